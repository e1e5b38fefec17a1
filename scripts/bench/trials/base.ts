import { output } from "../children.ts";
import { tenThousand } from "../ten-thousand.ts";
import type { Trial } from "../trial.ts";
import { answers, bare, bareNode, day } from "./mlc.ts";

/** What a branch costs that changes ten of the ten thousand. */
export const base: Trial = {
  rounds: 15,
  long: true,
  rows: [
    {
      number: 8,
      name: "mlc score --base main, 10 of 10 000 changed, 1 model",
      ours: "one model",
      theirs: bare,
      budget: { atMost: 3 },
    },
    { number: 8, name: "mlc score --base main, 1 in each of 10 models", ours: "ten models", theirs: bare },
  ],
  prepare(bench) {
    const dir = tenThousand(bench);
    const compare = answers(bench, dir, ["score", "--base", "main", ...day]);
    const on = (branch: string) => (): number => {
      output(dir, ["git", "switch", "-q", branch]);
      return compare();
    };
    return { contenders: { ...bareNode(dir), "one model": on("one-model"), "ten models": on("ten-models") } };
  },
};
