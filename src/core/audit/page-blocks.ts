/** A page as data: text for a terminal and Markdown are both made from it. */
export interface Page {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** How much a line weighs: `bad` breaks a rule, `warn` is weaker than one may think. */
export type Tone = "good" | "warn" | "bad";

/** A text that may be an id or digest, to be shown as it is. */
export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
  readonly verbatim?: true;
}

/** A part of a page. A row has one label and as many lines as it needs; a table's rows have as many cells as its head. */
export type Block =
  | { readonly kind: "heading"; readonly depth: 2 | 3; readonly text: string }
  | { readonly kind: "rows"; readonly rows: readonly { readonly label: string; readonly lines: readonly Cell[] }[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: "text"; readonly text: string };

/** A cell of plain text. */
export function plain(text: string, tone?: Tone): Cell {
  return tone === undefined ? { text } : { text, tone };
}

/** A cell of an id or digest. */
export function verbatim(text: string): Cell {
  return { text, verbatim: true };
}
