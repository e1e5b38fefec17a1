import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dvc } from "../../src/importers/dvc.ts";
import { entriesOf, recognise, stagesOf } from "../../src/importers/dvc/files.ts";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportInput } from "../../src/importers/importer.ts";
import { evaluation, training } from "../importers/fixtures.ts";

const root = join(import.meta.dirname, "../../../shared/samples/imports");
const present = existsSync(root);
if (!present) console.warn(`SKIPPED: no samples at ${root}`);

/** The lines of FACTS.md about locks: file, stages, and what each stage wrote. */
function known(): readonly { readonly path: string; readonly says: string }[] {
  const facts = present ? readFileSync(join(root, "FACTS.md"), "utf8") : "";
  const section = facts.split(/^## /m).find((part) => part.startsWith("dvc\n")) ?? "";
  return [...section.matchAll(/^- `([^`]+)`: (.*)$/gm)].map(([, path = "", says = ""]) => ({ path, says }));
}

function directory(lock: string): ImportInput {
  const path = lock.replace(/\/dvc\.lock$/, "");
  const names = readdirSync(join(root, path), { recursive: true, encoding: "utf8" }).filter((name) => {
    const stat = statSync(join(root, path, name));
    return stat.isFile() && dvc.wants?.(name, stat.size) === true;
  });
  const files = names.map((name) => ({ path: `${path}/${name}`, bytes: readFileSync(join(root, path, name)) }));
  return { directory: path, files };
}

describe.skipIf(!present)("dvc samples", () => {
  it("are two locks", () => {
    expect(known()).toHaveLength(2);
  });

  it.each(known())("$path has the stages and outputs that are known", ({ path, says }) => {
    const read = recognise({ path, bytes: readFileSync(join(root, path)) });
    if (read === undefined || "because" in read) throw new Error("not recognised");
    const stages = [...(/stages=\[(.*?)\]/.exec(says)?.[1] ?? "").matchAll(/'([^']+)'/g)].map(([, name]) => name);
    expect(stagesOf(read).map(([name]) => name)).toEqual(stages);
    const written = [...says.matchAll(/\('([^']+)', '([^']+)', '([^']+)', (None|'md5'), (\d+)\)/g)];
    expect(written.length).toBeGreaterThan(0);
    const found = entriesOf(read).filter(({ role }) => role === "output");
    expect(found.map(({ stage, path: name, md5, legacy, bytes }) => [stage, name, md5, legacy, bytes])).toEqual(
      written.map(([, stage, name, md5, hash, bytes]) => [stage, name, md5, hash === "None", Number(bytes)]),
    );
    const record = training(importFrom(directory(path)));
    expect(record.run_status).toBe("complete");
  });

  it("give the metrics of the stage that evaluates, and the parameters of the others", () => {
    const result = importFrom(directory("dvc/10tanmay100+DEEPCNNCLASSIFIER/dvc.lock"));
    expect(evaluation(result).metrics.map(({ raw, value, split }) => [raw, value, split])).toEqual([
      ["loss", 70.99263000488281, "eval"],
      ["accuracy", 0.9995999336242676, "eval"],
    ]);
    expect(training(result).hyperparameters).toEqual({
      CLASSES: 2,
      IMAGE_SIZE: [224, 224, 3],
      INCLUDE_TOP: false,
      LEARNING_RATE: 0.01,
      WEIGHTS: "imagenet",
      BATCH_SIZE: 16,
    });
  });

  it("offer the data that a .dvc file tracks once, though the lock names it too", () => {
    const { facts } = importFrom(directory("dvc/2025paml504-ops+review_sentiment_classifier/dvc.lock"));
    const data = JSON.stringify(facts.find(({ path }) => path === "data")?.value);
    expect(data.split("md5:dd2ca0ed1898c73df47bfb679b35adb7")).toHaveLength(2);
  });
});
