import type { VersionDocument } from "../../generated/types.ts";
import { subjectOf } from "../facts/compose.ts";
import type { Location } from "../findings/finding.ts";
import { ofKind, type RecordDoc } from "../facts/fold.ts";
import type { Path } from "../json.ts";
import { RETIRED } from "../lifecycle/lifecycle.ts";
import type { Doc, ModelFiles } from "../workspace.ts";
import { addHub, hubKey } from "./datasets.ts";
import {
  add,
  addDataset,
  addDigest,
  addModel,
  datasetKey,
  link,
  same,
  versionKey,
  type Draft,
  type How,
} from "./graph.ts";
import { plainName } from "./names.ts";

/** What the version file and the records of one version say of where it comes from. `records` are those of its model that count. */
export function addVersion(
  draft: Draft,
  files: ModelFiles,
  document: Doc<VersionDocument>,
  records: readonly RecordDoc[],
): void {
  const { version } = document.value;
  const key = add(draft, {
    kind: "version",
    key: versionKey(files.id, version),
    name: `${files.id}@${version}`,
    model: files.id,
    version,
  });
  const own = records.filter((each) => each.value.version === version);
  addBytes(draft, key, document);
  addBases(draft, key, document);
  addData(draft, files, key, document);
  addNamed(draft, files, key, document, own);
  addRecords(draft, files.id, key, document, own);
}

/** Weights are the version; files and artifacts are in it. */
function addBytes(draft: Draft, key: string, { file, value }: Doc<VersionDocument>): void {
  const subject = subjectOf(value);
  if (subject !== undefined) same(draft, key, addDigest(draft, subject), { file, path: ["weights", "digest"] });
  for (const [list, path] of [
    [value.weights?.files ?? [], ["weights", "files"]],
    [value.artifacts ?? [], ["artifacts"]],
  ] as const) {
    for (const [at, { digest }] of list.entries()) {
      if (digest === undefined || digest === subject) continue;
      link(draft, { from: addDigest(draft, digest), to: key, how: "file", at: { file, path: [...path, at] } });
    }
  }
}

function addBases(draft: Draft, key: string, { file, value }: Doc<VersionDocument>): void {
  const { base_model: base, hosted } = value;
  if (base !== undefined) {
    const from = addModel(draft, plainName(base.id, text(base.revision)), text(base.digest));
    const detail = base.relation === undefined ? {} : { detail: base.relation };
    link(draft, { from, to: key, how: "base", ...detail, at: { file, path: ["base_model"] } });
  }
  if (hosted !== undefined) {
    const from = addModel(draft, plainName(hosted.model_id, hosted.revision));
    link(draft, { from, to: key, how: "hosted", detail: hosted.provider, at: { file, path: ["hosted"] } });
  }
}

function addData(draft: Draft, files: ModelFiles, key: string, { file, value }: Doc<VersionDocument>): void {
  for (const [at, { dataset, role, snapshot }] of (value.data ?? []).entries()) {
    const place = { file, path: ["data", at] as Path };
    const named = addDataset(draft, files.id, dataset);
    const bytes = snapshot?.digest ?? snapshot?.uri;
    const from = bytes === undefined ? named : addDigest(draft, bytes);
    if (from !== named) link(draft, { from: named, to: from, how: "snapshot", at: place });
    link(draft, { from, to: key, how: useOf(role), ...(role === undefined ? {} : { detail: role }), at: place });
  }
  const aligned = value.alignment?.data;
  for (const [at, said] of (Array.isArray(aligned) ? aligned : []).entries()) {
    const from = [datasetKey(files.id, said), hubKey(said)].find((each) => draft.nodes.has(each));
    const place = { file, path: ["alignment", "data", at] };
    if (from !== undefined) link(draft, { from, to: key, how: "trained-on", detail: "alignment", at: place });
  }
}

/** What is not said counts as training: it is the use that cannot be undone. */
function useOf(role: string | undefined): How {
  if (role === "evaluation" || role === "validation") return "measured-with";
  return role === "retrieval" || role === "prompt" ? "reads" : "trained-on";
}

/** What it is compared with, what took its place, and where a rollback of its model leads. */
function addNamed(
  draft: Draft,
  files: ModelFiles,
  key: string,
  { file, value }: Doc<VersionDocument>,
  own: readonly RecordDoc[],
): void {
  const { baseline, stage, version } = value;
  if (baseline !== undefined) {
    const from = addModel(draft, plainName(baseline.name, baseline.version));
    link(draft, { from, to: key, how: "compared-with", at: { file, path: ["baseline"] } });
  }
  const end = stage === RETIRED ? ofKind(own, "transition").findLast((each) => each.value.to === RETIRED) : undefined;
  const successor = end?.value.successor;
  if (end !== undefined && successor !== undefined && successor !== "none") {
    const from = addModel(draft, plainName(successor));
    link(draft, { from, to: key, how: "succeeded-by", at: { file: end.file, path: ["successor"] } });
  }
  const target = files.operations?.value.rollback?.target_version;
  if (files.operations === undefined || typeof target !== "string" || target === version || stage === RETIRED) return;
  const at = { file: files.operations.file, path: ["rollback", "target_version"] };
  link(draft, { from: versionKey(files.id, target), to: key, how: "rolls-back-to", at });
}

/** What its runs were made with, and what it was measured on without a line of its own under `data`. */
function addRecords(
  draft: Draft,
  model: string,
  key: string,
  { value: version }: Doc<VersionDocument>,
  own: readonly RecordDoc[],
): void {
  const subject = subjectOf(version);
  for (const { file, value } of ofKind(own, "training")) {
    const made = value.subject.weights;
    if (made !== undefined && made !== subject) {
      link(draft, {
        from: addDigest(draft, made),
        to: key,
        how: "earlier-weights",
        at: at(file, ["subject", "weights"]),
      });
    }
    for (const [index, { kind, digest }] of (value.inputs ?? []).entries()) {
      if (digest === undefined || (kind !== "data" && kind !== "model")) continue;
      const how = kind === "data" ? "trained-on" : "base";
      link(draft, { from: addDigest(draft, digest), to: key, how, at: at(file, ["inputs", index]) });
    }
  }
  const listed = new Set((version.data ?? []).map((line) => line.dataset));
  for (const { file, value } of ofKind(own, "evaluation")) {
    if (value.of !== undefined) continue;
    for (const [index, { dataset }] of value.metrics.entries()) {
      for (const [id, put] of [
        [dataset?.id, (id: string) => addDataset(draft, model, id)],
        [dataset?.hub_id, (id: string) => addHub(draft, id)],
      ] as const) {
        if (id === undefined || listed.has(id)) continue;
        listed.add(id);
        link(draft, { from: put(id), to: key, how: "measured-with", at: at(file, ["metrics", index, "dataset"]) });
      }
    }
  }
}

function at(file: string, path: Path): Location {
  return { file, path };
}

/** A text, and nothing for the reason why there is none. */
function text(said: unknown): string | undefined {
  return typeof said === "string" ? said : undefined;
}
