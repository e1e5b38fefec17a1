import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { checkMetric, checkPercentiles } from "../core/metrics/check.ts";
import { missingCompanions } from "../core/metrics/companions.ts";
import type { MeasuredMetric } from "../core/metrics/measured.ts";
import { unknownMetricId } from "../core/metrics/slug.ts";
import type { Skipped } from "../generated/types.ts";
import type { ImportOptions } from "./importer.ts";
import { meaningOf, type Meant, type Reading } from "./measure.ts";
import { isPublicLabel } from "./public-text.ts";
import { matchesPattern } from "./wildcard.ts";

/** More metrics than this in one record need `--only` or `--all`. */
export const MOST_METRICS = 200;
const MOST_NAMES = 20;

/** Names that were left out, by reason; an adapter counts what it passes over, the rest is counted here. */
export interface LeftOut {
  readonly non_numeric: readonly string[];
  readonly filtered: readonly string[];
}

/** The metrics of one record from an adapter's readings: chosen, mapped, checked, and what has to be said about them. */
export function metricsOf(
  readings: readonly Reading[],
  left: LeftOut,
  from: { readonly path: string; readonly tool: string; readonly adapter: string },
  options: ImportOptions,
): {
  readonly metrics: readonly MeasuredMetric[];
  readonly skipped: Skipped | undefined;
  readonly notes: readonly Finding[];
} {
  const shown = readings.filter((reading) => isPublicLabel(reading.raw));
  const chosen = shown.filter((reading) => isChosen(reading, options.only));
  const meant = chosen.map((reading) => meaningOf(reading, from.tool, options.map));
  const { metrics, notes: repeated } = tellApart(meant, from.path);
  const passedOver = [...left.filtered, ...shown.filter((reading) => !chosen.includes(reading)).map(({ raw }) => raw)];
  return {
    metrics,
    skipped: skippedOf(left.non_numeric, passedOver),
    notes: [
      ...choiceFaults(shown, chosen, from, options),
      ...withheld(readings.length - shown.length, from.path),
      ...unique(meant.flatMap(({ notes }) => notes)),
      ...unknown(meant, from.path),
      ...notFinite(metrics, from.path),
      ...meant.flatMap(({ metric, entry }) => (entry === undefined ? [] : checkMetric(metric, entry))),
      ...checkPercentiles(metrics),
      ...withoutCompanions(meant),
      ...repeated,
    ],
  };
}

/** The values a run reported about itself: mapped and recorded, never evidence, so nothing is asked to stand beside them. */
export function trainingMetricsOf(
  readings: readonly Reading[],
  left: LeftOut,
  path: string,
  options: ImportOptions,
): ReturnType<typeof metricsOf> {
  const meant = readings
    .filter(({ raw }) => isPublicLabel(raw))
    .map((reading) => meaningOf(reading, "hf", options.map));
  const { metrics } = tellApart(meant, path);
  return { metrics, skipped: skippedOf(left.non_numeric, left.filtered), notes: notFinite(metrics, path) };
}

function isChosen(reading: Reading, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((pattern) => matchesPattern(pattern, reading.raw));
}

function choiceFaults(
  shown: readonly Reading[],
  chosen: readonly Reading[],
  { path, adapter }: { readonly path: string; readonly adapter: string },
  options: ImportOptions,
): readonly Finding[] {
  const some = shown.map(({ raw }) => raw).slice(0, MOST_NAMES);
  if (shown.length === 0) return [finding("import-no-metrics", { path, adapter })];
  const unmet = (options.only ?? []).filter((pattern) => !shown.some(({ raw }) => matchesPattern(pattern, raw)));
  const known = new Set(["*", ...shown.flatMap(({ raw, name }) => [raw, name])]);
  const unused = Object.keys(options.map ?? {}).filter((raw) => !known.has(raw));
  const tooMany = chosen.length > MOST_METRICS && options.only === undefined && options.all !== true;
  return [
    ...unmet.map((pattern) => finding("import-only-matches-nothing", { pattern, path, some })),
    ...unused.map((raw) => finding("import-map-unused", { raw, some })),
    ...(tooMany ? [finding("import-too-many-metrics", { path, count: chosen.length, limit: MOST_METRICS })] : []),
  ];
}

