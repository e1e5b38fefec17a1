import { mapMetric, metricOf } from "../../core/metrics/catalogue.ts";
import { finding } from "../../core/findings/catalogue.ts";
import type { Finding } from "../../core/findings/finding.ts";
import type { MetricDirection } from "../../core/metrics/measured.ts";
import type { ImportOptions } from "../importer.ts";
import { withoutUndefined, type Reading } from "../measure.ts";
import type { LeftOut } from "../metrics.ts";
import { namedReading } from "../run-values.ts";
import { splitOfContext } from "./datasets.ts";
import type { MlflowDataset, MlflowMetric, MlflowPoint, MlflowRun } from "./run.ts";

/**
 * One value for each metric of a run: the current one as MLflow has it, or that of the step asked for; the dataset and its
 * number of rows where the run says on which data it was measured.
 */
export function valuesOf(
  run: MlflowRun,
  { step, map = {} }: Pick<ImportOptions, "step" | "map">,
): { readonly values: readonly Reading[]; readonly left: LeftOut; readonly notes: readonly Finding[] } {
  const counts = countsIn(run);
  const shown = run.metrics.filter(({ key }) => !SYSTEM.test(key) && !COUNT.test(key));
  const undirected: string[] = [];
  const chosen = shown.map((metric) => {
    const named = nameOf(metric, run);
    const way = directionOf(map[metric.key]?.direction ?? directionIn(named));
    if (step === "best" && way === undefined && metric.points.length > 1) undirected.push(metric.key);
    const point =
      step === "best" && way !== undefined ? best(metric.points, way) : current(atStep(metric.points, step));
    return { metric, named, point };
  });
  const values = chosen.flatMap(({ named, point }) =>
    point === undefined ? [] : [withCount({ ...named, measured: point.measured, ...stepOf(point) }, counts)],
  );
  const left = run.metrics.filter(({ key }) => SYSTEM.test(key) || COUNT.test(key)).map(({ key }) => key);
  const passedOver = chosen.filter(({ point }) => point === undefined).map(({ metric }) => metric.key);
  return {
    values,
    left: { non_numeric: [], filtered: [...left, ...passedOver] },
    notes: [
      ...(undirected.length === 0 ? [] : [finding("import-step-no-direction", { path: run.path, raws: undirected })]),
      ...(typeof step === "number" && values.length === 0 ? [missing(run, step)] : []),
    ],
  };
}

/** `system/gpu_0_utilization_percentage` and the like: of the machine, not of the model. */
const SYSTEM = /^system\//;
/** How many rows MLflow's evaluate measured, logged among the metrics. */
const COUNT = /^(?<prefix>.*?)example_count$/;
/** What MLflow's evaluate writes for classifiers and regressors (models/evaluation/default_evaluator.py). */
const EVALUATED =
  /^(?:accuracy_score|f1_score|precision_score|recall_score|log_loss|roc_auc|precision_recall_auc|(?:root_)?mean_squared_error|mean_absolute_error|mean_absolute_percentage_error|max_error|r2_score|score)$/;
/** What it writes with its own metrics: `toxicity/v1/mean`. */
const VERSIONED = /\/v\d+(?:\/(?:mean|variance|p\d+))?$/;

/** The latest by step, then time, then value: what MLflow itself calls the value of a metric (`_get_metric_from_file`). */
function current(points: readonly MlflowPoint[]): MlflowPoint | undefined {
  return points.reduce<MlflowPoint | undefined>((a, b) => (a === undefined || isLater(b, a) ? b : a), undefined);
}

function isLater(a: MlflowPoint, b: MlflowPoint): boolean {
  if (a.step !== b.step) return a.step > b.step;
  if (a.timestamp !== b.timestamp) return a.timestamp > b.timestamp;
  return (numberIn(a) ?? -Infinity) > (numberIn(b) ?? -Infinity);
}

function atStep(points: readonly MlflowPoint[], step: ImportOptions["step"]): readonly MlflowPoint[] {
  return typeof step === "number" ? points.filter((point) => point.step === step) : points;
}

