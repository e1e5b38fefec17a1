/** What a ratio may be: at most so much, or (for a peer that does the same work) at least so many times faster. */
export type Budget = { readonly atMost: number } | { readonly timesFaster: number };

/** One line of the table: what was measured, beside what, in every round. */
export interface Measured {
  /** The number of its row in docs/performance.md. */
  readonly number: number;
  readonly name: string;
  /** What it is measured beside; undefined where it stands alone, as a size does. */
  readonly against?: string;
  readonly unit: "ms" | "MB";
  /** Undefined for what is shown and not judged. */
  readonly budget?: Budget;
  /** One entry a round; `theirs` is empty where it stands alone. */
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  /** How many times more work ours does than theirs, where both are mlc and growth is what is measured. */
  readonly growth?: number;
  readonly note?: string;
}

/** A line that could not be measured, and why; what failed is over budget, what was left out is not. */
export interface Unmeasured {
  readonly number: number;
  readonly name: string;
  readonly verdict: "left out" | "failed";
  readonly note: string;
}

/** A line with its answer. */
export interface Judged extends Measured {
  /** Ours over theirs, or theirs over ours for a budget of times faster; the value itself where it stands alone. */
  readonly ratio: number;
  readonly median: { readonly ours: number; readonly theirs?: number };
  readonly least: { readonly ours: number; readonly theirs?: number };
  /** The power of the size that the cost grows with: 1 is linear. */
  readonly slope?: number;
  readonly verdict: "within" | "over" | "shown";
}

export type Line = Judged | Unmeasured;

/**
 * Judges one line. The ratio is taken round by round and the median of these is what counts, for short rows and long ones
 * alike: a burst of other work on the machine hits both sides of a round, and a slow spell is no part of any ratio. The least
 * of each side is kept beside it; it says what a quiet machine would show.
 */
export function judged(measured: Measured): Judged {
  const { ours, theirs, budget, growth } = measured;
  const faster = budget !== undefined && "timesFaster" in budget;
  const ratios = ours.map((own, at) => {
    const other = theirs[at];
    if (other === undefined) return own;
    return faster ? other / own : own / other;
  });
  const ratio = median(ratios);
  return {
    ...measured,
    ratio,
    median: sides(median),
    least: sides((values) => Math.min(...values)),
    ...(growth === undefined ? {} : { slope: Math.log(ratio) / Math.log(growth) }),
    verdict: verdictOf(ratio, budget),
  };

  function sides(of: (values: readonly number[]) => number): { ours: number; theirs?: number } {
    return { ours: of(ours), ...(theirs.length === 0 ? {} : { theirs: of(theirs) }) };
  }
}

/** The middle value; the mean of the two middle ones where there is no single one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

/** The budget of growth: linear, and a twentieth for what is not measured exactly. */
export function linear(growth: number): Budget {
  return { atMost: growth * 1.05 };
}

function verdictOf(ratio: number, budget: Budget | undefined): Judged["verdict"] {
  if (budget === undefined) return "shown";
  // Written so that a ratio that is no number is over.
  const fits = "atMost" in budget ? ratio <= budget.atMost : ratio >= budget.timesFaster;
  return fits ? "within" : "over";
}
