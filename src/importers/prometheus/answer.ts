import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import { numberOf } from "../numbers.ts";
import type { Point, Series } from "./labels.ts";

/** What an answer of the query API holds. */
export type Answer =
  | {
      readonly kind: "series";
      readonly type: "vector" | "matrix" | "scalar";
      readonly series: readonly Series[];
      /** Native histograms among the values, which are no numbers. */
      readonly histograms: number;
      readonly warnings: readonly string[];
      readonly infos: readonly string[];
    }
  | { readonly kind: "error"; readonly type: string; readonly error: string }
  | { readonly kind: "other"; readonly missing: string };

/**
 * Reads `{status, data: {resultType, result}, warnings, infos}` or `{status: error, errorType, error}`; values are strings.
 * Shape: prometheus docs/querying/api.md (2.x and 3.x).
 */
export function answerOf(value: Json | undefined): Answer {
  if (!isMap(value)) return { kind: "other", missing: "no JSON object" };
  const { status, data, errorType, error } = value;
  if (status === "error" && typeof errorType === "string") {
    return { kind: "error", type: errorType, error: typeof error === "string" ? error.slice(0, 300) : "" };
  }
  if (status !== "success") return { kind: "other", missing: "no `status` of the query API of Prometheus" };
  const type = isMap(data) ? data["resultType"] : undefined;
  if (!isMap(data) || typeof type !== "string") return { kind: "other", missing: "no `data.resultType`" };
  const { result } = data;
  if (type === "scalar") return found("scalar", [{ metric: {}, value: result } as JsonMap], value);
  if ((type !== "vector" && type !== "matrix") || !isList(result)) {
    return { kind: "other", missing: `\`data.resultType\` is ${type}, which holds no numbers` };
  }
  return found(type, result.filter(isMap), value);
}

function found(type: "vector" | "matrix" | "scalar", entries: readonly JsonMap[], whole: JsonMap): Answer {
  const series = entries.map(seriesOf).filter(({ points }) => points.length > 0);
  return {
    kind: "series",
    type,
    series,
    histograms: entries.filter((entry) => Object.hasOwn(entry, "histogram") || Object.hasOwn(entry, "histograms"))
      .length,
    warnings: textsOf(whole["warnings"]),
    infos: textsOf(whole["infos"]),
  };
}

function seriesOf(entry: JsonMap): Series {
  const metric = isMap(entry["metric"]) ? Object.entries(entry["metric"]) : [];
  const labels = new Map(metric.flatMap(([name, text]) => (typeof text === "string" ? [[name, text] as const] : [])));
  const { value, values } = entry;
  const points = isList(values) ? values.flatMap(pointOf) : pointOf(value ?? null);
  return { name: labels.get("__name__"), labels, points };
}

function pointOf(pair: Json): readonly Point[] {
  if (!isList(pair) || typeof pair[1] !== "string") return [];
  return [{ at: numberOf(pair[0]), text: pair[1] }];
}

function textsOf(list: Json | undefined): readonly string[] {
  return isList(list) ? list.filter((each) => typeof each === "string").map((text) => text.slice(0, 300)) : [];
}
