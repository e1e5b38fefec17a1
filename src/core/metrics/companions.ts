import { isMap } from "../json.ts";
import type { MetricEntry } from "./entry.ts";
import type { MeasuredMetric } from "./measured.ts";

/**
 * The companions that the catalogue asks for and the metric lacks, in the catalogue's order; with any of them the value
 * is not evidence. `unit` is among them where the range cannot tell percent from a ratio and no unit is stated.
 */
export function missingCompanions(metric: MeasuredMetric, entry: MetricEntry): readonly string[] {
  const missing = (entry.needs ?? []).filter((need) => !has(metric, need));
  return unitIsOpen(metric, entry) ? [...missing, "unit"] : missing;
}

/**
 * True when nothing tells whether the value is a ratio or percent: a ratio without an upper bound (word error rate may
 * exceed 1), a value above 1, and no unit beside it.
 */
export function unitIsOpen(metric: MeasuredMetric, entry: MetricEntry): boolean {
  const unbounded = entry.unit === "ratio" && entry.direction === "lower" && entry.range[1] === null;
  return unbounded && metric.unit === undefined && metric.rescaled === undefined && (metric.value ?? 0) > 1;
}

function has(metric: MeasuredMetric, need: string): boolean {
  switch (need) {
    case "sample_size":
      return metric.sample_size !== undefined;
    case "dataset":
      return metric.dataset !== undefined;
    case "split":
      return metric.split !== undefined;
    default:
      return given(metric, need);
  }
}

function given(metric: MeasuredMetric, need: string): boolean {
  const value = isMap(metric.with) ? metric.with[need] : undefined;
  return value !== undefined && value !== null && value !== "";
}
