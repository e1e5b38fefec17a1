import { nameOf } from "../facts/facts.ts";
import type { Json } from "../json.ts";
import { coveredDigests, type Checkpoint } from "../lifecycle/checkpoints.ts";
import { decideMove, decidingRecords, holdsFor, type DecidedMove } from "../lifecycle/gates.ts";
import { heldBy, type ReviewSetting } from "../lifecycle/reviews.ts";
import { phasesAsking, type RequiredReview } from "../lifecycle/gate.ts";
import { openEdges } from "../lifecycle/moves.ts";
import type { Assessment } from "../scoring/assess.ts";
import { newRecord, type RecordIntent } from "./record.ts";

/** What a reviewer decides. */
export interface ReviewRequest {
  readonly checkpoint: Checkpoint;
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
  /** True where the reviewer holds a position that the gate wants apart; the mark stays in the record. */
  readonly self: boolean;
  readonly subject: string;
  readonly body: readonly string[];
}

/** The plan of a review: bound to the digests of the checkpoint's facts and to the records that decide the gate. */
export function planReview(assessment: Assessment, request: ReviewRequest): ReviewPlan {
  const { facts, files } = assessment;
  const { checkpoint } = request;
  const asking = gatesAsking(assessment, checkpoint.id);
  const records = [...new Set(asking.flatMap((move) => decidingRecords(assessment, move.gate)))].sort();
  const covers = coveredDigests(facts, checkpoint);
  const self = asking.some((move) => barred(assessment, move, request));
  const fields: Record<string, Json> = {
    checkpoint: checkpoint.id,
    role: request.role,
    decision: request.decision,
    covers,
    records,
  };
  if (request.conditions.length > 0) fields["conditions"] = request.conditions.map((each) => ({ ...each }));
  if (request.evidence.length > 0) fields["evidence"] = [...request.evidence];
  if (request.note !== undefined) fields["note"] = request.note;
  if (self) fields["self"] = true;
  const record = newRecord(files, facts.document, {
    kind: "review",
    observedAt: request.at,
    by: request.by,
    hex: request.hex,
    fields: fields,
  });
  return {
    record,
    covers: Object.keys(covers),
    records,
    self,
    subject: `mlc: review ${nameOf(facts)} ${checkpoint.id} ${request.decision}`,
    body: [`Mlc-Record: ${record.id}`],
  };
}

/** The open moves whose gate asks for a review at the checkpoint. */
function gatesAsking(assessment: Assessment, checkpoint: string): readonly DecidedMove[] {
  const { lifecycle, facts } = assessment;
  const phases = phasesAsking(checkpoint);
  return openEdges(lifecycle, facts.document.value.stage, holdsFor(assessment))
    .map((edge) => decideMove(assessment, { kind: "forward", edge }))
    .filter((move) => move.gate.phases.some((phase) => phases.includes(phase)));
}

function barred(assessment: Assessment, move: DecidedMove, request: ReviewRequest): boolean {
  const required: RequiredReview | undefined = move.gate.reviews.find(
    (each) => each.checkpoint === request.checkpoint.id && each.role === request.role,
  );
  if (required === undefined) return false;
  const deciding = new Set(decidingRecords(assessment, move.gate));
  const authors = assessment.facts.records
    .filter((each) => deciding.has(each.file.slice(each.file.lastIndexOf("/") + 1, -".yaml".length)))
    .filter((each) => /^mlc\.(evaluation|training)\//.test(each.value.schema))
    .map((each) => each.value.by);
  const setting: ReviewSetting = {
    lifecycle: assessment.lifecycle,
    separation: assessment.policy.separation,
    promoter: undefined,
    worseSince: () => [],
    authors,
  };
  return heldBy(request.by, required, assessment.facts, setting).length > 0;
}
