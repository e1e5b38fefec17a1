import { shipped } from "../../generated/data.ts";
import { usable } from "../../core/criteria/evidence.ts";
import type { Measured } from "../../core/criteria/measured.ts";
import type { Facts } from "../../core/facts/facts.ts";
import type { JsonMap } from "../../core/json.ts";
import { newestResults, settingText, sliceText } from "../results.ts";
import { filled } from "./bom.ts";

/** How many standard errors on either side hold the true value in 95 of 100 cases. */
const NORMAL_95 = 1.96;

/** The results of a version as `performanceMetrics`, and what of them has no place there. */
export interface BomResults {
  readonly metrics: readonly JsonMap[];
  /** True where an interval was made from a standard error, which a property then says. */
  readonly fromStandardError: boolean;
  /** Results that are left out, by reason. */
  readonly left: ReadonlyMap<string, number>;
}

/**
 * The newest result of every series. Values are texts, as the schema wants them. A result measured on other weights is
 * left out; where the version has no digest at all, no result can be bound to it, and its slice says so.
 */
export function bomResults(facts: Facts): BomResults {
  const { bound, unbound } = newestResults(facts);
  const known = facts.subject === undefined ? [...bound, ...unbound] : bound;
  const left = new Map<string, number>();
  const count = (reason: string, times = 1): void => void left.set(reason, (left.get(reason) ?? 0) + times);
  if (facts.subject !== undefined && unbound.length > 0) count("measured on other weights", unbound.length);
  const kept = known.filter((each) => {
    const reason = hindrance(each);
    if (reason !== undefined) count(reason);
    return reason === undefined;
  });
  return {
    metrics: kept.map((each) => metricOf(each, facts)),
    fromStandardError: kept.some(({ metric }) => metric.ci === undefined && metric.stderr !== undefined),
    left,
  };
}

function hindrance(measured: Measured): string | undefined {
  const { value } = measured.metric;
  if (value === undefined || !Number.isFinite(value)) return "no number was measured";
  return usable(measured, shipped).truth === "error" ? "the value is out of the metric's range" : undefined;
}

function metricOf(measured: Measured, facts: Facts): JsonMap {
  const { id, value = 0 } = measured.metric;
  return filled({
    type: id,
    value: String(value),
    slice: slice(measured, facts),
    confidenceInterval: interval(measured),
  });
}

/** `lambada_openai; split test; language=de; 0-shot; n=5153; unit ms`: whatever else tells what was measured. */
function slice(measured: Measured, facts: Facts): string | undefined {
  const { dataset, split, sample_size: size, unit } = measured.metric;
  const parts = [
    dataset?.id,
    split === undefined ? undefined : `split ${split}`,
    sliceText(measured),
    settingText(measured),
    size === undefined ? undefined : `n=${String(size)}`,
    unit === undefined || unit === "ratio" ? undefined : `unit ${unit}`,
    facts.subject === undefined ? "digest of the weights not recorded" : undefined,
  ];
  return parts.filter((each) => each !== undefined && each !== "").join("; ") || undefined;
}

/** The interval of the record; else the value and 1.96 standard errors on either side. */
function interval({ metric: { value = 0, stderr, ci } }: Measured): JsonMap {
  if (ci !== undefined) return { lowerBound: String(ci.low), upperBound: String(ci.high) };
  if (stderr === undefined || !Number.isFinite(stderr)) return {};
  const half = NORMAL_95 * stderr;
  return { lowerBound: rounded(value - half), upperBound: rounded(value + half) };
}

/** Nine digits: more would look measured. */
function rounded(bound: number): string {
  return String(Number(bound.toPrecision(9)));
}
