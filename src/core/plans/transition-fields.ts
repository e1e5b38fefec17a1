import type { VersionDocument } from "../../generated/types.ts";
import { ofKind, recordId } from "../facts/fold.ts";
import { roundedDown } from "../fraction.ts";
import type { Json, JsonMap } from "../json.ts";
import type { Decided } from "../lifecycle/hotfix.ts";
import type { Assessment } from "../scoring/assess.ts";
import { outPins, percent } from "../scoring/out.ts";
import { shownUpper } from "../scoring/score.ts";
import type { Doc, ModelFiles, Workspace } from "../workspace.ts";

/**
 * What a transition record says beside its head: the move, what it rests on by digest, and level and score on that day.
 * `reason` is the person's own; `said` is what this kind of move tells beside it (a successor, a purpose).
 */
export function transitionFields(
  assessment: Assessment,
  move: Decided,
  reason: string | undefined,
  said: JsonMap = {},
): JsonMap {
  const { workspace, files, facts } = assessment;
  const pins = outPins(assessment);
  const edge = move.move.kind === "forward" ? move.move.edge : undefined;
  const fields: Record<string, Json> = {
    from: move.from,
    to: move.to,
    move: move.move.kind,
    attempt: attemptAt(assessment, move.to),
    prev: prevOf(files, facts.document),
    as_of: facts.asOf,
    decision: move.answer.decision,
  };
  if (reason !== undefined) fields["reason"] = reason;
  if (edge?.skips !== undefined && edge.skips.length > 0) fields["skips"] = [...edge.skips];
  if (edge?.because !== undefined) fields["because"] = edge.because;
  Object.assign(fields, said);
  if (isGated(move)) {
    fields["required"] = requiredRows(assessment, move);
    fields["reviews"] = [...new Set(move.verdicts.flatMap((verdict) => verdict.counted))].sort();
    const asSelf = [...new Set(move.verdicts.flatMap((verdict) => verdict.self))].sort();
    if (asSelf.length > 0) fields["reviews_as_self"] = asSelf;
    if (move.exceptions.length > 0) fields["exceptions"] = move.exceptions.map((each) => each.id).sort();
  }
  fields["score"] = scoreOf(assessment);
  fields["catalogue"] = { ...pins.catalogue };
  fields["gates"] = { id: "default", version: facts.rules.gates.version, digest: facts.rules.gatesDigest };
  fields["lifecycle"] = { ...pins.lifecycle };
  fields["policy"] = { digest: pins.policy.digest };
  fields["inputs"] = inputFiles(workspace, files)
    .filter((each) => each.digest !== undefined)
    .map(({ file, digest = "" }) => ({ path: file, sha256: digest.slice("sha256:".length) }));
  return fields;
}

/** Every file a decision about the model reads: mlc.yaml, own lifecycle and framework files, and all of the model's documents and records. */
export function inputFiles(
  workspace: Workspace,
  files: ModelFiles,
): readonly { readonly file: string; readonly digest?: string }[] {
  const own = ownLifecycle(workspace).map((file) => ({ file }));
  const single: readonly (Doc<unknown> | undefined)[] = [
    workspace.config,
    files.model,
    files.card,
    files.scorecard,
    files.governance,
    files.operations,
    ...(workspace.ownFrameworks ?? []),
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

/** The team's own lifecycle file, where mlc.yaml names one. */
export function ownLifecycle(workspace: Workspace): readonly string[] {
  return /\.ya?ml$/.test(workspace.lifecycleSource) ? [workspace.lifecycleSource] : [];
}

/** How often the version has entered a stage, the next time included. */
export function attemptAt(assessment: Assessment, stage: string): number {
  return ofKind(assessment.facts.records, "transition").filter((each) => each.value.to === stage).length + 1;
}

function isGated({ move }: Decided): boolean {
  return move.kind === "forward" || move.kind === "hotfix" || move.kind === "retire";
}

function scoreOf({ score, level }: Assessment): Json {
  return {
    level,
    score: roundedDown(score.score),
    upper: shownUpper(score),
    // A share of 1 with the same three places as the percentage.
    coverage: Math.round(percent(score.coverage) * 10) / 1000,
  };
}

/** A line for each criterion the gate requires; of what a hotfix passes over those that were not met, as waived. */
function requiredRows(assessment: Assessment, move: Decided): readonly Json[] {
  const passedOver = new Set(move.passedOver ?? []);
  const waived = new Set(move.exceptions.filter((each) => each.effect === "waive").map((each) => each.criterion));
  const ids = [...new Set([...move.answer.required.map((row) => row.id), ...passedOver])];
  return ids.map((id) => {
    const row = assessment.rows.find((each) => each.id === id);
    const records = [...new Set(row?.node.records ?? [])].sort();
    return {
      id,
      status: row?.status ?? "unknown",
      ...(records.length === 0 ? {} : { records }),
      ...(passedOver.has(id) || waived.has(id) ? { waived: true } : {}),
      ...(row?.self === true ? { self: true } : {}),
    };
  });
}

function prevOf(files: ModelFiles, document: Doc<VersionDocument>): Json {
  const previous = files.records.find((record) => recordId(record) === document.value.transition);
  if (previous === undefined) return null;
  return { id: recordId(previous), sha256: previous.digest.slice("sha256:".length) };
}
