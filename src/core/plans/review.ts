import { nameOf } from "../facts/facts.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Json } from "../json.ts";
import { clashOf } from "../lifecycle/apart.ts";
import { coveredDigests, type Checkpoint } from "../lifecycle/checkpoints.ts";
import { barredFrom } from "../lifecycle/exception-approval.ts";
import type { JudgedException } from "../lifecycle/exceptions.ts";
import { phasesAsking } from "../lifecycle/gate.ts";
import { authorsOf, decideMove, decidingRecords, holdsFor, type DecidedMove } from "../lifecycle/gates.ts";
import { openEdges } from "../lifecycle/moves.ts";
import type { Obligation } from "../lifecycle/obligations.ts";
import { heldBy } from "../lifecycle/reviews.ts";
import type { Assessment } from "../scoring/assess.ts";
import { newRecord, type RecordIntent } from "./record.ts";

/** What a review decides on: the work at a checkpoint, a requested exception, or whether an obligation is met. */
export type ReviewTarget =
  | { readonly kind: "checkpoint"; readonly checkpoint: Checkpoint }
  | { readonly kind: "exception"; readonly exception: JudgedException }
  | { readonly kind: "obligation"; readonly obligation: Obligation };

/** What a reviewer decides. */
export interface ReviewRequest {
  readonly target: ReviewTarget;
  readonly role: string;
  readonly by: string;
  readonly at: string;
  readonly hex: string;
  readonly decision: "approved" | "approved-with-conditions" | "rejected";
  readonly conditions: readonly { readonly text: string; readonly due: string }[];
  readonly evidence: readonly string[];
  readonly note: string | undefined;
}

/** A review as it will be written, and what it is bound to. */
export interface ReviewPlan {
  readonly record: RecordIntent;
  readonly covers: readonly string[];
  readonly records: readonly string[];
  /** Why the reviewer is not independent, said and kept as a mark in the record; undefined where they are. */
  readonly self: Finding | undefined;
  readonly subject: string;
  readonly body: readonly string[];
}

/**
 * The plan of a review. At a checkpoint it is bound to the digests of the checkpoint's facts and to the records that decide
 * the gate; an exception and an obligation are themselves what is decided on.
 */
export function planReview(assessment: Assessment, request: ReviewRequest): ReviewPlan {
  const { facts, files } = assessment;
  const { target, decision } = request;
  const asking = target.kind === "checkpoint" ? gatesAsking(assessment, target.checkpoint.id) : [];
  const records = [...new Set(asking.flatMap((move) => decidingRecords(assessment, move.gate)))].sort();
  const covers = target.kind === "checkpoint" ? coveredDigests(facts, target.checkpoint) : {};
  const self = decision === "rejected" ? undefined : selfOf(assessment, request, asking);
  const fields: Record<string, Json> = { ...about(target), role: request.role, decision };
  if (target.kind === "checkpoint") Object.assign(fields, { covers, records });
  if (request.conditions.length > 0) fields["conditions"] = request.conditions.map((each) => ({ ...each }));
  if (request.evidence.length > 0) fields["evidence"] = [...request.evidence];
  if (request.note !== undefined) fields["note"] = request.note;
  if (self !== undefined) fields["self"] = true;
  const { at: observedAt, by, hex } = request;
  const record = newRecord(files, facts.document, { kind: "review", observedAt, by, hex, fields });
  return {
    record,
    covers: Object.keys(covers),
    records,
    self,
    subject: `mlc: review ${nameOf(facts)} ${targetName(target)} ${decision}`,
    body: [`Mlc-Record: ${record.id}`],
  };
}

/** What is decided on, as it is typed: a checkpoint's id, `exception:<id>` or `obligation:<id>`. */
export function targetName(target: ReviewTarget): string {
  switch (target.kind) {
    case "checkpoint":
      return target.checkpoint.id;
    case "exception":
      return `exception:${target.exception.id}`;
    case "obligation":
      return `obligation:${target.obligation.id}`;
  }
}

function about(target: ReviewTarget): Readonly<Record<string, string>> {
  switch (target.kind) {
    case "checkpoint":
      return { checkpoint: target.checkpoint.id };
    case "exception":
      return { exception: target.exception.id };
    case "obligation":
      return { obligation: target.obligation.id };
  }
}

/** The open moves whose gate asks for a review at the checkpoint. */
function gatesAsking(assessment: Assessment, checkpoint: string): readonly DecidedMove[] {
  const { lifecycle, facts } = assessment;
  const phases = phasesAsking(checkpoint, facts.rules);
  return openEdges(lifecycle, facts.document.value.stage, holdsFor(assessment))
    .map((edge) => decideMove(assessment, { kind: "forward", edge }))
    .filter((move) => move.gate.phases.some((phase) => phases.includes(phase)));
}

/** Where the reviewer holds a position that the decision wants apart. An obligation is closed in the role that set it. */
function selfOf(
  assessment: Assessment,
  { target, by, role }: ReviewRequest,
  asking: readonly DecidedMove[],
): Finding | undefined {
  if (target.kind === "obligation") return undefined;
  if (target.kind === "exception") {
    const { criterion, record } = target.exception;
    const held = barredFrom(by, record.value.by, assessment.facts);
    const because = `${by} is also ${held.join(" and ")}`;
    return held.length === 0 ? undefined : finding("exception-as-self", { criterion, by, because });
  }
  const checkpoint = target.checkpoint.id;
  const barred = asking.some((move) => {
    const required = move.gate.reviews.find((each) => each.checkpoint === checkpoint && each.role === role);
    if (required === undefined) return false;
    const setting = {
      lifecycle: assessment.lifecycle,
      separation: assessment.policy.separation,
      promoter: undefined,
      worseSince: () => [],
      authors: authorsOf(assessment, move.gate),
    };
    const twice = clashOf({ required, people: [by] }, move.verdicts, assessment.facts);
    return heldBy(by, required, assessment.facts, setting).length > 0 || twice !== undefined;
  });
  return barred ? finding("self-review", { checkpoint, by }) : undefined;
}
