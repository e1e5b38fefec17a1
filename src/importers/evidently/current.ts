import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import { mapAt } from "../map-at.ts";
import { withoutUndefined, type Reading } from "../measure.ts";
import { countOf, measuredOf, numberOf } from "../numbers.ts";
import { publicLabel } from "../public-text.ts";
import type { ColumnDrift, DatasetDrift, Found } from "./found.ts";

/**
 * What reports of Evidently from 0.6 `future` on say (shapes C and D): scores, drifted columns, quality and tests of the
 * current data. They hold no verdict per column, no time and no version. Values that occur in the data are never touched;
 * other statistics of the data only with `all`.
 */
export function foundInCurrent(document: JsonMap, all: boolean): Found {
  const metrics = (isList(document["metrics"]) ? document["metrics"] : []).filter(isMap).flatMap(namedIn);
  const columns = metrics.flatMap((each) => (each.type === "ValueDrift" ? columnIn(each, metrics) : []));
  const rest = metrics.filter(({ type }) => !DRIFT.has(type));
  const taken = rest.filter(({ type }) => QUALITY.has(type) || all);
  const tests = isList(document["tests"]) ? document["tests"].filter(isMap) : [];
  return {
    columns,
    datasets: metrics.flatMap((each) => (each.type === "DriftedColumnsCount" ? datasetIn(each, columns) : [])),
    readings: taken.flatMap(readingsIn),
    checks: tests.map(({ name, status }) => ({ name, status })),
    left: { non_numeric: [], filtered: rest.filter((each) => !taken.includes(each)).map(({ name }) => name) },
  };
}

/** A metric by the text that names it, `ValueDrift(column=age,method=psi,threshold=0.1)`. */
interface Named {
  readonly name: string;
  readonly type: string;
  readonly column?: string;
  readonly config: JsonMap;
  readonly value: Json | undefined;
}

const DRIFT = new Set(["ValueDrift", "DriftedColumnsCount"]);
const QUALITY = new Set([
  ...["Accuracy", "Precision", "Recall", "F1Score", "RocAuc", "LogLoss", "TNR", "FPR", "FNR"],
  ...["MAE", "MAPE", "RMSE", "R2Score", "MeanError", "AbsMaxError"],
]);

function namedIn(metric: JsonMap): readonly Named[] {
  const name = metric["metric_name"] ?? metric["metric_id"];
  const type = typeof name === "string" ? /^(\w+)\(.*\)$/s.exec(name)?.[1] : undefined;
  if (typeof name !== "string" || type === undefined) return [];
  const config = isMap(metric["config"]) ? metric["config"] : parametersIn(name);
  const { column } = config;
  const own = typeof column === "string" ? { column } : {};
  return [{ name, type, ...own, config, value: metric["value"] }];
}

/** Shape C has the parameters in the name alone; a column may hold commas, so the last ones are cut off first. */
function parametersIn(name: string): JsonMap {
  const found = /\((?:column=(?<column>.*?))?(?:,?method=(?<method>.*?))?(?:,?threshold=(?<threshold>[^,()]+))?\)$/s;
  const { column, method, threshold } = found.exec(name)?.groups ?? {};
  const share = /drift_share=([^,()]+)/.exec(name)?.[1];
  return withoutUndefined({ column, method, threshold, drift_share: share });
}

function columnIn({ name, column, config, value }: Named, metrics: readonly Named[]): readonly ColumnDrift[] {
  const measured = measuredOf(value);
  if (measured === undefined || column === undefined) return [];
  const more = withoutUndefined({ method: publicLabel(config["method"]), threshold: numberOf(config["threshold"]) });
  return [{ raw: name, column, measured, ...more, counted: withoutUndefined({ n_cur: rowsOf(column, metrics) }) }];
}

/** Rows of the current data that have the column; the report holds no number of the reference. */
function rowsOf(column: string, metrics: readonly Named[]): number | undefined {
  const rows = countOf(metrics.find(({ type }) => type === "RowCount")?.value);
  const missing = metrics.find((each) => each.type === "MissingValueCount" && each.column === column);
  const without = countOf(mapAt(missing?.value)["count"]);
  return rows === undefined || without === undefined || without > rows ? undefined : rows - without;
}

function datasetIn({ name, config, value }: Named, columns: readonly ColumnDrift[]): readonly DatasetDrift[] {
  const { count, share } = mapAt(value);
  const measured = measuredOf(share);
  if (measured === undefined) return [];
  const more = withoutUndefined({
    count: measuredOf(count),
    columns: columnsOf(numberOf(count), numberOf(share), columns.length),
    bound: numberOf(config["drift_share"]),
    method: publicLabel(config["method"]),
  });
  return [{ raws: { share: `${name}.share`, count: `${name}.count` }, share: measured, ...more }];
}

/** How many columns were looked at: those listed, where count and share say the same; else what these two give. */
function columnsOf(count: number | undefined, share: number | undefined, listed: number): number | undefined {
  if (count === undefined || share === undefined) return undefined;
  if (listed > 0 && Math.abs(share * listed - count) < 1e-6) return listed;
  const columns = Math.round(count / share);
  return share > 0 && Math.abs(share * columns - count) < 1e-6 ? columns : undefined;
}

/** A number, or `{count, share}` and `{mean, std}`, whose parts have names of their own. Labels of the data are left. */
function readingsIn({ name, type, column, value }: Named): readonly Reading[] {
  const slice = { data: "current", ...(column === undefined ? {} : { column }) };
  const single = measuredOf(value);
  if (single !== undefined) return [{ raw: name, name: type, measured: single, slice }];
  return PARTS.flatMap((part) => {
    const measured = measuredOf(mapAt(value)[part]);
    return measured === undefined ? [] : [{ raw: `${name}.${part}`, name: `${type}.${part}`, measured, slice }];
  });
}

const PARTS = ["count", "share", "mean", "std"];
