import type { Json, JsonMap } from "../core/json.ts";
import type { MeasuredMetric } from "../core/metrics/measured.ts";
import { NO_DATASET } from "../core/metrics/no-dataset.ts";
import { metricsUnder, type Rules } from "../core/rules.ts";

/** One entry of `evaluation_results`, or why the schema cannot hold it. */
export function resultOf(
  metric: MeasuredMetric,
  id: string,
  rules: Rules,
): { readonly result: JsonMap } | { readonly left: string } {
  const entry = metricsUnder(rules).metricOf(metric.id);
  const direction = entry?.direction ?? metric.direction;
  if (metric.value === undefined) return { left: "a value that is no number" };
  if (direction !== "higher" && direction !== "lower") {
    return { left: direction === "band" ? "a metric that is best at an ideal value" : "a metric without a direction" };
  }
  const { dataset, split, stderr, ci, sample_size: size } = metric;
  const unit = metric.unit ?? entry?.unit;
  const [low, high] = entry?.range ?? [null, null];
  const details = placesOf(metric);
  const uncertainty = {
    ...(stderr === undefined ? {} : { standard_error: { value: stderr } }),
    ...(ci === undefined ? {} : { confidence_interval: { lower: ci.low, upper: ci.high, confidence_level: ci.level } }),
    ...(size === undefined ? {} : { num_samples: size }),
  };
  return {
    result: {
      evaluation_result_id: id,
      evaluation_name: dataset?.id ?? metric.task ?? metric.id,
      source_data: sourceData(dataset, split),
      metric_config: {
        metric_id: metric.id,
        ...(metric.raw === undefined ? {} : { metric_name: metric.raw }),
        ...(unit === undefined ? {} : { metric_unit: unit === "ratio" ? "proportion" : unit }),
        lower_is_better: direction === "lower",
        score_type: "continuous",
        // An unknown metric has no range: null says "not provided".
        min_score: entry === undefined ? null : (low ?? "-Infinity"),
        max_score: entry === undefined ? null : (high ?? "Infinity"),
        ...parametersOf(metric.with),
        ...(Object.keys(details).length === 0 ? {} : { additional_details: details }),
      },
      score_details: { score: metric.value, ...(Object.keys(uncertainty).length === 0 ? {} : { uncertainty }) },
    },
  };
}

/** A dataset of the hub by its repository; another by its name; the schema asks for one in any case. */
function sourceData(dataset: MeasuredMetric["dataset"], split: string | undefined): JsonMap {
  const name = { dataset_name: dataset?.id ?? NO_DATASET };
  const more = {
    ...(dataset?.config === undefined ? {} : { config: dataset.config }),
    ...(dataset?.revision === undefined ? {} : { revision: dataset.revision }),
  };
  const beside = Object.keys(more).length === 0 ? {} : { additional_details: more };
  // Only a dataset of the hub has a field for the split; the schema takes further ones beside it.
  const part = split === undefined ? {} : { hf_split: split };
  if (dataset?.hub_id === undefined) return { ...name, source_type: "other", ...part, ...beside };
  return { ...name, source_type: "hf_dataset", hf_repo: dataset.hub_id, ...part, ...beside };
}

/** Companions of one value: the schema takes texts, numbers and truth values. */
function parametersOf(beside: MeasuredMetric["with"]): JsonMap {
  const scalars = Object.entries((beside ?? {}) as Readonly<Record<string, Json>>).filter(
    ([, value]) => typeof value !== "object",
  );
  return scalars.length === 0 ? {} : { metric_parameters: Object.fromEntries(scalars) };
}

/** What tells two values of one metric apart and has no field in the schema. */
function placesOf({ n_shot: shots, variant, slice }: MeasuredMetric): { readonly [name: string]: string } {
  return {
    ...(shots === undefined ? {} : { n_shot: String(shots) }),
    ...(variant === undefined ? {} : { variant }),
    ...Object.fromEntries(Object.entries(slice ?? {}).map(([name, value]) => [`slice.${name}`, value])),
  };
}
