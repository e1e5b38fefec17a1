import { finding } from "../../core/findings/catalogue.ts";
import { spanOf } from "../../core/window.ts";
import type { ImportOptions, ImportResult, SourceFile } from "../importer.ts";
import { monitoringDraft } from "../live.ts";
import { withoutUndefined } from "../measure.ts";
import { momentFromEpoch, observedOf } from "../observed.ts";
import { nothing } from "../one-file.ts";
import { matchesPattern } from "../wildcard.ts";
import { readExposition } from "./exposition.ts";
import { pageValues } from "./pages.ts";

/** The monitoring record of a page of metrics, with what one look at it can say; what it cannot is counted and named. */
export function readPage(file: SourceFile, text: string, options: ImportOptions): ImportResult {
  const { path } = file;
  const { series, fault } = readExposition(text);
  if (fault !== undefined) return nothing(finding("import-bad-exposition", { path, ...fault }));
  const asked = (name: string): boolean =>
    Object.hasOwn(options.map ?? {}, name) || (options.only ?? []).some((pattern) => matchesPattern(pattern, name));
  const { readings, totals, untyped, unreduced, started } = pageValues(series, asked, options);
  if (unreduced > 0) return nothing(finding("import-needs-reduce", { path, points: unreduced }));
  const remarks = [
    ...(totals.length === 0 ? [] : [finding("import-counter-total", { path, names: totals })]),
    ...(untyped.length === 0 ? [] : [finding("import-untyped-series", { path, names: untyped })]),
  ];
  if (readings.length === 0) {
    return nothing(...remarks, finding("import-no-metrics", { path, adapter: "prometheus" }));
  }
  const times = series.flatMap(({ points }) => points.flatMap(({ at }) => at ?? [])).filter(momentFromEpoch);
  const last = times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b));
  const said = momentFromEpoch(last);
  const { at } = observedOf(file, said, options).observed;
  const until = last ?? (at === undefined ? undefined : Date.parse(at) / 1000);
  const first = times.length > 1 ? times.reduce((a, b) => Math.min(a, b)) : started;
  const known = first !== undefined && until !== undefined && momentFromEpoch(first) !== undefined && first <= until;
  const { draft, notes } = monitoringDraft(
    file,
    {
      tool: "prometheus",
      format: "prometheus/text",
      readings,
      left: { non_numeric: [], filtered: [...totals, ...untyped] },
      said,
      window: known ? spanOf(first, until) : undefined,
      more: withoutUndefined({
        run_status: "complete" as const,
        notes: readings.some(({ name }) => name.endsWith("/mean"))
          ? "Means are over the whole life of the process; gauges are of the moment, quantiles of the last minutes."
          : undefined,
      }),
    },
    options,
  );
  return { records: [draft], facts: [], notes: [...remarks, ...notes] };
}
