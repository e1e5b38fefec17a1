import type { ImportOptions } from "../importer.ts";
import type { Reading } from "../measure.ts";
import { countOf, numberOf } from "../numbers.ts";
import type { Exposition } from "./exposition.ts";
import { sliceOf } from "./labels.ts";
import { readingOf } from "./readings.ts";

/** What one page of metrics can say: gauges, quantiles of summaries, means since the start; and what it cannot. */
export interface PageValues {
  readonly readings: readonly Reading[];
  /** Names of counters and buckets. */
  readonly totals: readonly string[];
  /** Names without a type that nobody asked for. */
  readonly untyped: readonly string[];
  /** Points of the longest series that would have to be reduced; 0 where none has. */
  readonly unreduced: number;
  /** When the process started, in seconds since 1970, where the page says so. */
  readonly started: number | undefined;
}

type PageSeries = Exposition["series"][number];

/** Chooses what of a page is a value of now; `asked` says which names somebody asked for by `--only` or `--map`. */
export function pageValues(
  page: readonly PageSeries[],
  asked: (name: string) => boolean,
  options: ImportOptions,
): PageValues {
  const readings: Reading[] = [];
  const totals = new Set<string>();
  const untyped = new Set<string>();
  let unreduced = 0;
  for (const series of page) {
    const role = roleOf(series);
    if (role === "other") continue;
    if (role === "total") totals.add(series.name);
    else if (role === "unknown" && !asked(series.name)) untyped.add(series.name);
    else {
      const reading = readingOf(series, {}, options);
      if (reading === undefined) unreduced = Math.max(unreduced, series.points.length);
      else readings.push(reading);
    }
  }
  const started = page.find(({ name }) => name === "process_start_time_seconds")?.points.at(-1)?.text;
  return {
    readings: [...readings, ...means(page)],
    totals: [...totals].sort(),
    untyped: [...untyped].sort(),
    unreduced,
    started: numberOf(started),
  };
}

function roleOf({ name, type, family, labels }: PageSeries): "value" | "total" | "unknown" | "other" {
  if (/_(?:created|info)$/.test(name) || name === "process_start_time_seconds") return "other";
  switch (type) {
    case "gauge":
      return "value";
    case "summary":
      return name === family && labels.has("quantile") ? "value" : "other";
    case "histogram":
      return name.endsWith("_bucket") ? "total" : "other";
    case "counter":
      return "total";
    case "unknown":
      return /_(?:total|bucket|sum|count)$/.test(name) ? "total" : "unknown";
    case "gaugehistogram":
    case "info":
    case "stateset":
      return "other";
  }
}

/** Sum over count of histograms and summaries: the mean of everything since the process started. */
function means(page: readonly PageSeries[]): readonly Reading[] {
  const timed = page.filter(({ type }) => type === "histogram" || type === "summary");
  const counts = new Map(timed.filter(({ name }) => name.endsWith("_count")).map((each) => [keyOf(each), each]));
  return timed
    .filter(({ name, points }) => name.endsWith("_sum") && points.length === 1)
    .flatMap((sum): readonly Reading[] => {
      const count = countOf(counts.get(keyOf(sum))?.points[0]?.text);
      const total = numberOf(sum.points[0]?.text);
      if (count === undefined || count === 0 || total === undefined) return [];
      const slice = sliceOf(sum, false);
      const name = `${sum.family}/mean`;
      const beside = { sample_size: count, ...(slice === undefined ? {} : { slice }) };
      return [{ raw: name, name, measured: { value: total / count }, ...beside }];
    });
}

function keyOf({ family, labels }: PageSeries): string {
  return JSON.stringify([family, [...labels].sort()]);
}
