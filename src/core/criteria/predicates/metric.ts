import { finding } from "../../findings/catalogue.ts";
import { originOf } from "../../facts/origin.ts";
import { parsePath } from "../../facts/path.ts";
import type { MetricCheck } from "../../../generated/types.ts";
import { valueAt, type JsonMap } from "../../json.ts";
import { metricsUnder } from "../../rules.ts";
import { isGiven } from "../../metrics/companions.ts";
import type { MeasuredMetric } from "../../metrics/measured.ts";
import { measuredIn, newestPerSeries, type Measured } from "../evidence.ts";
import { atMost, earliest, leaf, untilNth, type Context, type Node } from "../node.ts";
import { and, type Truth } from "../truth.ts";
import { groupsOf, isAbout, type Group } from "./groups.ts";
import { declaredRules } from "./rules.ts";
import { judgedSeries, matches, targetMet, targetsOf, type Target } from "./targets.ts";

/**
 * `metric`: at least `minDistinct` of the metrics are measured (and meet what is declared for them), with `forEach` for
 * every group of a list and with `intersections` for their combinations. One that misses its rule makes it false;
 * computed metrics are never evidence.
 */
export function metric(rule: MetricCheck, outer: Context): Node {
  const context = atMost(outer, rule.withinDays);
  const all = measuredIn(context.facts, ["evaluations", "monitoring", "training_costs"]).filter(
    (each) => rule.source === undefined || each.production,
  );
  if (rule.forEach === undefined) return measured(rule, all, context, undefined);
  const groups = groupsOf(rule.forEach, rule.intersections, context) ?? [];
  if (groups.length === 0) {
    const at = originOf(context.facts, parsePath(rule.forEach));
    const file = at?.file ?? "the model's files";
    const reason = finding("list-missing", { path: rule.forEach, file, needed: 1 }, at);
    return leaf("metric", "unknown", { reasons: [reason] });
  }
  const parts = groups.map((group) =>
    measured(
      rule,
      all.filter((each) => isAbout(group, each)),
      context,
      group,
    ),
  );
  return together("metric", and(parts.map((part) => part.truth)), parts);
}

function measured(rule: MetricCheck, all: readonly Measured[], context: Context, group: Group | undefined): Node {
  const { rules } = context.facts;
  const family = rules.metrics.metrics.filter(
    (each) => each.family === rule.family && (rule.ofKind === undefined || each.kind === rule.ofKind),
  );
  const wanted: readonly string[] = rule.anyOf ?? family.map((each) => each.id);
  const ids = wanted.filter(
    (id) => metricsUnder(rules).metricOf(id)?.computed !== true && all.some((each) => each.metric.id === id),
  );
  const parts = ids.map((id) => oneMetric(id, rule, all, context));
  const needed = rule.minDistinct ?? 1;
  const absent = wanted.filter((id) => !ids.includes(id) && metricsUnder(rules).metricOf(id)?.computed !== true);
  const args = {
    metrics: asked(rule, needed, group),
    ids: absent.slice(0, needed - ids.length),
    ...(rule.source === undefined ? {} : { live: true }),
    ...(group === undefined ? {} : { group: { attribute: group.name } }),
  };
  const none = finding("metric-missing", args, recordsOf(context));
  const of = (truth: Truth) => parts.filter((part) => part.truth === truth);
  const enough = decided(parts, needed);
  // A result that missed its rule does not stop counting because it has grown old: time alone must not let a metric pass.
  const missed = (part: Node): boolean =>
    oneMetric(part.predicate, rule, all, { ...context, window: 0 }).truth === "false";
  const truth = enough === "true" && of("stale").some(missed) ? "stale" : enough;
  const { until: _all, ...node } = together(group === undefined ? "metric" : `metric for ${group.name}`, truth, parts);
  return {
    ...node,
    reasons:
      truth === "true" ? [] : [...parts.flatMap((part) => part.reasons), ...(parts.length < needed ? [none] : [])],
    ...untilNth(of("true"), needed),
  };
}

function asked(rule: MetricCheck, needed: number, group: Group | undefined): string {
  const kind = rule.ofKind === undefined ? "" : `${rule.ofKind} `;
  const what = rule.anyOf?.join(" or ") ?? `at least ${String(needed)} ${kind}${rule.family ?? ""} metrics`;
  const whom = group === undefined ? "" : ` for ${group.name}`;
  return `${what}${whom}${rule.source === undefined ? "" : " on production samples"}`;
}

function recordsOf(context: Context) {
  return { file: `${context.facts.files.dir}/records` };
}

function decided(parts: readonly Node[], needed: number): Truth {
  const has = (truth: Truth) => parts.some((part) => part.truth === truth);
  const count = (truth: Truth) => parts.filter((part) => part.truth === truth).length;
  if (has("error")) return "error";
  if (has("false")) return "false";
  if (count("true") >= needed) return "true";
  return count("true") + count("stale") >= needed ? "stale" : "unknown";
}

function oneMetric(id: string, rule: MetricCheck, all: readonly Measured[], context: Context): Node {
  const matching = all
    .filter((each) => each.metric.id === id)
    .map((each) => (rule.bound === "version" ? each : { ...each, bound: true }));
  const newest = newestPerSeries(matching.filter((each) => each.bound)).flat();
  const lacking = newest.flatMap((each) => lacks(each.metric, rule.requireFields ?? []));
  const node = rule.meets === "declared" ? declared(id, rule, matching, context) : plain(id, matching, context);
  return lacking.length === 0 ? node : incomplete(id, lacking, matching, node);
}

function plain(id: string, matching: readonly Measured[], context: Context): Node {
  return judgedSeries(id, id, matching, context, undefined);
}

function declared(id: string, rule: MetricCheck, matching: readonly Measured[], context: Context): Node {
  const fits = (target: Target): boolean => matching.some((each) => matches(target, each));
  // A target for one slice is no rule for a group that is another slice.
  const rules = declaredRules(id, context, rule.forEach === undefined ? () => true : fits);
  if (rules.length === 0) {
    const reason = finding("rule-missing", { metric: id }, { file: `${context.facts.files.dir}/scorecard.yaml` });
    return leaf(id, "unknown", { reasons: [reason] });
  }
  const targets = targetsOf(context);
  const parts = rules.map((each) =>
    each.kind !== "target"
      ? judgedSeries(id, id, matching, context, each.rule)
      : fits(each.target)
        ? targetMet(each.target, targets, context, matching)
        : judgedSeries(id, id, [], context, each.target),
  );
  return together(id, and(parts.map((part) => part.truth)), parts);
}

function together(name: string, truth: Truth, parts: readonly Node[]): Node {
  const until = earliest(parts.map((part) => part.until));
  return leaf(name, truth, {
    parts,
    reasons: parts.flatMap((part) => part.reasons),
    reads: parts.flatMap((part) => part.reads),
    records: parts.flatMap((part) => part.records),
    ...(until === undefined ? {} : { until }),
  });
}

/** A field is a companion, or a path such as `ci.low` beside the value. */
function lacks(of: MeasuredMetric, fields: readonly string[]): readonly string[] {
  const beside = { ...(of.with ?? {}), ...of } as unknown as JsonMap;
  return fields.filter((field) => !isGiven(field, valueAt(beside, parsePath(field))));
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
