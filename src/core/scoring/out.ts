import type { OutCriterion, OutDimension, OutGate, OutPins, OutStep, OutVersionScore } from "../../generated/types.ts";
import { ofKind } from "../facts/fold.ts";
import { outLocated, type Locate } from "../findings/out.ts";
import { exactly, fraction, roundedDown, times, type Fraction } from "../fraction.ts";
import { once, withGetters } from "../lazy.ts";
import { lifecycleDigest } from "../lifecycle/lifecycle-digest.ts";
import { decideOpenMoves, type DecidedMove } from "../lifecycle/gates.ts";
import { rulesOf } from "../rules.ts";
import type { Assessment } from "./assess.ts";
import { outStanding } from "./out-standing.ts";
import { blockers, levelNames, levelWithin, satisfied, topOf } from "./level.ts";
import { outRetired } from "./out-retired.ts";
import { nextSteps, type NextStep } from "./next.ts";
import { shownUpper } from "./score.ts";
import type { Judged } from "./status.ts";

/** Adds to a criterion what is only wanted for one of them: its evaluated check. Nothing for the others. */
export type Explain = (row: Judged, assessment: Assessment) => Partial<OutCriterion>;

/** One version as `mlc score --json` prints it; what only some reporters print is computed when it is read. */
export function outVersion(assessment: Assessment, locate: Locate, explain?: Explain): OutVersionScore {
  const moves = decideOpenMoves(assessment);
  const pins = once(() => outPins(assessment));
  const dimensions = once(() => outDimensions(assessment));
  const criteria = once(() =>
    assessment.rows.map((row) => {
      const out = outCriterion(row, locate);
      return explain === undefined ? out : { ...out, ...explain(row, assessment) };
    }),
  );
  const next = once(() => nextSteps(assessment, moves).map((step) => outStep(step, locate)));
  const { facts, policy, rows } = assessment;
  const numbers = { level: outLevel(assessment), score: outScore(assessment) };
  return withGetters({
    model: facts.model,
    version: facts.version,
    file: facts.document.file,
    stage: facts.document.value.stage,
    ...(isAdopted(assessment) ? { adopted: true } : {}),
    get pins() {
      return pins();
    },
    ...numbers,
    get dimensions() {
      return dimensions();
    },
    get criteria() {
      return criteria();
    },
    counts: counted(rows),
    gates: moves.map((move) => outGate(move, locate)),
    get next() {
      return next();
    },
    ...outStanding(assessment),
    scope_undeclared: [...facts.undeclared],
    disabled: policy.disabled.map(({ id, reason }) => ({ id, reason })),
    ...(policy.raised.length === 0 ? {} : { raised: policy.raised.map((each) => ({ ...each })) }),
    later_records: facts.later,
    ...outRetired(assessment, numbers),
  });
}

/** The data and policy that were used, by digest. */
export function outPins(assessment: Assessment): OutPins {
  const { workspace, policy, lifecycle } = assessment;
  const source = lifecycle.source;
  const digest = lifecycleDigest(source, workspace.lifecycle);
  return {
    catalogue: { ...rulesOf(workspace).catalogue },
    lifecycle: { id: source, version: workspace.lifecycle.version, digest },
    policy: { id: "policy", digest: policy.digest },
  };
}

/** True when the version's chain starts later than at the first stage. */
export function isAdopted(assessment: Assessment): boolean {
  return ofKind(assessment.facts.records, "transition").some((each) => each.value.adopted === true);
}

/** A decided transition as JSON. */
export function outGate(move: DecidedMove, locate: Locate): OutGate {
  const { answer, gate } = move;
  const skips = move.move.kind === "forward" ? (move.move.edge.skips ?? []) : [];
  const reasons = once(() => move.findings.map((each) => outLocated(each, locate)));
  return withGetters({
    from: move.from,
    to: move.to,
    move: move.move.kind !== "forward" ? move.move.kind : skips.length > 0 ? "skip" : "forward",
    phases: [...gate.phases],
    decision: answer.decision,
    required: answer.required.map((row) => row.id),
    get reasons() {
      return reasons();
    },
    reviews: move.verdicts.flatMap((verdict) => verdict.counted),
    ...(answer.score === undefined
      ? {}
      : { score: number(answer.score.value), coverage: percent(answer.score.coverage) }),
    ...(answer.score?.lowest === undefined
      ? {}
      : { lowest: { dimension: answer.score.lowest.id, value: percent(answer.score.lowest.score) } }),
  });
}

