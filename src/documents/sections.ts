/** A piece of text within a line. `to` is a checked address: http(s), mailto or a relative path. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly to: string };

/** One line or paragraph. */
export type Line = readonly Inline[];

/** A block of a document. A table's rows have as many cells as its head. */
export type Block =
  | { readonly kind: "paragraph"; readonly line: Line }
  | { readonly kind: "list"; readonly lines: readonly Line[] }
  | { readonly kind: "code"; readonly language: string; readonly text: string }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Line[])[] };

/** A heading with what stands below it; sections inside are one level deeper. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** A model card as data: every format is made from it, and it holds nothing that depends on the day it is made. */
export interface Card {
  /** `Model Card for Support LLM`. */
  readonly title: string;
  readonly sections: readonly Section[];
  /** Titles of the sections nobody answered, in card order; a whole chapter without answer is named once. */
  readonly missing: readonly string[];
}

/** Plain text. */
export function text(value: string): Inline {
  return { kind: "text", text: value };
}

/** Text in a fixed-width font: digests, ids, commands. */
export function code(value: string): Inline {
  return { kind: "code", text: value };
}

/** A paragraph, or nothing for an empty line. */
export function paragraph(line: Line | undefined): readonly Block[] {
  return line === undefined || line.length === 0 ? [] : [{ kind: "paragraph", line }];
}

/** A list of the lines that have something in them, or nothing. */
export function list(lines: readonly (Line | undefined)[]): readonly Block[] {
  const full = lines.filter((line) => line !== undefined).filter((line) => line.length > 0);
  return full.length === 0 ? [] : [{ kind: "list", lines: full }];
}

/** `**Label:** value`, or undefined where there is no value. */
export function labelled(label: string, line: Line | undefined): Line | undefined {
  return line === undefined || line.length === 0
    ? undefined
    : [{ kind: "strong", text: `${label}:` }, text(" "), ...line];
}

/** A table without empty rows and without the columns that no row fills, or nothing where that is all. */
export function table(head: readonly string[], rows: readonly (readonly (Line | undefined)[])[]): readonly Block[] {
  const full = rows.filter((row) => row.some((cell) => (cell ?? []).length > 0));
  if (full.length === 0) return [];
  const kept = head.map((_, at) => full.some((row) => (row[at] ?? []).length > 0));
  const cells = full.map((row) => head.map((_, at) => row[at] ?? []).filter((_, at) => kept[at]));
  return [{ kind: "table", head: head.filter((_, at) => kept[at]), rows: cells }];
}
