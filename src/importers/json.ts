import { finding } from "../core/findings/catalogue.ts";
import { isList, isMap, type Json, type JsonMap } from "../core/json.ts";
import { splitOfWord } from "../core/metrics/names.ts";
import { evaluationDraft } from "./generic.ts";
import type { Detection, Importer, ImportInput, ImportOptions, ImportResult } from "./importer.ts";
import { jsonOf, readJson } from "./lenient-json.ts";
import type { Reading } from "./measure.ts";
import type { LeftOut } from "./metrics.ts";
import { measuredOf } from "./numbers.ts";
import { momentFromText } from "./observed.ts";
import { publicLabel } from "./public-text.ts";
import { besideRow, isBeside, isMetricRow, readingsOfRows } from "./rows.ts";

/**
 * Any JSON file of metrics: rows `{metric, value, …}` (a list, or under `metrics`), or an object whose numbers stand at
 * the top or up to two levels below. Rows are recognised; plain numbers only where the person says `--as json`.
 */
export const json: Importer = {
  id: "json",
  title: "flat metrics in JSON",
  detects: "JSON rows {metric, value, …}; with `--as json` any object of numbers",
  detect,
  read,
};

function detect(input: ImportInput): Detection {
  const [file] = input.files;
  if (file === undefined || input.files.length > 1) return { missing: "not one file" };
  const value = jsonOf(file);
  if (value === undefined) return { missing: "no JSON" };
  if (rowsOf(value) !== undefined) return "certain";
  if (!isMap(value)) return { missing: "no object, and no rows with `metric` and `value`" };
  const { readings, left } = flatten(value);
  if (readings.length === 0) return { missing: "no numbers in the first three levels" };
  return readings.length >= left.non_numeric.length ? "weak" : { missing: "more other values than numbers" };
}

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const [file] = input.files;
  if (file === undefined) return { records: [], facts: [], notes: [] };
  const reading = readJson(file);
  if ("fault" in reading) return { records: [], facts: [], notes: [reading.fault] };
  const value = reading.value;
  const rows = rowsOf(value);
  if (rows === undefined && !isMap(value)) {
    const missing = "no object of numbers, and no rows with `metric` and `value`";
    return {
      records: [],
      facts: [],
      notes: [finding("import-wrong-adapter", { path: file.path, adapter: "json", missing })],
    };
  }
  const found = rows === undefined ? flatten(isMap(value) ? value : {}) : readingsOfRows(rows);
  const format = rows === undefined ? "json/flat" : "json/rows";
  return evaluationDraft(file, { ...found, format, adapter: "json", said: timeIn(value) }, options, reading.notes);
}

function rowsOf(value: Json): readonly JsonMap[] | undefined {
  const list = isMap(value) && isList(value["metrics"]) ? value["metrics"] : value;
  return isList(list) && list.length > 0 && list.every(isMetricRow) ? list : undefined;
}

function timeIn(value: Json): ReturnType<typeof momentFromText> {
  if (!isMap(value)) return undefined;
  return ["timestamp", "date", "observed_at", "created_at"].map((key) => momentFromText(value[key])).find(Boolean);
}

const DEEPEST = 2;
/** Keys that only wrap: they name neither a part of the data nor a split. */
const WRAPPERS = new Set(["metrics", "results", "scores", "values", "summary", "evaluation", "report"]);

function flatten(root: JsonMap): { readonly readings: readonly Reading[]; readonly left: LeftOut } {
  const readings: Reading[] = [];
  const nonNumeric: string[] = [];
  const walk = (level: JsonMap, path: readonly string[], beside: Partial<Reading>): void => {
    const here = { ...beside, ...besideRow(level) };
    for (const [key, value] of Object.entries(level)) {
      const raw = [...path, key].join("/");
      if (isBeside(key, value)) continue;
      if (isMap(value) && path.length < DEEPEST) {
        walk(value, [...path, key], { ...here, ...placeOf(key, here) });
        continue;
      }
      const measured = typeof value === "boolean" ? undefined : measuredOf(value);
      if (measured === undefined) nonNumeric.push(raw);
      else readings.push({ ...here, raw, name: key, measured });
    }
  };
  walk(root, [], {});
  return { readings, left: { non_numeric: nonNumeric, filtered: [] } };
}

/** What a key above the metrics says: nothing, the split, or which part of the data it is. */
function placeOf(key: string, above: Partial<Reading>): Partial<Reading> {
  if (WRAPPERS.has(key)) return {};
  const split = splitOfWord(key);
  if (split !== undefined) return { split };
  const label = publicLabel(key);
  const outer = above.slice?.["part"];
  return label === undefined
    ? {}
    : { slice: { ...above.slice, part: outer === undefined ? label : `${outer}/${label}` } };
}
