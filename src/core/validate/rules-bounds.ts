import { shipped } from "../../generated/data.ts";
import { didYouMean } from "../did-you-mean.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding, Location } from "../findings/finding.ts";
import { metricOf } from "../metrics/catalogue.ts";
import type { MetricEntry } from "../metrics/entry.ts";
import { isUnknownMetric } from "../metrics/slug.ts";

/** A target or objective: a metric, an operator and its bounds. */
export interface BoundRule {
  readonly metric: string;
  readonly op: string;
  readonly value?: number;
  readonly lo?: number;
  readonly hi?: number;
  readonly inclusive?: boolean;
}

/** Whether a target or objective names a metric that exists and can be met: bounds there, in order, in range. */
export function boundFindings(rule: BoundRule, at: Location): readonly Finding[] {
  const under = (key: string): Location => ({ file: at.file, path: [...(at.path ?? []), key] });
  const entry = metricOf(rule.metric);
  const found: Finding[] = [];
  if (entry === undefined && !isUnknownMetric(rule.metric)) {
    const args = { metric: rule.metric, meant: nearMetric(rule.metric) };
    found.push(finding("unknown-metric", args, under("metric")));
  }
  const { lo, hi, value, op } = rule;
  const between = op === "between";
  if (between ? lo === undefined || hi === undefined : value === undefined) {
    found.push(finding("bound-missing", { op, needed: between ? "`lo` and `hi`" : "`value`" }, under("op")));
  }
  if (between && lo !== undefined && hi !== undefined && (lo > hi || (lo === hi && rule.inclusive === false))) {
    found.push(finding("bounds-inverted", { lo, hi, what: `the target for \`${rule.metric}\`` }, under("lo")));
  }
  if (entry === undefined) return found;
  for (const [key, bound] of Object.entries({ value, lo, hi })) {
    if (bound === undefined || inRange(bound, entry)) continue;
    const hint =
      entry.range[1] === 1 && bound > 1 && bound <= 100 ? `percent as a ratio is ${String(bound / 100)}` : "";
    const args = { metric: rule.metric, bound, range: rangeText(entry), hint };
    found.push(finding("bound-out-of-range", args, under(key)));
  }
  const { direction } = entry;
  if ((direction === "higher" && op.startsWith("<")) || (direction === "lower" && op.startsWith(">"))) {
    found.push(finding("bound-against-direction", { metric: rule.metric, op, direction }, under("op")));
  }
  return found;
}

/** The metric of the catalogue whose name is closest, undefined where none is close. */
export function nearMetric(id: string): string | undefined {
  return didYouMean(
    id,
    shipped.metrics.metrics.map((metric) => metric.id),
  );
}

function inRange(value: number, { range: [low, high] }: MetricEntry): boolean {
  return (low === null || value >= low) && (high === null || value <= high);
}

function rangeText({ range: [low, high] }: MetricEntry): string {
  if (low === null) return high === null ? "any number" : `at most ${String(high)}`;
  return high === null ? `at least ${String(low)}` : `${String(low)} to ${String(high)}`;
}
