import { recordId } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isMap, scalarText, type JsonMap } from "../json.ts";
import { metricsUnder, type Rules } from "../rules.ts";
import { checkMetric } from "../metrics/check.ts";
import { missingCompanions } from "../metrics/companions.ts";
import type { MeasuredMetric } from "../metrics/measured.ts";
import { adequateSample } from "../metrics/sample.ts";
import { datasetOf, type Measured } from "./measured.ts";

/** A rule that a value is held against: a target of the project, an SLO, or the catalogue's default. */
export interface Rule {
  readonly op: string;
  readonly value?: number;
  readonly lo?: number;
  readonly hi?: number;
  /** False where a value on a bound of `between` does not meet it. */
  readonly inclusive?: boolean;
}

/** What keeps a number from being evidence: out of range (error), companions missing or sample too small (unknown). */
export function usable(
  measured: Measured,
  rules: Rules,
  rule?: Rule,
): { truth: "true" | "unknown" | "error"; reasons: readonly Finding[] } {
  const { metric, at } = measured;
  const entry = metricsUnder(rules).metricOf(metric.id);
  const wrong = entry === undefined ? [] : checkMetric(metric, entry).filter((each) => each.severity === "error");
  if (metric.value === undefined && /^[+-]?(nan|inf(inity)?)$/i.test(metric.value_text ?? "")) {
    const reason = finding("number-not-finite-recorded", { metric: titled(metric), text: metric.value_text ?? "" }, at);
    return { truth: "error", reasons: [reason] };
  }
  if (wrong.length > 0) return { truth: "error", reasons: wrong.map((each) => ({ ...each, at })) };
  const missing =
    typeof metric.value !== "number" ? ["a number"] : entry === undefined ? [] : missingCompanions(metric, entry);
  if (missing.length > 0) {
    const reason = finding(
      "companions-missing",
      { metric: titled(metric), fields: missing.join(", "), ids: [metric.id] },
      at,
    );
    return { truth: "unknown", reasons: [reason] };
  }
  if (entry !== undefined && adequateSample(metric, entry, boundsOf(rule)) === false) {
    const reason = finding(
      "sample-inadequate",
      { metric: titled(metric), why: "see `mlc explain " + metric.id + "`", ids: [metric.id] },
      at,
    );
    return { truth: "unknown", reasons: [reason] };
  }
  return { truth: "true", reasons: [] };
}

/** True when the value meets the rule; `between` includes its bounds unless it says otherwise. */
export function meets(value: number, rule: Rule): boolean {
  switch (rule.op) {
    case ">=":
      return value >= (rule.value ?? Infinity);
    case ">":
      return value > (rule.value ?? Infinity);
    case "<=":
      return value <= (rule.value ?? -Infinity);
    case "<":
      return value < (rule.value ?? -Infinity);
    case "==":
      return value === rule.value;
    case "between":
      return between(value, rule.lo ?? Infinity, rule.hi ?? -Infinity, rule.inclusive !== false);
    default:
      return false;
  }
}

function between(value: number, lo: number, hi: number, inclusive: boolean): boolean {
  return inclusive ? value >= lo && value <= hi : value > lo && value < hi;
}

/** `>= 0.6`, `between 0.8 and 1.25`. */
export function ruleText(rule: Rule): string {
  return rule.op === "between"
    ? `between ${String(rule.lo)} and ${String(rule.hi)}`
    : `${rule.op} ${String(rule.value)}`;
}

/** `exact_match on faq, slice language=de`: the metric and what tells its series from the others. */
export function titled(metric: MeasuredMetric): string {
  const slice = isMap(metric.slice)
    ? Object.entries(metric.slice as JsonMap)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => `${key}=${scalarText(value)}`)
        .join(" ")
    : "";
  const dataset = datasetOf(metric);
  return [
    metric.id,
    dataset === undefined ? "" : ` on ${dataset}`,
    metric.split === undefined ? "" : ` (${metric.split})`,
    metric.n_shot === undefined ? "" : `, ${String(metric.n_shot)}-shot`,
    metric.variant === undefined ? "" : `, ${metric.variant}`,
    slice === "" ? "" : `, ${slice}`,
  ].join("");
}

function boundsOf(rule: Rule | undefined): readonly number[] | undefined {
  if (rule === undefined) return undefined;
  return [rule.value, rule.lo, rule.hi].filter((each) => each !== undefined);
}

/** The ids of the records behind numbers, each once, sorted. */
export function recordsBehind(measured: readonly Measured[]): readonly string[] {
  return [...new Set(measured.map((each) => recordId(each.record)))].sort();
}
