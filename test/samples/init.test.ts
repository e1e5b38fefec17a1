import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OutInit } from "../../src/generated/types.ts";
import { ana, config } from "../support/adopted.ts";
import { gitRepo } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";
import { allFindings, errorCodes } from "../support/valid.ts";

const root = join(import.meta.dirname, "../../../shared/samples");
const present = existsSync(join(root, "cards"));
if (!present) console.warn(`SKIPPED: no samples at ${root}`);

function filesBelow(folder: string, wanted: RegExp): readonly string[] {
  if (!present) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => wanted.test(name) && !name.endsWith("SOURCES.md"))
    .sort();
}

/** What the front matter of some cards must give; the others need only be valid. */
const known: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "alias-gpt2-small-x21.md": { "card.license.id": "apache-2.0", "card.tags": ["gpt2", "text-generation"] },
  "bloom-README.md": { "card.license.id": "bigscience-bloom-rail-1.0" },
  "gpt2-hf-README-ALMOST-EMPTY.md": { "card.tags": ["exbert"] },
  "intel-dynamic_tinybert.md": { "model.name": "dynamic-tinybert", "card.languages": ["en"] },
  "pythia-12b-deduped-README-EXCERPT.md": { "card.license.id": "apache-2.0", "card.languages": ["en"] },
};

describe.runIf(present)("mlc init --yes with a real card and config.json", () => {
  it.each(filesBelow("cards", /\.md$/))("adopts %s with a valid workspace in one commit", async (name) => {
    const repo = gitRepo({ "README.md": readFileSync(join(root, "cards", name)), "config.json": config });
    const { body, exit } = await mlcJson<OutInit>(ana(repo), "init --yes");
    expect(exit).toBe(0);
    expect(await errorCodes(repo.dir)).toEqual([]);
    expect(repo.git("rev-list", "--count", "HEAD")).toBe("2");
    expect(repo.git("status", "--porcelain")).toBe("");
    const read = Object.fromEntries(body.detected.map(({ path, value }) => [path, value]));
    expect(read).toMatchObject({ "architecture.name": "MistralForCausalLM", ...known[name] });

    const head = repo.head();
    const again = await mlc(ana(repo), "init --yes");
    expect(again).toMatchObject({ exit: 0 });
    expect(again.out).toMatch(/^already a workspace/);
    expect(repo.head()).toBe(head);
    expect(repo.git("status", "--porcelain")).toBe("");
  });
});

describe.runIf(present)("mlc init --yes with a real file of another tool", () => {
  const files = filesBelow("imports", /(?:^|\/)(?:adapter_config\.json|config\.json|MLmodel|dvc\.lock|[^/]+\.dvc)$/);

  it.each(files)("reads %s into a valid workspace", async (name) => {
    const repo = gitRepo({ [name.slice(name.lastIndexOf("/") + 1)]: readFileSync(join(root, "imports", name)) });
    const { body, exit } = await mlcJson<OutInit>(ana(repo), "init --yes");
    expect(exit).toBe(0);
    expect(await errorCodes(repo.dir)).toEqual([]);
    expect(new Set(body.detected.map((each) => each.from)).size).toBeGreaterThan(2);
    const warned = (await allFindings(repo.dir)).filter((found) => found.severity === "warning");
    expect(warned.filter((found) => found.code !== "datasheet-missing")).toEqual([]);
  });

  it("found files of every kind it knows", () => {
    const ends = ["adapter_config.json", "/config.json", "MLmodel", "dvc.lock", ".dvc"];
    expect(ends.filter((end) => !files.some((file) => file.endsWith(end)))).toEqual([]);
  });
});
