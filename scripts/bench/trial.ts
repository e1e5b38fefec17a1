import { setImmediate } from "node:timers/promises";
import { judged, type Budget, type Line, type Measured } from "./figures.ts";
import type { Bench } from "./places.ts";

/** Several ways to do a work, run in turn, and the rows that hold one of them beside another. */
export interface Trial {
  readonly unit?: "ms" | "MB";
  /** How often all of them run: at least 15 times for a start, 5 for what takes seconds. */
  readonly rounds: number;
  /** Left out by --quick. */
  readonly long?: boolean;
  readonly rows: readonly Row[];
  /** Makes what it needs; or says why it cannot be measured here. */
  readonly prepare: (bench: Bench) => Prepared | Promise<Prepared>;
}

export interface Row {
  readonly number: number;
  readonly name: string;
  /** The names of two contenders; the second also says what the row is measured against. */
  readonly ours: string;
  readonly theirs?: string;
  readonly budget?: Budget;
  readonly growth?: number;
  readonly note?: string;
}

export type Prepared = { readonly contenders: Contenders; readonly note?: string } | { readonly leftOut: string };

/** What each does once, and what that costs in the unit of the trial. */
export type Contenders = Readonly<Record<string, () => number | Promise<number>>>;

/** Runs the contenders of the rows asked for in turn, round by round, and judges the rows. */
export async function lines(
  trial: Trial,
  rows: readonly Row[],
  bench: Bench,
  rounds = trial.rounds,
): Promise<readonly Line[]> {
  try {
    const prepared = await trial.prepare(bench);
    if ("leftOut" in prepared) return rows.map((row) => unmeasured(row, "left out", prepared.leftOut));
    const needed = new Set(rows.flatMap(({ ours, theirs }) => (theirs === undefined ? [ours] : [theirs, ours])));
    // What a start costs the first time after it was built or written is not what it costs.
    if (trial.long !== true) await costs(prepared.contenders, needed, 1);
    const found = await costs(prepared.contenders, needed, rounds);
    return rows.map((row) => judged(measured(row, trial, found, prepared.note)));
  } catch (error) {
    return rows.map((row) => unmeasured(row, "failed", error instanceof Error ? error.message : String(error)));
  }
}

async function costs(
  contenders: Contenders,
  needed: ReadonlySet<string>,
  rounds: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, number[]>([...needed].map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, values] of found) {
      const run = contenders[name];
      if (run === undefined) throw new Error(`the trial has no ${name}`);
      values.push(await run());
      // A bench that somebody stops hears of it only here: what it runs, it waits for.
      await setImmediate();
    }
  }
  return found;
}

function measured(
  row: Row,
  trial: Trial,
  found: ReadonlyMap<string, readonly number[]>,
  said: string | undefined,
): Measured {
  const { number, name, ours, theirs, budget, growth, note = said } = row;
  return {
    number,
    name,
    unit: trial.unit ?? "ms",
    ours: found.get(ours) ?? [],
    theirs: theirs === undefined ? [] : (found.get(theirs) ?? []),
    ...(theirs === undefined ? {} : { against: theirs }),
    ...(budget === undefined ? {} : { budget }),
    ...(growth === undefined ? {} : { growth }),
    ...(note === undefined ? {} : { note }),
  };
}

function unmeasured({ number, name }: Row, verdict: "left out" | "failed", note: string): Line {
  return { number, name, verdict, note };
}
