import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";

/**
 * The shapes Evidently writes: A metrics by name (0.1.57-0.1.59), B a list of `{metric, result}` (Report 0.2-0.6), B' a test
 * suite (0.2-0.6), C `{metric_id, value}` (0.6 `future`, 0.7.0-0.7.15), D `{metric_name, config, value}` (from 0.7.16).
 */
export type Shape = "A" | "B" | "B'" | "C" | "D";

/** The shape of a document by its keys, or what it lacks to be Evidently's. */
export function shapeOf(document: Json | undefined): { readonly shape: Shape } | { readonly missing: string } {
  if (!isMap(document)) return { missing: "no JSON object" };
  const { metrics, tests, summary, timestamp } = document;
  if (isSnapshot(document)) return { missing: "a stored snapshot; `save_json` of the report writes what is read" };
  if (isMap(metrics)) {
    const named = Object.entries(metrics).some(([name, value]) => /(?:Metric|Table)$/.test(name) && isMap(value));
    return named && typeof timestamp === "string"
      ? { shape: "A" }
      : { missing: "no `metrics` named …Metric or …Table" };
  }
  if (isList(tests) && isMap(summary) && Object.hasOwn(summary, "all_passed")) return { shape: "B'" };
  const first = isList(metrics) ? metrics.find((each) => isMap(each) && Object.keys(each).length > 0) : undefined;
  if (!isMap(first)) return { missing: "no `metrics` that are a list" };
  if (typeof first["metric"] === "string" && isMap(first["result"])) return { shape: "B" };
  if (!isList(tests) || !Object.hasOwn(first, "value")) return { missing: "no metrics with `metric` and `result`" };
  if (typeof first["metric_name"] === "string" && isMap(first["config"])) return { shape: "D" };
  return typeof first["metric_id"] === "string" ? { shape: "C" } : { missing: "no `metric_name` or `metric_id`" };
}

/** What the tool keeps for itself: `Snapshot.dumps()` of 0.7, `Report.save()` of 0.4 to 0.6. */
function isSnapshot(document: JsonMap): boolean {
  return isMap(document["metric_results"]) || (isMap(document["suite"]) && Object.hasOwn(document, "metrics_ids"));
}
