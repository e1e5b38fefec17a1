import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { output, timed } from "../children.ts";
import { richFiles } from "../documents.ts";
import { writePortfolio } from "../portfolio.ts";
import type { Prepared, Trial } from "../trial.ts";
import { answers, day, mlc } from "./mlc.ts";

const [ajv, spectral] = ["ajv-cli", "spectral"] as const;

/**
 * A thousand evaluation records against the schema of an evaluation, beside others who do that. mlc reads them as it does, with
 * the rest of the workspace and every rule between files.
 */
export const peers: Trial = {
  rounds: 5,
  long: true,
  rows: [
    row("mlc validate, 1 000 files of one schema, times faster", ajv, 2.5),
    row("the same, times faster", spectral, 60),
  ],
  prepare(bench): Prepared {
    const modules = bench.peers;
    if (modules === undefined)
      return { leftOut: "install them with `npm run bench -- --peers`, which uses the network" };
    const dir = bench.place("peers", (made) => {
      writePortfolio(made, Math.ceil(files / recordsEach), richFiles());
      const schema = output(made, mlc(bench, ["schema", "evaluation"]));
      writeFileSync(join(made, schemaFile), schema);
      const rule = {
        given: "$",
        severity: "error",
        then: { function: "schema", functionOptions: { schema: JSON.parse(schema) } },
      };
      writeFileSync(join(made, rulesFile), JSON.stringify({ rules: { shape: rule } }));
    });
    const records = evaluations(dir).slice(0, files);
    if (records.length !== files) throw new Error("there are fewer records than files to check");
    const node = (bin: string, ...args: readonly string[]) =>
      timed(dir, [process.execPath, join(modules, bin), ...args]);
    return {
      contenders: {
        [ajv]: () =>
          node(
            "ajv-cli/dist/index.js",
            "validate",
            "--spec=draft2020",
            "--strict=false",
            "-s",
            schemaFile,
            ...records.flatMap((file) => ["-d", file]),
          ),
        [spectral]: () => node("@stoplight/spectral-cli/dist/index.js", "lint", "--ruleset", rulesFile, ...records),
        validate: answers(bench, dir, ["validate", ...day]),
      },
    };
  },
};

const files = 1000;
const recordsEach = 27;
const [schemaFile, rulesFile] = ["evaluation.schema.json", "rules.json"] as const;

function row(name: string, theirs: string, timesFaster: number) {
  return { number: 11, name, ours: "validate", theirs, budget: { timesFaster } };
}

/** Every evaluation record below a workspace. */
function evaluations(dir: string): readonly string[] {
  return readdirSync(join(dir, "models"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.includes("-evaluation-"))
    .map((file) => join("models", file))
    .toSorted();
}
