import type { ModelDocument, VersionDocument } from "../../generated/types.ts";
import { recordId, type RecordDoc } from "../facts/fold.ts";
import type { Finding } from "../findings/finding.ts";
import type { RecordDocument } from "../records.ts";
import { filesFrom, type Doc, type ModelFiles } from "../workspace.ts";
import type { FileChange, Leaf } from "./commits.ts";
import type { Documents } from "./documents.ts";
import { at, empty, entries, leave, put, type Persistent } from "./persistent.ts";

/** One model at one commit. Never changed: a commit that touches the model makes another one, which shares the rest. */
export interface ModelState {
  readonly id: string;
  readonly dir: string;
  /** Every document and record, readable or not. */
  readonly files: Persistent<Leaf>;
  readonly model: Doc<ModelDocument> | undefined;
  readonly versions: readonly Doc<VersionDocument>[];
  /** Transitions, and the records that supersede another one: all that chains are made of. */
  readonly chained: readonly RecordDoc[];
  /** Ids of records, and names of versions and documents, that are there and cannot be read, or are missing from this clone. */
  readonly unreadable: ReadonlySet<string>;
  /** What is wrong with it as it stands, by what makes it the same wrong at the next commit. */
  readonly standing: ReadonlyMap<string, Finding>;
}

/** A model of which nothing is there yet. */
export function noModel(dir: string): ModelState {
  return {
    id: dir.slice(dir.lastIndexOf("/") + 1),
    dir,
    files: empty,
    model: undefined,
    versions: [],
    chained: [],
    unreadable: new Set(),
    standing: new Map(),
  };
}

/** The model after some of its files changed; what is wrong with it is judged by others. */
export function changed(before: ModelState, changes: readonly FileChange[], documents: Documents): ModelState {
  let { files, model, versions, chained, unreadable } = before;
  for (const { file, after } of changes) {
    files = after === undefined ? leave(files, file) : put(files, file, after);
    const name = stem(file);
    const read = after?.mode.startsWith("100") === true ? documents.read(file, after.blob) : undefined;
    const doc = read?.kind === "read" ? read.doc : undefined;
    const part = documents.place(file)?.part;
    if (part === "record") {
      if (chained.some((each) => each.file === file)) chained = chained.filter((each) => each.file !== file);
      const record = doc as RecordDoc | undefined;
      if (record !== undefined && isChained(record.value)) chained = [...chained, record];
    } else if (part === "version") {
      versions = withVersion(versions, file, doc as Doc<VersionDocument> | undefined);
    } else if (file === `${before.dir}/model.yaml`) model = doc as Doc<ModelDocument> | undefined;
    const unread = read !== undefined && read.kind !== "read";
    if (unread || unreadable.has(name)) {
      const kept = new Set(unreadable);
      if (unread) kept.add(name);
      else kept.delete(name);
      unreadable = kept;
    }
  }
  return { ...before, files, model, versions, chained, unreadable };
}

/** All files of the model as decisions read them; each content is read once, whichever commits hold it. */
export function modelFiles(state: ModelState, documents: Documents): ModelFiles {
  const docs: Doc<unknown>[] = [];
  const broken: ModelFiles["broken"][number][] = [];
  for (const [file, { blob, mode }] of [...entries(state.files)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read = mode.startsWith("100") ? documents.read(file, blob) : undefined;
    if (read?.kind === "read") docs.push(read.doc);
    else if (read?.kind === "broken") broken.push({ file, findings: read.findings });
  }
  return filesFrom(state, docs, broken);
}

/** The document at a path of the model; undefined where it is not there or cannot be read. */
export function documentAt(
  state: ModelState | undefined,
  file: string,
  documents: Documents,
): Doc<unknown> | undefined {
  const leaf = state === undefined ? undefined : at(state.files, file);
  const read = leaf === undefined ? undefined : documents.read(file, leaf.blob);
  return read?.kind === "read" ? read.doc : undefined;
}

/** The transitions of a model. */
export function transitionsOf(state: ModelState | undefined): readonly RecordDoc[] {
  return (state?.chained ?? []).filter((each) => each.value.schema === "mlc.transition/v1");
}

/** True where the model has a record of that id. */
export function hasRecord(state: ModelState, id: string): boolean {
  return at(state.files, `${state.dir}/records/${id.slice(0, 4)}/${id}.yaml`) !== undefined;
}

function isChained(value: RecordDocument): boolean {
  return value.schema === "mlc.transition/v1" || value.supersedes !== undefined;
}

function withVersion(
  versions: ModelState["versions"],
  file: string,
  doc: Doc<VersionDocument> | undefined,
): ModelState["versions"] {
  const others = versions.filter((each) => each.file !== file);
  return doc === undefined ? others : [...others, doc].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function stem(file: string): string {
  return recordId({ file });
}
