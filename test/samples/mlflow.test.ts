import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportInput } from "../../src/importers/importer.ts";
import { mlflow } from "../../src/importers/mlflow.ts";
import { metricsIn } from "../importers/fixtures.ts";

const root = join(import.meta.dirname, "../../../shared/samples/imports");
const present = existsSync(root);
if (!present) console.warn(`SKIPPED: no samples at ${root}`);

/** The lines of FACTS.md about runs: directory, status, and the value and number of lines of each metric. */
function known(): readonly { readonly path: string; readonly says: string }[] {
  const facts = present ? readFileSync(join(root, "FACTS.md"), "utf8") : "";
  const section = facts.split(/^## /m).find((part) => part.startsWith("mlflow runs\n")) ?? "";
  return [...section.matchAll(/^- `([^`]+)`: (.*)$/gm)].map(([, path = "", says = ""]) => ({ path, says }));
}

/** What the importer would be given of a directory. */
function directory(path: string): ImportInput {
  const names = readdirSync(join(root, path), { recursive: true, encoding: "utf8" }).filter((name) => {
    const stat = statSync(join(root, path, name));
    return stat.isFile() && mlflow.wants?.(name, stat.size) === true;
  });
  const files = names.map((name) => ({ path: `${path}/${name}`, bytes: readFileSync(join(root, path, name)) }));
  return { directory: path, files };
}

describe.skipIf(!present)("mlflow samples", () => {
  it("are all in the list of known runs", () => {
    expect(known()).toHaveLength(4);
  });

  it.each(known())("$path gives what is known of it", ({ path, says }) => {
    const result = importFrom(directory(path), { allowPartial: true });
    const expected = [...says.matchAll(/'([^']+)': \(([\d.e-]+), (\d+)\)/g)];
    const found = result.records.flatMap((draft) => metricsIn(draft).map(({ raw, value }) => [raw, value] as const));
    expect(new Map(found)).toEqual(new Map(expected.map(([, raw = "", value]) => [raw, Number(value)])));
    expect(found).toHaveLength(expected.length);
    const statuses = result.records.map((draft) => ("run_status" in draft ? draft.run_status : undefined));
    expect(new Set(statuses)).toEqual(new Set([says.includes("status=3") ? "complete" : "partial"]));
    const end = /end_time=(\d+)/.exec(says)?.[1];
    const ended = result.records.flatMap((draft) => (draft.kind === "training" ? [draft.ended_at] : []));
    expect(ended).toEqual([end === undefined ? undefined : new Date(Number(end)).toISOString()]);
  });

  it("are an evaluation only where their names say what was held out", () => {
    const kinds = known().map(({ path }) =>
      importFrom(directory(path), { allowPartial: true }).records.map((each) => each.kind),
    );
    expect(kinds.filter((each) => each.includes("evaluation"))).toHaveLength(1);
  });

  it("whose run is RUNNING for ever are refused", () => {
    const refused = known().filter(({ path }) =>
      importFrom(directory(path)).notes.some(({ code }) => code === "import-run-not-complete"),
    );
    expect(refused.map(({ says }) => says.includes("status=1"))).toEqual([true]);
  });

  it("as whole tracking directories list their runs or read the only one, and their registries are labels", () => {
    const stores = known().map(({ path }) => path.replace(/\/mlruns\/.*$/, "/mlruns"));
    for (const path of stores) {
      const result = importFrom(directory(path), { allowPartial: true });
      expect(result.records.length).toBeGreaterThan(0);
    }
    const entry = stores.find((path) => existsSync(join(root, path, "models/model/version-1/meta.yaml"))) ?? "";
    const read = importFrom(directory(`${entry}/models/model/version-1`));
    expect(read.records).toEqual([]);
    expect(read.notes.map(({ code }) => code)).toEqual(["import-registry-entry"]);
  });
});
