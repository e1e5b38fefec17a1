import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isList, isMap, type Json, type JsonMap } from "../core/json.ts";
import { splitOfWord } from "../core/metrics/names.ts";
import { withColumns } from "./columns.ts";
import { evaluationDraft, type Found } from "./generic.ts";
import type { Detection, Importer, ImportInput, ImportOptions, ImportResult, SourceFile } from "./importer.ts";
import { readExplanationForm } from "./json/explanation-form.ts";
import { readMetricsForm } from "./json/metrics-form.ts";
import { jsonOf, readJson } from "./lenient-json.ts";
import { withoutUndefined, type Reading } from "./measure.ts";
import type { LeftOut } from "./metrics.ts";
import { measuredOf } from "./numbers.ts";
import { momentFromText } from "./observed.ts";
import { nothing } from "./one-file.ts";
import { publicLabel } from "./public-text.ts";
import { besideRow, isBeside, isMetricRow, readingsOfRows, unreadColumns } from "./rows.ts";
import { publicPath } from "./source.ts";

/**
 * Any JSON file of metrics: mlc's own forms `metrics/v1` and `explanation/v1`; rows `{metric, value, …}` (a list, or under
 * `metrics`); what `evaluate.save` writes; or an object whose numbers stand at the top or up to two levels below. Plain
 * numbers are read only where the person says `--as json`.
 */
export const json: Importer = {
  id: "json",
  title: "flat metrics in JSON",
  detects: 'JSON rows {metric, value, …}, `"mlc": "metrics/v1"`, evaluate.save; with `--as json` any object of numbers',
  detect,
  read,
};

function detect(input: ImportInput): Detection {
  const [file] = input.files;
  if (file === undefined || input.files.length > 1) return { missing: "not one file" };
  const value = jsonOf(file);
  if (value === undefined) return { missing: "no JSON" };
  if (formOf(value) !== undefined || rowsOf(value) !== undefined || isEvaluateSave(value)) return "certain";
  if (!isMap(value)) return { missing: "no object, and no rows with `metric` and `value`" };
  const { readings, left } = flatten(value);
  if (readings.length === 0) return { missing: "no numbers in the first three levels" };
  return readings.length >= left.non_numeric.length ? "weak" : { missing: "more other values than numbers" };
}

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const [file] = input.files;
  if (file === undefined) return nothing();
  const reading = readJson(file);
  if ("fault" in reading) return nothing(reading.fault);
  const { value } = reading;
  const form = formOf(value);
  if (form !== undefined && isMap(value)) return readForm(file, form, value, reading.notes, options);
  const said = timeIn(value);
  const rows = rowsOf(value);
  if (rows !== undefined) {
    const named = withColumns(rows, options.map);
    const unread = unreadColumns(named.rows);
    const notes = unread.length === 0 ? [] : [finding("import-columns-unread", { path: file.path, columns: unread })];
    const found = { ...readingsOfRows(named.rows), format: "json/rows", adapter: "json", said };
    return evaluationDraft(file, found, { ...options, map: named.map }, [...reading.notes, ...notes]);
  }
  if (!isMap(value)) {
    const missing = "no object of numbers, and no rows with `metric` and `value`";
    return nothing(finding("import-wrong-adapter", { path: file.path, adapter: "json", missing }));
  }
  if (isEvaluateSave(value)) return evaluationDraft(file, savedByEvaluate(value), options, reading.notes);
  const found = { ...flatten(value), format: "json/flat", adapter: "json", said };
  return evaluationDraft(file, found, options, reading.notes);
}

/** Which of mlc's own forms it says to be. */
function formOf(value: Json): string | undefined {
  const form = isMap(value) ? value["mlc"] : undefined;
  return typeof form === "string" && /^(?:metrics|explanation)\/v\d+$/.test(form) ? form : undefined;
}

function readForm(
  file: SourceFile,
  form: string,
  value: JsonMap,
  notes: readonly Finding[],
  options: ImportOptions,
): ImportResult {
  switch (form) {
    case "metrics/v1": {
      const read = readMetricsForm(value, publicPath(file.path));
      return evaluationDraft(file, read.found, options, [...notes, ...read.notes]);
    }
    case "explanation/v1": {
      const read = readExplanationForm(value, publicPath(file.path));
      return { ...evaluationDraft(file, read.found, options, [...notes, ...read.notes]), facts: read.facts };
    }
    default:
      return nothing(finding("import-wrong-adapter", { path: file.path, adapter: "json", missing: NEWER }));
  }
}

const NEWER = "`metrics/v1` or `explanation/v1`; another version of the form needs another mlc";

function rowsOf(value: Json): readonly JsonMap[] | undefined {
  const list = isMap(value) && isList(value["metrics"]) ? value["metrics"] : value;
  return isList(list) && list.length > 0 && list.every(isMetricRow) ? list : undefined;
}

/** `evaluate.save` of Hugging Face evaluate (saving.py) puts its own version and the time beside the numbers it is given. */
function isEvaluateSave(value: Json): value is JsonMap {
  return isMap(value) && typeof value["_evaluate_version"] === "string" && Object.hasOwn(value, "_timestamp");
}

/** Its other keys with an underscore name the interpreter's path and the machine's Python: they are passed over. */
function savedByEvaluate(value: JsonMap): Found {
  const shown = Object.entries(value).filter(([key]) => !key.startsWith("_"));
  return {
    ...flatten(Object.fromEntries(shown)),
    format: "json/evaluate-save",
    adapter: "json",
    said: momentFromText(value["_timestamp"]),
    beside: withoutUndefined({ tool: "evaluate", tool_version: publicLabel(value["_evaluate_version"]) }),
  };
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
