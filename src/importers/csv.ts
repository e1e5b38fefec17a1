import { finding } from "../core/findings/catalogue.ts";
import type { JsonMap } from "../core/json.ts";
import { withColumns } from "./columns.ts";
import { readCsv } from "./csv-text.ts";
import { evaluationDraft } from "./generic.ts";
import type { Detection, Importer, ImportInput, ImportOptions, ImportResult, SourceFile } from "./importer.ts";
import { jsonOf } from "./lenient-json.ts";
import type { Reading } from "./measure.ts";
import type { LeftOut } from "./metrics.ts";
import { measuredOf } from "./numbers.ts";
import { momentFromText } from "./observed.ts";
import { nothing } from "./one-file.ts";
import { besideRow, isBeside, readingsOfRows, unreadColumns } from "./rows.ts";
import { decode } from "./text.ts";

/**
 * Any CSV file of metrics. Long: columns `metric` and `value` with what stands beside a value in further columns. Wide: the
 * columns are the metrics, one row or several that a slice, a dataset or the like tells apart. The first is recognised; the
 * second is read only where the person says `--as csv`. `--map COLUMN=FIELD` names columns (columns.ts).
 */
export const csv: Importer = {
  id: "csv",
  title: "metrics in CSV",
  detects: "CSV with the columns metric and value; with `--as csv` also rows of numbers",
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
  const isOneRow = table.header.length > 1 && table.rows.length === 1;
  if (!isOneRow && !table.header.includes("attribute_value")) return { missing: "no columns `metric` and `value`" };
  const [first] = table.rows;
  const numbers = first === undefined ? [] : wide([mapOf(table.header, first)]).readings;
  return numbers.length > 0 ? "weak" : { missing: "no numbers" };
}

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const [file] = input.files;
  if (file === undefined) return nothing();
  const text = decode(file);
  if (typeof text !== "string") return nothing(text);
  const table = readCsv(text);
  if ("line" in table) return nothing(finding("import-bad-csv", { path: file.path, ...table }));
  const { rows, map } = withColumns(
    table.rows.map((row) => mapOf(table.header, row)),
    options.map,
  );
  const [first] = rows;
  if (first === undefined) return nothing(finding("import-no-metrics", { path: file.path, adapter: "csv" }));
  const isLong = hasMetricColumns(Object.keys(first));
  const alike = isLong ? undefined : rowsAlike(rows);
  if (alike !== undefined) {
    return nothing(finding("import-rows-alike", { path: file.path, rows: alike, columns: textColumns(rows) }));
  }
  const found = isLong
    ? { ...readingsOfRows(rows), format: "csv/rows", unread: unreadColumns(rows) }
    : { ...wide(rows), format: rows.length === 1 ? "csv/row" : "csv/wide", unread: [] };
  return draft(file, found, rows, { ...options, map });
}

function draft(
  file: SourceFile,
  found: {
    readonly readings: readonly Reading[];
    readonly left: LeftOut;
    readonly format: string;
    readonly unread: readonly string[];
  },
  rows: readonly JsonMap[],
  options: ImportOptions,
): ImportResult {
  const { unread, ...rest } = found;
  const notes = unread.length === 0 ? [] : [finding("import-columns-unread", { path: file.path, columns: unread })];
  return evaluationDraft(file, { ...rest, adapter: "csv", said: timeIn(rows) }, options, notes);
}

function hasMetricColumns(names: readonly string[]): boolean {
  return names.includes("metric") && names.includes("value");
}

function mapOf(header: readonly string[], row: readonly string[]): JsonMap {
  return Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""]));
}

/** Every number of every row; columns of text are counted once each. */
function wide(rows: readonly JsonMap[]): { readonly readings: readonly Reading[]; readonly left: LeftOut } {
  const readings: Reading[] = [];
  const nonNumeric = new Set<string>();
  for (const row of rows) {
    const beside = besideRow(row);
    for (const [raw, value] of Object.entries(row)) {
      if (isBeside(raw, value)) continue;
      const measured = measuredOf(value);
      if (measured === undefined) nonNumeric.add(raw);
      else readings.push({ ...beside, raw, name: raw, measured });
    }
  }
  return { readings, left: { non_numeric: [...nonNumeric], filtered: [] } };
}

/** How many rows have nothing beside their numbers that tells them from another one; undefined where all are told apart. */
function rowsAlike(rows: readonly JsonMap[]): number | undefined {
  const apart = new Set(
    rows.map((row) => {
      const { sample_size: _size, with: _with, ...place } = besideRow(row);
      return JSON.stringify(place);
    }),
  );
  return apart.size === rows.length ? undefined : rows.length - apart.size + 1;
}

function textColumns(rows: readonly JsonMap[]): readonly string[] {
  const [first = {}] = rows;
  return Object.keys(first).filter((name) =>
    rows.every((row) => measuredOf(row[name]) === undefined && !isBeside(name, row[name] ?? "")),
  );
}

/** The time of the rows, where all state the same. */
function timeIn(rows: readonly JsonMap[]): ReturnType<typeof momentFromText> {
  const said = ["timestamp", "date", "observed_at", "created_at"].map((name) => {
    const texts = new Set(rows.map((row) => row[name]));
    return texts.size === 1 ? momentFromText([...texts][0]) : undefined;
  });
  return said.find((each) => each !== undefined);
}
