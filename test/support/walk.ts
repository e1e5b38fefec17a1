import { shipped } from "../../src/generated/data.ts";
import type { JsonMap } from "../../src/core/json.ts";
import { checkpoint, coveredDigests } from "../../src/core/lifecycle/checkpoints.ts";
import { decideOpenMoves, decidingRecords, type DecidedMove } from "../../src/core/lifecycle/gates.ts";
import { assessed, edited, factsOf, today, withoutRecords, withRecord, type Evidence } from "./facts.ts";

/** Who acts in these tests, and in which role: two for each role that a critical model needs two of. */
export const reviewers: Readonly<Record<string, readonly string[]>> = {
  accountable_owner: ["ana", "chloe"],
  compliance_officer: ["rosa", "ivo"],
  ethics_reviewer: ["mei", "ivo"],
};

/** The evidence at a stage, with no reviews given and no transition but the one that led there. */
export function standingAt(evidence: Evidence, stage: string): Evidence {
  const bare = withoutRecords(evidence, (id) => /-(review|transition)-/.test(id));
  const start = "2026-09-01-transition-000000000001";
  return withRecord(edited(edited(bare, "version.stage", stage), "version.transition", start), start, {
    by: "ana",
    from: null,
    to: stage,
    move: "start",
    prev: null,
    subject: {},
  });
}

/** The decisions on the open moves, for a promoter. */
export function movesOf(evidence: Evidence, promoter = "ana", asOf = today): readonly DecidedMove[] {
  return decideOpenMoves(assessed(evidence, asOf, promoter));
}

/** The only open move, or of several the one to a stage. */
export function moveOf(evidence: Evidence, promoter = "ana", asOf = today, to?: string): DecidedMove {
  const moves = movesOf(evidence, promoter, asOf);
  const [move, other] = moves.length > 1 && to !== undefined ? moves.filter((each) => each.to === to) : moves;
  if (move === undefined || other !== undefined) throw new Error("there is not exactly one move");
  return move;
}

/** What a review says beside who gave it where. */
export interface Given {
  readonly role?: string;
  readonly by?: string;
  readonly at?: string;
  readonly decision?: string;
  readonly more?: JsonMap;
}

/** The evidence with a review as `mlc review` writes it: bound to the facts it covers and to the records that decide. */
export function reviewed(evidence: Evidence, id: string, given: Given = {}): Evidence {
  const found = checkpoint(id, shipped);
  if (found === undefined) throw new Error(`there is no checkpoint ${id}`);
  const role = given.role ?? found.roles[0] ?? "";
  const by = given.by ?? reviewers[role]?.[0] ?? "";
  const at = given.at ?? `${today}T09:00:00Z`;
  const number = Object.keys(evidence.records).length.toString(16).padStart(12, "0");
  const assessment = assessed(evidence);
  const records = decideOpenMoves(assessment).flatMap((move) => decidingRecords(assessment, move.gate));
  return withRecord(evidence, `${at.slice(0, 10)}-review-${number}`, {
    by,
    observed_at: at,
    checkpoint: id,
    role,
    decision: given.decision ?? "approved",
    covers: coveredDigests(factsOf(evidence), found),
    records: [...new Set(records)].sort(),
    ...given.more,
  });
}

/** The evidence after a move that its decision lets through. */
export function promoted(evidence: Evidence, move: DecidedMove): Evidence {
  const number = Object.keys(evidence.records).length.toString(16).padStart(12, "0");
  const id = `${today}-transition-${number}`;
  const reviews = move.verdicts.flatMap((verdict) => verdict.counted);
  const moved = edited(edited(evidence, "version.stage", move.to), "version.transition", id);
  return withRecord(moved, id, {
    by: "ana",
    observed_at: `${today}T10:00:00Z`,
    from: move.from,
    to: move.to,
    move: move.move.kind,
    prev: null,
    reviews: [...reviews],
    subject: {},
  });
}
