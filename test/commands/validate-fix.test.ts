import { describe, expect, it } from "vitest";
import type { OutValidate } from "../../src/generated/types.ts";
import { ana, readme } from "../support/adopted.ts";
import { gitRepo, type TestRepository } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";

const dir = "models/support-llm";
const card = `${dir}/card.yaml`;
const version = `${dir}/versions/0.1.0.yaml`;

async function adopted(files: Readonly<Record<string, string>> = {}): Promise<TestRepository> {
  const repo = gitRepo({ "README.md": readme });
  expect((await mlc(ana(repo), "init --yes --id support-llm")).exit).toBe(0);
  for (const [file, text] of Object.entries(files)) repo.write(file, text);
  if (Object.keys(files).length > 0) repo.commit("ben", "By hand");
  return repo;
}

async function fixed(repo: TestRepository, line: string, exit = 0) {
  const ran = await mlcJson<OutValidate>(ana(repo), line);
  expect({ exit: ran.exit, err: ran.err }).toEqual({ exit, err: "" });
  return { body: ran.body, codes: (ran.body.fixed ?? []).map((each) => each.code) };
}

describe("mlc validate --fix", () => {
  it("quotes what was typed where text is wanted, and changes no other byte", async () => {
    const repo = await adopted();
    const text = repo.read(version);
    const typed = text.replace('version: "0.1.0"', "version: 1.10   # as released").replaceAll("\n", "\r\n");
    const file = `${dir}/versions/1.10.yaml`;
    repo.write(file, `\uFEFF${typed}`);
    repo.write(".gitattributes", `${repo.read(".gitattributes")}*.yaml -text\n`);
    repo.commit("ben", "By hand");
    const before = repo.git("rev-list", "--count", "HEAD");
    const { codes, body } = await fixed(repo, "validate --fix", 1);
    expect(codes).toEqual(["number-for-text"]);
    expect(body.commit?.subject).toBe("mlc: mend 1 file");
    expect(repo.read(file)).toBe(`\uFEFF${typed.replace("version: 1.10 ", 'version: "1.10" ')}`);
    expect(repo.git("status", "--porcelain")).toBe("");
    expect(Number(repo.git("rev-list", "--count", "HEAD"))).toBe(Number(before) + 1);
  });

  it("writes schemas, first lines and lines of .gitattributes that are missing or of another release", async () => {
    const repo = await adopted({ [card]: "schema: mlc.card/v1\nsummary: Drafts.\n" });
    const model = repo.read(".mlc/schemas/model.json");
    repo.git("rm", "-q", ".mlc/schemas/version.json");
    repo.write(".mlc/schemas/model.json", model.replace("The directory name.", "The name."));
    repo.write(".gitattributes", "*.bin binary\nmlc.yaml text eol=lf\n");
    repo.commit("ben", "An earlier release");
    const wanted = ["editor-schema-missing", "editor-schema-outdated", "line-ends-unset", "modeline-missing"];
    const shown = await fixed(repo, "validate --fix --dry-run");
    expect({ codes: [...shown.codes].sort(), dry: shown.body.dry_run }).toEqual({ codes: wanted, dry: true });
    expect(repo.has(".mlc/schemas/version.json")).toBe(false);
    expect([...(await fixed(repo, "validate --fix")).codes].sort()).toEqual(wanted);
    expect(repo.read(".mlc/schemas/model.json")).toBe(model);
    expect(repo.read(".gitattributes")).toBe("*.bin binary\nmlc.yaml text eol=lf\nmodels/** text eol=lf\n");
    expect(repo.read(card)).toBe(
      "# yaml-language-server: $schema=../../.mlc/schemas/card.json\nschema: mlc.card/v1\nsummary: Drafts.\n",
    );
    const head = repo.head();
    expect((await fixed(repo, "validate --fix")).codes).toEqual([]);
    expect(repo.head()).toBe(head);
  });

  it("takes away stray marks and carriage returns, only where it was asked to", async () => {
    const repo = await adopted({
      [card]: "# yaml-language-server: $schema=\nschema: mlc.card/v1\r\r\nsummary: Drafts.\r\n",
    });
    expect((await fixed(repo, `validate --fix --dry-run ${dir}/model.yaml`)).codes).toEqual([]);
    expect((await fixed(repo, `validate --fix ${card}`)).codes).toEqual(["lone-carriage-return"]);
    expect(repo.read(card)).toBe("# yaml-language-server: $schema=\nschema: mlc.card/v1\r\nsummary: Drafts.\r\n");
  });

  it("leaves a file as it is that would still not be read, and says so", async () => {
    const repo = await adopted({
      [card]: "# yaml-language-server: $schema=\nschema: mlc.card/v1\nsummary: 7\nsumary: x\n",
    });
    const text = repo.read(card);
    const { codes, body } = await fixed(repo, "validate --fix", 1);
    expect(codes).toEqual([]);
    expect(body.findings.map((each) => each.code)).toEqual(
      expect.arrayContaining(["number-for-text", "unknown-key", "fix-left-out"]),
    );
    expect(repo.read(card)).toBe(text);
  });

  it("mends a file with edits that are not committed where it stands, and leaves the commit to the person", async () => {
    const repo = await adopted();
    const text = repo.read(card);
    repo.write(card, `${text}summary: 7\n`);
    const head = repo.head();
    const { codes, body } = await fixed(repo, "validate --fix");
    expect(codes).toEqual(["number-for-text"]);
    expect(body.findings.map((each) => each.code)).toEqual(["not-committed"]);
    expect({ head: repo.head(), card: repo.read(card) }).toEqual({ head, card: `${text}summary: "7"\n` });
  });

  it("never touches a record", async () => {
    const repo = await adopted();
    const note = `${dir}/records/2026/2026-11-02-note-000000000001.yaml`;
    const digest = `sha256:${"1".repeat(64)}`;
    const head = `schema: mlc.note/v1\nmodel: support-llm\nversion: "0.1.0"\nobserved_at: "2026-11-02"\nby: ana\n`;
    repo.write(note, `${head}subject: {weights: "${digest}"}\ntext: 7\n`);
    repo.commit("ben", "A note");
    const { codes, body } = await fixed(repo, "validate --fix", 1);
    expect({ codes, changes: body.changes }).toEqual({ codes: [], changes: [] });
  });

  it("names for people what it mended, and cannot be joined with what is staged or a base", async () => {
    const repo = await adopted({ [card]: "schema: mlc.card/v1\nsummary: Drafts.\n" });
    const { out, exit } = await mlc(ana(repo), "validate --fix");
    expect(exit).toBe(0);
    expect(out).toContain(`modeline-missing  ${card}:1`);
    expect((await mlc(ana(repo), "validate --fix --staged")).exit).toBe(2);
    expect((await mlc(ana(repo), "validate --fix --base HEAD")).exit).toBe(2);
  });
});
