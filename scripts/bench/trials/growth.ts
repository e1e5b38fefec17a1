import { linear } from "../figures.ts";
import type { Bench } from "../places.ts";
import { writePortfolio } from "../portfolio.ts";
import { spaced } from "../table.ts";
import type { Contenders, Row, Trial } from "../trial.ts";
import { workspaceFiles, writeFiles } from "../workspace.ts";
import { history } from "./history.ts";
import { answers, bare, bareNode, day, pipes } from "./mlc.ts";

/** What more of everything costs: models, records of one model, commits. No step may cost more than it is larger. */
export const growths: readonly Trial[] = [
  growth("mlc score", "models", [1, 10, 100, 1000], (bench, models) => {
    const dir = bench.place(`models-${models}`, (made) => void writePortfolio(made, models));
    return answers(bench, dir, ["score", ...day]);
  }),
  growth("mlc score", "models of 3 documents", [100, 1000, 10_000], (bench, models) => {
    const dir = bench.place(`small-models-${models}`, (made) => void writePortfolio(made, models, smallest()));
    return answers(bench, dir, ["score", ...day]);
  }),
  growth("mlc score", "records of one model", [30, 300, 2000], (bench, records) =>
    answers(bench, recordsOf(bench, records), ["score", ...day, "--json"]),
  ),
  growth("mlc log", "commits", [1000, 10_000, 100_000], (bench, commits) =>
    pipes(bench, history(bench, commits, 50), ["log", "--oneline"]),
  ),
  growth("mlc verify", "commits", [1000, 10_000, 100_000], (bench, commits) =>
    pipes(bench, history(bench, commits, 50), ["verify", "--quiet"]),
  ),
];

/** One model that has been measured every day for years. */
export const manyRecords: Trial = {
  rounds: 15,
  rows: [
    {
      number: 2,
      name: "mlc score --json, 1 model with 2 000 records",
      ours: "2 000 records",
      theirs: bare,
      budget: { atMost: 4.4 },
    },
  ],
  prepare(bench) {
    const dir = recordsOf(bench, 2000);
    return { contenders: { ...bareNode(dir), "2 000 records": answers(bench, dir, ["score", ...day, "--json"]) } };
  },
};

/** The row that holds one size beside a smaller one of the same work. */
export function growthRow(number: number, name: string, from: number, to: number, of: string): Row {
  return {
    number,
    name: `${name}, from ${spaced(from)} to ${spaced(to)} ${of}`,
    ours: `${spaced(to)} ${of}`,
    theirs: `${spaced(from)} ${of}`,
    growth: to / from,
    budget: linear(to / from),
  };
}

function growth(
  name: string,
  of: string,
  sizes: readonly number[],
  cost: (bench: Bench, size: number) => () => number,
): Trial {
  return {
    rounds: 5,
    long: true,
    rows: sizes.slice(1).map((size, before) => growthRow(16, name, sizes[before] ?? size, size, of)),
    prepare(bench): { contenders: Contenders } {
      const each = sizes.map((size) => [`${spaced(size)} ${of}`, cost(bench, size)]);
      return { contenders: Object.fromEntries(each) as Contenders };
    },
  };
}

function recordsOf(bench: Bench, records: number): string {
  return bench.place(`records-${records}`, (dir) => void writeFiles(dir, workspaceFiles(records)));
}

/** A model as `mlc new` leaves it: what it is, one version, the record that began it. */
function smallest(): Readonly<Record<string, string>> {
  const needed = /^(mlc\.yaml|configs\/|.*\/model\.yaml|.*1\.2\.0\.yaml|.*2026-06-01-transition-)/;
  return Object.fromEntries(Object.entries(workspaceFiles(0)).filter(([file]) => needed.test(file)));
}
