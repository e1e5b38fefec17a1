import { shipped } from "../../generated/data.ts";
import type { Predicate } from "../../generated/types.ts";
import { composeFacts } from "../facts/compose.ts";
import type { RecordOf } from "../facts/fold.ts";
import { recordId } from "../facts/fold.ts";
import { declaredTier } from "../facts/scope.ts";
import { finding, say, weighing } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { roundedDown, times, fraction } from "../fraction.ts";
import { compareObserved } from "../dates.ts";
import { actionsFor } from "../scoring/actions.ts";
import type { Assessment } from "../scoring/assess.ts";
import { judge, scopeHolds, type Judged } from "../scoring/status.ts";
import { decide, type GateAnswer, type GateReason, type GateRow } from "./decide.ts";
import { composeGate, phasesAsked, requires, type Gate } from "./gate.ts";
import { serves } from "./lifecycle.ts";
import { openEdges, type Move } from "./moves.ts";
import { reviewVerdict, type ReviewVerdict } from "./reviews.ts";

/** A decided transition: the gate, the answer, and its reasons as findings, most severe first. */
export interface DecidedMove {
  readonly from: string;
  readonly to: string;
  readonly move: Move;
  readonly gate: Gate;
  readonly answer: GateAnswer;
  readonly verdicts: readonly ReviewVerdict[];
  readonly findings: readonly Finding[];
}

/** The decisions on all forward moves that are open from the version's stage. */
export function decideOpenMoves(assessment: Assessment): readonly DecidedMove[] {
  const { facts, lifecycle } = assessment;
  const holds = holdsFor(assessment);
  return openEdges(lifecycle, facts.document.value.stage, holds).map((edge) =>
    decideMove(assessment, { kind: "forward", edge }),
  );
}

/** Whether a scope condition holds for the version. */
export function holdsFor(assessment: Assessment): (when: Predicate) => boolean {
  return (when) => scopeHolds(when, assessment.facts, assessment.setting);
}

/** The decision on one move. A loop has no gate: it is always go. */
export function decideMove(assessment: Assessment, move: Move): DecidedMove {
  const { facts, lifecycle, policy, files } = assessment;
  const from = facts.document.value.stage;
  const to = move.kind === "forward" ? move.edge.to : move.to;
  const phases = move.kind === "forward" ? phasesAsked(lifecycle, from, to, move.edge.skips ?? []) : [];
  const gate = withEdge(composeGate(phases, holdsFor(assessment)), move);
  const rows = assessment.rows.map(gateRow);
  const verdicts = gate.reviews.map((required) =>
    reviewVerdict(required, facts, {
      lifecycle,
      separation: policy.separation,
      promoter: assessment.setting.promoter,
      worseSince: (review) => worseSince(assessment, gate, review),
      authors: authorsOf(assessment, gate),
    }),
  );
  const tier = declaredTier(facts.values["scope"]);
  const answer = decide({
    gate,
    rows,
    lifecycle,
    leaving: from,
    serving: serves(lifecycle, to),
    weights: policy.weights,
    tierScore: tierScore(tier),
    verdicts,
    waived: new Set(),
    broken: files.broken.length > 0,
    hold: false,
  });
  const undeclared = undeclaredStop(assessment, move);
  const findings = [...undeclared, ...answer.reasons.flatMap((reason) => sayReason(assessment, reason))];
  return {
    from,
    to,
    move,
    gate,
    answer: undeclared.length > 0 ? { ...answer, decision: "refused" } : answer,
    verdicts,
    findings,
  };
}

/** The records that decide the criteria a gate requires: what a review is bound to. */
export function decidingRecords(assessment: Assessment, gate: Gate): readonly string[] {
  const { lifecycle, facts } = assessment;
  const required = assessment.rows.filter((row) => requires(gate, gateRow(row), lifecycle, facts.document.value.stage));
  return [...new Set(required.flatMap((row) => row.node.records))].sort();
}

function gateRow(row: Judged): GateRow & { node: Judged["node"] } {
  return {
    ...row,
    phases: row.criterion.phases,
    veto: row.criterion.veto === true,
    waivable: row.criterion.waivable === true,
  };
}

/** What an edge asks beyond its phases. It only ever adds. */
function withEdge(gate: Gate, move: Move): Gate {
  const more = move.kind === "forward" ? (move.edge.requires?.also ?? []) : [];
  return { ...gate, also: [...new Set([...gate.also, ...more])] };
}

