import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import { countOf, measuredOf, numberOf } from "../numbers.ts";
import { sourceOf } from "../source.ts";
import { datasetsIn, tagIn } from "./datasets.ts";
import { runIn, type MlflowFile } from "./files.ts";
import type { MlflowMetric, MlflowRun } from "./run.ts";
import { withoutUndefined } from "../measure.ts";

/**
 * A run from `mlflow runs describe` (metrics, params and tags are objects) or from the REST interface's `runs/get` (lists of
 * `{key, value, timestamp, step}`). mlflow/entities/run.py `to_dictionary`, protos/service.proto.
 */
export function runOfJson({ file, value }: MlflowFile): MlflowRun | undefined {
  const found = runIn(value);
  if (found === undefined) return undefined;
  const { info, run } = found;
  const data = isMap(run["data"]) ? run["data"] : {};
  const form = [data["metrics"], data["params"]].some(isList) ? "rest" : "describe";
  return {
    path: file.path,
    source: sourceOf([file], `mlflow/run-${form}`, "mlflow@1"),
    info,
    metrics: metricsIn(data["metrics"]),
    params: pairs(data["params"]),
    tags: new Map(TAGS.flatMap((name) => textOf(name, tagIn(data["tags"], name)))),
    datasets: datasetsIn(run),
  };
}

/** The tags that are read; the others hold users, hosts, paths and notes. */
export const TAGS = [
  "mlflow.source.git.commit",
  "mlflow.source.git.repoURL",
  "mlflow.git.dirty",
  "azureml.git.dirty",
  "mlflow.registeredModelName",
];

function metricsIn(metrics: Json | undefined): readonly MlflowMetric[] {
  if (isMap(metrics)) {
    return Object.entries(metrics).map(([key, value]) => ({ key, points: pointsOf({ value }) }));
  }
  return (isList(metrics) ? metrics : []).flatMap((each) => {
    if (!isMap(each) || typeof each["key"] !== "string") return [];
    const dataset = each["dataset_name"];
    const linked = withoutUndefined({ dataset: typeof dataset === "string" ? dataset : undefined });
    return [{ key: each["key"], points: pointsOf(each), ...linked }];
  });
}

function pointsOf({ value, timestamp, step }: JsonMap): MlflowMetric["points"] {
  const measured = typeof value === "boolean" ? undefined : measuredOf(value);
  if (measured === undefined) return [];
  return [{ measured, timestamp: countOf(timestamp) ?? 0, step: numberOf(step) ?? 0 }];
}

function pairs(raw: Json | undefined): JsonMap {
  if (isMap(raw)) return raw;
  const listed = (isList(raw) ? raw : []).flatMap((each) =>
    isMap(each) && typeof each["key"] === "string" ? [[each["key"], each["value"] ?? null] as const] : [],
  );
  return Object.fromEntries(listed);
}

function textOf(name: string, value: Json | undefined): readonly (readonly [string, string])[] {
  return typeof value === "string" ? [[name, value.trim()]] : [];
}
