import { mapMetric, metricOf } from "../core/metrics/catalogue.ts";
import { splitOfWord } from "../core/metrics/names.ts";
import type { Mapping } from "./mapping.ts";
import type { Reading } from "./measure.ts";
import { publicLabel } from "./public-text.ts";

/** One value as a run logged it; what is not there, the name may say. */
export type RunValue = Omit<Reading, "name">;

/**
 * A logged value with the part of its name that means something: `val/accuracy` is of the split validation, `toxicity/v1/mean`
 * of MLflow's evaluate is toxicity, `ranker/accuracy` the accuracy of the variant `ranker`. Other aggregates stay names of
 * their own: a variance is no value of the metric.
 */
export function namedReading(value: RunValue, tool: string): Reading {
  const split = value.split ?? splitInName(value.raw);
  const beside = split === undefined ? value : { ...value, split };
  const plain = value.raw.replace(/\/v\d+(?:\/mean)?$/, "");
  if (plain !== value.raw && mapMetric(plain, tool) !== undefined) return { ...beside, name: plain };
  const parts = value.raw.split("/");
  const last = parts.at(-1) ?? value.raw;
  if (parts.length === 1 || mapMetric(value.raw, tool) !== undefined || mapMetric(last, tool) === undefined) {
    return { ...beside, name: value.raw };
  }
  const rest = parts.slice(0, -1).filter((part) => splitOfWord(part.toLowerCase()) === undefined);
  const variant = value.variant ?? publicLabel(rest.join("/"));
  return { ...beside, name: last, ...(variant === undefined ? {} : { variant }) };
}

/** The values that were measured on held-out data, and those of the training run itself. */
export interface DividedValues {
  readonly heldOut: readonly Reading[];
  readonly own: readonly Reading[];
  /** Names of quality metrics among the run's own that do not say on which data. */
  readonly open: readonly string[];
}

/** Divides a run's values by split: from the person's mapping, the source or the name. Unknown is not held out. */
export function divided(readings: readonly Reading[], tool: string, map: Mapping = {}): DividedValues {
  const isHeldOut = (reading: Reading): boolean => {
    const split = splitOf(reading, map);
    return split !== undefined && split !== "train";
  };
  const own = readings.filter((reading) => !isHeldOut(reading));
  const open = own.filter((reading) => splitOf(reading, map) === undefined && isQuality(reading, tool));
  return { heldOut: readings.filter(isHeldOut), own, open: open.map(({ raw }) => raw) };
}

/** The split that a word of the name says, as `val/loss`, `test_accuracy`, `heads/eval/f1`. */
const SPLIT_WORD = /(?:^|[/.])(train|training|eval|val|valid|validation|dev|test|predict)(?=[_/. -])/i;

function splitInName(raw: string): string | undefined {
  const word = SPLIT_WORD.exec(raw)?.[1];
  return word === undefined ? undefined : splitOfWord(word.toLowerCase());
}

function splitOf({ raw, name, split }: Reading, map: Mapping): string | undefined {
  const key = [raw, name].find((each) => Object.hasOwn(map, each));
  const all = Object.hasOwn(map, "*") ? map["*"]?.split : undefined;
  return (key === undefined ? undefined : map[key]?.split) ?? split ?? all;
}

function isQuality({ name }: Reading, tool: string): boolean {
  const id = mapMetric(name, tool)?.id;
  const entry = id === undefined ? undefined : metricOf(id);
  return entry !== undefined && entry.family !== "efficiency" && entry.direction !== "none";
}