/** Leaving the data phase is refused until it is declared whether the model is trained from scratch. */
function undeclaredStop(assessment: Assessment, move: Move): readonly Finding[] {
  const { facts, lifecycle, files } = assessment;
  if (move.kind !== "forward" || !facts.undeclared.includes("trained_from_scratch")) return [];
  const stage = lifecycle.file.stages.find((each) => each.id === facts.document.value.stage);
  if (stage?.phases.includes("data") !== true) return [];
  const at = { file: files.model?.file ?? `${files.dir}/model.yaml`, path: ["scope", "trained_from_scratch"] };
  return [weighing(finding("scope-undeclared", { keys: "trained_from_scratch" }, at), "error")];
}

/** Required criteria whose status would be better without the records that came after a review. */
function worseSince(assessment: Assessment, gate: Gate, review: RecordOf<"review">): readonly string[] {
  const { workspace, files, facts, lifecycle, setting } = assessment;
  const known = new Set(review.value.records ?? []);
  const later = new Set(
    facts.records
      .filter(
        (each) => compareObserved(each.value.observed_at, review.value.observed_at) > 0 && !known.has(recordId(each)),
      )
      .map((each) => each.file),
  );
  if (later.size === 0) return [];
  const without = { ...files, records: files.records.filter((each) => !later.has(each.file)) };
  const before = composeFacts(workspace, without, facts.document, facts.asOf);
  return assessment.rows
    .filter((row) => requires(gate, gateRow(row), lifecycle, facts.document.value.stage))
    .filter((row) => RANK[row.status] < RANK[judge(row.criterion, before, setting).status])
    .map((row) => row.id);
}

const RANK: Readonly<Record<Judged["status"], number>> = {
  error: 0,
  fail: 1,
  stale: 2,
  unknown: 2,
  "not-applicable": 3,
  pass: 3,
};

/** Who wrote the evaluation and training records that decide the gate. */
function authorsOf(assessment: Assessment, gate: Gate): readonly string[] {
  const deciding = new Set(decidingRecords(assessment, gate));
  const authors = assessment.facts.records
    .filter((each) => deciding.has(recordId(each)) && /^mlc\.(evaluation|training)\//.test(each.value.schema))
    .map((each) => each.value.by);
  return [...new Set(authors)].filter((by) => by !== "unlisted");
}

function tierScore(tier: string | undefined): number {
  const tiers = shipped.gates.tiers as unknown as Record<string, { min_score?: number } | undefined>;
  return tier === undefined ? 0 : (tiers[tier]?.min_score ?? 0);
}

function sayReason(assessment: Assessment, reason: GateReason): readonly Finding[] {
  const severity =
    reason.weighs === "go-with-conditions" ? "note" : reason.weighs === "indeterminate" ? "warning" : "error";
  switch (reason.about) {
    case "criterion": {
      const row = assessment.rows.find((each) => each.id === reason.id);
      if (row === undefined) return [];
      const [first] = row.node.reasons;
      const more = row.node.reasons.length - 1;
      const because =
        first === undefined ? row.criterion.title : `${say(first)}${more > 0 ? ` (and ${String(more)} more)` : ""}`;
      const args = {
        criterion: row.id,
        status: row.self === true && row.status === "pass" ? "met as self" : row.status,
        veto: row.criterion.veto === true,
        reason: because,
        fix: row.criterion.fix.trim().replaceAll("MODEL", assessment.facts.model),
      };
      const at = first?.at;
      return [weighing(finding("gate-criterion", args, at, actionsFor(row, assessment.facts)), severity)];
    }
    case "review":
      return reason.verdict.reasons.map((each) => weighing(each, severity));
    case "broken":
      return assessment.files.broken.map(({ file, findings }) =>
        finding("record-invalid", { file }, findings[0]?.at ?? { file }),
      );
    case "score":
    case "coverage": {
      const [value, needed] = [shown(reason.value), shown(reason.needed)];
      return [weighing(finding("gate-score-low", { what: `the gate's ${reason.about}`, value, needed }), severity)];
    }
    case "dimension": {
      const hundred = fraction(100);
      const [value, needed] = [shown(times(reason.value, hundred)), shown(times(reason.needed, hundred))];
      return [
        weighing(finding("gate-score-low", { what: `the dimension ${reason.dimension}`, value, needed }), severity),
      ];
    }
    case "hold":
      return [];
  }
}

function shown(value: Parameters<typeof roundedDown>[0]): string {
  return String(roundedDown(value));
}
