import { peak } from "../children.ts";
import type { Bench } from "../places.ts";
import { tenThousand } from "../ten-thousand.ts";
import type { Trial } from "../trial.ts";
import { history } from "./history.ts";
import { bare, day } from "./mlc.ts";
import { oneModel } from "./start-up.ts";

/** The most memory that a run ever holds, beside what a bare node holds; histories are shown and not judged. */
export const memory: readonly Trial[] = [
  held("score --json, 1 model", oneModel, ["score", "--json"], { rounds: 15, atMost: 1.4 }),
  held("score, 10 000 documents", tenThousand, ["score", ...day], { rounds: 5, atMost: 3.5, long: true }),
  held("log, 100 000 commits", (bench) => history(bench, 100_000, 50), ["log", "--oneline"], { rounds: 5, long: true }),
  held("verify, 10 000 commits", (bench) => history(bench, 10_000, 5), ["verify", "--quiet"], {
    rounds: 5,
    long: true,
  }),
];

interface Held {
  readonly rounds: number;
  readonly atMost?: number;
  readonly long?: boolean;
}

function held(
  name: string,
  place: (bench: Bench) => string,
  args: readonly string[],
  { rounds, atMost, long = false }: Held,
): Trial {
  return {
    unit: "MB",
    rounds,
    long,
    rows: [
      {
        number: 13,
        name: `peak memory, mlc ${name}`,
        ours: "mlc",
        theirs: bare,
        ...(atMost === undefined ? {} : { budget: { atMost } }),
      },
    ],
    prepare(bench) {
      const dir = place(bench);
      return {
        contenders: {
          [bare]: () => peak(dir, ["-e", "0"]),
          mlc: () => peak(dir, [bench.mlc, ...args], { allowed: [0, 1] }),
        },
      };
    },
  };
}
