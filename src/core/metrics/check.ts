import { canonicalJson } from "../digest.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Json } from "../json.ts";
import { unitIsOpen } from "./companions.ts";
import type { MetricEntry } from "./entry.ts";
import type { MeasuredMetric } from "./measured.ts";

/**
 * What is wrong with one metric by its catalogue entry: unit, range, a doubtful scale. A value_text is never in range.
 * `source` is the file it was imported from, where there is one.
 */
export function checkMetric(metric: MeasuredMetric, entry: MetricEntry, source?: string): readonly Finding[] {
  const { value, unit } = metric;
  if (unit !== undefined && unit !== entry.unit && !relative(entry.unit)) {
    const named = namedIn(metric, entry, source);
    return [finding("metric-wrong-unit", { ...named, unit, expected: entry.unit })];
  }
  if (value === undefined) return NOTHING;
  if (!inRange(value, entry)) {
    const named = namedIn(metric, entry, source);
    const hint = rangeHint(value, entry);
    return [finding("metric-out-of-range", { ...named, value, range: rangeText(entry), hint })];
  }
  if (unitIsOpen(metric, entry)) {
    return [finding("metric-unit-open", { ...namedIn(metric, entry, source), value })];
  }
  if (entry.unit === "points" && entry.range[1] === 100 && metric.rescaled === undefined && value > 0 && value <= 1) {
    const named = namedIn(metric, entry, source);
    const hint = "a value up to 1 is probably on the scale 0-1, not in points";
    return [finding("metric-scale-doubtful", { ...named, value, hint })];
  }
  return NOTHING;
}

/** Of hundreds of thousands of values hardly one is wrong. */
const NOTHING: readonly Finding[] = [];

function namedIn(metric: MeasuredMetric, entry: MetricEntry, source: string | undefined) {
  return { raw: metric.raw ?? metric.id, id: entry.id, ...(source === undefined ? {} : { path: source }) };
}

/** Percentiles of one latency, on the same data, slice and load, that cannot all be true: p50 <= p95 <= p99. */
export function checkPercentiles(metrics: readonly MeasuredMetric[]): readonly Finding[] {
  const series = new Map<string, Map<number, MeasuredMetric>>();
  for (const metric of metrics) {
    if (!metric.id.includes("_p")) continue;
    const name = PERCENTILE.exec(metric.id);
    if (name?.groups === undefined || metric.value === undefined) continue;
    const { dataset, split, slice, task, variant, n_shot, with: load } = metric;
    const where = [dataset, split, slice, task, variant, n_shot, load].map((each) =>
      canonicalJson((each ?? null) as Json),
    );
    const key = JSON.stringify([name.groups["head"], name.groups["tail"], where]);
    const known = series.get(key) ?? new Map<number, MeasuredMetric>();
    series.set(key, known.set(Number(name.groups["percent"]), metric));
  }
  if (series.size === 0) return NOTHING;
  return [...series.values()].flatMap((each) => {
    const ordered = [...each].sort(([a], [b]) => a - b).map(([, metric]) => metric);
    return ordered.slice(1).flatMap((high, index) => crossed(ordered[index], high));
  });
}

const PERCENTILE = /^(?<head>.+)_p(?<percent>\d{2})(?<tail>_.+)$/;

function crossed(low: MeasuredMetric | undefined, high: MeasuredMetric): readonly Finding[] {
  if (low?.value === undefined || high.value === undefined || low.value <= high.value) return [];
  const args = { low: low.id, lowValue: low.value, high: high.id, highValue: high.value };
  return [finding("metric-percentiles-crossed", args)];
}

function inRange(value: number, entry: MetricEntry): boolean {
  const [low, high] = entry.range;
  return (low == null || value >= low) && (high == null || value <= high);
}

function rangeText(entry: MetricEntry): string {
  const [low, high] = entry.range;
  return `${low == null ? "(-∞" : `[${String(low)}`}, ${high == null ? "∞)" : `${String(high)}]`}`;
}

function rangeHint(value: number, entry: MetricEntry): string {
  const [low, high] = entry.range;
  if (high === 1 && value > 1 && value <= 100) return "this looks like percent";
  if (low === 0 && value < 0) return "a negative value has the other sign convention or is another metric";
  return "";
}

/** Units that say "that of something else": the catalogue cannot know which. */
function relative(unit: string): boolean {
  return unit.startsWith("same-as-") || unit === "loss" || unit === "score";
}
