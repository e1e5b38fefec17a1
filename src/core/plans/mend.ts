import type { Finding } from "../findings/finding.ts";
import { finding } from "../findings/catalogue.ts";
import { modeline } from "../modeline.ts";

/** A text after what a machine can mend without knowing what it means, and the findings that are gone with it. */
export interface MendedText {
  readonly text: string;
  readonly fixed: readonly Finding[];
}

/**
 * Mends the text of one document: unquoted numbers where text is wanted get quotes around what was typed, stray byte order
 * marks and carriage returns go. Every other byte stays. `found` are the findings of the file, located.
 */
export function mendText(text: string, found: readonly Finding[]): MendedText {
  const cleaned = withoutStrays(text, found);
  const quoted = withQuotes(cleaned.text, found);
  return { text: quoted.text, fixed: [...cleaned.fixed, ...quoted.fixed] };
}

/** The text with the first line that leads editors to the schema of its kind; as it was where it has one, of whatever kind. */
export function withModeline(text: string, file: string, kind: string): MendedText {
  const head = text.split("\n", 5).filter((line) => line.replace(BOM, "").startsWith("#"));
  if (head.some((line) => /\$schema[:=]|yaml-language-server:/.test(line))) return { text, fixed: [] };
  const start = text.startsWith(BOM) ? BOM.length : 0;
  const line = `# ${modeline(file, kind)}${endOf(text)}`;
  const found = finding("modeline-missing", { kind }, { file, line: 1, column: 1 });
  return { text: text.slice(0, start) + line + text.slice(start), fixed: [found] };
}

const BOM = "\uFEFF";

function withoutStrays(text: string, found: readonly Finding[]): MendedText {
  const marks = found.filter((each) => isMark(each));
  const returns = found.filter(({ code }) => code === "lone-carriage-return");
  const first = text.startsWith(BOM) ? BOM : "";
  const unmarked = marks.length === 0 ? text : first + text.replaceAll(BOM, "");
  const ended =
    returns.length === 0 ? unmarked : unmarked.replace(/\r{2,}\n/g, "\r\n").replace(/\r(?!\n)/g, endOf(unmarked));
  return { text: ended, fixed: [...marks, ...returns] };
}

function isMark(found: Finding): boolean {
  return found.code === "forbidden-character" && (found.args as { readonly name: string }).name === "byte order mark";
}

function endOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** From the last to the first, so that the places of the others stay right. */
function withQuotes(text: string, found: readonly Finding[]): MendedText {
  const lines = text.split("\n");
  const fixed: Finding[] = [];
  const numbers = found.filter(({ code, at }) => code === "number-for-text" && at?.line !== undefined);
  for (const each of numbers.toSorted((a, b) => (b.at?.column ?? 0) - (a.at?.column ?? 0))) {
    const { line = 0, column = 0 } = each.at ?? {};
    const before = lines[line - 1] ?? "";
    const [, typed] = NUMBER.exec(before.slice(column - 1)) ?? [];
    if (typed === undefined) continue;
    lines[line - 1] = `${before.slice(0, column - 1)}"${typed}"${before.slice(column - 1 + typed.length)}`;
    fixed.push(each);
  }
  return { text: lines.join("\n"), fixed: fixed.reverse() };
}

/** A number as typed, up to where a plain value of YAML ends. */
const NUMBER = /^([-+]?[.\d][\w.+-]*)(?=\s|$|[,\]}])/;
