import { oncePerKey } from "./lazy.ts";

/**
 * Texts that stand in a field but answer nothing. The forms were collected from 40 published model cards and from the
 * templates of Hugging Face and Gebru et al.; compared after trimming, without case, surrounding brackets and stars.
 */
const WHOLE = new Set([
  "n/a",
  "na",
  "none",
  "null",
  "nil",
  "tbd",
  "tba",
  "tbc",
  "todo",
  "to do",
  "to-do",
  "to be done",
  "to-be-done",
  "to be determined",
  "to be decided",
  "to be added",
  "to be confirmed",
  "to be filled",
  "to be filled in",
  "work in progress",
  "wip",
  "unknown",
  "undisclosed",
  "not applicable",
  "not available",
  "not specified",
  "not provided",
  "more information needed",
  "more info needed",
  "information needed",
  "your answer here",
  "insert response here",
  "insert answer here",
  "answer here",
  "coming soon",
  "fill me in",
  "fill in",
  "placeholder",
  "fixme",
  "xxx",
  "…",
]);

const PARTS = [
  "[more information needed]",
  "[to confirm:",
  "[to confirm]",
  "[to decide:",
  "[to decide]",
  "[insert ",
  "[pending ",
  "*your answer here*",
  // The default sentence of the Hugging Face card template, printed when nobody answered.
  "users (both direct and downstream) should be made aware of the risks, biases and limitations of the model. more information needed",
  "users (both direct and downstream) should be made aware of the risks, biases and limitations of the model. [more",
  "lorem ipsum",
];

/** How the help texts of the Hugging Face card template (modelcard_template.md) start; left in, they answer nothing. */
const HELP = new RegExp(
  "^(?:" +
    [
      "provide a quick summary of what the model is",
      "provide a longer summary of what this model is",
      "provide the basic links for the model",
      "address questions around how the model is intended to be used",
      "this section is for the model use",
      "this section addresses misuse, malicious use",
      "this section is meant to convey",
      "this section describes the evaluation protocols",
      "this section provides information about",
      "this should link to a dataset card",
      "this relates heavily to the technical specifications",
      "these are the things the evaluation is disaggregating by",
      "these are the evaluation metrics being used",
      "total emissions \\(in grams of co2eq\\) and additional considerations",
      "if there is a paper or blog post introducing the model",
      "if relevant, include terms and calculations in this section",
      "use the code below to get started with the model",
    ].join("|") +
    ")",
);

/** True for a text that only looks like an answer: `TBD`, `[More Information Needed]`, `N/A` without a reason. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST_QUESTION && !text.includes("[")) return false;
  if (text.length > LONGEST_WORDS) return isStandIn(text);
  return isShortStandIn(text);
}

/** The same few answers (`tokenizer`, a person, a licence) are asked about by many criteria. */
const isShortStandIn = oncePerKey(5000, isStandIn);

function isStandIn(text: string): boolean {
  const plain = text.trim().toLowerCase();
  if (plain === "") return false;
  if (plain.length >= SHORTEST_PART && (PARTS.some((part) => plain.includes(part)) || HELP.test(plain))) return true;
  if (/^(?:[\s.?\-_–—*/]*$|(?:todo|fixme|tbd|tba)\s*:)/.test(plain)) return true;
  return (plain.length <= LONGEST_WORDS && (WHOLE.has(plain) || WHOLE.has(unwrapped(plain)))) || isQuestion(plain);
}

const SHORTEST_PART = Math.min(...PARTS.map((part) => part.length));
const LONGEST_WORDS = 60;

/** The longest question of the datasheet template (Gebru et al., consent) has about 600 characters. */
const LONGEST_QUESTION = 1000;

/** Without what people put round a stand-in: `[TBD]`, `*none*`, `<n/a>.` */
function unwrapped(plain: string): string {
  return plain.replace(/^[[<{(*_"'`\s]+/, "").replace(/[\]>})*_"'`.!\s]+$/, "");
}

/**
 * True for a text that is all question, as in datasheets whose template was not filled in: "Who funded the creation of the
 * dataset? If there is an associated grant, please provide the name of the grantor."
 */
function isQuestion(plain: string): boolean {
  if (!plain.includes("?")) return false;
  const sentences = plain.split(/(?<=[.?!])\s+/);
  const asks = (sentence: string): boolean =>
    /\?["')]*$/.test(sentence) || /^(?:if (?:so|not|there|it|the)\b|please\b|for example\b)/.test(sentence);
  return (sentences[0] ?? "").endsWith("?") && sentences.every(asks);
}
