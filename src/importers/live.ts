import { mapMetric, metricOf } from "../core/metrics/catalogue.ts";
import { wholeDays } from "../core/window.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { TimeSpan } from "../generated/types.ts";
import type { ImportOptions, MonitoringDraft, Observed, SourceFile } from "./importer.ts";
import type { Mapping } from "./mapping.ts";
import { withoutUndefined, type Reading } from "./measure.ts";
import { metricsOf, type LeftOut } from "./metrics.ts";
import { monitoringTime } from "./monitoring-time.ts";
import { sourceOf } from "./source.ts";

/** What a tool that watches live traffic wrote. */
export interface Live {
  readonly tool: string;
  readonly format: string;
  readonly readings: readonly Reading[];
  readonly left: LeftOut;
  /** When it was observed, where the source says so. */
  readonly said: Observed | undefined;
  /** The time the values are about, where the source says so. */
  readonly window?: Readonly<TimeSpan> | undefined;
  /** What the names mean, where the importer knows more than `--map` says. */
  readonly map?: Mapping | undefined;
  /** Which of the readings are wanted; absent: what `--only` says. */
  readonly only?: readonly string[] | undefined;
  readonly more?: Partial<MonitoringDraft>;
}

/**
 * One monitoring record. Its window is the one asked for, else that of the source, else the moment it was observed; where it
 * spans whole days they stand beside the metrics that need them.
 */
export function monitoringDraft(
  file: SourceFile,
  live: Live,
  options: ImportOptions,
): { readonly draft: MonitoringDraft; readonly notes: readonly Finding[] } {
  const { tool, format, left, more, map = options.map } = live;
  const only = "only" in live ? live.only : options.only;
  const time = monitoringTime(file, live.said, options, live.window);
  const { window } = time.fields;
  const days = window === undefined ? undefined : wholeDays(window);
  const readings = days === undefined ? live.readings : live.readings.map((each) => withDays(each, tool, map, days));
  const { metrics, skipped, notes } = metricsOf(
    readings,
    left,
    { path: file.path, tool, adapter: tool },
    {
      ...withoutUndefined({ only, all: options.all, map }),
    },
  );
  const draft: MonitoringDraft = {
    kind: "monitoring",
    part: "monitoring",
    ...time.fields,
    tool,
    ...more,
    ...withoutUndefined({ skipped }),
    source: { ...sourceOf([file], format, `${tool}@1`), ...more?.source },
    metrics: [...metrics],
  };
  return { draft, notes: [...notes, ...time.notes] };
}

function withDays(reading: Reading, tool: string, map: Mapping = {}, days: number): Reading {
  const rule = [reading.raw, reading.name].find((name) => Object.hasOwn(map, name));
  const asked = rule === undefined ? undefined : map[rule]?.id;
  const entry = metricOf(asked ?? mapMetric(reading.name, tool, reading.context)?.id ?? "");
  const needs = entry?.needs?.some((need) => need === "window_days") === true;
  return needs ? { ...reading, with: { window_days: days, ...reading.with } } : reading;
}
