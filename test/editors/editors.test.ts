import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OutValidate } from "../../src/generated/types.ts";
import { ana, readme } from "../support/adopted.ts";
import { gitRepo, type TestRepository } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";
import { corpus, faultsOf, withModeline } from "./corpus.ts";
import { languageServer, type LanguageServer, type Problem } from "./language-server.ts";

/** What the server says where mlc says a code. */
const words: Readonly<Record<string, RegExp>> = {
  "unknown-key": /^Property \S+ is not allowed/,
  "missing-key": /^Missing property/,
  "unknown-value": /^Value is not accepted|^Value must be/,
  "wrong-schema": /^Value must be/,
  "wrong-type": /^Incorrect type/,
  "number-for-text": /^Incorrect type/,
  "text-for-number": /^Incorrect type/,
  "bad-format": /^String does not match the pattern/,
  "out-of-range": /maximum|minimum/,
  "duplicate-key": /^Map keys must be unique/,
};

let repo: TestRepository;
let editor: LanguageServer;

beforeAll(async () => {
  repo = gitRepo({ "README.md": readme });
  expect((await mlc(ana(repo), "init --yes --id support-llm")).exit).toBe(0);
  editor = await languageServer(repo.dir);
}, 120_000);

afterAll(() => editor.stop());

describe.each(corpus)("an editor and mlc validate, of a $kind", (sound) => {
  const judged = async (text: string) => {
    const before = repo.has(sound.file) ? repo.read(sound.file) : undefined;
    repo.write(sound.file, text);
    const { body } = await mlcJson<OutValidate>(ana(repo), `validate ${sound.file}`);
    if (before === undefined) repo.remove(sound.file);
    else repo.write(sound.file, before);
    const ours = body.findings.filter((each) => each.file === sound.file && each.code in words);
    return { ours, theirs: await editor.problems(sound.file, text) };
  };

  test("have nothing to say of its shape where it is sound", async () => {
    expect(await judged(withModeline(sound, sound.lines))).toEqual({ ours: [], theirs: [] });
  });

  test.each(faultsOf(sound))("say the same of `$what`: $code", async ({ text, code }) => {
    const { ours, theirs } = await judged(text);
    expect(ours.map((each) => each.code)).toEqual([code]);
    expect(theirs.map(({ line }) => line)).toEqual(ours.map(({ line }) => line));
    expect(theirs.map(({ message }: Problem) => message)).toEqual([expect.stringMatching(words[code] ?? /^$/)]);
  });
});

describe("an editor", () => {
  const model = "models/support-llm/model.yaml";
  const start = ["schema: mlc.model/v1", "id: support-llm", "name: Support LLM"];
  const [, sound] = corpus;
  const open = (...lines: string[]) => {
    if (sound === undefined) throw new Error("no corpus");
    return editor.problems(model, withModeline(sound, [...start, ...lines]));
  };

  test("offers the keys of a mapping that are not there yet, each with what it is for", async () => {
    await open("scope:", "  risk_tier: high", "  ");
    const offered = await editor.completions(model, 7, 3);
    expect(offered).toContainEqual({ label: "people_affected", detail: "Whether people are affected by its outputs." });
    expect(offered.map(({ label }) => label)).not.toContain("risk_tier");
    expect(offered.filter(({ detail }) => detail === "")).toEqual([]);
  });

  test("offers the words that a key takes", async () => {
    await open("scope:", "  risk_tier: ");
    const offered = await editor.completions(model, 6, 14);
    expect(offered.map(({ label }) => label)).toEqual(["low", "medium", "high", "critical"]);
    expect(offered.every(({ detail }) => detail.startsWith("How much harm"))).toBe(true);
  });

  test("says of a key what it is for, and which words it takes", async () => {
    await open("scope:", "  risk_tier: high");
    const text = await editor.hover(model, 6, 5);
    expect(text).toContain("How much harm a failure can do; undeclared counts as critical.");
    expect(text).toContain("medium");
  });

  test("underlines both the missing and the misspelt key where mlc names one cause", async () => {
    const misspelt = ["# yaml-language-server: $schema=../../.mlc/schemas/model.json", ...start].join("\n");
    const problems = await editor.problems(model, misspelt.replace("name:", "naem:"));
    expect(problems.map(({ message }) => message).sort()).toEqual([
      'Missing property "name".',
      "Property naem is not allowed.",
    ]);
  });

  test("finds the schema of every file that mlc init writes, and nothing wrong there", async () => {
    const files = repo.git("ls-files", "--", "*.yaml").split("\n");
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      expect(await editor.problems(file, repo.read(file)), file).toEqual([]);
      expect(await editor.hover(file, 2, 2), file).toContain("Which kind of document this is");
    }
  });
});
