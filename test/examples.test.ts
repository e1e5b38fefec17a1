import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { builtExamples } from "../scripts/examples/all.ts";
import { buildExample } from "../scripts/examples/build.ts";
import { levelFiveFiles } from "../scripts/level-5/files.ts";
import { directoryRepo, gitRepo, tempDir, testEnv } from "./support/repo.ts";
import { mlc, mlcJson } from "./support/run.ts";
import type { OutScore, OutValidate, OutVersionScore } from "../src/generated/types.ts";

// The examples are real workspaces: what mlc says of them is kept in expected/, byte by byte. `npx vitest run
// test/examples.test.ts -u` writes it anew after a change that is meant.
const root = join(import.meta.dirname, "..");
const scoreLine = "score --json --as-of 2026-11-22";

describe.each(["pythia-6.9b", ...Object.keys(builtExamples)])("the example %s", (name) => {
  const dir = join(root, "examples", name);

  test("has no errors", async () => {
    const { exit, body } = await mlcJson<OutValidate>(dir, "validate");
    expect(body.findings).toEqual([]);
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

describe.each(["pythia-6.9b", "support-llm"])("the example %s", (name) => {
  const dir = join(root, "examples", name);

  test("gives the same score in Turkish and in India, in a process of its own", async () => {
    const env = { ...testEnv(), TZ: "Asia/Kolkata", LANG: "tr_TR", LC_ALL: "tr_TR" };
    const dev = join(root, "scripts/dev.ts");
    const ran = spawnSync(process.execPath, ["--import", "tsx", dev, "-C", dir, ...scoreLine.split(" ")], {
      cwd: root,
      env,
      encoding: "utf8",
    });
    expect(ran.stderr).toBe("");
    expect(ran.stdout).toBe((await mlc(dir, scoreLine)).out);
  });

  test("gives the same score in a checkout where git writes CRLF", async () => {
    const original = gitRepo();
    cpSync(dir, original.dir, { recursive: true });
    // With it, git would keep LF in the checkout.
    rmSync(join(original.dir, ".gitattributes"));
    original.commit("ana", "the example");
    const clone = join(tempDir(), "clone");
    original.git("clone", "-q", "-c", "core.autocrlf=true", original.dir, clone);
    expect(directoryRepo(clone).read("mlc.yaml")).toContain("\r\n");
    expect((await mlc(clone, scoreLine)).out).toBe((await mlc(dir, scoreLine)).out);
  });
});

describe("pythia-6.9b", () => {
  const dir = join(root, "examples/pythia-6.9b");

  test("is adopted at evaluation, and counts no result without a digest of the weights", async () => {
    const model = await scored(dir);
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

  test("shows level 1 and what is missing for level 2", async () => {
    const { level, stage, criteria, next } = await scored(dir);
    expect({ level: level.value, stage }).toEqual({ level: 1, stage: "evaluation" });
    const open = ["PERF-03", "MON-01", "MON-02", "MON-03", "EFF-01", "USE-01", "SAFE-01"];
    expect(level.blocked_by).toEqual(open);
    expect(criteria.filter((each) => each.level === 2 && each.status === "unknown").map(({ id }) => id)).toEqual(open);
    expect(next.map((step) => step.criterion)).toEqual(expect.arrayContaining(open));
  });

  test("holds a rejected review and a loop back between two ways to the evaluation", () => {
    const records = filesBelow(join(dir, "models/support-llm/records"));
    const texts = records.map((file) => readFileSync(join(dir, "models/support-llm/records", file), "utf8"));
    expect(texts.filter((text) => text.includes("decision: rejected"))).toHaveLength(1);
    const moves = texts
      .filter((text) => text.includes("schema: mlc.transition/v1"))
      .map((text) => `${/^move: (\S+)$/m.exec(text)?.[1] ?? ""} ${/^to: (\S+)$/m.exec(text)?.[1] ?? ""}`);
    expect(moves).toEqual([
      "start problem",
      "forward data",
      "forward finetuning",
      "forward evaluation",
      "loop finetuning",
      "forward evaluation",
    ]);
    expect(new Set(texts.flatMap((text) => /^ {2}weights: "(\S+)"$/m.exec(text)?.[1] ?? [])).size).toBe(3);
  });
});

describe("fraud-scorer", () => {
  const dir = join(root, "examples/fraud-scorer");

  test("is served in the shadow of the rules at level 2, in the lifecycle cloud, asked for nothing that generates", async () => {
    const { level, stage, criteria, pins } = await scored(dir);
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
  const dir = join(root, "examples/policy-rag");

  test("is a hosted model in a pilot at level 2, asked for no training run and for the rights of its pages", async () => {
    const { level, stage, criteria } = await scored(dir);
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
    const { level, score, stage, counts } = await scored(dir);
    expect({ level: level.value, stage, score: score.value }).toEqual({ level: 5, stage: "monitoring", score: 100 });
    expect(Object.keys(counts).sort()).toEqual(["not-applicable", "pass"]);
  });
});

describe.each(Object.entries(builtExamples))("%s", (name, steps) => {
  const dir = join(root, "examples", name);

  test("is what its commands write, byte by byte", { timeout: 120_000 }, async () => {
    const built = tempDir();
    await buildExample(built, name, steps);
    const kept = ["expected/", ".mlc/", ".git/"];
    const files = (of: string): readonly string[] =>
      filesBelow(of).filter((file) => !kept.some((left) => file.startsWith(left)));
    expect(files(dir)).toEqual(files(built));
    for (const file of files(dir)) {
      const mend = `${file}: if the change is meant, run \`npx tsx scripts/make-support-llm.ts\``;
      expect(readFileSync(join(dir, file), "utf8"), mend).toBe(readFileSync(join(built, file), "utf8"));
    }
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

async function scored(dir: string): Promise<OutVersionScore> {
  const [model] = (await mlcJson<OutScore>(dir, scoreLine.replace(" --json", ""))).body.models;
  if (model === undefined) throw new Error(`no model in ${dir}`);
  return model;
}

function filesBelow(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .sort();
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
