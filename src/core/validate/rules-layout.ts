import { didYouMean } from "../did-you-mean.ts";
import { recordId } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isMap, type Json } from "../json.ts";
import type { ModelFiles } from "../workspace.ts";
import { isLive, stem, type ModelSetting } from "./rules-setting.ts";

/** Names of the model's directory, versions and datasheets, and whether what must be there is there. */
export function layoutFindings(setting: ModelSetting): readonly Finding[] {
  return [...modelFile(setting.files), ...versionFiles(setting), ...datasheetFiles(setting)];
}

/** Models with the same id under two globs of `models:`. */
export function duplicateModels(models: readonly Pick<ModelFiles, "id" | "dir">[]): readonly Finding[] {
  return twice(models, (model) => model.id).map(([first, second]) => {
    const file = `${second.dir}/model.yaml`;
    return finding("duplicate-model-id", { id: second.id, first: first.dir }, { file, path: ["id"] });
  });
}

/** Records with the same id in two places, of any model. */
export function duplicateRecords(
  models: readonly { readonly records: readonly { readonly file: string }[] }[],
): readonly Finding[] {
  const records = models.flatMap((model) => model.records);
  return twice(records, recordId).map(([first, second]) =>
    finding("duplicate-record-id", { id: recordId(second), first: first.file }, { file: second.file, path: [] }),
  );
}

function modelFile(files: ModelFiles): readonly Finding[] {
  const file = `${files.dir}/model.yaml`;
  if (files.model === undefined) {
    const broken = files.broken.some((each) => each.file === file);
    return broken ? [] : [finding("missing-model-file", { dir: files.dir }, { file })];
  }
  const { id } = files.model.value;
  const name = files.dir.slice(files.dir.lastIndexOf("/") + 1);
  if (id === name) return [];
  return [finding("model-id-differs", { id, dir: files.dir, name }, { file, path: ["id"] })];
}

function versionFiles({ files, versions }: ModelSetting): readonly Finding[] {
  if (versions.length === 0) {
    return [finding("missing-version-file", { dir: files.dir, model: files.id }, { file: `${files.dir}/model.yaml` })];
  }
  const named = files.versions.flatMap(({ file, value: { version } }) => {
    const name = stem(file);
    if (name === version) return [];
    const renamed = `${files.dir}/versions/${version}.yaml`;
    const args = { file: name, version, path: file, renamed };
    return [finding("version-file-differs", args, { file, path: ["version"] })];
  });
  const cased = twice(files.versions, (doc) => stem(doc.file).toLowerCase()).map(([first, second]) => {
    const args = { a: stem(first.file), b: stem(second.file) };
    return finding("versions-differ-by-case", args, { file: second.file, path: ["version"] });
  });
  return [...named, ...cased];
}

function datasheetFiles({ files, datasheets }: ModelSetting): readonly Finding[] {
  const named = files.datasheets.flatMap(({ file, value }) => {
    const id = value.dataset?.id;
    if (id === undefined || id === stem(file)) return [];
    return [finding("dataset-id-differs", { id, file: stem(file) }, { file, path: ["dataset", "id"] })];
  });
  const missing = files.versions.filter(isLive).flatMap(({ file, value }) =>
    (value.data ?? []).flatMap(({ dataset }, index) => {
      if (datasheets.includes(dataset)) return [];
      const args = { dataset, model: files.id, meant: didYouMean(dataset, datasheets) };
      return [finding("datasheet-missing", args, { file, path: ["data", index, "dataset"] })];
    }),
  );
  const left = unnamed(new Set(files.datasheets.map(({ file }) => stem(file))), files);
  const unused = files.datasheets
    .filter(({ file }) => left.has(stem(file)))
    .map(({ file }) => finding("datasheet-unused", { dataset: stem(file) }, { file, path: [] }));
  return [...named, ...missing, ...unused];
}

/** Those datasets that no version was made with or measured on, and no target names. */
function unnamed(datasets: Set<string>, files: ModelFiles): ReadonlySet<string> {
  for (const dataset of datasetsNamed(files)) {
    // Versions name most of them, and records hold thousands of names.
    if (datasets.size === 0) break;
    if (dataset !== undefined) datasets.delete(dataset);
  }
  return datasets;
}

function* datasetsNamed(files: ModelFiles): Generator<string | undefined> {
  for (const { dataset } of files.scorecard?.value.targets ?? []) yield dataset;
  for (const { value } of files.versions) {
    for (const { dataset } of value.data ?? []) yield dataset;
    yield* texts(value.alignment?.data as Json | undefined);
  }
  for (const { value } of files.records) {
    for (const metric of "metrics" in value ? (value.metrics ?? []) : []) yield metric.dataset?.id;
    if ("dataset" in value) yield value.dataset.id;
  }
}

function texts(value: Json | undefined): readonly string[] {
  if (value === undefined || isMap(value) || !Array.isArray(value)) return [];
  return (value as readonly Json[]).filter((each) => typeof each === "string");
}

/** Each later one with the first that has the same key. */
function twice<T>(list: readonly T[], key: (each: T) => string): readonly (readonly [T, T])[] {
  const first = new Map<string, T>();
  const found: (readonly [T, T])[] = [];
  for (const each of list) {
    const before = first.get(key(each));
    if (before === undefined) first.set(key(each), each);
    else found.push([before, each]);
  }
  return found;
}
