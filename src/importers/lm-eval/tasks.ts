import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import type { MeasuredMetric } from "../../core/metrics/measured.ts";
import type { DatasetNamed } from "../../generated/types.ts";
import { coveredTasks, FIXED, leavesOf } from "./groups.ts";
import { mapAt } from "../map-at.ts";
import { withoutUndefined, type Reading } from "../measure.ts";
import type { LeftOut } from "../metrics.ts";
import { countOf, measuredOf, numberOf } from "../numbers.ts";
import { hexDigest, hubName, publicLabel, publicRevision } from "../public-text.ts";

/**
 * Every metric of every task as `task/metric,filter`. Tasks whose group has numbers of its own are left out unless
 * `all`: the group stands for them. Prompts, samples, tokenizer and environment are never touched.
 */
export function readingsOf(
  document: JsonMap,
  all: boolean,
): { readonly readings: readonly Reading[]; readonly left: LeftOut } {
  const covered = all ? new Set<string>() : coveredTasks(document);
  const readings: Reading[] = [];
  const nonNumeric: string[] = [];
  const filtered: string[] = [];
  for (const [task, values] of Object.entries(mapAt(document, "results"))) {
    for (const [key, value] of Object.entries(isMap(values) ? values : {})) {
      const { metric, filter } = namesIn(key);
      if (FIXED.has(key) || metric.endsWith("_stderr")) continue;
      const raw = `${task}/${key}`;
      const measured = measuredOf(value);
      // `bypass` is what predict-only runs write, always 999. Forks repeat `acc,none` under the old key `acc`.
      const again = isMap(values) && filter === undefined && Object.hasOwn(values, `${key},none`);
      if (covered.has(task) || metric === "bypass" || (again && values[`${key},none`] === value)) filtered.push(raw);
      else if (measured === undefined) nonNumeric.push(raw);
      else readings.push({ raw, name: metric, measured, ...besides(document, task, key, metric, filter) });
    }
  }
  return { readings, left: { non_numeric: nonNumeric, filtered } };
}

type Beside = Omit<Reading, "raw" | "name" | "measured" | "context">;

function besides(document: JsonMap, task: string, key: string, metric: string, filter: string | undefined): Beside {
  const values = mapAt(document, "results", task);
  const config = mapAt(document, "configs", task);
  const stderr = numberOf(values[filter === undefined ? `${metric}_stderr` : `${metric}_stderr,${filter}`]);
  const companions = companionsOf(document, task, metric);
  const shots = [mapAt(document, "n-shot")[task], config["num_fewshot"], mapAt(document, "config")["num_fewshot"]];
  const splits = [config["test_split"], config["validation_split"], config["training_split"]];
  return withoutUndefined({
    sample_size: sampleSize(document, task, key),
    stderr: stderr !== undefined && stderr >= 0 ? stderr : undefined,
    dataset: datasetOf(task, config, mapAt(document, "task_hashes")[task]),
    split: isMap(document["configs"]) ? publicLabel(splits.find((split) => typeof split === "string")) : undefined,
    n_shot: shots.map(countOf).find((count) => count !== undefined),
    variant: filter === "none" ? undefined : publicLabel(filter),
    direction: directionOf(document, task, metric),
    with: Object.keys(companions).length === 0 ? undefined : companions,
  });
}

/** `acc,none` is metric and filter, cut at the first comma; harness 0.2 and 0.3 write the metric alone. */
function namesIn(key: string): { readonly metric: string; readonly filter: string | undefined } {
  const cut = key.indexOf(",");
  return cut < 0 ? { metric: key, filter: undefined } : { metric: key.slice(0, cut), filter: key.slice(cut + 1) };
}

/** Samples really used; for a group the sum over its tasks where all are known. */
function sampleSize(document: JsonMap, task: string, key: string): number | undefined {
  const own = effective(document, task);
  if (own !== undefined) return own;
  const values = mapAt(document, "results", task);
  const counted = countOf(mapAt(values, "sample_count")[key]);
  if (counted !== undefined) return counted;
  const leaves = isMap(document["n-samples"]) ? leavesOf(task, document) : [];
  const sizes = leaves.map((leaf) => effective(document, leaf));
  const known = sizes.filter((size) => size !== undefined);
  if (known.length > 0 && known.length === sizes.length) return known.reduce((sum, size) => sum + size, 0);
  const stated = countOf(values["samples"]);
  if (stated !== undefined || leavesOf(task, document).length > 0) return stated;
  // `sample_len` is the count of the metric that was computed last.
  const last = Object.keys(values).findLast((each) => !FIXED.has(each) && !namesIn(each).metric.endsWith("_stderr"));
  return key === last ? countOf(values["sample_len"]) : undefined;
}

function effective(document: JsonMap, task: string): number | undefined {
  return countOf(mapAt(document, "n-samples", task)["effective"]);
}

/** Scores of different versions of a task cannot be compared, so the version stands beside the value. */
function companionsOf(document: JsonMap, task: string, metric: string): { [name: string]: Json } {
  const version = mapAt(document, "versions")[task];
  const stated = typeof version === "number" || (typeof version === "string" && /^\d[\w.-]{0,30}$/.test(version));
  const repeats = countOf(mapAt(document, "configs", task)["repeats"]);
  return {
    ...(stated ? { task_version: String(version) } : {}),
    ...(/^pass@\d+$/.test(metric) && repeats !== undefined ? { samples: repeats } : {}),
  };
}

/** `task_hashes` are over questions, prompts and answers of a task: equal where the same was asked. */
function datasetOf(task: string, config: JsonMap, hash: Json | undefined): DatasetNamed | undefined {
  const id = publicLabel(task);
  const hub = hubName(config["dataset_path"]);
  if (id === undefined) return undefined;
  const fingerprint = withoutUndefined({ "x-task-hash": hexDigest(hash) });
  if (hub === undefined) return { id, ...fingerprint };
  const name = publicLabel(config["dataset_name"]);
  const revision = publicRevision(mapAt(config, "dataset_kwargs")["revision"]);
  return { id, hub_id: hub, ...withoutUndefined({ config: name, revision }), ...fingerprint };
}

/** `higher_is_better` of the file, else of the task's metric_list, else the only direction the task states at all. */
function directionOf(document: JsonMap, task: string, metric: string): MeasuredMetric["direction"] {
  const stated = mapAt(document, "higher_is_better", task);
  const list = mapAt(document, "configs", task)["metric_list"];
  const listed = (isList(list) ? list : []).filter(isMap);
  const own = stated[metric] ?? listed.find((each) => each["metric"] === metric)?.["higher_is_better"];
  const all = Object.keys(stated).length > 0 ? Object.values(stated) : listed.map((each) => each["higher_is_better"]);
  const higher = own ?? (all.length === 1 ? all[0] : undefined);
  return typeof higher === "boolean" ? (higher ? "higher" : "lower") : undefined;
}
