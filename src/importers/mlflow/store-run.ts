import { finding } from "../../core/findings/catalogue.ts";
import type { Finding } from "../../core/findings/finding.ts";
import { isMap, type Json, type JsonMap } from "../../core/json.ts";
import { folderSource } from "../folder-source.ts";
import type { ImportInput, SourceFile } from "../importer.ts";
import { measuredOf } from "../numbers.ts";
import { publicPath, sourceOf } from "../source.ts";
import { decode } from "../text.ts";
import { CONTEXT, datasetOf } from "./datasets.ts";
import type { MlflowFile } from "./files.ts";
import { TAGS } from "./json-run.ts";
import type { MlflowDataset, MlflowMetric, MlflowPoint, MlflowRun } from "./run.ts";

/**
 * A run of the file store: meta.yaml, and beside it a file for each metric (a line for each logged value), parameter and tag.
 * A name with a slash is a path. mlflow/store/tracking/file_store.py.
 */
export function runOfStore(
  meta: MlflowFile,
  { files, directory }: ImportInput,
  known: readonly MlflowFile[],
): { readonly run: MlflowRun; readonly notes: readonly Finding[] } {
  const dir = directoryOf(meta.file.path);
  const below = (folder: string): readonly SourceFile[] =>
    files.filter(({ path }) => path.startsWith(`${dir}${folder}/`));
  const keyOf = (file: SourceFile, folder: string): string => file.path.slice(dir.length + folder.length + 1);
  const read = below("metrics").map((file) => metricOf(file, keyOf(file, "metrics")));
  const params = below("params").flatMap((file) => pair(file, keyOf(file, "params")));
  const tags = below("tags").filter((file) => TAGS.includes(keyOf(file, "tags")));
  const { datasets, from } = datasetsOf(dir, known);
  const folders = ["metrics", "params"].map((folder) => folderSource(`${dir}${folder}`, below(folder)));
  const others = [...folders.filter((each) => each !== undefined), ...tags, ...from];
  return {
    run: {
      path: dir === "" ? (directory ?? ".") : publicPath(dir.slice(0, -1)),
      source: sourceOf([meta.file, ...others], "mlflow/file-store", "mlflow@1"),
      info: meta.value,
      metrics: read.flatMap((each) => ("key" in each ? [each] : [])),
      params: Object.fromEntries(params),
      tags: new Map(tags.flatMap((file) => pair(file, keyOf(file, "tags")))),
      datasets,
    },
    notes: read.flatMap((each) => ("key" in each ? [] : [each])),
  };
}

/** The directory of a path with its slash; empty for a file at the top. */
export function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** A metric's file, or what is wrong with it. MLflow 3 writes a value twice while a logged model is active: lines count once. */
function metricOf(file: SourceFile, key: string): MlflowMetric | Finding {
  const text = decode(file);
  if (typeof text !== "string") return text;
  const seen = new Set([""]);
  const points: MlflowPoint[] = [];
  let dataset: string | undefined;
  for (const [at, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    if (seen.has(line)) continue;
    seen.add(line);
    const fields = line.split(" ");
    const point = pointOf(fields);
    if (point === undefined)
      return finding("import-bad-line", { path: publicPath(file.path), line: at + 1, expected: LINE });
    points.push(point);
    // Of MLflow 3: timestamp, value, step, name and digest of a dataset. A fourth field alone is the run's id.
    dataset = fields.length === 5 ? fields[3] : dataset;
  }
  return { key, points, ...(dataset === undefined ? {} : { dataset }) };
}

const LINE = "`timestamp value step` as MLflow writes it";

function pointOf([time = "", raw = "", step = "0", ...more]: readonly string[]): MlflowPoint | undefined {
  const measured = measuredOf(raw);
  if (measured === undefined || !/^\d{1,16}$/.test(time) || !/^-?\d{1,15}$/.test(step) || more.length > 3)
    return undefined;
  return { measured, timestamp: Number(time), step: Number(step) };
}

function pair(file: SourceFile, name: string): readonly (readonly [string, string])[] {
  const text = decode(file);
  if (typeof text === "string") return [[name, text.trim()]];
  return text.code === "import-empty" ? [[name, ""]] : [];
}

/** `inputs/<id>/meta.yaml` names a dataset by its id; what it is stands in `<experiment>/datasets/<id>/meta.yaml`. */
function datasetsOf(
  dir: string,
  known: readonly MlflowFile[],
): { readonly datasets: readonly MlflowDataset[]; readonly from: readonly SourceFile[] } {
  const described = new Map(
    known.filter(({ kind }) => kind === "dataset").map((each) => [idOf(each.file.path), each] as const),
  );
  const used = known
    .filter(
      ({ kind, file, value }) => kind === "input" && value["source_type"] === "DATASET" && file.path.startsWith(dir),
    )
    .flatMap((input) => {
      const dataset = described.get(textOf(input.value["source_id"]));
      const found = dataset === undefined ? undefined : datasetOf(dataset.value, tagsOf(input.value)[CONTEXT]);
      return dataset === undefined || found === undefined ? [] : [{ found, files: [input.file, dataset.file] }];
    });
  return { datasets: used.map(({ found }) => found), from: used.flatMap(({ files }) => files) };
}

function tagsOf(value: JsonMap): JsonMap {
  return isMap(value["tags"]) ? value["tags"] : {};
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function idOf(path: string): string {
  return path.split("/").at(-2) ?? "";
}
