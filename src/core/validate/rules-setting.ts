import type { Day } from "../dates.ts";
import { recordId, type RecordDoc } from "../facts/fold.ts";
import { lifecycleOf, stageIds, type Lifecycle } from "../lifecycle/lifecycle.ts";
import type { Doc, ModelFiles, Workspace } from "../workspace.ts";

/** What every rule over one model reads. */
export interface ModelSetting {
  readonly workspace: Workspace;
  readonly files: ModelFiles;
  readonly today: Day;
  readonly lifecycle: Lifecycle;
  /** The stages of the lifecycle in order, `retired` last. */
  readonly stages: readonly string[];
  /** Ids of the people of mlc.yaml. */
  readonly people: ReadonlySet<string>;
  /** Everything of the model that loaded, documents first. */
  readonly documents: readonly Doc<unknown>[];
  /** Records by id, superseded ones included. */
  readonly byId: ReadonlyMap<string, RecordDoc>;
  /** Records that still count. What a superseded one says was corrected, and cannot be mended any other way. */
  readonly standing: readonly RecordDoc[];
  /** Ids of records that are there but cannot be read. */
  readonly unreadable: ReadonlySet<string>;
  /** File stems of versions that are there, readable or not. */
  readonly versions: readonly string[];
  /** File stems of datasheets that are there, readable or not. */
  readonly datasheets: readonly string[];
  /** True when a version that is not retired has reached the stage. */
  readonly stageReached: (stage: string) => boolean;
}

/** Reads once what the rules over a model share. */
export function modelSetting(workspace: Workspace, files: ModelFiles, today: Day): ModelSetting {
  const lifecycle = lifecycleOf(workspace.lifecycle, workspace.lifecycleSource);
  const superseded = new Set(files.records.map((record) => record.value.supersedes));
  const single = [files.model, files.card, files.scorecard, files.governance, files.operations];
  const stages = stageIds(lifecycle);
  const furthest = Math.max(-1, ...files.versions.filter(isLive).map((version) => stages.indexOf(version.value.stage)));
  return {
    workspace,
    files,
    today,
    lifecycle,
    stages,
    people: new Set(Object.keys(workspace.config.value.people ?? {})),
    documents: [...single.filter((doc) => doc !== undefined), ...files.datasheets, ...files.versions, ...files.records],
    byId: new Map(files.records.map((record) => [recordId(record), record])),
    standing: files.records.filter((record) => !superseded.has(recordId(record))),
    unreadable: new Set(brokenIn(files, "records")),
    versions: [...files.versions.map((doc) => stem(doc.file)), ...brokenIn(files, "versions")],
    datasheets: [...files.datasheets.map((doc) => stem(doc.file)), ...brokenIn(files, "datasheets")],
    stageReached: (stage) => stages.includes(stage) && stages.indexOf(stage) <= furthest,
  };
}

/** True for a version that is still worked on or served. */
export function isLive(version: ModelFiles["versions"][number]): boolean {
  return version.value.stage !== "retired";
}

/** The file name without directory and `.yaml`. */
export function stem(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.yaml$/, "");
}

function brokenIn(files: ModelFiles, folder: string): readonly string[] {
  return files.broken.filter(({ file }) => file.startsWith(`${files.dir}/${folder}/`)).map(({ file }) => stem(file));
}
