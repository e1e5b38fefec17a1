import { finding } from "../../findings/catalogue.ts";
import { originOf } from "../../facts/origin.ts";
import { parsePath } from "../../facts/path.ts";
import type { MetricCheck } from "../../../generated/types.ts";
import { valueAt, type JsonMap } from "../../json.ts";
import type { Finding } from "../../findings/finding.ts";
import { metricsUnder, type Rules } from "../../rules.ts";
import { isGiven } from "../../metrics/companions.ts";
import type { MeasuredMetric } from "../../metrics/measured.ts";
import {
  asBound,
  boundOf,
  measuredIn,
  measuredOf,
  newestPerSeries,
  type Measured,
  type Measurements,
} from "../measured.ts";
import { atMost, leaf, ofParts, untilAll, untilNth, type Context, type Node } from "../node.ts";
import { andOf, type Truth } from "../truth.ts";
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
  const found = measuredIn(context.facts, ["evaluations", "monitoring", "training_costs"]);
  const all = rule.source === undefined ? found : measuredOf(found, (each) => each.production);
  if (rule.forEach === undefined) return measured(rule, all, context, undefined);
  const groups = groupsOf(rule.forEach, rule.intersections, context) ?? [];
  if (groups.length === 0) return leaf("metric", "unknown", { reasons: () => [noGroups(rule.forEach ?? "", context)] });
  const parts = groups.map((group) => {
    const own = measuredOf(all, (each) => isAbout(group, each));
    return measured(rule, own, context, group);
  });
  return together("metric", andOf(parts), parts);
}

function noGroups(list: string, context: Context): Finding {
  const at = originOf(context.facts, parsePath(list));
  return finding("list-missing", { path: list, file: at?.file ?? "the model's files", needed: 1 }, at);
}

function measured(rule: MetricCheck, all: Measurements, context: Context, group: Group | undefined): Node {
  const { rules } = context.facts;
  const wanted = rule.anyOf ?? familyOf(rules, rule.family, rule.ofKind);
  const isEvidence = (id: string): boolean => metricsUnder(rules).metricOf(id)?.computed !== true;
  const ids = wanted.filter((id) => all.of(id).length > 0 && isEvidence(id));
  const parts = ids.map((id) => oneMetric(id, rule, all, context));
  const needed = rule.minDistinct ?? 1;
  const none = (): Finding => {
    const absent = wanted.filter((id) => !ids.includes(id) && isEvidence(id));
    const args = {
      metrics: asked(rule, needed, group),
      ids: absent.slice(0, needed - ids.length),
      ...(rule.source === undefined ? {} : { live: true }),
      ...(group === undefined ? {} : { group: { attribute: group.name } }),
    };
    return finding("metric-missing", args, recordsOf(context));
  };
  const of = (truth: Truth) => parts.filter((part) => part.truth === truth);
  const enough = decided(parts, needed);
  // A result that missed its rule does not stop counting because it has grown old: time alone must not let a metric pass.
  const missed = (part: Node): boolean =>
    oneMetric(part.predicate, rule, all, { ...context, window: 0 }).truth === "false";
  const truth = enough === "true" && of("stale").some(missed) ? "stale" : enough;
  return leaf(group === undefined ? "metric" : `metric for ${group.name}`, truth, {
    ...ofParts(parts),
    reasons: () =>
      truth === "true" ? [] : [...parts.flatMap((part) => part.reasons), ...(parts.length < needed ? [none()] : [])],
    until: untilNth(of("true"), needed),
  });
}

/** The metrics of a family, in the order of the catalogue: asked for every version, and the same for all of them. */
function familyOf(rules: Rules, family: string | undefined, kind: string | undefined): readonly string[] {
  const known = families.get(rules) ?? new Map<string, readonly string[]>();
  if (known.size === 0) families.set(rules, known);
  const name = `${family ?? ""} ${kind ?? ""}`;
  const all = rules.metrics.metrics;
  const found =
    known.get(name) ??
    all.filter((each) => each.family === family && (kind === undefined || each.kind === kind)).map((each) => each.id);
  known.set(name, found);
  return found;
}

const families = new WeakMap<Rules, Map<string, readonly string[]>>();

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

function oneMetric(id: string, rule: MetricCheck, all: Measurements, context: Context): Node {
  const matching = rule.bound === "version" ? all.of(id) : asBound(all.of(id));
  const lacking = lackingIn(matching, rule.requireFields ?? []);
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
    const at = { file: `${context.facts.files.dir}/scorecard.yaml` };
    return leaf(id, "unknown", { reasons: () => [finding("rule-missing", { metric: id }, at)] });
  }
  const targets = targetsOf(context);
  const parts = rules.map((each) =>
    each.kind !== "target"
      ? judgedSeries(id, id, matching, context, each.rule)
      : fits(each.target)
        ? targetMet(each.target, targets, context, matching)
        : judgedSeries(id, id, [], context, each.target),
  );
  return together(id, andOf(parts), parts);
}

function together(name: string, truth: Truth, parts: readonly Node[]): Node {
  return leaf(name, truth, { ...ofParts(parts), until: untilAll(parts) });
}

/** What the newest numbers of every series lack of the fields that are asked for. */
function lackingIn(matching: readonly Measured[], fields: readonly string[]): readonly string[] {
  if (fields.length === 0) return [];
  const newest = newestPerSeries(boundOf(matching)).flat();
  return newest.flatMap((each) => lacks(each.metric, fields));
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
    reasons: () => [...node.reasons, reason],
    reads: () => node.reads,
  });
}
