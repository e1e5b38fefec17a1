import type { OutCriterion, OutGate } from "../generated/types.ts";
import { levelNames } from "../core/scoring/level.ts";
import { html, none, type Markup, type Part } from "./html-markup.ts";

/** A column of a table: its heading, and whether its cells are numbers. */
export interface Column {
  readonly head: string;
  readonly number?: boolean;
}

/** A table with a caption that only screen readers are told, in a box that scrolls where it is too wide. The first cell of a row names it. */
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly Part[])[]): Markup {
  const heads = columns.map((each) => html`<th scope="col" ${classOf(each)}>${each.head}</th>`);
  const body = rows.map((row) => {
    const cells = row.map((part, at) => {
      const column = columns[at] ?? { head: "" };
      return at === 0 ? html`<th scope="row">${part}</th>` : html`<td${classOf(column)}>${part}</td>`;
    });
    return html`<tr>
      ${cells}
    </tr> `;
  });
  return html`<div class="scroll">
    <table>
      <caption class="unseen">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div> `;
}

function classOf(column: Column): Markup {
  return column.number === true ? html` class="n"` : none;
}

/** A status or decision as a mark: a sign, a colour and the word itself. */
export function mark(word: OutCriterion["status"] | OutGate["decision"] | "overdue" | "on hold"): Markup {
  return html`<span class="mark ${tones[word]}">${word}</span>`;
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
  overdue: "bad",
  "on hold": "bad",
};

/** A level as a badge: `L3`, for screen readers with its name. */
export function levelBadge(level: number): Markup {
  return html`<span class="level l${level}" title="${levelNames[level] ?? ""}"
    ><span class="unseen">level </span><span aria-hidden="true">L</span>${level}</span
  >`;
}

/** `98.0`: a percentage or score, as everywhere in mlc. */
export function oneDecimal(number: number): string {
  return number.toFixed(1);
}

/** A place in a file as `file:line`. */
export function place(where: { readonly file?: string; readonly line?: number }): Markup {
  if (where.file === undefined) return none;
  return html` <code class="place">${where.file}${where.line === undefined ? "" : `:${String(where.line)}`}</code>`;
}

/** Words in which a number of things is told: `1 version`, `3 versions`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** An id such as `privacy_security` in words. */
export function inWords(id: string): string {
  return id.replaceAll("_", " ");
}

/** A text in which `code` between backticks is set as code. */
export function withCode(text: string): Markup {
  const pieces = text.split("`");
  // An odd number of backticks leaves one without its partner: then the text stands as it is.
  if (pieces.length % 2 === 0) return html`${text}`;
  return html`${pieces.map((piece, at) => (at % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`))}`;
}
