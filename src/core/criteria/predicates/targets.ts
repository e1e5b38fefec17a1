import { dayOf } from "../../dates.ts";
import { factAt } from "../../facts/path.ts";
import { originOf } from "../../facts/origin.ts";
import { finding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import { isList, isMap, scalarText, type JsonMap } from "../../json.ts";
import { meets, recordsBehind, ruleText, titled, usable, type Rule } from "../evidence.ts";
import { asBound, boundOf, datasetOf, keptOf, measuredIn, newestPerSeries, type Measured } from "../measured.ts";
import { leaf, ofParts, untilAll, type Context, type Node, type Reading } from "../node.ts";
import { freshSince } from "../reading.ts";
import { andOf, type Truth } from "../truth.ts";

/** An acceptance target of scorecard.yaml. */
export interface Target extends Rule {
  readonly metric: string;
  readonly dataset?: string;
  readonly split?: string;
  readonly n_shot?: number;
  readonly variant?: string;
  readonly slice?: JsonMap;
  /** How much worse than before is no regression, in the metric's unit. */
  readonly tolerance?: number;
}

/** The targets of the project with their places; undefined where scorecard.yaml has none. */
export function targetsOf(context: Context): readonly Target[] {
  const list = factAt(context.facts.values, ["targets"]);
  return isList(list) ? list.filter(isMap).map((each) => each as unknown as Target) : [];
}

/** `targetsMet`: every target without a slice (`slices: none`), or with one, is met by the current weights. */
export function targetsMet(rule: { readonly slices: "none" | "declared" }, context: Context): Node {
  const all = targetsOf(context);
  const targets = all.filter((target) => (target.slice === undefined) === (rule.slices === "none"));
  if (targets.length === 0) {
    const at = originOf(context.facts, ["targets"]);
    const having = rule.slices === "declared" && all.length > 0 ? { having: "slice" } : {};
    const args = { path: "targets", file: at?.file ?? "scorecard.yaml", needed: 1, ...having };
    return leaf("targetsMet", "unknown", { reasons: () => [finding("list-missing", args, at)] });
  }
  const parts = targets.map((target) => targetMet(target, all, context));
  return leaf("targetsMet", andOf(parts), {
    ...ofParts(parts),
    share: { met: parts.filter((part) => part.truth === "true").length, of: parts.length },
    reads: [],
    until: untilAll(parts),
  });
}

/** One target: met when the newest number on the current weights of every series it matches meets it. */
export function targetMet(
  target: Target,
  all: readonly Target[],
  context: Context,
  measured: readonly Measured[] = measuredIn(context.facts, ["evaluations", "monitoring", "training_costs"]).of(
    target.metric,
  ),
): Node {
  const matching = keptOf(measured, (each) => matches(target, each) && !leftToAnother(target, all, each));
  return judgedSeries(
    `target ${target.metric} ${ruleText(target)}`,
    target.metric,
    matching,
    context,
    target,
    target.dataset,
  );
}

/**
 * The verdict over all series of a metric: an error first, then any series that misses the rule, then what is not
 * known. Without a rule the newest number of every series must be usable evidence.
 */
export function judgedSeries(
  name: string,
  metric: string,
  matching: readonly Measured[],
  context: Context,
  rule: Rule | undefined,
  namedDataset?: string,
): Node {
  if (matching.length === 0) return leaf(name, "unknown", { reasons: () => [metricMissing(metric, context)] });
  const datasets = rule === undefined || namedDataset !== undefined ? [] : datasetsOf(matching);
  if (datasets.length > 1) {
    const ambiguous = (): Finding =>
      finding("target-ambiguous", { metric, datasets: datasets.join(", ") }, originOf(context.facts, ["targets"]));
    return leaf(name, "unknown", { reasons: () => [ambiguous()] });
  }
  const bound = boundOf(matching);
  if (bound.length === 0)
    return leaf(name, unboundTruth(context), { reasons: () => [unbound(metric, matching, context)] });
  const parts = newestPerSeries(bound).flatMap((newest) => newest.map((each) => judged(each, rule, context)));
  return leaf(name, andOf(parts), {
    ...ofParts(parts),
    records: () => recordsBehind(bound),
    until: untilAll(parts),
  });
}

function datasetsOf(measured: readonly Measured[]): readonly string[] {
  const datasets = new Set<string>();
  for (const { metric } of measured) datasets.add(datasetOf(metric) ?? "no dataset");
  return [...datasets].sort();
}

/** `hasMetricFor`, on a target: there is usable evidence for it on this version, and on its baseline. */
export function hasMetricFor(sides: readonly ("current" | "baseline")[], context: Context): Node {
  const target = context.here?.value as unknown as Target;
  const parts = sides.map((side) => {
    const list = side === "current" ? ["evaluations"] : ["baseline_evaluations"];
    const matching = keptOf(measuredIn(context.facts, list).of(target.metric), (each) => matches(target, each));
    const counted = side === "current" ? matching : asBound(matching);
    return judgedSeries(`${side} value of ${target.metric}`, `${target.metric} (${side})`, counted, context, undefined);
  });
  return leaf("hasMetricFor", andOf(parts), { ...ofParts(parts), reads: [], until: untilAll(parts) });
}

function judged(measured: Measured, rule: Rule | undefined, context: Context): Node {
  const reads = () => [readingOf(measured)];
  const use = usable(measured, context.facts.rules, rule);
  if (use.truth !== "true") return leaf("value", use.truth, { reasons: use.reasons, reads });
  const observed = dayOf(measured.record.value.observed_at);
  const fresh = freshSince(
    context,
    () => titled(measured.metric),
    observed,
    () => measured.record.file,
  );
  if (fresh.truth === "stale") return leaf("value", "stale", { reasons: fresh.reasons, reads });
  const value = measured.metric.value as number;
  if (rule === undefined || meets(value, rule)) return leaf("value", "true", { reads, until: fresh.until });
  return leaf("value", "false", { reads, reasons: () => [unmet(measured, value, rule)] });
}

function readingOf({ metric, record, at }: Measured): Reading {
  return { path: titled(metric), value: metric.value ?? null, at: { file: record.file, path: at.path ?? [] } };
}

function unmet({ metric, record, at }: Measured, value: number, rule: Rule): Finding {
  const args = {
    metric: titled(metric),
    value: String(value),
    rule: ruleText(rule),
    record: record.file,
    ids: [metric.id],
  };
  return finding("target-unmet", args, at);
}

/** True when the target names nothing that the number contradicts. */
export function matches(target: Target, { metric }: Measured): boolean {
  return (
    target.metric === metric.id &&
    (target.dataset === undefined || target.dataset === datasetOf(metric)) &&
    (target.split === undefined || target.split === metric.split) &&
    (target.n_shot === undefined || target.n_shot === metric.n_shot) &&
    (target.variant === undefined || target.variant === metric.variant) &&
    (target.slice === undefined || sameSlice(target.slice, metric.slice))
  );
}

/** A slice with a target of its own is judged by that one: a lower bar for it has been argued for. */
export function leftToAnother(target: Target, all: readonly Target[], measured: Measured): boolean {
  return (
    target.slice === undefined &&
    all.some((other) => other !== target && other.slice !== undefined && matches(other, measured))
  );
}

function sameSlice(wanted: JsonMap, slice: unknown): boolean {
  return (
    isMap(slice) && Object.entries(wanted).every(([key, value]) => scalarText(slice[key] ?? null) === scalarText(value))
  );
}

function metricMissing(metric: string, context: Context): Finding {
  const at = { file: context.facts.files.dir + "/records" };
  return finding("metric-missing", { metrics: metric, ids: [metric.split(" ")[0] ?? metric] }, at);
}

function unboundTruth(context: Context): Truth {
  return context.facts.subject === undefined ? "unknown" : "stale";
}

function unbound(metric: string, matching: readonly Measured[], context: Context): Finding {
  const { subject, document } = context.facts;
  if (subject === undefined) return finding("subject-missing", { file: document.file }, { file: document.file });
  return finding("evidence-unbound", { what: `the result for ${metric}`, subject }, matching.at(-1)?.at);
}
