import { finding } from "../../core/findings/catalogue.ts";
import type { Finding } from "../../core/findings/finding.ts";
import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import type { Found } from "../generic.ts";
import { isCompanionName } from "../mapping.ts";
import { withoutUndefined, type Reading } from "../measure.ts";
import { measuredOf, numberOf } from "../numbers.ts";
import { momentFromText } from "../observed.ts";
import { publicLabel, publicName } from "../public-text.ts";
import { besideRow, isBeside, SLICE } from "../rows.ts";

/**
 * mlc's own form for results of libraries that write no file: `{"mlc": "metrics/v1", "metrics": [{"id", "value", "n",
 * "slice": {…}, "ci": {"low", "high", "level"}, "with": {…}, …}]}`. What stands beside `metrics` is said of every one of
 * them; `tool`, `tool_version`, `model`, `run_id` and `timestamp` are said of the run. docs/importing.md has recipes.
 */
export function readMetricsForm(
  form: JsonMap,
  path: string,
): { readonly found: Found; readonly notes: readonly Finding[] } {
  const { mlc: _mlc, metrics, ...common } = form;
  const above = besideOf(common);
  const readings: Reading[] = [];
  const nonNumeric: string[] = [];
  const rows = (isList(metrics) ? metrics : []).filter(isMap);
  for (const row of rows) {
    const raw = textIn(row["id"]) ?? textIn(row["metric"]) ?? "";
    const measured = measuredOf(row["value"]);
    if (raw === "" || measured === undefined) nonNumeric.push(raw);
    else readings.push({ ...joined(above, besideOf(row)), raw, name: raw, measured });
  }
  const unread = [
    ...Object.entries(common).filter(([key, value]) => !ABOUT_RUN.has(key) && !isRead(key, value)),
    ...rows.flatMap((row) => Object.entries(row).filter(([key, value]) => !NAMES.has(key) && !isRead(key, value))),
  ];
  const keys = [...new Set(unread.map(([key]) => key))];
  const name = publicName(common["model"]);
  return {
    found: {
      readings,
      left: { non_numeric: nonNumeric, filtered: [] },
      format: "mlc/metrics-v1",
      adapter: "json",
      said: momentFromText(common["timestamp"] ?? common["observed_at"]),
      beside: withoutUndefined({
        tool: publicLabel(common["tool"]),
        tool_version: publicLabel(common["tool_version"]),
        run_id: publicLabel(common["run_id"]),
        subject_named: name === undefined ? undefined : { name },
      }),
    },
    notes: keys.length === 0 ? [] : [finding("import-neutral-unread", { path, keys, form: "metrics/v1" })],
  };
}

const ABOUT_RUN: ReadonlySet<string> = new Set([
  ...["tool", "tool_version", "model", "run_id", "timestamp", "observed_at"],
]);
const NAMES: ReadonlySet<string> = new Set(["id", "metric", "value"]);
const FORM_KEYS: ReadonlySet<string> = new Set(["n", "slice", "ci", "with"]);

type Beside = ReturnType<typeof besideRow>;

/** The fields of a row by their names in rows of any JSON file, with `n`, `slice`, `ci` and `with` of this form. */
function besideOf(row: JsonMap): Beside {
  const { n, slice, ci, with: companions, ...rest } = row;
  const slices = Object.entries(isMap(slice) ? slice : {}).map(([name, value]): [string, Json] => [
    SLICE + name,
    value,
  ]);
  const interval = isMap(ci) ? ci : {};
  const beside = besideRow({
    ...rest,
    ...Object.fromEntries(slices),
    ...(n === undefined ? {} : { sample_size: n }),
    ...(isMap(ci) ? { ci_low: interval["low"] ?? null, ci_high: interval["high"] ?? null } : {}),
    ...(isMap(ci) ? { ci_level: interval["level"] ?? null } : {}),
    ...(isMap(companions) ? companions : {}),
  });
  const own = Object.entries(isMap(companions) ? companions : {}).filter(
    ([name, value]) => beside.with?.[name] === undefined && isCompanionName(name) && isScalar(value),
  );
  const known = { ...beside.with, ...Object.fromEntries(own) };
  return Object.keys(known).length === 0 ? beside : { ...beside, with: known };
}

/** A row's own word stands over what is said of all. */
function joined(above: Beside, own: Beside): Beside {
  const slice = { ...above.slice, ...own.slice };
  const companions = { ...above.with, ...own.with };
  return {
    ...above,
    ...own,
    ...(Object.keys(slice).length === 0 ? {} : { slice }),
    ...(Object.keys(companions).length === 0 ? {} : { with: companions }),
  };
}

function isRead(key: string, value: Json): boolean {
  return FORM_KEYS.has(key) || isBeside(key, value);
}

function isScalar(value: Json): boolean {
  return typeof value === "boolean" || numberOf(value) !== undefined || publicLabel(value) !== undefined;
}

function textIn(value: Json | undefined): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
