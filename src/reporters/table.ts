import type Table from "cli-table3";
import type { Style } from "./style.ts";
import { columns as width, fit } from "./width.ts";

/** One column: its heading, and whether numbers stand at the right. A `machine` column is for pipes only. */
export interface Column {
  readonly head: string;
  readonly right?: boolean;
  readonly machine?: boolean;
}

/** A cell: its text, and how it is painted after widths are known. */
export type Cell = string | { readonly text: string; readonly paint: (text: string) => string };

/** Lines of a table, each with its line feed: borderless columns on a terminal, TSV in a pipe. */
export type DrawTable = (columns: readonly Column[], rows: readonly (readonly Cell[])[]) => string;

/** How tables are drawn in this style; cli-table3 is loaded only for a terminal. */
export async function tableFor(style: Style, heading: (text: string) => string): Promise<DrawTable> {
  if (!style.tty) return separated;
  const { default: load } = await import("cli-table3");
  return (columns, rows) => drawn(load, style, heading, columns, rows);
}

/** TSV as gh prints it: no heading, no colour, every column; tabs and line feeds cannot occur in clean text. */
function separated(_columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(plain).join("\t")}\n`).join("");
}

function drawn(
  Drawn: typeof Table,
  style: Style,
  heading: (text: string) => string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): string {
  const shown = columns.flatMap((column, at) => (column.machine === true ? [] : [{ column, at }]));
  const texts = shown.map(({ column, at }) => [column.head, ...rows.map((row) => plain(row[at] ?? ""))]);
  const room = shrunk(
    texts.map((column) => Math.max(...column.map(width))),
    style.width,
  );
  const cut = (text: string, at: number): string => fit(text, room[at] ?? 0, style.unicode ? "…" : "...");

  const table = new Drawn({
    head: shown.map(({ column }, at) => heading(cut(column.head, at))),
    colAligns: shown.map(({ column }) => (column.right === true ? "right" : "left")),
    chars: borderless,
    // Left to itself cli-table3 paints headings red and borders grey, even into a pipe.
    style: { head: [], border: [], "padding-left": 0, "padding-right": gap },
  });
  for (const row of rows) {
    table.push(shown.map(({ at }, place) => painted(row[at] ?? "", (text) => cut(text, place))));
  }
  const lines = table.toString().split("\n");
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

const gap = 2;

/** Column widths that fit into a terminal: the widest column gives way first, none below eight. */
function shrunk(wanted: readonly number[], terminal: number): readonly number[] {
  const room = [...wanted];
  const total = (): number => room.reduce((sum, one) => sum + one + gap, -gap);
  for (let over = total() - terminal; over > 0; over -= 1) {
    const widest = room.indexOf(Math.max(...room));
    if ((room[widest] ?? 0) <= 8) break;
    room[widest] = (room[widest] ?? 0) - 1;
  }
  return room;
}

const borderless = Object.fromEntries(
  ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right"]
    .concat(["left", "left-mid", "mid", "mid-mid", "right", "right-mid", "middle"])
    .map((part) => [part, ""]),
);

function plain(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.text;
}

function painted(cell: Cell, cut: (text: string) => string): string {
  return typeof cell === "string" ? cut(cell) : cell.paint(cut(cell.text));
}