/** A number as JSON: rounded down to one decimal, and exact. */
export function number(value: Fraction): { value: number; exact: string } {
  return { value: roundedDown(value), exact: exactly(value) };
}

/** A share of 1 in percent, rounded down to one decimal. */
export function percent(share: Fraction): number {
  return roundedDown(times(share, fraction(100)));
}

function outLevel(assessment: Assessment): OutVersionScore["level"] {
  const { level, policy, rows, validUntil } = assessment;
  return {
    value: level,
    name: levelNames[level] ?? String(level),
    target: policy.target,
    blocked_by: blockers(rows, level + 1).map((row) => row.id),
    ...(validUntil === undefined ? {} : { valid_until: validUntil.day, expires_first: validUntil.criterion }),
  };
}

function outScore({ score, policy }: Assessment): OutVersionScore["score"] {
  return {
    value: roundedDown(score.score),
    exact: exactly(score.score),
    upper: shownUpper(score),
    upper_exact: exactly(score.upper),
    coverage: percent(score.coverage),
    coverage_exact: exactly(score.coverage),
    target: policy.target,
    dimensions_scored: score.dimensions.length,
    dimensions_total: Object.keys(policy.weights).length,
  };
}

function outDimensions({ rows, policy, score }: Assessment): OutDimension[] {
  const top = topOf(rows);
  const byDimension = new Map<string, Judged[]>();
  for (const row of rows) {
    const own = byDimension.get(row.dimension);
    if (own === undefined) byDimension.set(row.dimension, [row]);
    else own.push(row);
  }
  return Object.entries(policy.weights).map(([id, weight]) => {
    const own = byDimension.get(id) ?? [];
    const scored = score.dimensions.find((each) => each.id === id);
    const level = levelWithin(own, top);
    return {
      id,
      weight,
      open: own.filter((row) => row.level <= policy.target && !satisfied(row)).map((row) => row.id),
      ...(scored === undefined ? {} : { score: percent(scored.score), exact: exactly(scored.score) }),
      ...(level === undefined ? {} : { level }),
    };
  });
}

/** A hundred for each version: what only some have is set afterwards, since spreading it in takes several times longer. */
function outCriterion(row: Judged, locate: Locate): OutCriterion {
  const { criterion, node } = row;
  const out: OutCriterion = {
    id: row.id,
    title: criterion.title,
    dimension: row.dimension,
    level: row.level,
    req: row.req,
    severity: row.severity,
    status: row.status,
    value: exactly(row.value),
    reasons: node.reasons.map((each) => outLocated(each, locate)),
    records: node.records.length < 2 ? [...node.records] : [...new Set(node.records)].sort(),
  };
  if (criterion.veto === true) out.veto = true;
  if (row.self === true) out.self = true;
  if (row.until !== undefined) out.valid_until = row.until;
  if (!satisfied(row)) out.fix = criterion.fix;
  return out;
}

function outStep(step: NextStep, locate: Locate): OutStep {
  const at = step.at === undefined ? undefined : locate(step.at);
  return withGetters({
    criterion: step.criterion,
    status: step.status,
    ...(step.veto ? { veto: true } : {}),
    get text() {
      return step.text;
    },
    fix: step.fix,
    ...(at === undefined ? {} : { file: at.file }),
    ...(at?.line === undefined ? {} : { line: at.line }),
    get do() {
      return step.do as OutStep["do"];
    },
  });
}

function counted(rows: readonly Judged[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[row.status] = (counts[row.status] ?? 0) + 1;
  return counts;
}
