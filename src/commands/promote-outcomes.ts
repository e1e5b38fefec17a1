import { shipped } from "../generated/data.ts";
import type { OutPromote } from "../generated/types.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { nameOf } from "../core/facts/facts.ts";
import { decideOpenMoves } from "../core/lifecycle/gates.ts";
import { backTargets } from "../core/lifecycle/moves.ts";
import { attemptAt } from "../core/plans/transition-fields.ts";
import type { Assessment } from "../core/scoring/assess.ts";
import { nextSteps } from "../core/scoring/next.ts";
import { outGate } from "../core/scoring/out.ts";
import type { Outcome } from "../outcome.ts";
import type { Opened } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";
import type { AskedMove, OpenMove } from "./promote-moves.ts";
import type { Written } from "./write.ts";

type OutMoved = OutPromote["models"][number];

/** Something is in the way of at least one move: every reason of each, nothing written. */
export function closedMoves(opened: Opened, moves: readonly AskedMove[]): Outcome {
  const reasons = moves.flatMap((each): readonly Finding[] => (each.kind === "closed" ? whyClosed(each) : []));
  const names = [...new Set(moves.map((each) => each.assessment.facts.model))];
  const body = (findings: OutPromote["findings"]): OutPromote => ({
    ...head(false, findings),
    dry_run: true,
    changes: [],
    models: moves.map((each) => outMoved(opened, each)),
  });
  return outcomeOf(opened, reasons, 1, body, [`mlc score ${names.join(" ")}`], "as given");
}

/** Every version is where it was asked to go: no error, and what is next. */
export function alreadyThere(opened: Opened, moves: readonly AskedMove[]): Outcome {
  const body = (findings: OutPromote["findings"]): OutPromote => ({
    ...head(true, findings),
    dry_run: true,
    changes: [],
    models: moves.map((each) => outMoved(opened, each)),
  });
  return outcomeOf(opened, [], 0, body, moves.length === 1 ? moves.flatMap((each) => onward(each.assessment)) : []);
}

/** The moves were made, or planned with --dry-run. */
export function movedOutcome(
  opened: Opened,
  moves: readonly AskedMove[],
  done: {
    readonly written: Written;
    readonly records: ReadonlyMap<AskedMove, string>;
    readonly reason: string | undefined;
  },
): Outcome {
  const { notes, ...fields } = done.written;
  const said = done.reason === undefined ? {} : { reason: done.reason };
  const body = (findings: OutPromote["findings"]): OutPromote => ({
    ...head(true, findings),
    ...fields,
    models: moves.map((each) => {
      const record = done.records.get(each);
      return record === undefined ? outMoved(opened, each) : { ...outMoved(opened, each), ...said, record };
    }),
  });
  const open = moves.filter((each) => each.kind === "open");
  return outcomeOf(opened, notes, 0, body, nextAfter(open, done.written.dry_run));
}

function head(ok: boolean, findings: OutPromote["findings"]): Pick<OutPromote, "schema" | "ok" | "findings"> {
  return { schema: "mlc.out.promote/v1", ok, findings };
}

function whyClosed({ assessment, move, to, reasons }: Extract<AskedMove, { kind: "closed" }>): readonly Finding[] {
  const { document } = assessment.facts;
  const decision = move === undefined || move.answer.decision.startsWith("go") ? "refused" : move.answer.decision;
  const args = { version: nameOf(assessment.facts), from: document.value.stage, to, decision, reasons: reasons.length };
  return [...reasons, finding("gate-closed", args, { file: document.file, path: ["stage"] })];
}

function outMoved(opened: Opened, asked: AskedMove): OutMoved {
  const { model, version, document } = asked.assessment.facts;
  const from = document.value.stage;
  const where = { model, version, from };
  if (asked.kind === "already") return { ...where, to: from, move: "none", decision: "go" };
  const gate = asked.move === undefined ? {} : { gate: outGate(asked.move, opened.locate) };
  if (asked.kind === "closed") {
    const { decision = "refused" } = asked.move?.answer ?? {};
    return {
      ...where,
      to: asked.to,
      move: "none",
      decision: decision.startsWith("go") ? "refused" : decision,
      ...gate,
    };
  }
  const { move } = asked;
  const out = outGate(move, opened.locate);
  return {
    ...where,
    to: move.to,
    move: out.move === "retire" ? "none" : out.move,
    decision: move.answer.decision,
    attempt: attemptAt(asked.assessment, move.to),
    ...(move.move.kind === "repurpose" ? { purpose: move.move.purpose } : {}),
    ...(move.passedOver === undefined ? {} : { passed_over: [...move.passedOver] }),
    gate: out,
  };
}

function nextAfter(open: readonly OpenMove[], dryRun: boolean): readonly string[] {
  const names = [...new Set(open.map((each) => each.assessment.facts.model))].join(" ");
  const [first] = open;
  if (first === undefined) return [];
  const { kind } = first.move.move;
  const how = kind === "hotfix" ? "--hotfix" : kind === "repurpose" ? "--purpose TEXT" : `--to ${first.move.to}`;
  if (dryRun) return [`mlc promote ${names} ${how}`];
  const { checkpoint } = shipped.gates.hotfix.obligation;
  if (kind === "hotfix")
    return [`mlc review ${nameOf(first.assessment.facts)} ${checkpoint} --as ROLE --decision approved`];
  return kind === "forward" && open.length === 1 ? [`mlc score ${names}`, `mlc card ${names}`] : [`mlc score ${names}`];
}

function onward(assessment: Assessment): readonly string[] {
  const { model } = assessment.facts;
  const open = decideOpenMoves(assessment);
  const steps = nextSteps(assessment, open)
    .slice(0, 3)
    .map((step) => `${step.criterion}: ${step.text}`);
  const back = backTargets(assessment.lifecycle, assessment.facts).at(-1);
  const [only] = open;
  const forward = only === undefined ? [] : [`mlc promote ${model} --to ${only.to}   (${only.answer.decision})`];
  const reasons = shipped.gates.loop.reasons.slice(0, 2).join(" or ");
  return [
    ...forward,
    ...steps,
    ...(back === undefined ? [] : [`mlc promote ${model} --to ${back} --reason TEXT   (${reasons}, …)`]),
  ];
}
