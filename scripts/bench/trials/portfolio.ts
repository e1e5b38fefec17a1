import type { Bench } from "../places.ts";
import { writePortfolio, writePortfolioHistory } from "../portfolio.ts";
import type { Contenders, Trial } from "../trial.ts";
import { growthRow } from "./growth.ts";
import { answers, bare, bareNode, day, pipes } from "./mlc.ts";

const commands = ["score", "status", "validate"] as const;

/** A workspace of so many models with thirty records each. */
export function portfolio(bench: Bench, models: number): string {
  return bench.place(`portfolio-${models}`, (dir) => void writePortfolio(dir, models));
}

/** What everybody with many models runs all day, beside a bare node and beside a tenth of the models. */
export const portfolios: readonly Trial[] = commands.map((command) => ({
  rounds: 5,
  long: true,
  rows: [
    {
      number: 7,
      name: `mlc ${command}, 200 models with 30 records each`,
      ours: "200 models",
      theirs: bare,
      budget: { atMost: 12 },
    },
    growthRow(7, `mlc ${command}`, 20, 200, "models"),
  ],
  prepare(bench): { contenders: Contenders } {
    const run = (models: number) => answers(bench, portfolio(bench, models), [command, ...day]);
    return {
      contenders: { ...bareNode(portfolio(bench, 20)), "20 models": run(20), "200 models": run(200) },
    };
  },
}));

/** `mlc report` of 200 models, with half a year of maturity over time, beside reading and scoring them once. */
export const report: Trial = {
  rounds: 5,
  long: true,
  rows: [
    {
      number: 14,
      name: "mlc report, 200 models, 6 days",
      ours: "report",
      theirs: "mlc score",
      budget: { atMost: 4 },
    },
  ],
  prepare(bench) {
    const dir = bench.place("portfolio-history", (made) => void writePortfolioHistory(made, 200));
    return {
      contenders: {
        "mlc score": pipes(bench, dir, ["score", ...day, "--format", "tsv"]),
        report: pipes(bench, dir, ["report", ...day]),
      },
    };
  },
};
