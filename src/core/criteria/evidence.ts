import { canonicalJson } from "../digest.ts";
import { compareObserved, sameTime } from "../dates.ts";
import type { Facts } from "../facts/facts.ts";
import { recordId, type RecordDoc } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding, Location } from "../findings/finding.ts";
import { isList, isMap, scalarText, type JsonMap } from "../json.ts";
import { oncePer } from "../lazy.ts";
import { metricsUnder, type Rules } from "../rules.ts";
import { checkMetric } from "../metrics/check.ts";
import { missingCompanions } from "../metrics/companions.ts";
import type { MeasuredMetric } from "../metrics/measured.ts";
import { kindOf } from "../records.ts";
import { adequateSample } from "../metrics/sample.ts";

/** One number from one record, with what it belongs to. */
export interface Measured {
  readonly metric: MeasuredMetric;
  readonly record: RecordDoc;
  readonly at: Location;
  /** Taken on the digest that the version has now. */
  readonly bound: boolean;
  /** Measured on live traffic, or on a sample that says which part of it it stands for. */
  readonly production: boolean;
}

/** A rule that a value is held against: a target of the project, an SLO, or the catalogue's default. */
export interface Rule {
  readonly op: string;
  readonly value?: number;
  readonly lo?: number;
  readonly hi?: number;
  /** False where a value on a bound of `between` does not meet it. */
  readonly inclusive?: boolean;
}

/** Numbers in record order, and the same by the metric that they are values of. */
export interface Measurements {
  readonly all: readonly Measured[];
  readonly of: (metric: string) => readonly Measured[];
}

/** Every number that may count as evidence: from complete runs, not measured on training data. */
export function measuredIn(facts: Facts, lists: readonly string[]): Measurements {
  const known = read.get(facts) ?? new Map<string, Measurements>();
  if (known.size === 0) read.set(facts, known);
  const name = lists.join(" ");
  const found = known.get(name) ?? byMetric(lists.flatMap((list) => inList(facts, list)));
  known.set(name, found);
  return found;
}

/** Those that count for one of several, in the same form. */
export function measuredOf({ all }: Measurements, counts: (measured: Measured) => boolean): Measurements {
  return byMetric(all.filter(counts));
}

/** Many criteria look at the same records; facts never change, so one reading serves all. */
const read = new WeakMap<Facts, Map<string, Measurements>>();

function byMetric(all: readonly Measured[]): Measurements {
  const of = new Map<string, Measured[]>();
  for (const each of all) {
    const own = of.get(each.metric.id);
    if (own === undefined) of.set(each.metric.id, [each]);
    else own.push(each);
  }
  return { all, of: (metric) => of.get(metric) ?? [] };
}

function inList(facts: Facts, list: string): readonly Measured[] {
  return (facts.recordLists[list] ?? []).flatMap((record) => measuredInRecord(facts, record));
}

/** The numbers of one record that may count as evidence. */
export function measuredInRecord(facts: Facts, record: RecordDoc): readonly Measured[] {
  const value = record.value as unknown as JsonMap;
  if (value["run_status"] === "partial" || value["run_status"] === "failed") return [];
  const metrics = value["metrics"];
  if (!isList(metrics)) return [];
  const bound = facts.subject !== undefined && record.value.subject.weights === facts.subject;
  const live = kindOf(record.value) === "monitoring";
  return metrics
    .map((each, index): Measured => {
      const metric = each as unknown as MeasuredMetric;
      return {
        metric,
        record,
        at: { file: record.file, path: ["metrics", index, "value"] },
        bound,
        production: live || isText(metric.with?.["production_sample"]),
      };
    })
    .filter((each) => each.metric.split !== "train");
}

/** The same number, where it does not matter on which weights it was taken. */
export function asBound(measured: Measured): Measured {
  return measured.bound ? measured : { ...measured, bound: true };
}

/** For each series its newest numbers; several when their times overlap, then the worse one counts. */
export function newestPerSeries(measured: readonly Measured[]): readonly (readonly Measured[])[] {
  const series = new Map<string, Measured[]>();
  for (const each of measured) {
    const name = seriesOf(each.metric);
    const own = series.get(name);
    if (own === undefined) series.set(name, [each]);
    else own.push(each);
  }
  return [...series.keys()].sort().map((key) => newest(series.get(key) ?? []));
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

/** The id of the dataset a number was measured on. */
export function datasetOf(metric: MeasuredMetric): string | undefined {
  return metric.dataset?.id;
}

function boundsOf(rule: Rule | undefined): readonly number[] | undefined {
  if (rule === undefined) return undefined;
  return [rule.value, rule.lo, rule.hi].filter((each) => each !== undefined);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

/** Metric, dataset, split, n_shot, variant, slice: results of one series replace each other. Asked for by every criterion. */
export const seriesOf = oncePer((metric: MeasuredMetric): string => {
  const { id, split = null, n_shot = null, variant = null, slice = null } = metric;
  return canonicalJson({ id, dataset: datasetOf(metric) ?? null, split, n_shot, variant, slice });
});

function newest(series: readonly Measured[]): readonly Measured[] {
  let [last] = series;
  if (last === undefined) return [];
  const when = ({ record }: Measured): string => record.value.observed_at;
  for (const each of series) if (compareObserved(when(each), when(last)) >= 0) last = each;
  const newestTime = when(last);
  return series.filter((each) => sameTime(when(each), newestTime));
}

/** The ids of the records behind numbers, each once, sorted. */
export function recordsBehind(measured: readonly Measured[]): readonly string[] {
  return [...new Set(measured.map((each) => recordId(each.record)))].sort();
}
