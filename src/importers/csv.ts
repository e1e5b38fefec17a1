import { finding } from "../core/findings/catalogue.ts";
import type { JsonMap } from "../core/json.ts";
import { readCsv } from "./csv-text.ts";
import { evaluationDraft } from "./generic.ts";
import type { Detection, Importer, ImportInput, ImportOptions, ImportResult, SourceFile } from "./importer.ts";
import { jsonOf } from "./lenient-json.ts";
import type { Reading } from "./measure.ts";
import type { LeftOut } from "./metrics.ts";
import { measuredOf } from "./numbers.ts";
import { besideRow, isBeside, readingsOfRows } from "./rows.ts";
import { decode } from "./text.ts";

/**
 * Any CSV file of metrics: columns `metric` and `value` with what stands beside a value in further columns, or one row
 * whose columns are the metrics. The first is recognised; the second is read only where the person says `--as csv`.
 */
export const csv: Importer = {
  id: "csv",
  title: "metrics in CSV",
  detects: "CSV with the columns metric and value; with `--as csv` also one row of numbers",
  detect,
  read,
};

function detect(input: ImportInput): Detection {
  const [file] = input.files;
  if (file === undefined || input.files.length > 1) return { missing: "not one file" };
  const text = decode(file);
  if (typeof text !== "string" || jsonOf(file) !== undefined) return { missing: "no CSV text" };
  const table = readCsv(text);
  if ("line" in table) return { missing: `line ${String(table.line)}: ${table.what}` };
  if (hasMetricColumns(table.header)) return "certain";
  if (table.header.length < 2 || table.rows.length !== 1) return { missing: "no columns `metric` and `value`" };
  return columns(table.header, table.rows[0] ?? []).readings.length > 0 ? "weak" : { missing: "no numbers" };
}

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const [file] = input.files;
  if (file === undefined) return { records: [], facts: [], notes: [] };
  const text = decode(file);
  if (typeof text !== "string") return { records: [], facts: [], notes: [text] };
  const table = readCsv(text);
  if ("line" in table) {
    return { records: [], facts: [], notes: [finding("import-bad-csv", { path: file.path, ...table })] };
  }
  const { header, rows } = table;
  if (hasMetricColumns(header))
    return draft(file, "csv/rows", readingsOfRows(rows.map((row) => mapOf(header, row))), options);
  if (rows.length === 1) return draft(file, "csv/row", columns(header, rows[0] ?? []), options);
  const missing = `no columns \`metric\` and \`value\`, and ${String(rows.length)} rows instead of one`;
  return {
    records: [],
    facts: [],
    notes: [finding("import-wrong-adapter", { path: file.path, adapter: "csv", missing })],
  };
}

function draft(
  file: SourceFile,
  format: string,
  found: { readonly readings: readonly Reading[]; readonly left: LeftOut },
  options: ImportOptions,
): ImportResult {
  return evaluationDraft(file, { ...found, format, adapter: "csv", said: undefined }, options, []);
}

function hasMetricColumns(header: readonly string[]): boolean {
  return header.includes("metric") && header.includes("value");
}

function mapOf(header: readonly string[], row: readonly string[]): JsonMap {
  return Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""]));
}

function columns(
  header: readonly string[],
  row: readonly string[],
): { readonly readings: readonly Reading[]; readonly left: LeftOut } {
  const values = mapOf(header, row);
  const beside = besideRow(values);
  const named = Object.entries(values).filter(([name, value]) => !isBeside(name, value));
  const read = named.map(([raw, value]) => ({ raw, measured: measuredOf(value) }));
  return {
    readings: read.flatMap(({ raw, measured }) =>
      measured === undefined ? [] : [{ ...beside, raw, name: raw, measured }],
    ),
    left: { non_numeric: read.flatMap(({ raw, measured }) => (measured === undefined ? [raw] : [])), filtered: [] },
  };
}
