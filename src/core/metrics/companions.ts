import { isList, isMap, type Json } from "../json.ts";
import { isPlaceholder } from "../placeholders.ts";
import { companionType } from "./catalogue.ts";
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
      return (metric.sample_size ?? 0) > 0;
    case "dataset":
      return metric.dataset !== undefined;
    case "split":
      return metric.split !== undefined;
    default:
      return isGiven(need, isMap(metric.with) ? metric.with[need] : undefined);
  }
}

/**
 * True where a companion says something: no placeholder, no empty list, a count above 0, a load with a figure in it,
 * hardware with a name. What it says cannot be checked further.
 */
export function isGiven(name: string, value: Json | undefined): boolean {
  if (value === undefined || value === null || value === "") return false;
  if (isList(value)) return value.length > 0 && value.every((each) => isGiven("", each));
  if (isMap(value)) return Object.keys(value).length > 0 && Object.values(value).every((each) => each !== 0);
  if (companionType(name) === "integer") return Number.isSafeInteger(value) && Number(value) > 0;
  const text = String(value);
  return !isPlaceholder(text) && (FORMS[name]?.test(text) ?? true);
}

/** A load is a rate or a number of users, and hardware has a type: neither is said by any text. */
const FORMS: Readonly<Record<string, RegExp>> = { load: /\d/u, hardware: /\p{L}/u };
