import { add, compare, fraction, fromDecimal, times } from "../fraction.ts";
import { isMap, type JsonMap } from "../json.ts";
import type { MetricEntry } from "./entry.ts";
import type { MeasuredMetric } from "./measured.ts";

/** Fewest samples per group for a fairness metric: below 100 per group equal rates look unequal in most trials. */
export const SMALLEST_GROUP = 100;

/** Share of the threshold that the noise of PSI between two samples of one distribution may reach. */
export const PSI_NOISE_SHARE = 0.5;

/**
 * Whether the sample behind a value is large enough to say anything: undefined where the metric has no such rule, false
 * also where the numbers the rule needs are missing. `threshold` is the bound (or both bounds of a band) the value will
 * be judged by; without one, the catalogue's default counts.
 */
export function adequateSample(
  metric: MeasuredMetric,
  entry: MetricEntry,
  threshold?: number | readonly number[],
): boolean | undefined {
  const bounds = threshold === undefined ? defaultBounds(entry) : [threshold].flat();
  const companions = isMap(metric.with) ? metric.with : {};
  if (entry.id === "psi") return adequatePsi(companions, bounds[0]);
  if (entry.family === "fairness" && entry.needs?.includes("n_per_group") === true) {
    return adequateGroups(companions["n_per_group"]) && !bounds.some((bound) => spans(metric, bound));
  }
  return undefined;
}

/**
 * (bins - 1)(1/n_ref + 1/n_cur) is about the mean PSI of two samples of one distribution. Compared exactly: 10 bins and
 * 360 samples on each side are just enough for a bound of 0.1.
 */
function adequatePsi(companions: JsonMap, threshold: number | undefined): boolean {
  const [bins, reference, current] = [companions["bins"], companions["n_ref"], companions["n_cur"]].map(positive);
  if (bins === undefined || reference === undefined || current === undefined || threshold === undefined) return false;
  const noise = times(fraction(bins - 1), add(fraction(1, reference), fraction(1, current)));
  return compare(noise, times(fromDecimal(PSI_NOISE_SHARE), fromDecimal(threshold))) <= 0;
}

function adequateGroups(groups: unknown): boolean {
  if (!isMap(groups)) return false;
  const sizes = Object.values(groups).map(positive);
  return sizes.length >= 2 && sizes.every((size) => size !== undefined && size >= SMALLEST_GROUP);
}

function spans(metric: MeasuredMetric, bound: number): boolean {
  return metric.ci !== undefined && metric.ci.low < bound && bound < metric.ci.high;
}

function defaultBounds(entry: MetricEntry): readonly number[] {
  const { value, lo, hi } = entry.default ?? {};
  return [value, lo, hi].filter((bound) => bound !== undefined);
}

function positive(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : undefined;
}
