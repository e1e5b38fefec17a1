import { visible } from "../core/visible.ts";
import type { RowsForm } from "./exports.ts";
import { flatColumns, flatKinds, headColumns, type FlatKind, type FlatRow, type FlatValue } from "./flat-columns.ts";

/** What a spreadsheet takes for the beginning of a formula, after apostrophes and spaces. */
const FORMULA = /^'*\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/** Text that no program reads as several cells, whatever it takes for a separator. */
const PLAIN = /^(?![\s'])[^",;\t\r\n|]*(?<!\s)$/u;

/**
 * CSV after RFC 4180 in UTF-8 without a byte order mark: a file for each kind of row, a line of headings, CRLF, and quotes where
 * a cell holds anything that some program takes for more than text. No cell of text can begin a formula.
 */
export const csv: RowsForm = {
  files: flatKinds.map((kind) => ({ kind, path: fileOf(kind), head: line(columnsOf(kind)) })),
  write: (row: FlatRow) => ({ path: fileOf(row.kind), text: line(columnsOf(row.kind).map((name) => row.cells[name])) }),
};

function columnsOf(kind: FlatKind): readonly string[] {
  return [...headColumns, ...flatColumns[kind]];
}

function fileOf(kind: FlatKind): string {
  return kind === "criterion" ? "criteria.csv" : `${kind}s.csv`;
}

function line(cells: readonly FlatValue[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

/** A number or a truth value as JSON writes it, a text made harmless, nothing for what is not known. */
function cell(value: FlatValue): string {
  if (value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const safe = harmless(visible(value));
  return PLAIN.test(safe) ? safe : `"${safe.replaceAll('"', '""')}"`;
}

/**
 * A text that a spreadsheet would calculate gets an apostrophe in front, also where apostrophes stand there already, so that
 * taking one away gives back every text. The characters are those of OWASP's page on CSV injection, their full-width forms and
 * line ends; spaces before them do not make them harmless.
 */
function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
