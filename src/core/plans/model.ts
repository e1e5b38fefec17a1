import type { JsonMap } from "../json.ts";
import { lifecycleDigest } from "../lifecycle/lifecycle-digest.ts";
import type { Doc, ModelFiles, Workspace } from "../workspace.ts";
import type { VersionDocument } from "../../generated/types.ts";
import type { InitDocument } from "./init.ts";
import { newRecord, type RecordIntent } from "./record.ts";

/** What a new model of a workspace is, and who starts it. */
export interface ModelRequest {
  readonly id: string;
  /** Its directory, relative to the workspace. */
  readonly dir: string;
  readonly name: string;
  /** A person's id of mlc.yaml. */
  readonly owner: string;
  readonly version: string;
  readonly stage: string;
  /** Why it starts at a later stage than the first; undefined where it starts at the first. */
  readonly reason: string | undefined;
  readonly by: string;
  readonly at: string;
  readonly hex: string;
}

/** model.yaml and the first version, to be written over their templates, and the transition that starts its chain. */
export function planModel(
  workspace: Workspace,
  request: ModelRequest,
): { readonly documents: readonly InitDocument[]; readonly record: RecordIntent } {
  const { id, dir, name, owner, version, stage } = request;
  const file = `${dir}/versions/${version}.yaml`;
  const value = { schema: "mlc.version/v1", version, stage, transition: "" } as const;
  const document: Doc<VersionDocument> = { file, digest: "", value, locate: () => ({ line: 1, column: 1 }) };
  const record = newRecord(emptyFiles(id, dir), document, {
    kind: "transition",
    observedAt: request.at,
    by: request.by,
    hex: request.hex,
    fields: startFields(workspace, request),
  });
  const head: JsonMap = { schema: "mlc.model/v1", id, name, owners: { accountable_owner: owner } };
  return {
    documents: [
      { kind: "model", file: `${dir}/model.yaml`, value: head, from: new Map() },
      { kind: "version", file, value: { ...value, transition: record.id }, from: new Map() },
    ],
    record,
  };
}

function startFields(workspace: Workspace, { stage, reason }: ModelRequest): JsonMap {
  const source = workspace.lifecycleSource;
  const digest = lifecycleDigest(source, workspace.lifecycle);
  return {
    from: null,
    to: stage,
    move: "start",
    attempt: 1,
    prev: null,
    ...(reason === undefined ? {} : { adopted: true, reason }),
    lifecycle: { id: source, version: workspace.lifecycle.version, digest },
  };
}

function emptyFiles(id: string, dir: string): ModelFiles {
  const none = undefined;
  return {
    id,
    dir,
    model: none,
    card: none,
    scorecard: none,
    governance: none,
    operations: none,
    datasheets: [],
    versions: [],
    records: [],
    broken: [],
  };
}
