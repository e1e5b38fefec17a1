import { calledBy } from "../facts/facts.ts";
import { decideOpenMoves, type DecidedMove } from "../lifecycle/gates.ts";
import { canExist } from "../lifecycle/lifecycle.ts";
import type { ReviewVerdict } from "../lifecycle/reviews.ts";
import type { Action, Finding } from "../findings/finding.ts";
import { fix, say } from "../findings/catalogue.ts";
import { compare } from "../fraction.ts";
import { actionsFor, costOf } from "./actions.ts";
import type { Assessment } from "./assess.ts";
import { satisfied } from "./level.ts";
import { reviewCommand } from "./runs.ts";
import { pointsOf } from "./score.ts";
import type { Judged } from "./status.ts";

/** A next step: what is open, why, where, and what to run or edit. */
export interface NextStep {
  readonly criterion: string;
  readonly status: string;
  readonly veto: boolean;
  readonly text: string;
  readonly fix: string;
  readonly at: Finding["at"];
  readonly do: readonly Action[];
}

/**
 * What is open towards the target, most valuable first: vetoes, then what the next gate requires, then the musts of the
 * next level by severity, then the cheapest. Reviews the next gate asks for come after its criteria: they cover them.
 */
export function nextSteps(assessment: Assessment, moves = decideOpenMoves(assessment)): readonly NextStep[] {
  const required = new Set(moves.flatMap((move) => move.answer.required.map((row) => row.id)));
  const open = assessment.rows.filter(
    (row) => !satisfied(row) && (row.level <= assessment.policy.target || required.has(row.id)),
  );
  const next = assessment.level + 1;
  const { lifecycle, facts } = assessment;
  const possible = (row: Judged): boolean => canExist(lifecycle, facts.document.value.stage, row.criterion.phases);
  const ordered = [...open].sort((a, b) => byValue(a, b, required, next, possible));
  const urgent = ordered.filter((row) => possible(row) && (row.criterion.veto === true || required.has(row.id)));
  const rest = ordered.filter((row) => !urgent.includes(row));
  return [
    ...urgent.map((row) => criterionStep(row, assessment)),
    ...reviewSteps(moves, calledBy(assessment.facts)),
    ...rest.map((row) => criterionStep(row, assessment)),
  ];
}

function byValue(
  a: Judged,
  b: Judged,
  required: ReadonlySet<string>,
  next: number,
  possible: (row: Judged) => boolean,
): number {
  const rank = (row: Judged): readonly number[] => [
    // What cannot exist before a later stage waits, also a veto.
    possible(row) ? 0 : 1,
    row.criterion.veto === true ? 0 : 1,
    required.has(row.id) ? 0 : 1,
    row.req === "must" ? 0 : 1,
    row.level <= next ? 0 : row.level,
  ];
  const [x, y] = [rank(a), rank(b)];
  const at = x.findIndex((value, index) => value !== y[index]);
  if (at >= 0) return (x[at] ?? 0) - (y[at] ?? 0);
  const severity = compare(pointsOf(b), pointsOf(a));
  if (severity !== 0) return severity;
  return costOf(a) - costOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function criterionStep(row: Judged, assessment: Assessment): NextStep {
  const [first] = row.node.reasons;
  return {
    criterion: row.id,
    status: row.status,
    veto: row.criterion.veto === true,
    text: first === undefined ? row.criterion.title : `${say(first)}${more(row.node.reasons.length - 1)}`,
    fix: row.criterion.fix,
    at: first?.at,
    do: actionsFor(row, assessment.facts),
  };
}

function more(others: number): string {
  return others > 0 ? ` (and ${String(others)} more)` : "";
}

function reviewSteps(moves: readonly DecidedMove[], model: string): readonly NextStep[] {
  const open = moves.flatMap((move) => move.verdicts).filter((verdict) => !counts(verdict));
  const each = new Map(open.map((verdict) => [`${verdict.required.checkpoint} ${verdict.required.role}`, verdict]));
  return [...each.values()].map((verdict) => {
    const [first] = verdict.reasons;
    const { checkpoint, role } = verdict.required;
    return {
      criterion: checkpoint,
      status: verdict.state,
      veto: false,
      text: first === undefined ? `review at ${checkpoint}` : say(first),
      fix: first === undefined ? "" : fix(first),
      at: first?.at,
      do: [reviewCommand(model, checkpoint, role)],
    };
  });
}

function counts(verdict: ReviewVerdict): boolean {
  return verdict.state === "approved" || verdict.state === "conditions";
}
