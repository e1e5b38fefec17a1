import { cannot } from "../../errors.ts";
import { recordId } from "../facts/fold.ts";
import { didYouMean } from "../did-you-mean.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Json, JsonMap } from "../json.ts";
import { lastBeforeEvaluate } from "../lifecycle/chain-rules.ts";
import { lifecycleDigest } from "../lifecycle/lifecycle-digest.ts";
import { lifecycleOf, stageIds } from "../lifecycle/lifecycle.ts";
import { modeline } from "../modeline.ts";
import type { Intent } from "../plan.ts";
import type { Doc, ModelFiles, Workspace } from "../workspace.ts";
import type { VersionDocument } from "../../generated/types.ts";
import { isVersionName } from "./init-names.ts";
import { newRecord } from "./record.ts";

/** What a new version is, and who starts it. */
export interface VersionRequest {
  readonly version: string;
  readonly from: string | undefined;
  readonly by: string;
  readonly at: string;
  readonly hex: string;
}

/** What a new version writes, and what is to be said about it. */
export interface VersionPlan {
  readonly intents: readonly Intent[];
  readonly body: readonly string[];
  /** What is taken over from the version it starts from, and what has to be given anew; empty without one. */
  readonly findings: readonly Finding[];
}

/** Keys that a version takes over from the one it starts from. */
const TAKEN_OVER = ["base_model", "selection", "adaptation", "alignment", "architecture", "data"] as const;
/** Keys that are every version's own: new bytes, and what was done to those. */
const OWN = ["weights", "hosted", "artifacts", "optimizations"] as const;

/** The version file and the transition that starts its chain: at the first stage, or with `from` at the latest before evaluate. */
export function planVersion(workspace: Workspace, files: ModelFiles, request: VersionRequest): VersionPlan {
  const file = `${files.dir}/versions/${request.version}.yaml`;
  if (!isVersionName(request.version)) throw cannot("bad-id", { id: request.version, what: "version" });
  // Two names that differ only by case are one file on the usual systems.
  const taken = files.versions.find((each) => each.file.toLowerCase() === file.toLowerCase())?.file;
  if (taken !== undefined) throw cannot("exists-already", { file: taken }, { file: taken });
  const from = request.from === undefined ? undefined : versionNamed(files, request.from);
  const lifecycle = lifecycleOf(workspace.lifecycle, workspace.lifecycleSource);
  const stage = from === undefined ? (stageIds(lifecycle)[0] ?? "") : lastBeforeEvaluate(lifecycle);
  const copied = from === undefined ? {} : takenOver(from);
  const document: Doc<VersionDocument> = {
    file,
    digest: "",
    value: { schema: "mlc.version/v1", version: request.version, stage, transition: "", ...copied },
    locate: () => ({ line: 1, column: 1 }),
  };
  const source = workspace.lifecycleSource;
  const digest = lifecycleDigest(source, workspace.lifecycle);
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
    findings: from === undefined ? [] : [startedFrom(files, document, from)],
  };
}

function startedFrom(
  files: ModelFiles,
  { file, value }: Doc<VersionDocument>,
  from: Doc<VersionDocument>,
): Finding<"version-started-from"> {
  const own = OWN.filter((key) => from.value[key] !== undefined);
  const args = {
    version: `${files.id}@${value.version}`,
    from: from.value.version,
    stage: value.stage,
    taken: TAKEN_OVER.filter((key) => from.value[key] !== undefined).join(", "),
    anew: [...(own.length === 0 ? ["weights"] : own), "training, evaluation and review records"].join(", "),
  };
  return finding("version-started-from", args, { file });
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
  const found = files.versions.find(({ value }) => value.version === word || `${files.id}@${value.version}` === word);
  if (found !== undefined) return found;
  const known = files.versions.map((each) => each.value.version);
  throw cannot("no-such-version", { model: files.id, word, near: didYouMean(word, known), known: known.join(", ") });
}
