import type { VersionDocument } from "../../generated/types.ts";
import { ofKind, recordId } from "../facts/fold.ts";
import { nameOf } from "../facts/facts.ts";
import type { Json, JsonMap } from "../json.ts";
import type { DecidedMove } from "../lifecycle/gates.ts";
import type { Intent } from "../plan.ts";
import type { Assessment } from "../scoring/assess.ts";
import { outPins, percent } from "../scoring/out.ts";
import { shownUpper } from "../scoring/score.ts";
import { roundedDown } from "../fraction.ts";
import type { Doc, ModelFiles, Workspace } from "../workspace.ts";
import { newRecord } from "./record.ts";

/** Who promotes, when, and in whose words. */
export interface PromoteRequest {
  readonly by: string;
  /** The moment of the decision, UTC. */
  readonly at: string;
  readonly hex: string;
  readonly reason: string | undefined;
}

/** What a promotion writes: the version's two lines and the transition record. */
export interface PromotePlan {
  readonly record: string;
  readonly intents: readonly Intent[];
  readonly subject: string;
  readonly body: readonly string[];
  readonly reads: readonly string[];
}

/** The plan of a decided move. Only called for a move that is allowed; the caller has looked at the decision. */
export function planPromotion(assessment: Assessment, move: DecidedMove, request: PromoteRequest): PromotePlan {
  const { facts, files, workspace } = assessment;
  const record = newRecord(files, facts.document, {
    kind: "transition",
    observedAt: request.at,
    by: request.by,
    hex: request.hex,
    fields: transitionFields(assessment, move, request),
  });
  return {
    record: record.id,
    intents: [
      {
        kind: "edit",
        file: facts.document.file,
        edits: [
          { op: "set", path: ["stage"], value: move.to },
          { op: "set", path: ["transition"], value: record.id },
        ],
      },
      record.intent,
    ],
    subject: `mlc: promote ${nameOf(facts)} ${move.from} -> ${move.to}`,
    body: [`Mlc-Record: ${record.id}`],
    reads: decisionPaths(workspace, files),
  };
}

/** What must be committed before a decision: mlc.yaml, an own lifecycle file, and the whole directory of the model. */
export function decisionPaths(workspace: Workspace, files: ModelFiles): readonly string[] {
  const own = /\.ya?ml$/.test(workspace.lifecycleSource) ? [workspace.lifecycleSource] : [];
  return [workspace.config.file, ...own, files.dir];
}

/** Every file a decision about the model reads: mlc.yaml, an own lifecycle file, and all of the model's documents and records. */
export function inputFiles(
  workspace: Workspace,
  files: ModelFiles,
): readonly { readonly file: string; readonly digest?: string }[] {
  const own = /\.ya?ml$/.test(workspace.lifecycleSource) ? [{ file: workspace.lifecycleSource }] : [];
  const single: readonly (Doc<unknown> | undefined)[] = [
    workspace.config,
    files.model,
    files.card,
    files.scorecard,
    files.governance,
    files.operations,
  ];
  const documents = [
    ...single.filter((doc) => doc !== undefined),
    ...files.datasheets,
    ...files.versions,
    ...files.records,
  ];
  const all = [...documents.map(({ file, digest }) => ({ file, digest })), ...own];
  return all.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** How often the version has entered a stage, the next time included. */
export function attemptAt(assessment: Assessment, stage: string): number {
  return ofKind(assessment.facts.records, "transition").filter((each) => each.value.to === stage).length + 1;
}

function transitionFields(assessment: Assessment, move: DecidedMove, request: PromoteRequest): JsonMap {
  const { workspace, files, facts } = assessment;
  const pins = outPins(assessment);
  const forward = move.move.kind === "forward" ? move.move.edge : undefined;
  const score = assessment.score;
  const fields: Record<string, Json> = {
    from: move.from,
    to: move.to,
    move: move.move.kind,
    attempt: attemptAt(assessment, move.to),
    prev: prevOf(files, facts.document),
    as_of: facts.asOf,
    decision: move.answer.decision,
  };
  if (request.reason !== undefined) fields["reason"] = request.reason;
  if (forward?.skips !== undefined && forward.skips.length > 0) fields["skips"] = [...forward.skips];
  if (forward?.because !== undefined) fields["because"] = forward.because;
  if (forward !== undefined) {
    fields["required"] = move.answer.required.map((row) => requiredRow(assessment, row.id));
    fields["reviews"] = [...new Set(move.verdicts.flatMap((verdict) => verdict.counted))].sort();
    fields["score"] = {
      level: assessment.level,
      score: roundedDown(score.score),
      upper: shownUpper(score),
      coverage: percent(score.coverage) / 100,
    };
    fields["catalogue"] = { ...pins.catalogue };
  }
  fields["lifecycle"] = { ...pins.lifecycle };
  fields["policy"] = { digest: pins.policy.digest };
  fields["inputs"] = inputFiles(workspace, files)
    .filter((each) => each.digest !== undefined)
    .map(({ file, digest = "" }) => ({ path: file, sha256: digest.slice("sha256:".length) }));
  return fields;
}

function requiredRow(assessment: Assessment, id: string): Json {
  const row = assessment.rows.find((each) => each.id === id);
  const records = [...new Set(row?.node.records ?? [])].sort();
  return {
    id,
    status: row?.status ?? "unknown",
    ...(records.length === 0 ? {} : { records }),
    ...(row?.self === true ? { self: true } : {}),
  };
}

function prevOf(files: ModelFiles, document: Doc<VersionDocument>): Json {
  const previous = files.records.find((record) => recordId(record) === document.value.transition);
  if (previous === undefined) return null;
  return { id: recordId(previous), sha256: previous.digest.slice("sha256:".length) };
}
