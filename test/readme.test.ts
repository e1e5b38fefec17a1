import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readYamlFile } from "../src/store/yaml/read.ts";
import { atWork } from "./support/model.ts";
import { gitRepo } from "./support/repo.ts";

const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

function blocks(section: string, language: string): readonly string[] {
  const start = readme.indexOf(`## ${section}`);
  const end = readme.indexOf("\n## ", start + 1);
  const found = readme.slice(start, end).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"));
  return [...found].map((match) => match[1] ?? "");
}

test("every block of the five-minute tour runs as it stands", async () => {
  const results = [{ metric: "accuracy", value: 0.86, sample_size: 1500, dataset: "held-out-tickets", split: "test" }];
  const repo = gitRepo({
    "README.md":
      "---\nlicense: mit\nlanguage: en\npipeline_tag: text-classification\n---\n\n# Ticket router\n\nSorts tickets.\n",
    "config.json": JSON.stringify({ architectures: ["GPT2ForSequenceClassification"], model_type: "gpt2" }),
    "results.json": JSON.stringify(results),
  });
  const work = atWork(repo);
  const lines = blocks("Five minutes", "sh").flatMap((block) => block.trim().split("\n"));
  expect(lines.length).toBeGreaterThan(12);
  for (const line of lines) {
    const [, call = "", exit] = /^mlc (.*?)(?:\s+# exit (\d+))?$/.exec(line) ?? [];
    expect(call, line).not.toBe("");
    await work("ana", call, Number(exit ?? 0));
  }
  expect(repo.git("status", "--porcelain")).toBe("");
  expect(repo.git("log", "--format=%s", "-1")).toMatch(/^mlc: card /);
  for (const line of blocks("History that anyone can replay", "sh").flatMap((block) => block.trim().split("\n"))) {
    await work("ana", line.replace(/^mlc /, "").replace(/\s+#.*$/, ""));
  }
  expect(repo.git("status", "--porcelain")).toBe("?? audit.tar.gz");
  expect(repo.git("tag")).toBe("mlc/anchor/1");
}, 60_000);

test("the YAML in the README is YAML that mlc reads", async () => {
  for (const block of blocks("What the files look like", "yaml")) {
    const read = await readYamlFile({ file: "README.md", bytes: Buffer.from(block) });
    expect(read.ok, block).toBe(true);
  }
});
