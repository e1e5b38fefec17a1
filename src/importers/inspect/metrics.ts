import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import type { DatasetNamed } from "../../generated/types.ts";
import { mapAt } from "../map-at.ts";
import { withoutUndefined, type Reading } from "../measure.ts";
import type { LeftOut } from "../metrics.ts";
import { publicModel } from "../model-text.ts";
import { countOf, measuredOf, numberOf } from "../numbers.ts";
import { hubName, publicLabel } from "../public-text.ts";

/** Every metric of every score as `task/score/metric`; standard errors stand beside the mean they are of. */
export function readingsOf(log: JsonMap): { readonly readings: readonly Reading[]; readonly left: LeftOut } {
  const readings: Reading[] = [];
  const filtered: string[] = [];
  const nonNumeric: string[] = [];
  for (const score of scoresOf(log)) {
    const metrics = mapAt(score, "metrics");
    for (const [key, metric] of Object.entries(metrics)) {
      const name = nameOf(key, metric);
      if (ERRORS.includes(name)) continue;
      const raw = `${textOf(mapAt(log, "eval")["task"])}/${textOf(score["name"])}/${key}`;
      const measured = isMap(metric) ? measuredOf(metric["value"]) : undefined;
      // The spread of single samples says nothing about how sure the mean is.
      if (SPREAD.has(name)) filtered.push(raw);
      else if (measured === undefined) nonNumeric.push(raw);
      else readings.push({ raw, name: known(name, score), measured, ...beside(log, score, name, metric) });
    }
  }
  return { readings, left: { non_numeric: nonNumeric, filtered } };
}

/** Samples that ran and got no score, of all that were to run. */
export function notScored(log: JsonMap): { readonly count: number; readonly of: number } {
  const results = mapAt(log, "results");
  const total = countOf(results["total_samples"]) ?? 0;
  const open = scoresOf(log).map((score) => countOf(score["unscored_samples"]) ?? 0);
  const errored = total - (countOf(results["completed_samples"]) ?? total);
  return { count: Math.max(errored, ...open, 0), of: total };
}

/** Version 1 has one scorer and its metrics beside it (`EvalResults.convert_scorer_to_scorers` of Inspect). */
function scoresOf(log: JsonMap): readonly JsonMap[] {
  const results = mapAt(log, "results");
  const { scores, scorer, metrics } = results;
  if (isList(scores)) return scores.filter(isMap);
  return isMap(scorer) ? [{ ...scorer, ...(isMap(metrics) ? { metrics } : {}) }] : [];
}

const ERRORS: readonly string[] = ["stderr", "bootstrap_stderr"];
const SPREAD: ReadonlySet<string> = new Set(["std", "stddev", "var", "variance"]);
/** What a standard error in Inspect is of. */
const MEANS: ReadonlySet<string> = new Set(["accuracy", "mean"]);

/** `inspect_ai/accuracy` is accuracy. */
function nameOf(key: string, metric: Json): string {
  const name = isMap(metric) && typeof metric["name"] === "string" ? metric["name"] : key;
  return name.split("/").at(-1) ?? name;
}

/** `mean` says nothing without what was scored: `f1/mean`. */
function known(name: string, score: JsonMap): string {
  return name === "mean" ? `${textOf(score["name"])}/${name}` : name;
}

function beside(log: JsonMap, score: JsonMap, name: string, metric: Json): Omit<Reading, "raw" | "name" | "measured"> {
  const spec = mapAt(log, "eval");
  const group = isMap(metric) ? publicLabel(metric["group"]) : undefined;
  const reducer = publicLabel(score["reducer"]);
  const epochs = countOf(mapAt(spec, "config")["epochs"]);
  const version = spec["task_version"];
  const named = typeof version === "number" || typeof version === "string" ? publicLabel(String(version)) : undefined;
  return withoutUndefined({
    sample_size: countOf(score["scored_samples"]) ?? countOf(mapAt(log, "results")["completed_samples"]),
    stderr: MEANS.has(name) ? stderrOf(score, group) : undefined,
    dataset: datasetOf(spec),
    // Two scorers look at one answer in different ways: their values are not one series.
    variant:
      [publicLabel(score["name"]), reducer === "mean" ? undefined : reducer].filter(Boolean).join("/") || undefined,
    slice: group === undefined ? undefined : { group },
    with: withoutUndefined({
      task_version: named,
      judge: judgeOf(score),
      epochs: epochs !== undefined && epochs > 1 ? epochs : undefined,
    }),
  });
}

function stderrOf(score: JsonMap, group: string | undefined): number | undefined {
  const entries = Object.entries(mapAt(score, "metrics")).filter(([, metric]) => {
    return isMap(metric) && publicLabel(metric["group"]) === group;
  });
  const found = ERRORS.flatMap((name) => entries.filter(([key, metric]) => nameOf(key, metric) === name));
  const value = found.map(([, metric]) => numberOf(isMap(metric) ? metric["value"] : undefined))[0];
  return value !== undefined && value >= 0 ? value : undefined;
}

function datasetOf(spec: JsonMap): DatasetNamed | undefined {
  const { name, location } = mapAt(spec, "dataset");
  const id = publicLabel(textOf(spec["task"]).split("/").at(-1));
  if (id === undefined) return undefined;
  const hub = name === location && textOf(name).includes("/") ? hubName(name) : undefined;
  return hub === undefined ? { id } : { id, hub_id: hub };
}

/** The grading model, where a scorer names one as a parameter. */
function judgeOf(score: JsonMap): string | undefined {
  const params = mapAt(score, "params");
  return publicModel(mapAt(params, "grader_model")["model"]) ?? publicModel(params["model"]);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
