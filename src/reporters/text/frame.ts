import { fix, say } from "../../core/findings/catalogue.ts";
import type { Finding, Severity } from "../../core/findings/finding.ts";
import type { Outcome } from "../../outcome.ts";
import type { Pen } from "../pen.ts";
import { manyLines, oneLine } from "../sanitise.ts";
import { columns, fit, wrap } from "../width.ts";

/**
 * A finding as rustc and ruff show it: what, where, the line with a caret under the value, and the fix.
 * Lines end in a line feed; nothing in them but the pen's own colours reaches the terminal unescaped.
 */
export function frame(found: Finding, sourceLine: Outcome["sourceLine"], pen: Pen): string {
  const gutter = " ".repeat(found.at?.line === undefined ? 1 : String(found.at.line).length);
  return [
    `${severityPaint(found.severity, pen)(`${found.severity}[${found.code}]`)}: ${pen.bold(oneLine(say(found)))}`,
    ...place(found, sourceLine, gutter, pen),
    ...help(found, gutter, pen),
    "",
  ].join("\n");
}

/** `2 errors, 1 warning`, the last line of everything that shows findings; notes are named only where there are any. */
export function countLine(findings: readonly Finding[]): string {
  const count = (severity: Severity): number => findings.filter((found) => found.severity === severity).length;
  const notes = count("note");
  const parts = [plural(count("error"), "error"), plural(count("warning"), "warning")];
  return [...parts, ...(notes === 0 ? [] : [plural(notes, "note")])].join(", ");
}

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}

function severityPaint(severity: Severity, pen: Pen): (text: string) => string {
  return severity === "error" ? pen.bad : severity === "warning" ? pen.warn : pen.accent;
}

function place(found: Finding, sourceLine: Outcome["sourceLine"], gutter: string, pen: Pen): readonly string[] {
  const at = found.at;
  if (at === undefined) return [];
  const spot = [oneLine(at.file), at.line, at.line === undefined ? undefined : at.column].filter(
    (part) => part !== undefined,
  );
  const arrow = `${gutter}${pen.dim("-->")} ${spot.join(":")}`;
  const source = at.line === undefined ? undefined : sourceLine(at.file, at.line);
  if (at.line === undefined || source === undefined) return [arrow];

  const bar = pen.dim("|");
  const { line, caret } = underline(source, at.column ?? 1, pen.style.width - gutter.length - 3, pen.marks.cut);
  const under = `${gutter} ${bar} ${caret === "" ? "" : severityPaint(found.severity, pen)(caret)}`.trimEnd();
  return [arrow, `${gutter} ${bar}`, `${pen.dim(String(at.line))} ${bar} ${line}`.trimEnd(), under];
}

/** The fix hangs under `= help:`, so that a wrapped command still reads as one. */
function help(found: Finding, gutter: string, pen: Pen): readonly string[] {
  const label = `${gutter} = help: `;
  const [first = "", ...rest] = manyLines(fix(found))
    .split("\n")
    .flatMap((line) => wrap(line, pen.style.width - label.length));
  return [
    `${gutter} ${pen.dim("=")} ${pen.bold("help")}: ${first}`,
    ...rest.map((line) => " ".repeat(label.length) + line),
  ];
}

/** The source line as it can be shown, and carets under the word that starts at a column (1-based, UTF-16 units). */
function underline(source: string, column: number, width: number, cut: string): { line: string; caret: string } {
  const start = Math.min(column - 1, source.length);
  const length = Math.max(1, wordLength(source.slice(start)));
  const before = shown(source.slice(0, start));
  const word = shown(source.slice(start, start + length));

  // A long line is cut on the left as well, so that the word stands in view.
  const room = Math.max(width, 20);
  const skipped = columns(before) + columns(word) > room ? cut + tail(before, Math.floor(room / 3)) : before;
  const line = fit(`${skipped}${shown(source.slice(start))}`, room, cut);
  const carets = Math.max(1, Math.min(columns(word), room - columns(skipped)));
  return { line, caret: " ".repeat(columns(skipped)) + "^".repeat(carets) };
}

function shown(text: string): string {
  return oneLine(text.replaceAll("\t", "  ").replace(/\r$/, ""));
}

function tail(text: string, width: number): string {
  return text.slice(Math.max(0, text.length - width));
}

/** How many characters the value or key at the start of a text has: a quoted string whole, else up to `:`, `,`, a bracket or a comment. */
function wordLength(rest: string): number {
  const quoted = /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'/.exec(rest);
  if (quoted !== null) return quoted[0].length;
  const plain = /^(?:(?! #|:(?=\s|$)|[,\]}](?:\s|,|$|[\]}])).)*/.exec(rest)?.[0] ?? "";
  return plain.trimEnd().length;
}
