import type { FrameworkFile, LifecycleFile, WorkspaceDocument } from "../../generated/types.ts";
import { ownFrameworkFiles } from "../controls-known.ts";
import type { Doc } from "../workspace.ts";
import type { FileChange, Leaf } from "./commits.ts";
import type { Documents } from "./documents.ts";
import { changed, noModel, type ModelState } from "./model-state.ts";
import { nowhere, pathsAfter, type LaterPaths } from "./paths.ts";
import { at, empty, entries, leave, put, type Persistent } from "./persistent.ts";
import { ownLifecycleFile, settingsOf, type Settings } from "./settings.ts";
import { standingFindings } from "./standing.ts";

/** The workspace at one commit. States share what their commits did not change. */
export interface State {
  /** Undefined before there was an mlc.yaml that can be read. */
  readonly settings: Settings | undefined;
  /** What stands at mlc.yaml and at the lifecycles and frameworks that any mlc.yaml names. */
  readonly shared: Persistent<Leaf>;
  readonly models: Persistent<ModelState>;
  readonly paths: LaterPaths;
  /** Records that were removed or changed on the way here, each told of where it happened. */
  readonly disturbed: Persistent<true>;
}

/** The workspace before the first commit. */
export const nothing: State = {
  settings: undefined,
  shared: empty,
  models: empty,
  paths: nowhere,
  disturbed: empty,
};

/** The workspace after what a commit changed in it. */
export function stateAfter(before: State, changes: readonly FileChange[], documents: Documents): State {
  let { shared, models, settings } = before;
  let byModel: Map<string, FileChange[]> | undefined;
  for (const change of changes) {
    const { file, after } = change;
    const place = documents.place(file);
    if (place === undefined) continue;
    if (!("dir" in place)) shared = after === undefined ? leave(shared, file) : put(shared, file, after);
    else {
      byModel ??= new Map();
      const own = byModel.get(place.dir);
      if (own === undefined) byModel.set(place.dir, [change]);
      else own.push(change);
    }
  }
  // Most commits of most histories end here.
  if (byModel === undefined && shared === before.shared) return stateElsewhere(before, changes);
  if (shared !== before.shared) settings = settingsIn(shared, documents, before.settings);
  for (const [dir, own] of byModel ?? []) {
    const last = at(models, dir) ?? noModel(dir);
    const next = changed(last, own, documents);
    // Evidence changes nothing about chains: what was wrong still is, and nothing else.
    const model = settings !== before.settings || standsOnOther(last, next) ? judged(next, settings) : next;
    models = next.files.size === 0 ? leave(models, dir) : put(models, dir, model);
  }
  // Files that were there before the workspace are judged when it begins.
  if (before.settings === undefined && settings !== undefined) {
    for (const [dir, model] of entries(before.models)) {
      if (byModel?.has(dir) !== true) models = put(models, dir, judged(model, settings));
    }
  }
  return { ...before, settings, shared, models, paths: pathsAfter(before.paths, changes) };
}

/** The workspace after changes that are none of documents and records. */
export function stateElsewhere(before: State, changes: readonly FileChange[]): State {
  const paths = pathsAfter(before.paths, changes);
  return paths === before.paths ? before : { ...before, paths };
}

function standsOnOther(last: ModelState, next: ModelState): boolean {
  return (
    last.versions !== next.versions ||
    last.chained !== next.chained ||
    last.model !== next.model ||
    last.unreadable !== next.unreadable
  );
}

function judged(model: ModelState, settings: Settings | undefined): ModelState {
  return settings === undefined ? model : { ...model, standing: standingFindings(model, settings) };
}

/** What mlc.yaml says now; where it is gone or cannot be read, what it said last. */
function settingsIn(
  shared: Persistent<Leaf>,
  documents: Documents,
  before: Settings | undefined,
): Settings | undefined {
  const config = sharedDocument(shared, "mlc.yaml", documents) as Doc<WorkspaceDocument> | undefined;
  if (config === undefined) return before;
  const named = ownLifecycleFile(config.value);
  const own = named === undefined ? undefined : sharedDocument(shared, named, documents);
  const ownLifecycle = own === undefined ? {} : { ownLifecycle: own as Doc<LifecycleFile> };
  const ownFrameworks = ownFrameworkFiles(config.value).flatMap(
    (file) => (sharedDocument(shared, file, documents) ?? []) as Doc<FrameworkFile>,
  );
  return settingsOf(config, { ...ownLifecycle, ownFrameworks }, before);
}

/** A file of the workspace that belongs to no model; undefined where it is not there or cannot be read. */
export function sharedDocument(shared: Persistent<Leaf>, file: string, documents: Documents): Doc<unknown> | undefined {
  const leaf = at(shared, file);
  const read = leaf?.mode.startsWith("100") === true ? documents.read(file, leaf.blob) : undefined;
  return read?.kind === "read" ? read.doc : undefined;
}
