import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { output, timed } from "../children.ts";
import type { Bench } from "../places.ts";
import { writePromotable } from "../promotable.ts";
import { tenThousand } from "../ten-thousand.ts";
import type { Trial } from "../trial.ts";
import { answers, bare, bareNode, mlc } from "./mlc.ts";
import { oneModel } from "./start-up.ts";

/**
 * What commands cannot go below, for the rows that are over their budgets: their code loaded and not run, their files read and
 * nothing judged, git's answers and nothing done with them. Shown, without budgets of their own.
 */
export const floors: readonly Trial[] = [
  codeOf(2, "mlc score --json", ["score", "--json"], { place: oneModel }),
  {
    rounds: 25,
    rows: [
      { number: 2, name: "least: the files of 1 model read, nothing judged (mlc show)", ours: "show", theirs: bare },
    ],
    prepare(bench) {
      const dir = oneModel(bench);
      return {
        contenders: { ...bareNode(dir), show: answers(bench, dir, ["show", "support-llm", "model.purpose", "--json"]) },
      };
    },
  },
  codeOf(4, "mlc promote", ["promote", "support-llm@1.2.0", "--no-input"], { place: promotable }),
  codeOf(8, "mlc score --base main", ["score", "--base", "main"], { place: tenThousand, long: true }),
  {
    rounds: 15,
    long: true,
    rows: [{ number: 8, name: "least: git's answers to mlc score --base main", ours: "git", theirs: bare }],
    prepare(bench) {
      const dir = tenThousand(bench);
      return {
        contenders: { ...bareNode(dir), git: () => timed(dir, [process.execPath, floor("answers.cjs"), "main"]) },
      };
    },
  },
];

function codeOf(
  number: number,
  command: string,
  args: readonly string[],
  { place, long = false }: { readonly place: (bench: Bench) => string; readonly long?: boolean },
): Trial {
  return {
    rounds: 25,
    long,
    rows: [{ number, name: `least: the code of ${command}, not run`, ours: command, theirs: bare }],
    prepare(bench) {
      const dir = place(bench);
      const files = loadedBy(bench, dir, args);
      return {
        contenders: {
          ...bareNode(dir),
          [command]: () => timed(dir, [process.execPath, floor("load.cjs"), ...files]),
        },
      };
    },
  };
}

/** The files of its own that a command loads, in their order. */
function loadedBy(bench: Bench, dir: string, args: readonly string[]): readonly string[] {
  const into = join(
    bench.place("loaded", () => undefined),
    "files",
  );
  const [node = "", ...line] = mlc(bench, args);
  const env = { MLC_BENCH_LOADED: into, MLC_BENCH_BELOW: join(dirname(bench.mlc), "../dist/") };
  output(dir, [node, `--require=${floor("loaded.cjs")}`, ...line], { allowed: [0, 1], env });
  const files = readFileSync(into, "utf8").split("\n");
  if (files.length < 2) throw new Error(`${line.join(" ")} loaded no code`);
  return files;
}

function promotable(bench: Bench): string {
  return bench.place("promote-code", (dir) => void writePromotable(bench, dir, 1));
}

function floor(file: string): string {
  return join(import.meta.dirname, "../floors", file);
}
