import { addDays } from "../dates.ts";
import { nameOf } from "../facts/facts.ts";
import { finding } from "../findings/catalogue.ts";
import type { Assessment } from "../scoring/assess.ts";
import { satisfied } from "../scoring/level.ts";
import { composeGate, requires } from "./gate.ts";
import { decideMove, holdsFor, type DecidedMove } from "./gates.ts";
import { phasesOf } from "./lifecycle.ts";
import { entered, type Move } from "./moves.ts";

/** A decided move; of a hotfix also what it passes over. */
export interface Decided extends DecidedMove {
  /** Criteria that the gate of the stage entered would have required, and that are not met. */
  readonly passedOver?: readonly string[];
}

/**
 * The decision on any move but a retirement. A hotfix is at best go-with-conditions: it passes over what its own gate does not
 * ask, names that, and leaves a review to be given afterwards.
 */
export function decided(assessment: Assessment, move: Move): Decided {
  const base = decideMove(assessment, move);
  return move.kind === "hotfix" ? withWhatIsLeft(assessment, base) : base;
}

function withWhatIsLeft(assessment: Assessment, base: DecidedMove): Decided {
  const { facts, lifecycle, rows } = assessment;
  const [phase = ""] = phasesOf(lifecycle, entered(base.move));
  const gate = composeGate([phase], { rules: facts.rules, holds: holdsFor(assessment) });
  const own = new Set(base.answer.required.map((row) => row.id));
  const passedOver = rows
    .filter((row) => requires(gate, { ...row, phases: row.criterion.phases }, lifecycle, base.to))
    .filter((row) => !own.has(row.id) && !satisfied(row))
    .map((row) => row.id);
  const asked = new Set(base.gate.reviews.map((each) => each.checkpoint));
  const reviews = gate.reviews.map((each) => each.checkpoint).filter((each) => !asked.has(each));
  const { checkpoint, within_days: days } = facts.rules.gates.hotfix.obligation;
  const left = finding(
    "hotfix-opens",
    {
      version: nameOf(facts),
      checkpoint,
      due: addDays(facts.asOf, days),
      criteria: passedOver.join(", "),
      reviews: [...new Set(reviews)].join(", "),
    },
    { file: facts.document.file, path: ["stage"] },
  );
  if (!base.answer.decision.startsWith("go")) return { ...base, passedOver };
  const answer = { ...base.answer, decision: "go-with-conditions" as const };
  return { ...base, passedOver, answer, findings: [...base.findings, left], open: base.open + 1 };
}
