import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { readCall } from "../../src/commands/call.ts";
import type { OutScore } from "../../src/generated/types.ts";
import { importers, importFrom } from "../../src/importers/index.ts";
import { codes, evaluation, input } from "../importers/fixtures.ts";
import { atWork, dir, supportLlm } from "../support/model.ts";
import { gitRepo, tempDir } from "../support/repo.ts";
import { words } from "../support/run.ts";

const root = join(import.meta.dirname, "../..");
const guide = readFileSync(join(root, "docs/importing.md"), "utf8");
const recipes = join(root, "test/fixtures/recipes");
const python = ["python3", "/usr/bin/python3"].find((each) => spawnSync(each, ["-c", "0"]).status === 0);

/** The first block of a language below a heading. */
function block(heading: string, language: string): string {
  const section = guide.split(/^#{2,3} /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  return new RegExp("```" + language + "\n([\\s\\S]*?)```").exec(section)?.[1] ?? "";
}

const libraries = [
  ["SHAP", "shap.json"],
  ["LIME", "lime.json"],
  ["Captum", "captum.json"],
  ["Fairlearn", "fairlearn.json"],
  ["AIF360", "aif360.json"],
] as const;

function written(name: string): string {
  return readFileSync(join(recipes, name), "utf8");
}

describe("the recipes of docs/importing.md", () => {
  // What each writes is kept beside them, so that the import is held also where there is no Python.
  it.skipIf(python === undefined).each(libraries)("%s writes what is kept as %s", async (heading, name) => {
    const here = tempDir();
    const code = block(heading, "python");
    expect(code).toContain(`open("${name}", "w")`);
    writeFileSync(join(here, "recipe.py"), `${written("prelude.py")}\n${code}`);
    const ran = spawnSync(python ?? "", ["recipe.py"], { cwd: here, encoding: "utf8" });
    expect(ran.stderr).toBe("");
    const text = `${JSON.stringify(JSON.parse(readFileSync(join(here, name), "utf8")), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(join(recipes, name));
  });

  it.each(libraries)("%s gives values that lack nothing, from %s", (_, name) => {
    const result = importFrom(input(written(name), name), { observedAt: "2026-11-01" });
    expect(codes(result)).toEqual([]);
    const draft = evaluation(result);
    expect(draft.metrics.length).toBeGreaterThan(0);
    expect(draft.tool).toBe(name.replace(".json", ""));
  });

  it.each(["metrics/v1", "explanation/v1"])("show %s in an example that is read whole", (form) => {
    const result = importFrom(input(block(`\`${form}\``, "json")), { observedAt: "2026-11-01" });
    expect(codes(result)).toEqual([]);
    expect(evaluation(result).source.format).toBe(`mlc/${form.replace("/", "-")}`);
  });

  const commands = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap((found) => (found[1] ?? "").split("\n"))
    .filter((line) => line.startsWith("mlc "));

  it.each(commands)("say `%s`, which mlc understands", async (line) => {
    expect(await readCall(words(line.slice("mlc ".length)))).toHaveProperty("kind");
  });
});

test("the README names every adapter", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  expect(importers.filter(({ id }) => !readme.includes(`(\`${id}\`)`)).map(({ id }) => id)).toEqual([]);
});

describe("a recipe's file", () => {
  const statusOf = (out: string, id: string): string | undefined => {
    const { models } = JSON.parse(out) as OutScore;
    return models[0]?.criteria.find((each) => each.id === id)?.status;
  };

  test("answers FAIR-02 and XAI-01", async () => {
    const repo = gitRepo({
      ...supportLlm(),
      [`${dir}/governance.yaml`]:
        'schema: mlc.governance/v1\nconfirmed_on: "2026-10-05"\nfairness:\n  groups:\n' +
        "  - {attribute: language, values: [de, en], rationale: no longer wait, legal_basis: no special category}\n",
      "reports/fairlearn.json": written("fairlearn.json"),
      "reports/shap.json": written("shap.json"),
    });
    const run = atWork(repo);
    const status = async (id: string): Promise<string | undefined> =>
      statusOf((await run("ben", "score support-llm --json", "any")).out, id);
    expect([await status("FAIR-02"), await status("XAI-01")]).toEqual(["unknown", "unknown"]);
    await run("ben", "import reports/fairlearn.json --observed-at 2026-11-01");
    expect(await status("FAIR-02")).toBe("pass");
    const { out } = await run("ben", "import reports/shap.json --observed-at 2026-11-01 --json");
    const { proposals } = JSON.parse(out) as { proposals: { path: string; value: unknown }[] };
    const [offer] = proposals;
    await run("rosa", `set support-llm ${offer?.path ?? ""}='${JSON.stringify(offer?.value).replaceAll("'", "’")}'`);
    expect(await status("XAI-01")).toBe("pass");
  });
});
