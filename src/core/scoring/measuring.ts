import { shipped } from "../../generated/data.ts";
import type { Rule } from "../criteria/evidence.ts";
import type { Facts } from "../facts/facts.ts";
import { isMap, type Json, type JsonMap } from "../json.ts";
import { metricOf } from "../metrics/catalogue.ts";
import type { MetricEntry } from "../metrics/entry.ts";

/** Where a metric is seen: on live traffic, or in an evaluation. */
export function isLive(id: string): boolean {
  const entry = metricOf(id);
  if (entry === undefined) return false;
  const needs = entry.needs ?? [];
  return entry.family === "drift" || entry.family === "usage" || needs.includes("window_days");
}

/** A measured value of a metric with everything that must stand beside it; it meets what is declared for the metric. */
export function exampleMeasurement(id: string, facts: Facts, slice?: JsonMap): JsonMap {
  const entry = metricOf(id);
  const rule = ruleFor(id, facts) ?? defaultRule(entry);
  const value = rule === undefined ? 1 : valueMeeting(rule, entry);
  const needs = entry?.needs ?? [];
  const beside = needs.filter((need) => !["sample_size", "dataset", "split"].includes(need));
  const companions = Object.fromEntries(beside.map((need) => [need, companion(need)]));
  return {
    id,
    value,
    ...(slice === undefined ? {} : { slice }),
    ...(needs.includes("sample_size") ? { sample_size: 1000 } : {}),
    ...(needs.includes("dataset") ? { dataset: { id: "held-out" } } : {}),
    ...(needs.includes("split") ? { split: "test" } : {}),
    ...(beside.length === 0 ? {} : { with: companions }),
  };
}

/** A target for a metric as it could be declared: on the side that is better. */
export function exampleTarget(id: string, day: string): JsonMap {
  const entry = metricOf(id);
  const { op, ...bound } = defaultRule(entry) ?? { op: ">=", value: 0.6 };
  return { metric: id, op, ...bound, rationale: "at least as good as what it replaces", declared_on: day };
}

function ruleFor(id: string, facts: Facts): Rule | undefined {
  const { targets, slos } = facts.values;
  const lists = [targets, slos].flatMap((list) => (Array.isArray(list) ? (list as readonly Json[]) : []));
  const declared = lists.find((each) => isMap(each) && each["metric"] === id);
  return declared as unknown as Rule | undefined;
}

/** The catalogue's rule, else one that is in range and says which way is better; no bar that anybody should keep. */
function defaultRule(entry: MetricEntry | undefined): Rule | undefined {
  if (entry === undefined) return undefined;
  if (entry.default !== undefined) return entry.default;
  const [low, high] = entry.range;
  switch (entry.direction) {
    case "lower":
      return { op: "<=", value: high == null ? 1000 : (low ?? 0) + (high - (low ?? 0)) * 0.05 };
    case "higher":
      return { op: ">=", value: high == null ? 1 : (low ?? 0) + (high - (low ?? 0)) * 0.8 };
    case "band":
      return { op: "between", lo: (entry.ideal ?? 0) - 0.1, hi: (entry.ideal ?? 0) + 0.1 };
    default:
      return undefined;
  }
}

function valueMeeting(rule: Rule, entry: MetricEntry | undefined): number {
  const { op, value = 1, lo = 0, hi = 0 } = rule;
  const [low, high] = entry?.range ?? [null, null];
  if (op === "between") return entry?.ideal ?? (lo + hi) / 2;
  if (op === "==") return value;
  const better = op.startsWith("<") ? value - Math.abs(value) * 0.5 : value + Math.abs(value) * 0.02;
  return Number(Math.min(high ?? Infinity, Math.max(low ?? -Infinity, better)).toPrecision(6));
}

const COMPANIONS: Readonly<Record<string, Json>> = {
  n_per_group: { en: 900, de: 700 },
  n_ref: 5000,
  n_cur: 5000,
  bins: 10,
  base: "2",
  window_days: 30,
  promised_days: 5,
  metric: "exact_match",
  load: "20 requests per second",
  hardware: "1 x A10G",
};

function companion(name: string): Json {
  const known = COMPANIONS[name];
  if (known !== undefined) return known;
  switch (shipped.metrics.companions[name]?.type) {
    case "number":
      return 0.5;
    case "integer":
      return 10;
    case "boolean":
      return true;
    case "array":
      return ["en", "de"];
    case "object":
      return { en: 900, de: 700 };
    case "date":
      return "2026-11-01";
    default:
      return "as measured";
  }
}
