import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beside, piped } from "./beside.ts";
import { writePortfolioHistory } from "./portfolio.ts";

/**
 * `mlc report` of 200 models, with half a year of maturity over time, beside reading and scoring them once. Prints a row; true
 * where it is within its budget.
 */
export function measureReport(mlc: string): readonly boolean[] {
  const dir = mkdtempSync(join(tmpdir(), "mlc-bench-report-"));
  const run = (...args: readonly string[]): number => piped(dir, [process.execPath, mlc, ...args], { allowed: [0, 1] });
  try {
    writePortfolioHistory(dir, 200);
    return [
      beside({
        name: "mlc report, 200 models, 6 days",
        budget: 4,
        pairs: 5,
        theirs: () => run("score", "--as-of", "2026-11-22", "--format", "tsv"),
        ours: () => run("report", "--as-of", "2026-11-22"),
        called: "mlc score",
      }),
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
