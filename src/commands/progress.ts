import type { World } from "../world.ts";

/** A counted line on a terminal's standard error, for work that may be long. */
export interface Progress {
  /** Says how much is done, of how much where that is known; shown once half a second has passed, then ten times a second. */
  count(done: number, total?: number): void;
  /** Takes the line away; once more does nothing. */
  end(): void;
}

/** A progress line such as `replaying commits 1200 of 10000`; nothing is written where nobody looks on, or with `-q`. */
export function progressLine(world: Pick<World, "err" | "now">, what: string, quiet: boolean): Progress {
  if (!world.err.isTTY || quiet) return { count: () => undefined, end: () => undefined };
  const start = performance.now();
  let next = start + 500;
  let width = 0;
  return {
    count(done, total) {
      // The clock is asked only now and then: some work is counted by the microsecond.
      if (done % 64 !== 0 || performance.now() < next) return;
      next = performance.now() + 100;
      const line = `${what} ${String(done)}${total === undefined ? "" : ` of ${String(total)}`}`;
      world.err.write(`\r${line.padEnd(width)}`);
      width = line.length;
    },
    end() {
      if (width > 0) world.err.write(`\r${" ".repeat(width)}\r`);
      width = 0;
    },
  };
}
