import { isMap, type JsonMap } from "../../core/json.ts";
import type { EvaluationDraft, ImportOptions, ImportResult, MonitoringDraft, SourceFile } from "../importer.ts";
import { mapAt } from "../map-at.ts";
import { withoutUndefined, type Reading } from "../measure.ts";
import { metricsOf } from "../metrics.ts";
import { monitoringTime } from "../monitoring-time.ts";
import { countOf, measuredOf, numberOf } from "../numbers.ts";
import { momentFromText } from "../observed.ts";
import { sourceOf } from "../source.ts";

/** The sections a model quality monitor writes, one by problem type. */
export const QUALITY_KEYS = [
  "binary_classification_metrics",
  "multiclass_classification_metrics",
  "regression_metrics",
];

/**
 * Quality of a model as `{metric: {value, standard_deviation}}`. The baseline job and the scheduled monitor write the same
 * file; it is live traffic where the file or the person says a window (or `--environment`), else an evaluation. The
 * standard deviation is over resamples and no standard error of the value. Curves and the values of a constant classifier,
 * which are not the model's, are left out.
 */
export function qualityResult(file: SourceFile, document: JsonMap, options: ImportOptions): ImportResult {
  const section = QUALITY_KEYS.find((key) => isMap(document[key])) ?? "";
  const dataset = mapAt(document, "dataset");
  const count = countOf(dataset["item_count"]);
  const found = readingsIn(section, mapAt(document, section), count);
  const from = { path: file.path, tool: "model-monitor", adapter: "model-monitor" };
  const { metrics, skipped, notes } = metricsOf(found.readings, found.left, from, options);
  const window = windowOf(dataset);
  const time = monitoringTime(file, momentFromText(dataset["evaluation_time"]), options, window);
  const common = {
    tool: "model-monitor",
    ...withoutUndefined({ skipped }),
    source: sourceOf([file], "model-monitor/quality", "model-monitor@1"),
    metrics: [...metrics],
  };
  const isLive = (options.window ?? window ?? options.environment) !== undefined;
  const live: MonitoringDraft = { kind: "monitoring", part: "quality", ...time.fields, ...common };
  const test: EvaluationDraft = { kind: "evaluation", part: "quality", observed: time.fields.observed, ...common };
  return { records: [isLive ? live : test], facts: [], notes: [...notes, ...time.notes] };
}

function readingsIn(section: string, values: JsonMap, count: number | undefined) {
  const readings: Reading[] = [];
  const filtered: string[] = [];
  for (const [name, found] of Object.entries(values)) {
    const raw = `${section}/${name}`;
    const measured = measuredOf(mapAt(found)["value"]);
    // In a binary problem the true positive rate is the recall under its other name.
    const again = name === "true_positive_rate" && Object.hasOwn(values, "recall");
    if (measured === undefined || again || name.endsWith("_best_constant_classifier")) filtered.push(raw);
    else readings.push({ raw, name, measured, ...besideOf(section, name, found, count) });
  }
  return { readings, left: { non_numeric: [], filtered } };
}

function besideOf(section: string, name: string, found: unknown, count: number | undefined): Partial<Reading> {
  const spread = isMap(found) ? numberOf(found["standard_deviation"]) : undefined;
  const binary = section === "binary_classification_metrics" && AVERAGED.has(name);
  const beside = withoutUndefined({ standard_deviation: spread, average: binary ? "binary" : undefined });
  return withoutUndefined({
    sample_size: count,
    with: Object.keys(beside).length === 0 ? undefined : (beside as JsonMap),
  });
}

const AVERAGED = new Set(["precision", "recall", "f1"]);

function windowOf(dataset: JsonMap): MonitoringDraft["window"] {
  const [from, to] = [dataset["start_time"], dataset["end_time"]].map((text) => momentFromText(text)?.at);
  return from === undefined || to === undefined ? undefined : { from, to };
}
