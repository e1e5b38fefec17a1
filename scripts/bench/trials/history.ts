import { piped, output } from "../children.ts";
import { writeHistory } from "../history.ts";
import type { Bench } from "../places.ts";
import type { Trial } from "../trial.ts";
import { spaced } from "../table.ts";
import { pipes } from "./mlc.ts";

/** A repository of so many commits, of which every so manieth adds a record; the others touch code. */
export function history(bench: Bench, commits: number, recordEvery: number): string {
  const name = `history-${commits}-${recordEvery}`;
  return bench.place(name, (dir) => writeHistory(dir, { commits, recordEvery, models: 20 }));
}

/**
 * `mlc log` beside the `git log` that gives the same: who, when, which files, and what was written into them, since the
 * records are what a log of mlc tells. Both into a pipe.
 */
export const logs: readonly Trial[] = [
  log({ commits: 10_000, recordEvery: 5, atMost: 1.8, rounds: 9 }),
  log({ commits: 100_000, recordEvery: 50, atMost: 1.4, rounds: 5 }),
];

/**
 * `mlc verify` beside what git alone takes to say the same: `git log --raw` of every commit, then `git cat-file --batch` of
 * every content that a document or record ever had.
 */
export const verify: Trial = {
  rounds: 9,
  long: true,
  rows: [
    {
      number: 10,
      name: "mlc verify, 10 000 commits, 2 000 records",
      ours: "verify",
      theirs: "git log --raw, git cat-file --batch",
      budget: { atMost: 3 },
    },
  ],
  prepare(bench) {
    const dir = history(bench, 10_000, 5);
    const input = contentsOf(dir).join("\n");
    return {
      contenders: {
        "git log --raw, git cat-file --batch": () =>
          piped(dir, ["git", ...everyCommit]) + piped(dir, ["git", "cat-file", "--batch"], { input }),
        // The records that the first commit brings are dated later: a violation, which is an answer like any other.
        verify: pipes(bench, dir, ["verify", "--quiet"]),
      },
    };
  },
};

interface LogShape {
  readonly commits: number;
  readonly recordEvery: number;
  readonly atMost: number;
  readonly rounds: number;
}

function log({ commits, recordEvery, atMost, rounds }: LogShape): Trial {
  const name = `mlc log, ${spaced(commits)} commits, ${spaced(commits / recordEvery)} records`;
  return {
    rounds,
    long: true,
    rows: [{ number: 9, name, ours: "mlc log", theirs: "git log", budget: { atMost } }],
    prepare(bench) {
      const dir = history(bench, commits, recordEvery);
      return {
        contenders: {
          "git log": () => piped(dir, ["git", ...recordsInGit]),
          "mlc log": pipes(bench, dir, ["log", "--oneline"]),
        },
      };
    },
  };
}

const recordsInGit = [
  "log",
  "--full-history",
  "-p",
  "--no-renames",
  "--format=%H%x00%P%x00%an%x00%ae%x00%aI%x00%cI%x00%s",
  "--",
  "models",
];

/** Without a limit to paths, as replay must walk. */
const everyCommit = [
  "log",
  "--raw",
  "-z",
  "--root",
  "--no-abbrev",
  "--no-renames",
  "--diff-merges=separate",
  "--format=%H %T %at %ct %P %ae %ce",
];

/** The ids of all contents of documents and records. */
function contentsOf(dir: string): readonly string[] {
  const args = ["log", "--raw", "--root", "--no-abbrev", "--no-renames", "--format=", "-m", "--", "models", "mlc.yaml"];
  const ids = output(dir, ["git", ...args])
    .split("\n")
    .flatMap((row) => row.split(" ").slice(2, 4));
  return [...new Set(ids)].filter((id) => !/^0*$/.test(id));
}
