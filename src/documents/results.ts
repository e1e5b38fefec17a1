import { measuredIn, newestPerSeries, type Measured } from "../core/criteria/measured.ts";
import type { Facts } from "../core/facts/facts.ts";
import { recordId } from "../core/facts/fold.ts";
import { isMap, type Json } from "../core/json.ts";
import { metricOf } from "../core/metrics/catalogue.ts";
import { plainText } from "./said.ts";

/** The newest result of every series on the version's weights, and of every other series on whatever it was taken. */
export interface NewestResults {
  readonly bound: readonly Measured[];
  readonly unbound: readonly Measured[];
}

/** One result per series, ordered by dataset, metric and what else names the series. */
export function newestResults(facts: Facts): NewestResults {
  const { all } = measuredIn(facts, ["evaluations"]);
  const bound = all.filter((each) => each.bound);
  const measured = new Set(bound.map((each) => each.series));
  const unbound = all.filter((each) => !measured.has(each.series));
  return { bound: onePerSeries(bound), unbound: onePerSeries(unbound) };
}

/** `language=de, age=60+`; empty for the whole data. */
export function sliceText(measured: Measured): string {
  const slice = measured.metric.slice as Json | undefined;
  return isMap(slice)
    ? Object.entries(slice)
        .map(([name, value]) => `${name}=${plainText(value)}`)
        .join(", ")
    : "";
}

/** `0-shot, strict-match`: how the series was measured; empty where nothing sets it apart. */
export function settingText(measured: Measured): string {
  const { n_shot: shots, variant } = measured.metric;
  return [shots === undefined ? undefined : `${String(shots)}-shot`, variant]
    .filter((each) => each !== undefined)
    .join(", ");
}

function onePerSeries(measured: readonly Measured[]): readonly Measured[] {
  return newestPerSeries(measured)
    .flatMap((newest) => {
      const [first, ...others] = newest;
      return first === undefined ? [] : [others.reduce(worse, first)];
    })
    .sort((a, b) => compare(sortKey(a), sortKey(b)));
}

/** Of two results of the same time the worse counts; where no direction is known, the one with the greater record id. */
function worse(a: Measured, b: Measured): Measured {
  const direction = metricOf(a.metric.id)?.direction ?? a.metric.direction;
  const [x, y] = [a.metric.value, b.metric.value];
  if (x !== undefined && y !== undefined && x !== y) {
    if (direction === "higher") return x < y ? a : b;
    if (direction === "lower") return x > y ? a : b;
  }
  return compare(recordId(a.record), recordId(b.record)) > 0 ? a : b;
}

function sortKey(measured: Measured): string {
  const { dataset, id, split = "" } = measured.metric;
  return [
    dataset?.name ?? dataset?.id ?? "",
    id,
    split,
    sliceText(measured),
    settingText(measured),
    measured.series,
  ].join("\u0000");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
