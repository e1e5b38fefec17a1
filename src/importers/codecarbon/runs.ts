import { readUnevenCsv } from "../csv-text.ts";
import type { SourceFile } from "../importer.ts";
import { numberOf } from "../numbers.ts";
import { decode } from "../text.ts";

/** The figures CodeCarbon writes, in kg of CO2 equivalent, kWh, litres and seconds. */
export const FIGURES = ["energy_consumed", "emissions", "water_consumed", "duration"] as const;

/** One run: its columns by name. */
export type EmissionsRow = Readonly<Record<string, string>>;

/** The runs of an emissions file and the lines that are no row of it. */
export interface EmissionsLog {
  readonly runs: readonly EmissionsRow[];
  /** Lines with another number of fields than the header. */
  readonly refused: readonly number[];
}

/** What a file lacks to be CodeCarbon's; undefined where it is. */
export function missingIn(file: SourceFile): string | undefined {
  const text = decode(file);
  if (typeof text !== "string") return "no CSV text";
  const header = /^[^\r\n]*/.exec(text)?.[0].split(",") ?? [];
  const missing = SIGNATURE.filter((name) => !header.includes(name));
  return missing.length === 0 ? undefined : `no columns ${missing.map((name) => `\`${name}\``).join(", ")}`;
}

/**
 * The last row of every run: `flush()` appends what was used so far, so earlier rows of a run are in later ones. A row
 * without `run_id` is a run of its own. Rows of another width are refused: a later CodeCarbon drops empty columns and
 * writes no new header, so their values stand under the wrong names.
 */
export function emissionsLog(text: string): EmissionsLog | { readonly line: number; readonly what: string } {
  const table = readUnevenCsv(text);
  if ("line" in table) return table;
  const runs = new Map<string, EmissionsRow>();
  const refused: number[] = [];
  for (const { line, fields } of table.rows) {
    const row: EmissionsRow = Object.fromEntries(table.header.map((name, at) => [name, fields[at] ?? ""]));
    const id = row["run_id"] ?? "";
    if (fields.length !== table.header.length) refused.push(line);
    else runs.set(id === "" ? `line ${String(line)}` : id, row);
  }
  return { runs: [...runs.values()], refused };
}

/** The sum of a figure over the runs that have it, and how many these are; undefined where none has. */
export function totalOf(
  runs: readonly EmissionsRow[],
  figure: (typeof FIGURES)[number],
): { readonly value: number; readonly runs: number } | undefined {
  const values = runs.map((row) => numberOf(row[figure])).filter((value) => value !== undefined);
  return values.length === 0
    ? undefined
    : { value: values.reduce((sum, value) => sum + value, 0), runs: values.length };
}

const SIGNATURE = ["timestamp", "project_name", "duration", "emissions"];
