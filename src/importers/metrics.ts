import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { checkMetric, checkPercentiles } from "../core/metrics/check.ts";
import { missingCompanions } from "../core/metrics/companions.ts";
import type { MeasuredMetric } from "../core/metrics/measured.ts";
import { withoutSuffix } from "../core/metrics/names.ts";
import { unknownMetricId } from "../core/metrics/slug.ts";
import type { Skipped } from "../generated/types.ts";
import type { ImportOptions } from "./importer.ts";
import { meaningOf, type Meant, type Reading } from "./measure.ts";
import { isPublicLabel } from "./public-text.ts";
import { isPattern, matchesPattern } from "./wildcard.ts";

/** More metrics than this in one record need `--only` or `--all`. */
export const MOST_METRICS = 200;
/** More than this no record holds. */
export const MOST_IN_RECORD = 5000;
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
  const chosen = shown.filter(({ raw }) => isChosen(raw, from.tool, options.only));
  const faults = choiceFaults(shown, chosen, from, options);
  if (faults.some(({ code }) => code === "import-too-many-metrics"))
    return { metrics: [], skipped: undefined, notes: faults };
  const meant = chosen.map((reading) => meaningOf(reading, from.tool, options.map));
  const { metrics, notes: repeated } = tellApart(meant, from.path);
  const notAsked = shown.filter(({ raw }) => !isChosen(raw, from.tool, options.only)).map(({ raw }) => raw);
  const passedOver = [...left.filtered, ...notAsked];
  return {
    metrics,
    skipped: skippedOf(left.non_numeric, passedOver),
    notes: [
      ...faults,
      ...withheld(readings.length - shown.length, from.path),
      ...unique(meant.flatMap(({ notes }) => notes)),
      ...unknown(meant, from.path),
      ...notFinite(metrics, from.path),
      ...meant.flatMap(({ metric, entry }) => (entry === undefined ? [] : checkMetric(metric, entry, from.path))),
      ...checkPercentiles(metrics),
      ...withoutCompanions(meant, from.path),
      ...repeated,
    ],
  };
}

/** The values a run reported about itself: mapped and recorded, never evidence, so nothing is asked to stand beside them. */
export function trainingMetricsOf(
  readings: readonly Reading[],
  left: LeftOut,
  path: string,
  options: Pick<ImportOptions, "map">,
  tool = "hf",
): ReturnType<typeof metricsOf> {
  const meant = readings
    .filter(({ raw }) => isPublicLabel(raw))
    .map((reading) => meaningOf(reading, tool, options.map));
  const { metrics } = tellApart(meant, path);
  return { metrics, skipped: skippedOf(left.non_numeric, left.filtered), notes: notFinite(metrics, path) };
}

function isChosen(raw: string, tool: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((pattern) => asksFor(pattern, raw, tool));
}

function asksFor(pattern: string, raw: string, tool: string): boolean {
  return matchesPattern(pattern, raw) || matchesPattern(pattern, withoutSuffix(raw, tool));
}

function choiceFaults(
  shown: readonly Reading[],
  chosen: readonly Reading[],
  { path, tool, adapter }: { readonly path: string; readonly tool: string; readonly adapter: string },
  options: ImportOptions,
): readonly Finding[] {
  const some = shown.map(({ raw }) => raw).slice(0, MOST_NAMES);
  if (shown.length === 0) return [finding("import-no-metrics", { path, adapter })];
  const unmet = (options.only ?? []).filter((pattern) => !shown.some(({ raw }) => asksFor(pattern, raw, tool)));
  const known = new Set(["*", ...shown.flatMap(({ raw, name }) => [raw, withoutSuffix(raw, tool), name])]);
  const meets = (name: string): boolean => isPattern(name) && shown.some(({ raw }) => matchesPattern(name, raw));
  const unused = Object.keys(options.map ?? {}).filter((name) => !known.has(name) && !meets(name));
  const limit = options.only === undefined && options.all !== true ? MOST_METRICS : MOST_IN_RECORD;
  return [
    ...unmet.map((pattern) => finding("import-only-matches-nothing", { pattern, path, some })),
    ...unused.map((raw) => finding("import-map-unused", { raw, some })),
    ...(chosen.length > limit ? [finding("import-too-many-metrics", { path, count: chosen.length, limit })] : []),
  ];
}

/** Two values of one series contradict each other: the first keeps the id, the others get one of their own. */
function tellApart(
  meant: readonly Meant[],
  path: string,
): { readonly metrics: readonly MeasuredMetric[]; readonly notes: readonly Finding[] } {
  const taken = new Map<string, string>();
  const repeats = new Map<string, string[]>();
  const metrics = meant.map(({ metric }) => {
    const raw = metric.raw ?? metric.id;
    const series = seriesOf(metric, metric.id);
    const first = taken.get(series);
    if (first === undefined) {
      taken.set(series, raw);
      return metric;
    }
    const raws = repeats.get(series) ?? [first];
    repeats.set(series, raws);
    let count = raws.push(raw);
    const numbered = (): string => `${unknownMetricId(raw)}-${String(count)}`;
    while (taken.has(seriesOf(metric, numbered()))) count++;
    taken.set(seriesOf(metric, numbered()), raw);
    return { ...metric, id: numbered() };
  });
  const notes = [...repeats].map(([series, raws]) => {
    const id = meant.find(({ metric }) => seriesOf(metric, metric.id) === series)?.metric.id ?? "";
    return finding("import-same-series", { path, id, raws });
  });
  return { metrics, notes };
}

/** What makes two values results of one thing, as scoring sees it. */
function seriesOf(metric: MeasuredMetric, id: string): string {
  const { dataset, split, n_shot, variant, slice } = metric;
  return JSON.stringify([id, dataset?.id, split, n_shot, variant, Object.entries(slice ?? {}).sort()]);
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
function withoutCompanions(meant: readonly Meant[], path: string): readonly Finding[] {
  const groups = new Map<string, { readonly raws: string[]; readonly missing: readonly string[] }>();
  for (const { metric, entry } of meant) {
    const missing = entry === undefined ? [] : missingCompanions(metric, entry).filter((name) => name !== "unit");
    if (missing.length === 0) continue;
    const group = groups.get(missing.join(",")) ?? { raws: [], missing };
    group.raws.push(metric.raw ?? metric.id);
    groups.set(missing.join(","), group);
  }
  return [...groups.values()].map((group) => finding("metric-without-companions", { path, ...group }));
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
