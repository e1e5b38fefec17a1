import { isPlaceholder } from "../../core/placeholders.ts";
import type { JsonMap } from "../../core/json.ts";
import { askedBy } from "./questions.ts";

/** What a Markdown datasheet says. */
export interface MarkdownDatasheet {
  /** The title without `Datasheet for`, where it has one. */
  readonly name: string | undefined;
  /** The seven sections with their answers, in the words of the source; nothing for a question without one. */
  readonly answers: Readonly<Record<string, JsonMap>>;
  /** False or true only where the answer begins with no or yes. */
  readonly relatesToPeople: boolean | undefined;
  /** How many questions of Gebru et al. were found. */
  readonly questions: number;
  /** Questions that were found without an answer, by path. */
  readonly unanswered: readonly string[];
  /** Headings and numbered questions that are none of the 57, with their line; what stands below them was not read. */
  readonly notUnderstood: readonly { readonly text: string; readonly line: number }[];
}

/**
 * Reads a datasheet in Markdown with the questions of Gebru et al. as headings or as a numbered list, in the wording of
 * the paper (57) or of the older template (59). What helps to answer a question is no answer, nor is a placeholder.
 */
export function readMarkdownDatasheet(text: string): MarkdownDatasheet {
  const found = passages(text);
  const answers: Record<string, Record<string, string>> = {};
  const unanswered: string[] = [];
  let people: boolean | undefined;
  const notUnderstood = [...found.notUnderstood];
  for (const { path, line, lines } of found.passages) {
    const answer = answerIn(lines);
    if (path === undefined) {
      // A template explains its sections in a paragraph in italics, whatever it says.
      const own = answer?.split("\n\n").find((each) => !ITALICS.test(each));
      if (own !== undefined) notUnderstood.push({ text: own.split("\n")[0] ?? "", line });
      continue;
    }
    const [section = "", key = ""] = path.split(".");
    if (path === "people") people ??= yesOrNo(answer);
    else if (answer === undefined) unanswered.push(path);
    else {
      const said = (answers[section] ??= {});
      // The same question twice: both answers stand, in their order.
      said[key] = said[key] === undefined ? answer : `${said[key]}\n\n${answer}`;
    }
  }
  return {
    name: found.title
      ?.replace(/^data ?sheets? (?:for|of)(?: the)?(?: dataset)?:?\s*|^data ?sheet:\s*/i, "")
      .replace(/["“”*]/g, "")
      .trim(),
    answers,
    relatesToPeople: people,
    questions: found.passages.filter(({ path }) => path !== undefined).length,
    unanswered: unanswered.filter((path) => {
      const [section = "", key = ""] = path.split(".");
      return answers[section]?.[key] === undefined && key !== "notes";
    }),
    notUnderstood: notUnderstood.sort((a, b) => a.line - b.line),
  };
}

interface Passage {
  /** Undefined for what stands under the heading of a section, before its first question. */
  readonly path: string | undefined;
  readonly line: number;
  readonly lines: string[];
}

function passages(text: string): {
  readonly passages: readonly Passage[];
  readonly title: string | undefined;
  readonly notUnderstood: MarkdownDatasheet["notUnderstood"];
} {
  const all: Passage[] = [];
  const notUnderstood: { text: string; line: number }[] = [];
  let title: string | undefined;
  let section: string | undefined;
  let open: Passage | undefined;
  let fence: string | undefined;
  for (const [index, line] of withoutFrontMatter(text).entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
      fence = fence === undefined ? mark : undefined;
    const asked = fence === undefined ? askedBy(line, index + 1, section) : undefined;
    switch (asked?.kind) {
      case undefined:
        open?.lines.push(line);
        continue;
      case "question":
        open = { path: asked.path, line: index + 1, lines: [] };
        all.push(open);
        continue;
      case "section":
        section = asked.key;
        open = { path: undefined, line: index + 1, lines: [] };
        all.push(open);
        continue;
      case "title":
        title ??= asked.text;
        break;
      case "other":
        notUnderstood.push({ text: asked.text, line: asked.line });
        break;
    }
    open = undefined;
  }
  return { passages: all, title, notUnderstood };
}

/** The lines, with front matter blanked so that line numbers stay. */
function withoutFrontMatter(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  const end = lines[0]?.trim() === "---" ? lines.indexOf("---", 1) : -1;
  return lines.map((line, index) => (index <= end ? "" : line));
}

/** The answer without the help in italics that templates put above it, without comments and indentation. */
function answerIn(lines: readonly string[]): string | undefined {
  const paragraphs = lines
    .map((line) => line.replace(/^(?:\t| {4})/, "").trimEnd())
    .join("\n")
    .replace(/<!--[\s\S]*?-->/g, "")
    .split(/\n{2,}/)
    .map((each) => each.trim())
    .filter((each) => each !== "" && !isHelp(each));
  const answer = paragraphs.join("\n\n");
  return answer === "" || isPlaceholder(answer) ? undefined : answer;
}

/** A whole paragraph in italics that asks, or says when to ask: a template's help. An answer in italics asks nothing. */
function isHelp(paragraph: string): boolean {
  const inside = ITALICS.exec(paragraph);
  const said = inside?.[1] ?? inside?.[2];
  return (
    said !== undefined && /\?|^(?:if (?:so|not)|please|the questions in|dataset creators should)/i.test(said.trim())
  );
}

const ITALICS = /^(?:_([\s\S]+)_|\*(?!\*)([\s\S]+[^*])\*)$/;

function yesOrNo(answer: string | undefined): boolean | undefined {
  const word = /^(yes|no)\b/i.exec(answer ?? "")?.[1]?.toLowerCase();
  return word === undefined ? undefined : word === "yes";
}
