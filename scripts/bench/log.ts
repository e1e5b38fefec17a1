import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeHistory } from "./history.ts";

/**
 * `mlc log` beside the `git log` that gives the same: who, when, which files, and what was written into them, since the
 * records are what a log of mlc tells. Both into a pipe; prints a row for each history, true where it is within its budget.
 */
export function measureLog(mlc: string): readonly boolean[] {
  return histories.map(({ commits, recordEvery, budget, pairs }) => {
    const dir = mkdtempSync(join(tmpdir(), "mlc-bench-log-"));
    try {
      writeHistory(dir, { commits, recordEvery, models: 20 });
      const git: number[] = [];
      const ours: number[] = [];
      for (let pair = 0; pair < pairs; pair += 1) {
        git.push(timed(dir, ["git", ...gitLog]));
        ours.push(timed(dir, [process.execPath, mlc, "log", "--oneline"]));
      }
      // The least of each: what else the machine does only ever adds.
      const [theirs, own] = [Math.min(...git), Math.min(...ours)];
      const ratio = own / theirs;
      const name = `mlc log, ${String(commits)} commits, ${String(commits / recordEvery)} records`;
      const figures = `${ratio.toFixed(2)} x git log (${own.toFixed(0)} / ${theirs.toFixed(0)} ms)`;
      console.log(`${ratio <= budget ? "ok  " : "OVER"} ${name.padEnd(38)} ${figures}, budget ${String(budget)}`);
      return ratio <= budget;
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
}

const histories = [
  { commits: 10_000, recordEvery: 5, budget: 1.8, pairs: 9 },
  { commits: 100_000, recordEvery: 50, budget: 1.4, pairs: 5 },
] as const;

const gitLog = [
  "log",
  "--full-history",
  "-p",
  "--no-renames",
  "--format=%H%x00%P%x00%an%x00%ae%x00%aI%x00%cI%x00%s",
  "--",
  "models",
];

function timed(cwd: string, [command = "", ...args]: readonly string[]): number {
  const { NODE_EXTRA_CA_CERTS: _left, ...env } = process.env;
  const start = process.hrtime.bigint();
  const { status } = spawnSync("sh", ["-c", '"$@" | cat > /dev/null', "sh", command, ...args], { cwd, env });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}
