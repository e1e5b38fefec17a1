import { shipped } from "../../generated/data.ts";
import { cannot } from "../../errors.ts";
import { recordId } from "../facts/fold.ts";
import { didYouMean } from "../did-you-mean.ts";
import type { Json, JsonMap } from "../json.ts";
import { lifecycleOf, phaseIndex } from "../lifecycle/lifecycle.ts";
import { modeline } from "../modeline.ts";
import type { Intent } from "../plan.ts";
import { valueDigest } from "../digest.ts";
import type { Doc, ModelFiles, Workspace } from "../workspace.ts";
import type { VersionDocument } from "../../generated/types.ts";
import { newRecord } from "./record.ts";

/** What a new version is, and who starts it. */
export interface VersionRequest {
  readonly version: string;
  readonly from: string | undefined;
  readonly by: string;
  readonly at: string;
  readonly hex: string;
}

/** Keys that a version takes over from the one it starts from; weights, artifacts and results are its own. */
const TAKEN_OVER = ["base_model", "selection", "adaptation", "alignment", "architecture", "data"] as const;

/** The version file and the transition that starts its chain: at the first stage, or with `from` at the latest before evaluate. */
export function planVersion(
  workspace: Workspace,
  files: ModelFiles,
  request: VersionRequest,
): { readonly intents: readonly Intent[]; readonly body: readonly string[] } {
  const file = `${files.dir}/versions/${request.version}.yaml`;
  if (!/^[0-9A-Za-z][0-9A-Za-z._+-]{0,62}$/.test(request.version) || request.version.includes(".."))
    throw cannot("bad-id", { id: request.version, what: "version" });
  if (files.versions.some((each) => each.file === file)) throw cannot("exists-already", { file }, { file });
  const from = request.from === undefined ? undefined : versionNamed(files, request.from);
  const stage = from === undefined ? firstStage(workspace) : lastBeforeEvaluate(workspace);
  const taken = from === undefined ? {} : takenOver(from);
  const document: Doc<VersionDocument> = {
    file,
    digest: "",
    value: { schema: "mlc.version/v1", version: request.version, stage, transition: "", ...taken },
    locate: () => ({ line: 1, column: 1 }),
  };
  const source = workspace.lifecycleSource;
  const digest = shipped.lifecycleDigests[source] ?? valueDigest(workspace.lifecycle as unknown as Json);
  const record = newRecord(files, document, {
    kind: "transition",
    observedAt: request.at,
    by: request.by,
    hex: request.hex,
    fields: {
      from: null,
      to: stage,
      move: "start",
      attempt: 1,
      prev: null,
      ...(from === undefined ? {} : { reason: `starts from ${from.value.version}` }),
      lifecycle: { id: source, version: workspace.lifecycle.version, digest },
    },
  });
  const value: JsonMap = { ...(document.value as unknown as JsonMap), transition: recordId(record) };
  return {
    intents: [{ kind: "create", file, value, head: [modeline(file, "version")] }, record.intent],
    body: [`Mlc-Record: ${record.id}`],
  };
}

function takenOver(from: Doc<VersionDocument>): JsonMap {
  const value = from.value as unknown as JsonMap;
  const own = TAKEN_OVER.flatMap((key): [string, Json][] => (value[key] === undefined ? [] : [[key, value[key]]]));
  return { ...Object.fromEntries(own), baseline: { name: modelOf(from), version: from.value.version } };
}

function modelOf(version: Doc<VersionDocument>): string {
  return version.file.split("/").at(-3) ?? "";
}

function versionNamed(files: ModelFiles, word: string): Doc<VersionDocument> {
  const found = files.versions.find((each) => each.value.version === word);
  if (found !== undefined) return found;
  const known = files.versions.map((each) => each.value.version);
  throw cannot("no-such-version", { model: files.id, word, near: didYouMean(word, known), known: known.join(", ") });
}

function firstStage(workspace: Workspace): string {
  return workspace.lifecycle.stages[0]?.id ?? "";
}

function lastBeforeEvaluate(workspace: Workspace): string {
  const lifecycle = lifecycleOf(workspace.lifecycle, workspace.lifecycleSource);
  const evaluate = phaseIndex(lifecycle, "evaluate");
  const before = workspace.lifecycle.stages.filter((stage) => {
    const first = phaseIndex(lifecycle, stage.phases[0] ?? "");
    return evaluate < 0 || first < evaluate;
  });
  return before.at(-1)?.id ?? firstStage(workspace);
}
