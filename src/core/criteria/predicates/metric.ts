import { finding } from "../../findings/catalogue.ts";
import { shipped } from "../../../generated/data.ts";
import { metricOf } from "../../metrics/catalogue.ts";
import type { MeasuredMetric } from "../../metrics/measured.ts";
import { measuredIn, newestPerSeries, type Measured } from "../evidence.ts";
import { earliest, leaf, type Context, type Node } from "../node.ts";
import { and, type Truth } from "../truth.ts";
import { declaredRules, judgedSeries, matches, targetMet, targetsOf, type Target } from "./targets.ts";

/** What `metric` asks for: named metrics or a family, how many, and whether they meet their declared rule. */
export interface MetricRule {
  readonly anyOf?: readonly string[];
  readonly family?: string;
  readonly minDistinct?: number;
  readonly bound?: "version";
  readonly meets?: "declared";
  readonly requireFields?: readonly string[];
}

/**
 * `metric`: at least `minDistinct` of the metrics are measured on the current weights (and meet what is declared for
 * them). One that misses its rule makes it false; computed metrics are never evidence.
 */
export function metric(rule: MetricRule, context: Context): Node {
  const all = measuredIn(context.facts, ["evaluations", "monitoring"]);
  const family = shipped.metrics.metrics.filter((each) => each.family === rule.family);
  const wanted: readonly string[] = rule.anyOf ?? family.map((each) => each.id);
  const ids = wanted.filter((id) => metricOf(id)?.computed !== true && all.some((each) => each.metric.id === id));
  const parts = ids.map((id) => oneMetric(id, rule, all, context));
  const needed = rule.minDistinct ?? 1;
  const names = rule.anyOf?.join(" or ") ?? `at least ${String(needed)} ${rule.family ?? ""} metrics`;
  const none = finding("metric-missing", { metrics: names }, { file: `${context.facts.files.dir}/records` });
  const of = (truth: Truth) => parts.filter((part) => part.truth === truth);
  const enough = decided(parts, needed);
  // A result that missed its rule does not stop counting because it has grown old: time alone must not let a metric pass.
  const missed = (part: Node): boolean =>
    oneMetric(part.predicate, rule, all, { ...context, window: 0 }).truth === "false";
  const truth = enough === "true" && of("stale").some(missed) ? "stale" : enough;
  const until = earliest(of("true").map((part) => part.until));
  return leaf("metric", truth, {
    parts,
    reasons:
      truth === "true" ? [] : [...parts.flatMap((part) => part.reasons), ...(parts.length < needed ? [none] : [])],
    reads: parts.flatMap((part) => part.reads),
    records: parts.flatMap((part) => part.records),
    ...(until === undefined ? {} : { until }),
  });
}

function decided(parts: readonly Node[], needed: number): Truth {
  const has = (truth: Truth) => parts.some((part) => part.truth === truth);
  const count = (truth: Truth) => parts.filter((part) => part.truth === truth).length;
  if (has("error")) return "error";
  if (has("false")) return "false";
  if (count("true") >= needed) return "true";
  return count("true") + count("stale") >= needed ? "stale" : "unknown";
}

function oneMetric(id: string, rule: MetricRule, all: readonly Measured[], context: Context): Node {
  const matching = all
    .filter((each) => each.metric.id === id)
    .map((each) => (rule.bound === "version" ? each : { ...each, bound: true }));
  const newest = newestPerSeries(matching.filter((each) => each.bound)).flat();
  const lacking = newest.flatMap((each) => lacks(each.metric, rule.requireFields ?? []));
  if (rule.meets !== "declared") {
    const node = judgedSeries(id, id, matching, context, undefined);
    return lacking.length === 0 ? node : incomplete(id, lacking, matching, node);
  }
  const rules = declaredRules(id, metricOf(id)?.default, context);
  if (rules.length === 0) {
    const reason = finding("rule-missing", { metric: id }, { file: `${context.facts.files.dir}/scorecard.yaml` });
    return leaf(id, "unknown", { reasons: [reason] });
  }
  const targets = targetsOf(context);
  const parts = rules.map((each) =>
    isTarget(each) && matching.some((m) => matches(each, m))
      ? targetMet(each, targets, context, matching)
      : judgedSeries(id, id, isTarget(each) ? [] : matching, context, each),
  );
  const until = earliest(parts.map((part) => part.until));
  return leaf(id, and(parts.map((part) => part.truth)), {
    parts,
    reasons: parts.flatMap((part) => part.reasons),
    reads: parts.flatMap((part) => part.reads),
    records: parts.flatMap((part) => part.records),
    ...(until === undefined ? {} : { until }),
  });
}

function isTarget(rule: object): rule is Target {
  return "metric" in rule;
}

function lacks(metric: MeasuredMetric, fields: readonly string[]): readonly string[] {
  const beside = { ...(metric.with ?? {}), ...metric } as Record<string, unknown>;
  return fields.filter((field) => beside[field] === undefined);
}

function incomplete(id: string, lacking: readonly string[], matching: readonly Measured[], node: Node): Node {
  const fields = [...new Set(lacking)].join(", ");
  const reason = finding("companions-missing", { metric: id, fields }, matching.at(-1)?.at);
  return leaf(id, node.truth === "true" ? "unknown" : node.truth, {
    parts: [node],
    reasons: [...node.reasons, reason],
    reads: node.reads,
  });
}
