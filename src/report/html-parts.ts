import type { OutCriterion, OutGate } from "../generated/types.ts";
import { levelNames } from "../core/scoring/level.ts";
import { markup, none, type Markup, type Part } from "./html-markup.ts";

/** A column of a table: its heading, and what its cells hold where that is not text. */
export interface Column {
  readonly head: string;
  readonly holds?: "number" | "day";
}

/**
 * A table with a caption that only screen readers are told, in a box that scrolls where it is too wide. The first cell
 * of a row names it. End tags that HTML allows to leave out are left out: there are tens of thousands of cells.
 */
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly Part[])[]): Markup {
  const heads = columns.map((each) => markup`<th scope="col"${classOf(each)}>${each.head}`);
  const body = rows.map((row) => markup`<tr>${row.map((part, at) => tableCell(part, at, columns[at]))} `);
  const wide = columns.length > 4 ? markup` class="wide"` : none;
  const head = markup`<caption class="unseen">${caption}</caption><thead><tr>${heads}<tbody>`;
  return markup`<div class="scroll"><table${wide}>${head}${body}</table></div>`;
}

function tableCell(part: Part, at: number, column: Column | undefined): Markup {
  return at === 0 ? markup`<th scope="row"${classOf(column)}>${part}` : markup`<td${classOf(column)}>${part}`;
}

function classOf(column: Column | undefined): Markup {
  if (column?.holds === undefined) return none;
  return column.holds === "number" ? markup` class="n"` : markup` class="d"`;
}

/** A status or decision as a mark: a sign, a colour and the word itself. */
export function mark(word: OutCriterion["status"] | OutGate["decision"] | "on hold"): Markup {
  return markup`<span class="mark ${tones[word]}">${word}</span>`;
}

const tones: Readonly<Record<Parameters<typeof mark>[0], string>> = {
  pass: "good",
  go: "good",
  "go-with-conditions": "care",
  stale: "care",
  unknown: "open",
  indeterminate: "open",
  "not-applicable": "off",
  fail: "bad",
  "no-go": "bad",
  error: "bad",
  refused: "bad",
  "on hold": "bad",
};

/** A level as a badge: `L3`, for screen readers with its name. */
export function levelBadge(level: number): Markup {
  return markup`<span class="level l${level}" title="${levelNames[level] ?? ""}"><span class="unseen">level </span><span aria-hidden="true">L</span>${level}</span>`;
}

/** `98.0`: a percentage or score, as everywhere in mlc. */
export function oneDecimal(number: number): string {
  return number.toFixed(1);
}

/** A place in a file as `file:line`. */
export function place(where: { readonly file?: string; readonly line?: number }): Markup {
  if (where.file === undefined) return none;
  return markup` <code class="place">${where.file}${where.line === undefined ? "" : `:${String(where.line)}`}</code>`;
}

/** Words in which a number of things is told: `1 version`, `3 versions`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** A dimension in words: `privacy_security` is privacy and security. */
export function dimensionName(id: string): string {
  return id.replaceAll("_", " and ");
}

/** A text in which `code` between backticks is set as code. */
export function withCode(text: string): Markup {
  const pieces = text.split("`");
  // An odd number of backticks leaves one without its partner: then the text stands as it is.
  if (pieces.length % 2 === 0) return markup`${text}`;
  return markup`${pieces.map((piece, at) => (at % 2 === 1 ? markup`<code>${piece}</code>` : markup`${piece}`))}`;
}
