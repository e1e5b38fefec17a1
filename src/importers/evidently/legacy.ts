import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import { mapAt } from "../map-at.ts";
import { withoutUndefined, type Reading } from "../measure.ts";
import { countOf, measuredOf, numberOf } from "../numbers.ts";
import { publicLabel } from "../public-text.ts";
import type { ColumnDrift, DatasetDrift, Found } from "./found.ts";

/**
 * What reports of Evidently 0.1.57 to 0.6 say (shapes A, B and B'): drift of the dataset and of columns with the tool's own
 * verdict, quality on current and reference data, tests. Histograms, examples and words of the data are never touched.
 */
export function foundInLegacy(document: JsonMap): Found {
  const metrics = metricsIn(document);
  const datasets = datasetsIn(metrics);
  const columns = metrics.flatMap(({ name, result }) => columnsIn(name, result));
  const read = metrics.flatMap(({ name, result }) => (QUALITY.has(name) ? quality(name, result) : []));
  const other = metrics.map(({ name }) => name).filter((name) => !DRIFT.has(name) && !QUALITY.has(name));
  const tests = isList(document["tests"]) ? document["tests"].filter(isMap) : [];
  return {
    columns: withoutRepeats(columns),
    datasets,
    readings: read,
    checks: tests.map(({ name, status }) => ({ name, status })),
    left: { non_numeric: [], filtered: other },
  };
}

interface Named {
  readonly name: string;
  readonly result: JsonMap;
}

const DRIFT = new Set(["DatasetDriftMetric", "DataDriftTable", "ColumnDriftMetric", "EmbeddingsDriftMetric"]);
const QUALITY = new Set(["ClassificationQualityMetric", "RegressionQualityMetric"]);

/** Shape A has one result per metric name, shape B a list in which a name may come several times. */
function metricsIn({ metrics }: JsonMap): readonly Named[] {
  if (isMap(metrics)) {
    return Object.entries(metrics).flatMap(([name, result]) => (isMap(result) ? [{ name, result }] : []));
  }
  return (isList(metrics) ? metrics : []).filter(isMap).flatMap(({ metric, result }) => {
    const name = publicLabel(metric);
    return name === undefined || !isMap(result) ? [] : [{ name, result }];
  });
}

/** The metric of that purpose; the table, which repeats its numbers, only where the report has no such metric. */
function datasetsIn(metrics: readonly Named[]): readonly DatasetDrift[] {
  const own = metrics.filter(({ name }) => name === "DatasetDriftMetric");
  const chosen = own.length > 0 ? own : metrics.filter(({ name }) => name === "DataDriftTable");
  return chosen.flatMap(({ name, result }) => {
    const share = measuredOf(result["share_of_drifted_columns"]);
    if (share === undefined) return [];
    const raws = { share: `${name}.share_of_drifted_columns`, count: `${name}.number_of_drifted_columns` };
    const more = withoutUndefined({
      count: measuredOf(result["number_of_drifted_columns"]),
      columns: countOf(result["number_of_columns"]),
      bound: numberOf(result["drift_share"] ?? result["threshold"]),
      drifted: verdict(result["dataset_drift"]),
    });
    return [{ raws, share, ...more }];
  });
}

function columnsIn(name: string, result: JsonMap): readonly ColumnDrift[] {
  if (name === "DataDriftTable") {
    return Object.entries(mapAt(result, "drift_by_columns")).flatMap(([column, value]) =>
      isMap(value) ? columnIn(`${name}.drift_by_columns.${column}.drift_score`, column, value) : [],
    );
  }
  const column = name === "ColumnDriftMetric" ? result["column_name"] : result["embeddings_name"];
  if (!DRIFT.has(name) || typeof column !== "string") return [];
  return columnIn(`${name}.${column}.drift_score`, column, result);
}

function columnIn(raw: string, column: string, value: JsonMap): readonly ColumnDrift[] {
  const measured = measuredOf(value["drift_score"]);
  if (measured === undefined) return [];
  const more = withoutUndefined({
    method: publicLabel(value["stattest_name"] ?? value["method_name"]),
    threshold: numberOf(value["stattest_threshold"] ?? value["threshold"]),
    drifted: verdict(value["drift_detected"]),
  });
  return [{ raw, column, measured, ...more, counted: countedIn(value) }];
}

/** Bars of a categorical column are counts of the values compared, so they give both samples and the bins. */
function countedIn(value: JsonMap): ColumnDrift["counted"] {
  if (value["column_type"] !== "cat") return {};
  const [reference, current] = ["reference", "current"].map((side) => barsOf(mapAt(value, side, "small_distribution")));
  if (reference === undefined || current === undefined || reference.bars !== current.bars) return {};
  return { n_ref: reference.sum, n_cur: current.sum, bins: current.bars };
}

function barsOf({ y }: JsonMap): { readonly sum: number; readonly bars: number } | undefined {
  const counts = (isList(y) ? y : []).map(countOf);
  const known = counts.filter((count) => count !== undefined);
  if (counts.length === 0 || known.length < counts.length) return undefined;
  return { sum: known.reduce((sum, count) => sum + count, 0), bars: counts.length };
}

/** Numbers on the current data, and on the reference beside them: a target reads both, and the worse decides. */
function quality(name: string, result: JsonMap): readonly Reading[] {
  return ["current", "reference"].flatMap((data) => {
    const values = mapAt(result, data);
    return Object.entries(values).flatMap(([key, value]) => {
      const measured = measuredOf(value);
      // The true positive rate is the recall under its other name.
      if (measured === undefined || (key === "tpr" && Object.hasOwn(values, "recall"))) return [];
      return [{ raw: `${name}.${data}.${key}`, name: key, measured, slice: { data } }];
    });
  });
}

function withoutRepeats(columns: readonly ColumnDrift[]): readonly ColumnDrift[] {
  const keyOf = ({ column, method, measured }: ColumnDrift): string => JSON.stringify([column, method, measured]);
  return [...new Map([...columns].reverse().map((each) => [keyOf(each), each])).values()].reverse();
}

function verdict(value: Json | undefined): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}
