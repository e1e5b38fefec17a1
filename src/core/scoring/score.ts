import type { Criterion } from "../../generated/types.ts";
import {
  add,
  compare,
  fraction,
  fromDecimal,
  one,
  over,
  roundedDown,
  roundedUp,
  times,
  zero,
  type Fraction,
} from "../fraction.ts";

/** The six statuses of a criterion; the first that applies (02-scoring.md). */
export type Status = "error" | "not-applicable" | "unknown" | "stale" | "fail" | "pass";

/** What scoring needs to know about one criterion and its result. Nothing else goes into level and score. */
export interface Row {
  readonly id: string;
  readonly dimension: string;
  readonly level: number;
  readonly req: "must" | "should";
  readonly severity: "critical" | "high" | "medium" | "low";
  readonly status: Status;
  /** 1 for pass, k/n for a failing `each` or `every`, else 0. */
  readonly value: Fraction;
  /** Passed only because one person may meet a condition of independence as self. */
  readonly self?: boolean | undefined;
}

/** What a row takes over from its criterion as it is. */
export function rowHead(criterion: Criterion): Pick<Row, "id" | "dimension" | "level" | "req" | "severity"> {
  const { id, dimension, level, req, severity } = criterion;
  return { id, dimension, level, req, severity };
}

/** One dimension's part of the score. */
export interface DimensionScore {
  readonly id: string;
  readonly weight: Fraction;
  readonly score: Fraction;
  readonly upper: Fraction;
  readonly points: Fraction;
  readonly outOf: Fraction;
}

/** Score, upper bound (each 0-100) and evidence coverage (0-1) towards a target level. */
export interface Score {
  readonly target: number;
  readonly score: Fraction;
  readonly upper: Fraction;
  readonly coverage: Fraction;
  /** Only dimensions with an applicable criterion, in the order given. */
  readonly dimensions: readonly DimensionScore[];
}

/** Halves of a point per severity, as in OpenSSF Scorecard (checker risk weights: critical 10, high 7.5, medium 5, low 2.5). */
const HALVES: Readonly<Record<Row["severity"], number>> = { critical: 20, high: 15, medium: 10, low: 5 };

const POINTS: Readonly<Record<Row["severity"], Fraction>> = {
  critical: fraction(HALVES.critical, 2),
  high: fraction(HALVES.high, 2),
  medium: fraction(HALVES.medium, 2),
  low: fraction(HALVES.low, 2),
};

/** The weighted score of rows at or below the target level. Unknown and stale count 0, and 1 in the upper bound. */
export function scoreOf(rows: readonly Row[], weights: Readonly<Record<string, number>>, target: number): Score {
  const counted = rows.filter((row) => row.level <= target && row.status !== "not-applicable");
  const dimensions = Object.keys(weights).flatMap((id): DimensionScore[] => {
    const own = counted.filter((row) => row.dimension === id);
    const outOf = pointsIn(own, () => one);
    if (compare(outOf, zero) === 0) return [];
    const points = pointsIn(own, (row) => row.value);
    const upper = pointsIn(own, (row) => (isOpen(row) ? one : row.value));
    return [
      {
        id,
        weight: fromDecimal(weights[id] ?? 0),
        points,
        outOf,
        score: over(points, outOf),
        upper: over(upper, outOf),
      },
    ];
  });
  return {
    target,
    score: weighted(dimensions, (each) => each.score),
    upper: weighted(dimensions, (each) => each.upper),
    coverage: coverageOf(counted),
    dimensions,
  };
}

/**
 * The upper bound as people and programs are shown it: rounded up to one decimal, because a bound from above must not be
 * printed lower than it is; where nothing is open it is the score and is printed like it.
 */
export function shownUpper({ score, upper }: Pick<Score, "score" | "upper">): number {
  return compare(score, upper) === 0 ? roundedDown(score) : roundedUp(upper);
}

/** Share of weight whose criteria have evidence that says pass or fail, over all applicable ones; 0 without any. */
export function coverageOf(rows: readonly Row[]): Fraction {
  const applicable = rows.filter((row) => row.status !== "not-applicable");
  const all = pointsIn(applicable, () => one);
  const known = pointsIn(applicable, (row) => (row.status === "pass" || row.status === "fail" ? one : zero));
  return compare(all, zero) === 0 ? zero : over(known, all);
}

/** The points a criterion is worth. */
export function pointsOf(row: Pick<Row, "severity">): Fraction {
  return POINTS[row.severity];
}

/** The points of rows, each times its part. Nearly every part is all or nothing, and those are counted in halves of a point. */
function pointsIn<R extends Row>(rows: readonly R[], part: (row: R) => Fraction): Fraction {
  let halves = 0;
  let partly = zero;
  for (const row of rows) {
    const value = part(row);
    if (value === one) halves += HALVES[row.severity];
    else if (value !== zero) partly = add(partly, times(pointsOf(row), value));
  }
  return add(fraction(halves, 2), partly);
}

function isOpen(row: Row): boolean {
  return row.status === "unknown" || row.status === "stale";
}

function weighted(dimensions: readonly DimensionScore[], part: (each: DimensionScore) => Fraction): Fraction {
  const all = sum(dimensions.map((each) => each.weight));
  if (compare(all, zero) === 0) return zero;
  return times(fraction(100), over(sum(dimensions.map((each) => times(each.weight, part(each)))), all));
}

function sum(parts: readonly Fraction[]): Fraction {
  return parts.reduce(add, zero);
}
