import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { output, timed } from "../children.ts";
import { documentsPerModel } from "../documents.ts";
import type { Bench } from "../places.ts";
import { modelDir, modelsOfTenThousand, tenThousand } from "../ten-thousand.ts";
import type { Trial } from "../trial.ts";
import { answers, day } from "./mlc.ts";

/** One in so many models is read with the `yaml` package. */
const sample = 10;

/** Reading, checking and judging them all, beside reading the same bytes and beside the `yaml` package with the same validators. */
export const documents: Trial = {
  rounds: 5,
  long: true,
  rows: [
    {
      number: 5,
      name: "mlc score, 10 000 documents, 97 MB",
      ours: "mlc score",
      theirs: "reading the same bytes",
      budget: { atMost: 9 },
    },
    {
      number: 6,
      name: "mlc score, the same 10 000 documents, times faster",
      ours: "mlc score",
      theirs: "yaml.parse and the same validators",
      budget: { timesFaster: 12 },
      note: `the yaml package reads one model in ${sample}, and the time of that work counts ${sample} times; it judges nothing and prints nothing`,
    },
  ],
  async prepare(bench) {
    const dir = tenThousand(bench);
    const floor = join(import.meta.dirname, "../floors/read.cjs");
    const yaml = await bundledYaml(bench);
    const some = Array.from({ length: modelsOfTenThousand / sample }, (_, at) => modelDir(1 + at * sample));
    return {
      contenders: {
        "reading the same bytes": () => timed(dir, [process.execPath, floor]),
        "mlc score": answers(bench, dir, ["score", ...day]),
        "yaml.parse and the same validators": () => {
          const start = performance.now();
          const said = JSON.parse(output(dir, [process.execPath, yaml, ...some])) as YamlRun;
          const wall = performance.now() - start;
          if (said.wrong > 0 || said.documents !== some.length * documentsPerModel) throw new Error("not as generated");
          return wall + (sample - 1) * said.ms;
        },
      },
    };
  },
};

interface YamlRun {
  readonly documents: number;
  readonly wrong: number;
  readonly ms: number;
}

/** The measured floor as one file, as mlc is one. */
async function bundledYaml(bench: Bench): Promise<string> {
  const file = join(
    bench.place("yaml", () => undefined),
    "yaml.cjs",
  );
  const bundle = await rolldown({ input: join(import.meta.dirname, "../floors/yaml.ts"), platform: "node" });
  const { output: chunks } = await bundle.generate({ format: "cjs", minify: true });
  await bundle.close();
  writeFileSync(file, chunks[0].code);
  return file;
}
