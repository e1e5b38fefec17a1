import { add, compare, fraction, fromDecimal, times, zero, type Fraction } from "../fraction.ts";
import { satisfied } from "../scoring/level.ts";
import { scoreOf, type DimensionScore, type Row, type Score } from "../scoring/score.ts";
import { requires, type Gate, type Requirable } from "./gate.ts";
import { canExist, type Lifecycle } from "./lifecycle.ts";
import type { Regression } from "./regression.ts";
import type { ReviewVerdict } from "./reviews.ts";

/** The decision on one transition, worst last. */
export type Decision = "go" | "go-with-conditions" | "indeterminate" | "no-go" | "refused";

/** One reason behind a decision: how much it weighs, and what it is about. */
export type GateReason = { readonly weighs: Exclude<Decision, "go"> } & (
  | {
      readonly about: "criterion";
      readonly id: string;
      readonly veto: boolean;
      readonly waived: boolean;
      readonly self: boolean;
    }
  | { readonly about: "score" | "coverage"; readonly value: Fraction; readonly needed: Fraction }
  | { readonly about: "dimension"; readonly dimension: string; readonly value: Fraction; readonly needed: Fraction }
  | { readonly about: "review"; readonly verdict: ReviewVerdict }
  | { readonly about: "fact"; readonly path: string }
  | { readonly about: "regression"; readonly regression: Regression }
  | { readonly about: "broken" | "hold" }
);

/** A criterion's row with what a gate needs to know about it. */
export type GateRow = Row & Requirable & { readonly veto: boolean; readonly waivable: boolean };

/** Everything a gate decision rests on; nothing else is looked at. */
export interface GateQuestion {
  readonly gate: Gate;
  readonly rows: readonly GateRow[];
  readonly lifecycle: Lifecycle;
  readonly leaving: string;
  /** The gate enters a serve or observe phase: every veto counts, whether required or not. */
  readonly serving: boolean;
  readonly weights: Readonly<Record<string, number>>;
  /** Points that the declared risk tier adds to the minimum score. */
  readonly tierScore: number;
  readonly verdicts: readonly ReviewVerdict[];
  /** Criteria with an active waiver. */
  readonly waived: ReadonlySet<string>;
  /** Facts the gate asks for that are not answered. */
  readonly unanswered?: readonly string[];
  /** Target metrics that are worse than in the version this one replaces, where the gate asks. */
  readonly regressions?: readonly Regression[];
  readonly broken: boolean;
  readonly hold: boolean;
}

/** A decision with all its reasons, most severe first, and the numbers it was made on. */
export interface GateAnswer {
  readonly decision: Decision;
  readonly reasons: readonly GateReason[];
  readonly required: readonly GateRow[];
  readonly score?: {
    readonly value: Fraction;
    readonly coverage: Fraction;
    readonly lowest: DimensionScore | undefined;
  };
}

const RANK: readonly Decision[] = ["refused", "no-go", "indeterminate", "go-with-conditions", "go"];

/** Decides one gate: the nine rules of 02-scoring.md. All reasons are listed, not the first. */
export function decide(question: GateQuestion): GateAnswer {
  const { gate, rows, lifecycle, leaving, serving } = question;
  const required = rows.filter((row) => requires(gate, row, lifecycle, leaving));
  const scored = gate.score === undefined ? [] : scoredBy(gate.score.levels, question);
  const score = gate.score === undefined ? undefined : scoreOf(scored, question.weights, gate.score.levels);
  // Beside what is required: vetoes where exposure begins, and whatever the gate's numbers cannot be computed from.
  const others = rows.filter(
    (row) =>
      ((serving && row.veto && (row.status === "fail" || row.status === "error")) ||
        (row.status === "error" && scored.includes(row))) &&
      !required.includes(row),
  );
  const reasons: GateReason[] = [
    ...(question.broken ? [{ weighs: "refused", about: "broken" } as const] : []),
    ...(question.hold && serving ? [{ weighs: "no-go", about: "hold" } as const] : []),
    ...[...required, ...others].flatMap((row) => criterionReason(row, question.waived)),
    ...(question.regressions ?? []).map((regression): GateReason => {
      return { weighs: regression.kind === "worse" ? "no-go" : "indeterminate", about: "regression", regression };
    }),
    ...(question.unanswered ?? []).map((path): GateReason => ({ weighs: "indeterminate", about: "fact", path })),
    ...(score === undefined ? [] : scoreReasons(question, score)),
    ...question.verdicts.flatMap(reviewReason),
  ];
  const ordered = RANK.flatMap((weight) => reasons.filter((reason) => reason.weighs === weight));
  return {
    decision: ordered[0]?.weighs ?? "go",
    reasons: ordered,
    required,
    ...(score === undefined
      ? {}
      : { score: { value: score.score, coverage: score.coverage, lowest: byScore(score.dimensions)[0] } }),
  };
}

function criterionReason(row: GateRow, waivers: ReadonlySet<string>): readonly GateReason[] {
  const waived = row.waivable && waivers.has(row.id);
  const reason = (weighs: GateReason["weighs"]): GateReason => ({
    weighs,
    about: "criterion",
    id: row.id,
    veto: row.veto,
    waived: waived && !satisfied(row),
    self: row.self === true,
  });
  if (row.status === "error") return [reason("refused")];
  if (satisfied(row)) return row.self === true ? [reason("go-with-conditions")] : [];
  if (waived) return [reason("go-with-conditions")];
  return [reason(row.status === "fail" ? "no-go" : "indeterminate")];
}

function reviewReason(verdict: ReviewVerdict): readonly GateReason[] {
  switch (verdict.state) {
    case "approved":
      return [];
    case "conditions":
      return [{ weighs: "go-with-conditions", about: "review", verdict }];
    case "rejected":
      return [{ weighs: "no-go", about: "review", verdict }];
    case "missing":
    case "stale":
    case "void":
      return [{ weighs: "indeterminate", about: "review", verdict }];
  }
}

/** The rows whose score a gate asks for: those of its levels that can exist at the stage being left. */
function scoredBy(levels: number, { rows, lifecycle, leaving }: GateQuestion): readonly GateRow[] {
  return rows.filter((row) => row.level <= levels && canExist(lifecycle, leaving, row.phases));
}

/** Lowest first; of equal ones the order given. */
function byScore(dimensions: readonly DimensionScore[]): readonly DimensionScore[] {
  return [...dimensions].sort((a, b) => compare(a.score, b.score));
}

function scoreReasons(question: GateQuestion, score: Score): readonly GateReason[] {
  const asked = question.gate.score;
  if (asked === undefined) return [];
  const min = add(
    fromDecimal(asked.min),
    compare(fromDecimal(asked.min), zero) === 0 ? zero : fromDecimal(question.tierScore),
  );
  const floor = fromDecimal(asked.minDimension);
  const coverage = fromDecimal(asked.minCoverage);
  const hundred = fraction(100);
  const low = byScore(score.dimensions).filter((each) => compare(each.score, floor) < 0);
  return [
    ...(compare(score.score, min) < 0
      ? [{ weighs: "no-go", about: "score", value: score.score, needed: min } as const]
      : []),
    ...low.map((each) => {
      return { weighs: "no-go", about: "dimension", dimension: each.id, value: each.score, needed: floor } as const;
    }),
    ...(compare(score.coverage, coverage) < 0
      ? [
          {
            weighs: "indeterminate",
            about: "coverage",
            value: times(score.coverage, hundred),
            needed: times(coverage, hundred),
          } as const,
        ]
      : []),
  ];
}