/** Two values of one series contradict each other: the first keeps the id, the others get one of their own. */
function tellApart(
  meant: readonly Meant[],
  path: string,
): { readonly metrics: readonly MeasuredMetric[]; readonly notes: readonly Finding[] } {
  const taken = new Map<string, string>();
  const notes: Finding[] = [];
  const metrics = meant.map(({ metric }) => {
    const first = taken.get(seriesOf(metric, metric.id));
    const raw = metric.raw ?? metric.id;
    const id = first === undefined ? metric.id : freeId(metric, taken);
    if (first !== undefined) notes.push(finding("import-same-series", { path, id: metric.id, raws: [first, raw] }));
    taken.set(seriesOf(metric, id), raw);
    return { ...metric, id };
  });
  return { metrics, notes };
}

function freeId(metric: MeasuredMetric, taken: ReadonlyMap<string, string>): string {
  const base = unknownMetricId(metric.raw ?? metric.id);
  let id = base;
  for (let count = 2; taken.has(seriesOf(metric, id)); count++) id = `${base}-${String(count)}`;
  return id;
}

function seriesOf(metric: MeasuredMetric, id: string): string {
  const { dataset, split, n_shot, variant, slice, task, step } = metric;
  return JSON.stringify([id, dataset ?? null, split, n_shot, variant, slice ?? null, task, step]);
}

function unknown(meant: readonly Meant[], path: string): readonly Finding[] {
  const open = meant.filter(({ entry }) => entry === undefined).map(({ metric }) => metric);
  if (open.length === 0) return [];
  const raws = open.map((metric) => metric.raw ?? metric.id);
  return [finding("import-unknown-metrics", { path, raws, ids: [...new Set(open.map(({ id }) => id))] })];
}

function notFinite(metrics: readonly MeasuredMetric[], path: string): readonly Finding[] {
  return metrics.flatMap(({ id, raw = id, value_text: text }) =>
    text === undefined ? [] : [finding("import-not-finite", { path, raw, text })],
  );
}

/** One finding per set of missing companions: the 128 values of a benchmark file usually lack the same one. */
function withoutCompanions(meant: readonly Meant[]): readonly Finding[] {
  const groups = new Map<string, { readonly raws: string[]; readonly missing: readonly string[] }>();
  for (const { metric, entry } of meant) {
    const missing = entry === undefined ? [] : missingCompanions(metric, entry).filter((name) => name !== "unit");
    if (missing.length === 0) continue;
    const group = groups.get(missing.join(",")) ?? { raws: [], missing };
    group.raws.push(metric.raw ?? metric.id);
    groups.set(missing.join(","), group);
  }
  return [...groups.values()].map((group) => finding("metric-without-companions", group));
}

function withheld(count: number, path: string): readonly Finding[] {
  return count === 0 ? [] : [finding("import-name-withheld", { path, what: `the name of ${String(count)} values` })];
}

function skippedOf(nonNumeric: readonly string[], filtered: readonly string[]): Skipped | undefined {
  if (nonNumeric.length + filtered.length === 0) return undefined;
  const names = [...nonNumeric, ...filtered].filter(isPublicLabel).slice(0, MOST_NAMES);
  return {
    ...(nonNumeric.length === 0 ? {} : { non_numeric: nonNumeric.length }),
    ...(filtered.length === 0 ? {} : { filtered: filtered.length }),
    ...(names.length === 0 ? {} : { names }),
  };
}

function unique(notes: readonly Finding[]): readonly Finding[] {
  return [...new Map(notes.map((note) => [JSON.stringify([note.code, note.args]), note])).values()];
}
