import type { Criterion } from "../../generated/types.ts";
import { oncePer } from "../lazy.ts";
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
  const byDimension = new Map<string, Row[]>();
  for (const row of counted) {
    const own = byDimension.get(row.dimension);
    if (own === undefined) byDimension.set(row.dimension, [row]);
    else own.push(row);
  }
  const dimensions = Object.keys(weights).flatMap((id): DimensionScore[] => {
    const own = tally(byDimension.get(id) ?? []);
    if (own.all === 0) return [];
    const outOf = fraction(own.all, 2);
    const points = add(fraction(own.won, 2), own.partly);
    const score = over(points, outOf);
    const upper = own.open === 0 ? score : over(add(fraction(own.won + own.open, 2), own.partly), outOf);
    return [{ id, weight: exactly(weights)[id] ?? zero, points, outOf, score, upper }];
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
  const { all, known } = tally(rows.filter((row) => row.status !== "not-applicable"));
  return all === 0 ? zero : fraction(known, all);
}

/** The points a criterion is worth. */
export function pointsOf(row: Pick<Row, "severity">): Fraction {
  return POINTS[row.severity];
}

/** What rows are worth, in halves of a point; `partly` in points. */
interface Tally {
  readonly all: number;
  /** Of those that count whole. */
  readonly won: number;
  /** Of those that may still be won whole: what is unknown and stale counts nothing. */
  readonly open: number;
  /** Of those whose evidence says pass or fail. */
  readonly known: number;
  readonly partly: Fraction;
}

/** Nearly every row counts whole or not at all: those are whole numbers, and cost no fraction. */
function tally(rows: readonly Row[]): Tally {
  let [all, won, open, known] = [0, 0, 0, 0];
  let partly = zero;
  for (const row of rows) {
    const halves = HALVES[row.severity];
    all += halves;
    if (row.status === "pass" || row.status === "fail") known += halves;
    if (row.status === "unknown" || row.status === "stale") open += halves;
    else if (row.value === one) won += halves;
    else if (row.value !== zero) partly = add(partly, times(pointsOf(row), row.value));
  }
  return { all, won, open, known, partly };
}

/** The weights as the decimals they are written as; nearly all models have the same. */
const exactly = oncePer((weights: Readonly<Record<string, number>>): Readonly<Record<string, Fraction>> =>
  Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, fromDecimal(weight)])),
);

function weighted(dimensions: readonly DimensionScore[], part: (each: DimensionScore) => Fraction): Fraction {
  const all = sum(dimensions.map((each) => each.weight));
  if (compare(all, zero) === 0) return zero;
  return times(fraction(100), over(sum(dimensions.map((each) => times(each.weight, part(each)))), all));
}

function sum(parts: readonly Fraction[]): Fraction {
  return parts.reduce(add, zero);
}
