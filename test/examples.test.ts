import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { builtExamples } from "../scripts/examples/all.ts";
import { levelFiveFiles } from "../scripts/level-5/files.ts";
import { filesBelow } from "./support/files-below.ts";
import { printedAgain } from "./support/printed.ts";
import { tempDir } from "./support/repo.ts";
import { mlc, mlcJson } from "./support/run.ts";
import type { OutScore, OutValidate, OutVersionScore } from "../src/generated/types.ts";

// The examples are real workspaces: what mlc says of them is kept in expected/, byte by byte. `npx vitest run
// test/examples.test.ts -u` writes it anew after a change that is meant. That commands give these files: `npm run test:faults`.
const root = join(import.meta.dirname, "..");
const scoreLine = "score --json --as-of 2026-11-22";

describe.each(["pythia-6.9b", ...Object.keys(builtExamples)])("the example %s", (name) => {
  const dir = join(root, "examples", name);

  test("has no errors", async () => {
    const { exit, body } = await mlcJson<OutValidate>(dir, "validate");
    // Examples are kept without the schemas for editors; one is made with a source that was taken down, which stays true.
    const known = ["editor-schema-missing", ...(name === "pythia-6.9b" ? ["source-withdrawn"] : [])];
    expect(body.findings.filter(({ code }) => !known.includes(code))).toEqual([]);
    expect(exit).toBe(0);
  });

  test.each([
    ["score.json", scoreLine],
    ["card.md", "card --to md"],
    ["README.md", "card --to hf"],
  ])("gives expected/%s by `mlc %s`", async (file, line) => {
    const { exit, out } = await mlc(dir, line);
    expect(exit).toBe(0);
    expect(out).not.toContain("note[");
    await expect(out).toMatchFileSnapshot(join(dir, "expected", file));
  });

  test("holds every source that a record was made from, unchanged", () => {
    const records = filesBelow(join(dir, "models")).filter((file) => file.includes("-evaluation-"));
    const sources = records.flatMap((file) => {
      const record = readFileSync(join(dir, "models", file), "utf8");
      // What was recorded by hand has none.
      const [, path, sha256] = /^source:\n {2}path: (\S+)\n {2}sha256: "([0-9a-f]{64})"$/m.exec(record) ?? [];
      return path === undefined ? [] : [{ path, sha256 }];
    });
    expect(sources.length).toBeGreaterThan(0);
    for (const { path, sha256 } of sources) {
      const found = createHash("sha256")
        .update(readFileSync(join(dir, path)))
        .digest("hex");
      expect(found).toBe(sha256);
    }
  });
});

describe("pythia-6.9b", () => {
  const dir = join(root, "examples/pythia-6.9b");

  test("is adopted at evaluation, and counts no result without a digest of the weights", () => {
    const model = scored("pythia-6.9b");
    expect(model).toMatchObject({ level: { value: 0 }, adopted: true, stage: "evaluation" });
    expect(model.criteria.find(({ id }) => id === "PERF-02")?.status).toBe("unknown");
  });

  test("names a source for every fact of its documents", () => {
    const documents = filesBelow(join(dir, "models")).filter((file) => !file.includes("/records/"));
    expect(documents.length).toBe(5);
    for (const file of documents) {
      const text = readFileSync(join(dir, "models", file), "utf8");
      expect({ file, unsourced: unsourced(text) }).toEqual({ file, unsourced: [] });
    }
  });
});

describe("support-llm", () => {
  const dir = join(root, "examples/support-llm");

  test("is in production at level 3, with one thing left open that nothing asks for", () => {
    const { level, stage, version, exceptions, next } = scored("support-llm");
    expect({ version, level: level.value, stage }).toEqual({ version: "1.2.0", level: 3, stage: "monitoring" });
    expect(next.map((step) => step.criterion).slice(0, 1)).toEqual(["EFF-03"]);
    expect(exceptions).toMatchObject([{ criterion: "USE-02", effect: "waive", state: "expired" }]);
  });

  test("went through a rejection, a loop, two versions, a waiver, a rollback, an incident and a retirement", () => {
    const records = filesBelow(join(dir, "models/support-llm/records"));
    const texts = records.map((file) => readFileSync(join(dir, "models/support-llm/records", file), "utf8"));
    const count = (part: string): number => texts.filter((text) => text.includes(part)).length;
    expect(count("decision: rejected")).toBe(1);
    expect(count("schema: mlc.exception/v1")).toBe(1);
    expect(count("rollback_of: ")).toBe(1);
    expect(count("schema: mlc.incident/v1")).toBe(3);
    const moves = texts
      .filter((text) => text.includes("schema: mlc.transition/v1"))
      .map((text) => ["version", "move", "to"].map((key) => new RegExp(`^${key}: "?([^"\\n]+)`, "m").exec(text)?.[1]))
      .map((words) => words.join(" "));
    expect(moves).toEqual([
      "1.1.0 start problem",
      "1.1.0 forward data",
      "1.1.0 forward finetuning",
      "1.1.0 forward evaluation",
      "1.1.0 forward alignment",
      "1.1.0 forward deployment",
      "1.1.0 forward monitoring",
      "1.2.0 start finetuning",
      "1.2.0 forward evaluation",
      "1.2.0 loop finetuning",
      "1.2.0 forward evaluation",
      "1.2.0 forward alignment",
      "1.2.0 forward deployment",
      "1.2.0 forward monitoring",
      "1.1.0 retire retired",
    ]);
    expect(new Set(texts.flatMap((text) => /^ {2}weights: "(\S+)"$/m.exec(text)?.[1] ?? [])).size).toBe(4);
  });

  test("has a page that shows what mlc says today", async () => {
    const page = join(dir, "README.md");
    const text = readFileSync(page, "utf8");
    await expect(await printedAgain(text, "Where it stands", dir)).toMatchFileSnapshot(page);
  });
});

