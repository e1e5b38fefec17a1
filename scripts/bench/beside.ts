import { spawnSync } from "node:child_process";

/** Two ways to the same answer, and how many times longer the second may take. */
export interface Beside {
  readonly name: string;
  readonly budget: number;
  readonly pairs: number;
  /** Milliseconds that one run takes. */
  readonly theirs: () => number;
  readonly ours: () => number;
  /** What theirs is, for the printed row. */
  readonly called: string;
}

/** Measures both in turn and prints a row; true where it is within its budget. */
export function beside({ name, budget, pairs, theirs, ours, called }: Beside): boolean {
  const [floor, own]: [number[], number[]] = [[], []];
  for (let pair = 0; pair < pairs; pair += 1) {
    floor.push(theirs());
    own.push(ours());
  }
  // The least of each: what else the machine does only ever adds.
  const [least, mine] = [Math.min(...floor), Math.min(...own)];
  const ratio = mine / least;
  const figures = `${ratio.toFixed(2)} x ${called} (${mine.toFixed(0)} / ${least.toFixed(0)} ms)`;
  console.log(`${ratio <= budget ? "ok  " : "OVER"} ${name.padEnd(38)} ${figures}, budget ${String(budget)}`);
  return ratio <= budget;
}

/** Milliseconds that a command takes whose output goes into a pipe; `allowed` are the exit codes that are no failure. */
export function piped(
  cwd: string,
  [command = "", ...args]: readonly string[],
  { input = "", allowed = [0] }: { readonly input?: string; readonly allowed?: readonly number[] } = {},
): number {
  const { NODE_EXTRA_CA_CERTS: _left, ...env } = process.env;
  const start = process.hrtime.bigint();
  const { status } = spawnSync(
    "bash",
    ["-c", '"$@" | cat > /dev/null; exit "${PIPESTATUS[0]}"', "sh", command, ...args],
    {
      cwd,
      env,
      input,
    },
  );
  if (status === null || !allowed.includes(status)) throw new Error(`${command} ${args.join(" ")} failed`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}
