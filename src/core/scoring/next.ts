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

/** A next step: what is open, why, where, and what to run or edit. Text and actions are made when they are read. */
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
  const { lifecycle, facts, policy, rows, level } = assessment;
  const required = new Set(moves.flatMap((move) => move.answer.required.map((row) => row.id)));
  const open = rows
    .filter((row) => !satisfied(row) && (row.level <= policy.target || required.has(row.id)))
    .map((row): Ranked => {
      const possible = canExist(lifecycle, facts.document.value.stage, row.criterion.phases);
      const isRequired = required.has(row.id);
      const veto = row.criterion.veto === true;
      return {
        row,
        urgent: possible && (veto || isRequired),
        // What cannot exist before a later stage waits, also a veto.
        ranks: [!possible, !veto, !isRequired, row.req !== "must"],
        level: row.level <= level + 1 ? 0 : row.level,
        cost: costOf(row),
      };
    })
    .sort(byValue);
  const steps = (urgent: boolean): readonly NextStep[] =>
    open.filter((each) => each.urgent === urgent).map(({ row }) => criterionStep(row, assessment));
  return [...steps(true), ...reviewSteps(moves, calledBy(facts)), ...steps(false)];
}

/** An open criterion with what decides its place; false stands before true. */
interface Ranked {
  readonly row: Judged;
  readonly urgent: boolean;
  readonly ranks: readonly boolean[];
  readonly level: number;
  readonly cost: number;
}

function byValue(a: Ranked, b: Ranked): number {
  const at = a.ranks.findIndex((each, index) => each !== b.ranks[index]);
  if (at >= 0) return a.ranks[at] === true ? 1 : -1;
  const [one, other] = [a.row, b.row];
  return (
    a.level - b.level ||
    compare(pointsOf(other), pointsOf(one)) ||
    a.cost - b.cost ||
    (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
  );
}

function criterionStep(row: Judged, assessment: Assessment): NextStep {
  const { criterion, node, status } = row;
  const [first] = node.reasons;
  return {
    criterion: row.id,
    status,
    veto: criterion.veto === true,
    get text() {
      return first === undefined ? criterion.title : `${say(first)}${more(node.reasons.length - 1)}`;
    },
    fix: criterion.fix,
    at: first?.at,
    get do() {
      return actionsFor(row, assessment.facts);
    },
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
