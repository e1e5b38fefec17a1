import type { Budget, Line } from "./figures.ts";

const heads = ["", "row", "measured", "ratio", "budget", "mlc", "beside", "against"] as const;

/** The table for a terminal: one line a row, columns aligned, notes below it. */
export function plainTable(lines: readonly Line[]): string {
  const rows = [heads, ...lines.map(cells)];
  const widths = heads.map((_head, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const text = rows.map((row) => row.map((cell, column) => aligned(cell, column, widths[column] ?? 0)).join("  "));
  const notes = lines.flatMap(({ number, name, note }) => (note === undefined ? [] : [`${number} ${name}: ${note}`]));
  return `${[...text.map((row) => row.trimEnd()), ...notes].join("\n")}\n`;
}

/** The same as a table of Markdown; above it stands what it was measured on. */
export function markdownTable(machine: string, lines: readonly Line[]): string {
  const rows = [heads, heads.map((_head, column) => (isNumber(column) ? "--:" : "---")), ...lines.map(cells)];
  const notes = lines.flatMap(({ number, name, note }) =>
    note === undefined ? [] : [`- Row ${number}, ${name}: ${note}`],
  );
  const table = rows.map((row) => `| ${row.join(" | ")} |`);
  return [machine, "", ...table, ...(notes.length === 0 ? [] : ["", ...notes])].join("\n");
}

/** A text with what stands between the two markers replaced; undefined where it does not hold both in order. */
export function replacedBetween(text: string, between: string): string | undefined {
  const [start, end] = [text.indexOf(begin), text.indexOf(finish)];
  if (start === -1 || end < start) return undefined;
  return `${text.slice(0, start + begin.length)}\n\n${between}\n\n${text.slice(end)}`;
}

/** A number with its thousands apart. */
export function spaced(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, " ");
}

const begin = "<!-- bench:begin -->";
const finish = "<!-- bench:end -->";

function cells(line: Line): readonly string[] {
  const head = [verdicts[line.verdict], String(line.number), line.name];
  if (!("ratio" in line)) return [...head, "", "", "", "", ""];
  const { median, unit, slope, against = "" } = line;
  const grows = slope === undefined ? "" : `, slope ${slope.toFixed(2)}`;
  const ratio = median.theirs === undefined ? "" : line.ratio.toFixed(2);
  return [
    ...head,
    ratio,
    budgetText(line.budget, median.theirs === undefined ? ` ${unit}` : ""),
    amount(median.ours, unit),
    median.theirs === undefined ? "" : amount(median.theirs, unit),
    `${against}${grows}`,
  ];
}

const verdicts = { within: "ok", over: "OVER", shown: "-", "left out": "left out", failed: "FAILED" } as const;

function budgetText(budget: Budget | undefined, unit: string): string {
  if (budget === undefined) return "";
  return "atMost" in budget ? `<= ${rounded(budget.atMost)}${unit}` : `>= ${rounded(budget.timesFaster)}`;
}

function rounded(value: number): string {
  return String(Number(value.toFixed(2)));
}

function amount(value: number, unit: string): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;
}

function aligned(cell: string, column: number, width: number): string {
  return isNumber(column) ? cell.padStart(width) : cell.padEnd(width);
}

function isNumber(column: number): boolean {
  return column === 1 || (column > 2 && column < 7);
}
