import type { Finding } from "../core/findings/finding.ts";
import { finding } from "../core/findings/catalogue.ts";
import { mapMetric, metricOf } from "../core/metrics/catalogue.ts";
import type { MappedName, NameContext } from "../core/metrics/metric-index.ts";
import { withoutSuffix } from "../core/metrics/names.ts";
import type { MetricEntry } from "../core/metrics/entry.ts";
import type { MeasuredMetric } from "../core/metrics/measured.ts";
import { multiplier, rescale, type Factor } from "../core/metrics/rescale.ts";
import { unknownMetricId } from "../core/metrics/slug.ts";
import type { Mapping, MappingRule } from "./mapping.ts";
import type { Measured } from "./numbers.ts";
import { isPattern, matchesPattern } from "./wildcard.ts";

/** One value as an adapter found it, before the catalogue has been asked what it means. */
export interface Reading extends Omit<MeasuredMetric, "id" | "raw" | "value" | "value_text" | "rescaled"> {
  /** The whole name in the source: what `--only` and `--map` are compared with, and what the record keeps. */
  readonly raw: string;
  /** The part of it that names the metric. */
  readonly name: string;
  readonly measured: Measured;
  readonly context?: NameContext;
}

/** A metric ready for the record, its catalogue entry, and what to say about it. */
export interface Meant {
  readonly metric: MeasuredMetric;
  readonly entry: MetricEntry | undefined;
  readonly notes: readonly Finding[];
}

/** Gives a value its id and scale by the person's mapping, else by the catalogue; what the file says itself is kept. */
export function meaningOf(reading: Reading, tool: string, map: Mapping = {}): Meant {
  const { raw, name, measured, context, direction, ...beside } = reading;
  const rule = ruleFor(map, raw, withoutSuffix(raw, tool), name);
  const common = ruleFor(map, "*");
  const mapped: Partial<MappedName> = rule.id === undefined ? (mapMetric(name, tool, context) ?? {}) : {};
  const id = rule.id ?? mapped.id ?? unknownMetricId(name);
  const entry = metricOf(id);
  const factor = statedFactor(rule) ?? mapped.factor ?? statedFactor(common);
  const named = withoutUndefined({ variant: mapped.variant, split: mapped.split });
  const companions = { ...common.with, ...mapped.with, ...beside.with, ...rule.with };
  const metric: MeasuredMetric = {
    id,
    raw,
    ...scaled(measured, beside, factor),
    ...besideOf(common),
    ...named,
    ...withoutUndefined({ ...beside, stderr: undefined, ci: undefined }),
    // A factor converts what the tool stated into the catalogue's unit.
    ...(factor === undefined || beside.unit === undefined || entry === undefined ? {} : { unit: entry.unit }),
    ...besideOf(rule),
    ...(Object.keys(companions).length === 0 ? {} : { with: companions }),
    ...directionOf(entry, rule.direction ?? direction ?? common.direction),
  };
  return { metric, entry, notes: directionNote(name, entry, direction) };
}

/** The same without the keys whose value is undefined. */
export function withoutUndefined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** The rule of the first name that has one, else of the first pattern that the whole name matches. */
function ruleFor(map: Mapping, raw: string, ...names: readonly string[]): MappingRule {
  const exact = [raw, ...names].find((each) => Object.hasOwn(map, each));
  const name = exact ?? Object.keys(map).find((each) => isPattern(each) && matchesPattern(each, raw));
  return name === undefined ? {} : (map[name] ?? {});
}

function statedFactor(rule: MappingRule): Factor | undefined {
  const why = "asked for with --map";
  if (rule.multiply !== undefined) return { multiply: rule.multiply, why };
  return rule.divide === undefined ? undefined : { divide: rule.divide, why };
}

/** What a rule says stands beside the value. */
function besideOf(rule: MappingRule): Partial<MeasuredMetric> {
  const { sample_size, n_shot, step, split, task, variant, unit, dataset } = rule;
  const named = withoutUndefined({ sample_size, n_shot, step, split, task, variant, unit });
  return dataset === undefined ? named : { ...named, dataset: { id: dataset } };
}

type Scaled = Pick<MeasuredMetric, "value" | "value_text" | "stderr" | "ci" | "rescaled">;

function scaled(measured: Measured, beside: Pick<MeasuredMetric, "stderr" | "ci">, factor: Factor | undefined): Scaled {
  const { stderr, ci } = beside;
  if (factor === undefined || !("value" in measured)) return { ...measured, ...withoutUndefined({ stderr, ci }) };
  const by = (value: number): number => rescale(value, factor);
  const ends = ci === undefined ? [] : [by(ci.low), by(ci.high)];
  return {
    value: by(measured.value),
    ...(stderr === undefined ? {} : { stderr: Math.abs(by(stderr)) }),
    ...(ci === undefined ? {} : { ci: { ...ci, low: Math.min(...ends), high: Math.max(...ends) } }),
    rescaled: { by: multiplier(factor), why: `${factor.why}; the source has ${String(measured.value)}` },
  };
}

/** The catalogue's direction is not repeated in records; only a metric it does not know carries one. */
function directionOf(entry: MetricEntry | undefined, stated: MeasuredMetric["direction"]): Partial<MeasuredMetric> {
  return entry !== undefined || stated === undefined ? {} : { direction: stated };
}

function directionNote(
  name: string,
  entry: MetricEntry | undefined,
  stated: MeasuredMetric["direction"],
): readonly Finding[] {
  if (entry === undefined || stated === undefined || entry.direction === stated) return [];
  const args = { name, id: entry.id, tool: stated, catalogue: entry.direction };
  return [finding("import-direction-differs", args)];
}
