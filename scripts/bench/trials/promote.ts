import { timed, together } from "../children.ts";
import type { Bench } from "../places.ts";
import { edited, writePromotable, type Promotable } from "../promotable.ts";
import type { Trial } from "../trial.ts";
import { mlc } from "./mlc.ts";

/** `mlc promote` with its commit, beside a bare node and the commit that git alone makes. */
export const promote: Trial = {
  rounds: 15,
  rows: [
    {
      number: 4,
      name: "mlc promote, with its commit",
      ours: "promote",
      theirs: "node -e 0; git add && git commit",
      budget: { atMost: 2.5 },
    },
  ],
  prepare(bench) {
    const repo = promotable(bench, "promote", 1);
    return {
      contenders: {
        "node -e 0; git add && git commit": inFresh(repo, () => {
          const file = edited(repo);
          const floor = timed(repo.dir, [process.execPath, "-e", "0"]);
          return floor + timed(repo.dir, ["sh", "-c", 'git add "$1" && git commit -q -m tags', "sh", file]);
        }),
        promote: inFresh(repo, () => timed(repo.dir, promotes(bench, repo.models[0] ?? ""))),
      },
    };
  },
};

/** Eight people at once, each with a model of their own: all must commit, and waiting for each other must not cost. */
export const parallelPromotes: Trial = {
  rounds: 5,
  long: true,
  rows: [
    {
      number: 12,
      name: "8 promotes of different models at once, all commit",
      ours: "at once",
      theirs: "the same in turn",
      budget: { atMost: 3 },
    },
  ],
  prepare(bench) {
    const repo = promotable(bench, "promotes", 8);
    const commands = repo.models.map((model) => promotes(bench, model));
    return {
      contenders: {
        "the same in turn": inFresh(repo, () =>
          commands.map((command) => timed(repo.dir, command)).reduce((sum, ms) => sum + ms, 0),
        ),
        "at once": inFresh(repo, async () => {
          const before = Number(repo.git("rev-list", "--count", "HEAD"));
          const ms = await together(repo.dir, commands);
          const commits = Number(repo.git("rev-list", "--count", "HEAD")) - before;
          if (commits !== commands.length) throw new Error(`${commits} of ${commands.length} committed`);
          return ms;
        }),
      },
    };
  },
};

function promotes(bench: Bench, model: string): readonly string[] {
  return mlc(bench, ["promote", `${model}@1.2.0`, "--no-input"]);
}

function promotable(bench: Bench, name: string, models: number): Promotable {
  const made: Promotable[] = [];
  bench.place(name, (dir) => made.push(writePromotable(bench, dir, models)));
  const [repo] = made;
  if (repo === undefined) throw new Error(`${name} was made by another trial`);
  return repo;
}

/** The same run, each time on the repository as it was made. */
function inFresh<Cost>(repo: Promotable, run: () => Cost): () => Cost {
  return () => {
    repo.reset();
    return run();
  };
}
