import { isPlaceholder } from "../../core/placeholders.ts";

/** What is left of a text once its stand-ins are taken out: how many there were, and the words that answer something. */
export interface Answered {
  readonly text: string;
  readonly standIns: number;
}

/**
 * Takes stand-in text out: a passage that is nothing else, and `[More Information Needed]` inside one that says more.
 * Sentences of the template that ask or tell nobody anything are no answers either.
 */
export function answeredIn(text: string): Answered {
  if (isTemplateText(text)) return { text: "", standIns: 0 };
  if (!isPlaceholder(text)) return { text, standIns: 0 };
  const marks = [...text.matchAll(BRACKETED)];
  const rest = text
    .replace(BRACKETED, "")
    .replace(/[ \t]+$/gm, "")
    .trim();
  const says = marks.length > 0 && rest.split(/\s+/).length > 3 && !isPlaceholder(rest);
  return says ? { text: rest, standIns: marks.length } : { text: "", standIns: 1 };
}

const BRACKETED = /\[(?:more information needed|to confirm|to decide|insert|pending)[^\]\n]{0,80}\]/gi;

/** Sentences of Hugging Face's template (modelcard_template.md) that stand in every card made from it. */
function isTemplateText(text: string): boolean {
  const plain = text.trim();
  return TEMPLATE.some((start) => plain.startsWith(start)) && plain.length < 330;
}

const TEMPLATE = [
  "Carbon emissions can be estimated using the [Machine Learning Impact calculator]",
  "Use the code below to get started with the model.",
];
