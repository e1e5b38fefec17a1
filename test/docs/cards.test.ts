import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { OutCard } from "../../src/generated/types.ts";
import { tempDir } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/cards.md"), "utf8");

/** The only block of a language in docs/cards.md. */
function block(language: string): string {
  const [only, second] = page.split(`\`\`\`${language}\n`).slice(1);
  expect(second).toBeUndefined();
  return only?.slice(0, only.indexOf("```")) ?? "";
}

function example(): string {
  const dir = tempDir();
  cpSync(join(root, "examples/support-llm"), dir, { recursive: true });
  return dir;
}

test("the layout of docs/cards.md is one", async () => {
  const dir = example();
  mkdirSync(join(dir, "templates/cards"), { recursive: true });
  writeFileSync(join(dir, "templates/cards/html.mustache"), block("mustache"));
  const { exit, out } = await mlc(dir, "card --to html");
  expect(exit).toBe(0);
  expect(out).toContain("<title>Model Card for Support LLM 1.2.0</title>\n<h1>Model Card for Support LLM</h1>\n");
  expect(out).toContain("Drafting replies in German and English for support agents");
  const written = await mlc(dir, "card --to html --out card.html --no-commit");
  expect(written.exit).toBe(0);
  expect((await mlc(dir, "card --to html --out card.html --check")).exit).toBe(0);
});

test("the keys of docs/cards.md publish and withhold", async () => {
  const dir = example();
  const before = await mlcJson<OutCard>(dir, "card");
  expect(before.body.text).not.toContain("9.98819");
  appendFileSync(join(dir, "models/support-llm/card.yaml"), block("yaml"));
  const after = await mlcJson<OutCard>(dir, "card");
  expect(after.exit).toBe(0);
  expect(after.body.text).toContain("9.98819");
  expect((await mlc(dir, "validate")).exit).toBe(0);
});
