import { pageOf } from "../../core/audit/page.ts";
import type { Block, Cell } from "../../core/audit/page-blocks.ts";
import type { OutAudit } from "../../generated/types.ts";
import type { Paint, Pen } from "../pen.ts";
import { columns, pad, wrap } from "../width.ts";
import type { OutcomeOf } from "./index.ts";

/** An audit is a document: printed whole, also under -q, and in a pipe as on a terminal. */
export const isDocument = true;

/** What breaks the rules of the history is part of the page. */
export const showsFindings = true;

/** The page: a head, then sections with rows of label and text, and tables. */
export function render(clean: OutAudit, _outcome: OutcomeOf<OutAudit>, pen: Pen): string {
  const { title, blocks } = pageOf(clean);
  const bundle = clean.bundle === undefined ? [] : bundleLines(clean.bundle, pen);
  const labels = blocks.flatMap((each) => (each.kind === "rows" ? each.rows.map(({ label }) => columns(label)) : []));
  const indent = Math.max(0, ...labels) + 2;
  const lines = [pen.bold(title), "", ...blocks.flatMap((each) => blockLines(each, indent, pen)), ...bundle];
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

function bundleLines({ file, files, bytes, sha256, written }: NonNullable<OutAudit["bundle"]>, pen: Pen): string[] {
  const what = written ? "wrote" : "is there already, byte for byte:";
  const room = pen.style.width - 2;
  return [
    "",
    pen.bold("Bundle"),
    ...wrap(`${what} ${file} (${String(files.length)} files, ${String(bytes)} bytes)`, room).map((line) => `  ${line}`),
    ...broken(`sha256:${sha256}`, room).map((line) => `  ${line}`),
  ];
}

function blockLines(block: Block, indent: number, pen: Pen): readonly string[] {
  switch (block.kind) {
    case "heading": {
      const text = block.text.replaceAll(" -> ", ` ${pen.marks.arrow} `);
      return block.depth === 2 ? ["", pen.accent(pen.bold(text))] : ["", `  ${pen.bold(text)}`];
    }
    case "text":
      return wrap(block.text, pen.style.width - 2).map((line) => `  ${line}`);
    case "rows":
      return rowLines(block.rows, indent, pen);
    case "table":
      return tableLines(block, pen);
  }
}

/** `  Label    text that goes on under itself`; an id that is longer stands in a line of its own. */
function rowLines(rows: Extract<Block, { kind: "rows" }>["rows"], indent: number, pen: Pen): readonly string[] {
  const room = pen.style.width - 2 - indent;
  const blank = " ".repeat(indent);
  return rows.flatMap(({ label, lines }) => {
    const head = pen.dim(pad(label, indent));
    return lines.flatMap((cell, at) => {
      if (isWide(cell, room, pen)) return [...(at === 0 ? [`  ${head}`] : []), `    ${cell.text}`];
      return cellLines(cell, room, pen).map((line, below) => `  ${at + below === 0 ? head : blank}${line}`);
    });
  });
}

function isWide({ verbatim, text }: Cell, room: number, pen: Pen): boolean {
  return verbatim === true && columns(text) > room && columns(text) <= pen.style.width - 4;
}

/** Columns that wrap where they are too wide; where an id would be cut, each row stands as lines of its own. */
function tableLines({ head, rows }: Extract<Block, { kind: "table" }>, pen: Pen): readonly string[] {
  const widths = shrunk(head, rows, pen.style.width - 2);
  if (widths === undefined) return rows.flatMap((row) => stacked(head, row, pen));
  const line = (cells: readonly string[]) => `  ${cells.join("  ")}`;
  const shown = rows.flatMap((row) => {
    const parts = row.map((cell, at) => wrapped(cell, widths[at] ?? 0));
    const height = Math.max(...parts.map((each) => each.length));
    return Array.from({ length: height }, (_, below) =>
      line(row.map((cell, at) => paintOf(cell, pen)(pad(parts[at]?.[below] ?? "", widths[at] ?? 0)))),
    );
  });
  return [line(head.map((each, at) => pen.dim(pad(each, widths[at] ?? 0)))), ...shown];
}

/** A row without columns: its first cell, and below it the others, each with the head of its column. */
function stacked(head: readonly string[], [first, ...rest]: readonly Cell[], pen: Pen): readonly string[] {
  const room = pen.style.width - 4;
  const said = rest.flatMap(({ text }, at) => (text === "" ? [] : [`${(head[at + 1] ?? "").toLowerCase()}: ${text}`]));
  const tone = rest.find((each) => each.tone === "bad" || each.tone === "warn")?.tone;
  const beside = { text: said.join("; "), ...(tone === undefined ? {} : { tone }) };
  return [
    ...cellLines(first ?? { text: "" }, room, pen).map((line) => `  ${line}`),
    ...cellLines(beside, room, pen).map((line) => `    ${line}`),
  ];
}

/** Widths that fit: the widest column of words gives way first. Undefined where that leaves too little. */
function shrunk(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  room: number,
): readonly number[] | undefined {
  const widths = head.map((each, at) => Math.max(columns(each), ...rows.map((row) => columns(row[at]?.text ?? ""))));
  const rigid = head.map((_, at) => rows.some((row) => row[at]?.verbatim === true));
  const least = head.map((each) => Math.max(LEAST, columns(each)));
  const total = (): number => widths.reduce((sum, one) => sum + one + 2, -2);
  while (total() > room) {
    const loose = widths.map((width, at) => (rigid[at] === true ? 0 : Math.max(0, width - (least[at] ?? 0))));
    const widest = loose.indexOf(Math.max(...loose));
    if ((loose[widest] ?? 0) === 0) return undefined;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** Narrower than this a column of words is hard to read. */
const LEAST = 12;

function cellLines(cell: Cell, room: number, pen: Pen): readonly string[] {
  return wrapped(cell, room).map((line) => paintOf(cell, pen)(line));
}

function wrapped({ text }: Cell, room: number): readonly string[] {
  return wrap(text, room).flatMap((line) => broken(line, room));
}

/** A word that no line holds (a digest, a path) goes on in the next one. */
function broken(line: string, room: number): readonly string[] {
  if (columns(line) <= room || room < 1) return [line];
  const parts: string[] = [];
  for (const letter of line) {
    const last = parts.at(-1);
    if (last === undefined || columns(last + letter) > room) parts.push(letter);
    else parts[parts.length - 1] = last + letter;
  }
  return parts;
}

function paintOf({ tone }: Cell, pen: Pen): Paint {
  if (tone === undefined) return (text) => text;
  return tone === "good" ? pen.good : tone === "warn" ? pen.warn : pen.bad;
}
