import { readFileSync } from "node:fs";
import { join } from "node:path";
import picomatch from "picomatch";
import { expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { dir, supportLlm } from "./support/model.ts";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/ci.md"), "utf8");
const action = parse(readFileSync(join(root, "action.yml"), "utf8")) as {
  inputs: Record<string, unknown>;
  outputs: Record<string, unknown>;
  runs: { steps: readonly { run?: string; env?: Record<string, string> }[] };
};

it("the page on checks names every input and output of the action, and those it shows exist", () => {
  const listed = (word: string): readonly string[] =>
    [...(new RegExp(`${word}: ([^.]*)\\.`).exec(page)?.[1] ?? "").matchAll(/`([\w-]+)`/g)].map(([, name = ""]) => name);
  expect(listed("Inputs")).toEqual(Object.keys(action.inputs));
  expect(listed("Outputs")).toEqual(Object.keys(action.outputs));
});

it("no script of the action holds an expression: inputs come as variables", () => {
  for (const { run = "" } of action.runs.steps) expect(run).not.toContain("${{");
});

it("its YAML parses, and its hooks are those of .pre-commit-hooks.yaml", () => {
  const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
  expect(blocks.length).toBeGreaterThan(1);
  for (const text of blocks) expect(parseAllDocuments(text).flatMap(({ errors }) => errors)).toEqual([]);
  const hooks = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8")) as { id: string; files: string }[];
  for (const { id } of hooks) expect(page).toContain(`\`${id}\``);
  for (const { files } of hooks) {
    for (const file of Object.keys(supportLlm())) expect([file, new RegExp(files).test(file)]).toEqual([file, true]);
    expect(new RegExp(files).test("src/train.py")).toBe(false);
  }
});

it("its owners of documents have a line for every document of a model", () => {
  const block = /```\n(mlc\.yaml [\s\S]*?)```/.exec(page)?.[1] ?? "";
  const patterns = block
    .trim()
    .split("\n")
    .map((line) => line.split(/\s+/)[0] ?? "");
  for (const file of Object.keys(supportLlm()).filter((each) => each === "mlc.yaml" || each.startsWith(dir))) {
    const owned = patterns.some((pattern) => picomatch(pattern.endsWith("/") ? `${pattern}**` : pattern)(file));
    expect([file, owned]).toEqual([file, true]);
  }
});
