import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beside, piped } from "./beside.ts";
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
      return beside({
        name: `mlc log, ${String(commits)} commits, ${String(commits / recordEvery)} records`,
        budget,
        pairs,
        theirs: () => piped(dir, ["git", ...gitLog]),
        ours: () => piped(dir, [process.execPath, mlc, "log", "--oneline"]),
        called: "git log",
      });
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
