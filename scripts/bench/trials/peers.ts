import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { output, timed } from "../children.ts";
import { evaluation } from "../documents.ts";
import { writePortfolio } from "../portfolio.ts";
import { hex, model, workspaceFiles } from "../workspace.ts";
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
    row("mlc validate, the same 1 000 files, times faster", spectral, 60),
  ],
  prepare(bench): Prepared {
    const modules = bench.peers;
    if (modules === undefined)
      return { leftOut: "install them with `npm run bench -- --peers`, which uses the network" };
    const dir = bench.place("peers", (made) => {
      writePortfolio(made, models, measuredOften());
      const schema = output(made, mlc(bench, ["schema", "evaluation"]));
      writeFileSync(join(made, schemaFile), schema);
      const rule = {
        given: "$",
        severity: "error",
        then: { function: "schema", functionOptions: { schema: JSON.parse(schema) } },
      };
      writeFileSync(join(made, rulesFile), JSON.stringify({ rules: { shape: rule } }));
    });
    const records = evaluations(dir);
    if (records.length !== 1000) throw new Error(`there are ${records.length} records to check`);
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
        validate: answers(bench, dir, ["validate", ...day], { allowed: [0] }),
      },
    };
  },
};

const models = 10;
const [schemaFile, rulesFile] = ["evaluation.schema.json", "rules.json"] as const;

function row(name: string, theirs: string, timesFaster: number) {
  return { number: 11, name, ours: "validate", theirs, budget: { timesFaster } };
}

/** A model that was measured a hundred times, and the few documents that make it one. */
function measuredOften(): Readonly<Record<string, string>> {
  const runs = Array.from({ length: 100 }, (_, at) => {
    const day = `2026-${at < 50 ? "09" : "10"}-${String((at % 25) + 1).padStart(2, "0")}`;
    const id = `${day}-evaluation-${hex(`often ${String(at)}`)}`;
    return [`${model}/records/2026/${id}.yaml`, evaluation(day, at)];
  });
  return { ...workspaceFiles(0), ...(Object.fromEntries(runs) as Record<string, string>) };
}

/** Every evaluation record below a workspace. */
function evaluations(dir: string): readonly string[] {
  return readdirSync(join(dir, "models"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.includes("-evaluation-"))
    .map((file) => join("models", file))
    .toSorted();
}