/** The best of the numbers, the later one of two equals; what is no number is never the best. */
function best(points: readonly MlflowPoint[], way: "higher" | "lower"): MlflowPoint | undefined {
  const sign = way === "higher" ? 1 : -1;
  const rated = points.filter((point) => numberIn(point) !== undefined);
  if (rated.length === 0) return current(points);
  const rating = (point: MlflowPoint): number => sign * (numberIn(point) ?? -sign * Infinity);
  const top = rated.reduce((most, point) => Math.max(most, rating(point)), -Infinity);
  return current(rated.filter((point) => rating(point) === top));
}

function numberIn({ measured }: MlflowPoint): number | undefined {
  return "value" in measured ? measured.value : undefined;
}

function stepOf({ step }: MlflowPoint): { readonly step?: number } {
  // 0 is what MLflow writes where nobody gave a step.
  return step > 0 ? { step } : {};
}

function nameOf(metric: MlflowMetric, run: MlflowRun): Reading {
  const evaluated = VERSIONED.test(metric.key) ? { split: "eval" } : {};
  const bare = { ...evaluated, ...namedReading({ raw: metric.key, measured: { value: 0 } }, "mlflow") };
  const dataset = datasetOf(metric, bare, run.datasets);
  if (dataset === undefined) return bare;
  const { name, rows, hub } = dataset;
  const split = bare.split ?? hub?.split ?? splitOfContext(dataset.context);
  const id = { id: name, ...withoutUndefined({ hub_id: hub?.id, revision: hub?.revision }) };
  return { ...bare, dataset: id, ...withoutUndefined({ split, sample_size: rows }) };
}

/**
 * The dataset of a metric: the one MLflow linked it to; else the only one with a held-out context that fits the split in
 * the name; for a name without split the only one of the run, since any other could be meant as well.
 */
function datasetOf(
  { dataset }: MlflowMetric,
  { split }: Reading,
  datasets: readonly MlflowDataset[],
): MlflowDataset | undefined {
  if (dataset !== undefined) return datasets.find(({ name }) => name === dataset);
  const heldOut = datasets.filter(({ context }) => !["train", undefined].includes(splitOfContext(context)));
  const [only, second] = heldOut;
  if (only === undefined || second !== undefined) return undefined;
  if (split === undefined) return datasets.length === 1 ? only : undefined;
  const own = splitOfContext(only.context);
  return split !== "train" && (own === split || own === "eval") ? only : undefined;
}

function directionIn({ name }: Reading): MetricDirection | undefined {
  const id = mapMetric(name, "mlflow")?.id;
  return id === undefined ? undefined : metricOf(id)?.direction;
}

function directionOf(direction: MetricDirection | undefined): "higher" | "lower" | undefined {
  return direction === "higher" || direction === "lower" ? direction : undefined;
}

/** Numbers of rows by the prefix that the metrics of one evaluation share; none is the empty prefix. */
function countsIn(run: MlflowRun): ReadonlyMap<string, number> {
  return new Map(
    run.metrics.flatMap(({ key, points }) => {
      const prefix = COUNT.exec(key)?.groups?.["prefix"];
      const point = current(points);
      const count = point === undefined ? undefined : numberIn(point);
      return prefix === undefined || count === undefined || !Number.isSafeInteger(count)
        ? []
        : [[prefix, count] as const];
    }),
  );
}

/** Rows and split of what MLflow's evaluate measured: it logs their number only for data that it was given to evaluate. */
function withCount(reading: Reading, counts: ReadonlyMap<string, number>): Reading {
  const prefix = [...counts.keys()].find(
    (each) => reading.raw.startsWith(each) && EVALUATED.test(reading.raw.slice(each.length)),
  );
  const count = prefix === undefined ? undefined : counts.get(prefix);
  if (count === undefined || reading.split === "train") return reading;
  return { split: "eval", sample_size: count, ...reading };
}

function missing(run: MlflowRun, step: number): Finding {
  const steps = [...new Set(run.metrics.flatMap(({ points }) => points.map((point) => point.step)))].sort(
    (a, b) => a - b,
  );
  return finding("import-step-missing", { path: run.path, step: String(step), steps });
}