describe("fraud-scorer", () => {
  test("is served in the shadow of the rules at level 2, in the lifecycle cloud, asked for nothing that generates", () => {
    const { level, stage, criteria, pins } = scored("fraud-scorer");
    expect({ level: level.value, stage, lifecycle: pins.lifecycle.id }).toEqual({
      level: 2,
      stage: "deployment",
      lifecycle: "cloud@1",
    });
    const off = criteria.filter((each) => each.status === "not-applicable").map(({ id }) => id);
    expect(off).toEqual(expect.arrayContaining(["REP-02", "SAFE-01", "SAFE-02", "SAFE-03"]));
    expect(criteria.find(({ id }) => id === "REP-04")?.status).toBe("unknown");
  });
});

describe("policy-rag", () => {
  test("is a hosted model in a pilot at level 2, asked for no training run and for the rights of its pages", () => {
    const { level, stage, criteria } = scored("policy-rag");
    expect({ level: level.value, stage }).toEqual({ level: 2, stage: "deployment" });
    const statuses = new Map(criteria.map(({ id, status }) => [id, status]));
    for (const id of ["REP-01", "REP-03", "PRIV-02"]) expect(statuses.get(id)).toBe("not-applicable");
    for (const id of ["REP-02", "PRIV-01", "DOC-03"]) expect(statuses.get(id)).toBe("pass");
    expect(statuses.get("FAIR-02")).toBe("unknown");
  });
});

describe("a generated workspace at level 5", () => {
  const dir = directoryOf(levelFiveFiles());

  test("has no errors", async () => {
    expect((await mlcJson<OutValidate>(dir, "validate")).body.findings).toEqual([]);
  });

  test("is at level 5 by `mlc score`, with nothing open", async () => {
    const { body } = await mlcJson<OutScore>(dir, "score support-llm@1.2.0 --as-of 2026-11-22");
    const [model] = body.models;
    expect(model).toMatchObject({ level: { value: 5 }, stage: "monitoring", score: { value: 100 } });
    expect(Object.keys(model?.counts ?? {}).sort()).toEqual(["not-applicable", "pass"]);
  });
});

function directoryOf(files: Readonly<Record<string, string>>): string {
  const dir = tempDir();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(dir, dirname(file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return dir;
}

/** What `mlc score` says of the example's one model that is not retired: kept in expected/, which a test above compares. */
function scored(name: string): OutVersionScore {
  const text = readFileSync(join(root, "examples", name, "expected/score.json"), "utf8");
  const [model, ...others] = (JSON.parse(text) as OutScore).models;
  if (model === undefined || others.length > 0) throw new Error(`not one version in ${name}`);
  return model;
}

/**
 * Lines that state a fact without `# source: …` or `# derived…` behind it or behind the block it belongs to. Heads, dates
 * of confirmation and what says that nothing is known state none.
 */
function unsourced(text: string): readonly string[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !/^\s*#/.test(line));
  const open: { readonly indent: number; readonly sourced: boolean }[] = [];
  const found: string[] = [];
  for (const line of lines) {
    const indent = line.length - line.trimStart().length;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const sourced = (open.at(-1)?.sourced ?? false) || /# (?:source:|derived)/.test(line);
    open.push({ indent, sourced });
    const bare = line.trim().replace(/\s+#.*$/, "");
    const head = /^(?:schema|id|confirmed_on|stage|transition|- dataset|role|- id):/.test(bare);
    const nothing =
      /\{(?:unknown|na): .*\}$/.test(bare) || /^[\w-]+:(?: \||)$/.test(bare) || bare.startsWith("{unknown");
    if (!sourced && !head && !nothing) found.push(line);
  }
  return found;
}
