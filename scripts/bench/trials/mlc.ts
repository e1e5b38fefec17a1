import { piped, timed, type Running } from "../children.ts";
import type { Contenders } from "../trial.ts";
import type { Bench } from "../places.ts";

/** The day on which everything is judged: that of the generated documents. */
export const day = ["--as-of", "2026-11-22"] as const;

/** What every start is measured beside. */
export const bare = "node -e 0";

/** The command that runs the mlc that is measured. */
export function mlc({ mlc: bin }: Bench, args: readonly string[]): readonly string[] {
  return [process.execPath, bin, ...args];
}

/** A bare node, started in a directory. */
export function bareNode(dir: string): Contenders {
  return { [bare]: () => timed(dir, [process.execPath, "-e", "0"]) };
}

/** A command of mlc whose answer may be no. */
export function answers(bench: Bench, dir: string, args: readonly string[], how: Running = {}): () => number {
  return () => timed(dir, mlc(bench, args), { allowed: [0, 1], ...how });
}

/** The same into `cat`, for long outputs. */
export function pipes(bench: Bench, dir: string, args: readonly string[]): () => number {
  return () => piped(dir, mlc(bench, args), { allowed: [0, 1] });
}
