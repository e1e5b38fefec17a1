import { finding, weighing } from "../../core/findings/catalogue.ts";
import type { Finding } from "../../core/findings/finding.ts";
import { spanOf } from "../../core/window.ts";
import type { TimeSpan } from "../../generated/types.ts";
import type { ImportOptions, ImportResult, SourceFile } from "../importer.ts";
import { monitoringDraft } from "../live.ts";
import type { Mapping } from "../mapping.ts";
import { withoutUndefined, type Reading } from "../measure.ts";
import { momentFromEpoch } from "../observed.ts";
import { nothing } from "../one-file.ts";
import type { Answer } from "./answer.ts";
import type { Series } from "./labels.ts";
import { namesOf, publicQuery, type QueryNames } from "./promql.ts";
import { collidingLabels, readingOf } from "./readings.ts";

/** The monitoring record of an answer of the query API, or why there is none. */
export function readAnswer(
  file: SourceFile,
  answer: Exclude<Answer, { kind: "other" }>,
  options: ImportOptions,
): ImportResult {
  const { path } = file;
  if (answer.kind === "error") {
    return nothing(finding("import-answer-error", { path, type: answer.type, error: answer.error }));
  }
  const remarks = [
    ...answer.warnings.map((warning) => finding("import-answer-warned", { path, warning })),
    ...answer.infos.map((hint) => finding("import-answer-hint", { path, hint })),
    ...(answer.histograms === 0 ? [] : [finding("import-histogram-whole", { path, count: answer.histograms })]),
  ];
  const { series, totals } = withoutTotals(answer.series, options);
  const refused = refusalOf(path, answer, series, totals, options);
  if (refused !== undefined) return nothing(...remarks, refused);
  const names = options.query === undefined ? {} : namesOf(options.query);
  const readings = series.flatMap((each) => readingOf(each, names, options) ?? []);
  const query = options.query === undefined ? undefined : publicQuery(options.query);
  const times = series.flatMap(({ points }) => points.flatMap(({ at }) => at ?? []));
  const last = times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b));
  const { draft, notes } = monitoringDraft(
    file,
    {
      tool: "prometheus",
      format: `prometheus/${answer.type}`,
      readings,
      left: { non_numeric: [], filtered: totals },
      said: momentFromEpoch(last),
      window: windowOf(answer.type, times, last, names),
      map: everyNamed(options.map, readings),
      more: {
        ...(answer.warnings.length === 0
          ? { run_status: "complete" }
          : { run_status: "partial", run_status_reason: "Prometheus warned that the answer is not whole" }),
        ...withoutUndefined({ notes: query === undefined ? undefined : `PromQL: ${query}` }),
      },
    },
    options,
  );
  const left = totals.length === 0 ? [] : [finding("import-counter-total", { path, names: totals })];
  return { records: [draft], facts: [], notes: [...remarks, ...left, ...notes] };
}

function refusalOf(
  path: string,
  answer: Extract<Answer, { kind: "series" }>,
  series: readonly Series[],
  totals: readonly string[],
  options: ImportOptions,
): Finding | undefined {
  if (series.length === 0) {
    if (totals.length > 0) return weighing(finding("import-counter-total", { path, names: totals }), "error");
    return finding("import-answer-empty", { path, why: answer.histograms > 0 ? "no number in it" : "no series fits" });
  }
  if (series.every(({ points }) => points.every(({ text }) => text === "NaN"))) {
    return finding("import-answer-empty", { path, why: "every value is NaN, as where nothing was counted" });
  }
  const longest = series.reduce((most, { points }) => Math.max(most, points.length), 0);
  if (longest > 1 && options.reduce === undefined) return finding("import-needs-reduce", { path, points: longest });
  const labels = collidingLabels(series, options.labels === true);
  return labels.length === 0 ? undefined : finding("import-series-alike", { path, labels, count: series.length });
}

/** A series under its own name was asked for as it is; where that is a counter, it holds totals. */
function withoutTotals(
  all: readonly Series[],
  options: ImportOptions,
): { readonly series: readonly Series[]; readonly totals: readonly string[] } {
  const mapped = (name: string): boolean => Object.hasOwn(options.map ?? {}, name);
  const isTotal = ({ name }: Series): boolean =>
    name !== undefined && /_(?:total|bucket|count|sum)$/.test(name) && !mapped(name);
  const totals = [...new Set(all.filter(isTotal).map(({ name }) => name ?? ""))].sort();
  return { series: all.filter((each) => !isTotal(each)), totals };
}

/** What the values are about: all points of series over time; the range that the query looks back over from its moment. */
function windowOf(
  type: "vector" | "matrix" | "scalar",
  times: readonly number[],
  last: number | undefined,
  names: QueryNames,
): Readonly<TimeSpan> | undefined {
  if (last === undefined || momentFromEpoch(last) === undefined) return undefined;
  if (type === "matrix") return spanOf(times.reduce((a, b) => Math.min(a, b)) - (names.range ?? 0), last);
  return names.range === undefined ? undefined : spanOf(last - names.range, last);
}

/** One query asks for one quantity, so `--map '*=ID'` names it, whatever its series are called. */
function everyNamed(map: Mapping | undefined, readings: readonly Reading[]): Mapping | undefined {
  const every = map?.["*"];
  if (map === undefined || every?.id === undefined) return map;
  const named = readings.map(({ raw }) => [raw, { ...every, ...(Object.hasOwn(map, raw) ? map[raw] : {}) }] as const);
  return { ...map, ...Object.fromEntries(named) };
}
