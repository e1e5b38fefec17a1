import { describe, expect, it } from "vitest";
import type { OutCard, OutImport, OutInit } from "../../src/generated/types.ts";
import { ana, readme } from "../support/adopted.ts";
import { gitRepo } from "../support/repo.ts";
import { mlcJson } from "../support/run.ts";

const card = [
  "---",
  "license: mit",
  "language: no",
  "new_version: acme/drafts-2",
  "model-index: [{name: Drafts, results: [{task: {type: x}, dataset: {type: y, name: Y}, metrics: [{type: f1, value: 0.9}]}]}]",
  "---",
  "# Drafts",
  "",
  "## Glossary",
  "",
  "Words.",
  "",
  "## Model Card Contact",
  "",
  "ana@acme.example",
  "",
].join("\n");

async function adopted(): Promise<ReturnType<typeof gitRepo>> {
  const repo = gitRepo({ "README.md": readme, "CARD.md": card });
  await mlcJson<OutInit>(ana(repo), "init --yes --id drafts");
  return repo;
}

describe("importing a card", () => {
  it("fills what nobody answered in one commit, and is a no-op the second time", async () => {
    const repo = await adopted();
    const { body, exit } = await mlcJson<OutImport>(ana(repo), "import CARD.md");
    expect(exit).toBe(0);
    expect(body.records).toEqual([]);
    expect(body.filled?.map(({ path }) => path)).toEqual([
      "card.x-hf.new_version",
      "card.x-hf.model-index",
      "card.about.glossary",
      "card.contact",
    ]);
    const written = repo.read("models/drafts/card.yaml");
    expect(written).toContain("contact: ana@acme.example\n");
    expect(written).toContain("sources: [CARD.md]\n");
    expect(repo.git("log", "-1", "--format=%s").trim()).toBe("mlc: import card of drafts@0.1.0 from CARD.md");

    const head = repo.head();
    const again = await mlcJson<OutImport>(ana(repo), "import CARD.md");
    expect(again).toMatchObject({ exit: 0, body: { changes: [] } });
    expect(repo.head()).toBe(head);
  });

  it("never changes an answer, and names both where they differ", async () => {
    const repo = await adopted();
    const { body } = await mlcJson<OutImport>(ana(repo), "import CARD.md --dry-run");
    const differing = body.findings.filter(({ code }) => code === "card-says-otherwise");
    expect(differing.map(({ message }) => message)).toEqual([
      "card.license.id: CARD.md says `mit`, `models/drafts/card.yaml` has `apache-2.0`; nothing was changed",
      'card.languages: CARD.md says `["no"]`, `models/drafts/card.yaml` has `["en"]`; nothing was changed',
    ]);
    expect(body.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["card-yaml-trap", "import-self-reported"]),
    );
    expect(repo.read("models/drafts/card.yaml")).toContain("id: apache-2.0");
  });

  it("makes its claims a record only where that is allowed, without an address in it", async () => {
    const repo = await adopted();
    const { body } = await mlcJson<OutImport>(ana(repo), "import CARD.md --allow-partial");
    expect(body.records).toMatchObject([{ kind: "evaluation", importer: "model-card", metrics: 1 }]);
    const record = repo
      .git("ls-files", "models/drafts/records")
      .trim()
      .split("\n")
      .find((file) => file.includes("evaluation"));
    expect(repo.read(record ?? "")).not.toContain("ana@acme.example");
  });

  it("writes what was read back into a README, key by key", async () => {
    const repo = await adopted();
    await mlcJson<OutImport>(ana(repo), "import CARD.md");
    await mlcJson<OutCard>(ana(repo), "card --to hf --out OUT.md");
    const out = repo.read("OUT.md");
    expect(out).toContain("new_version: acme/drafts-2\n");
    expect(out).toContain("value: 0.9");
    const { exit } = await mlcJson<OutCard>(ana(repo), "card --to hf --out OUT.md --check");
    expect(exit).toBe(0);
  });
});
