import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OutInit } from "../../src/generated/types.ts";
import { ana, committed, config, firstRecord, readme } from "../support/adopted.ts";
import { gitRepo, tempDir } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";
import { errorCodes } from "../support/valid.ts";

describe("mlc init --yes", () => {
  it("writes a valid workspace from README and config.json in one commit", async () => {
    const repo = gitRepo({ "README.md": readme, "config.json": config });
    const ran = await mlcJson<OutInit>(ana(repo), "init --yes --id support-llm");
    expect(ran.exit).toBe(0);
    expect(await errorCodes(repo.dir)).toEqual([]);
    expect(repo.git("rev-list", "--count", "HEAD")).toBe("2");
    expect(repo.git("log", "-1", "--format=%s")).toBe("mlc: init support-llm@0.1.0 at problem");
    expect(repo.git("log", "-1", "--format=%(trailers:key=Mlc-Record,valueonly,separator=%x2C)")).toBe(
      "2026-11-22-transition-000000000001",
    );
    expect(repo.git("status", "--porcelain")).toBe("");
    expect(committed(repo).filter((file) => !file.startsWith(".mlc/schemas/"))).toEqual([
      ".gitattributes",
      "mlc.yaml",
      "models/support-llm/card.yaml",
      "models/support-llm/model.yaml",
      firstRecord,
      "models/support-llm/versions/0.1.0.yaml",
    ]);
    expect(ran.body).toMatchObject({ model: "support-llm", version: "0.1.0", stage: "problem", dry_run: false });
    expect(ran.body.detected).toContainEqual({ path: "card.license.id", value: "apache-2.0", from: "README.md" });
  });

  it("says behind each value which file it comes from, and writes no placeholder", async () => {
    const repo = gitRepo({ "README.md": readme, "config.json": config });
    await mlc(ana(repo), "init --yes --id support-llm");
    const version = repo.read("models/support-llm/versions/0.1.0.yaml");
    expect(version).toContain("  name: MistralForCausalLM # from config.json\n");
    expect(version).toContain("  modalities: [text] # from README.md\n");
    const card = repo.read("models/support-llm/card.yaml");
    expect(card).toContain("languages: [en] # from README.md\n");
    expect(card).toContain("license:\n  id: apache-2.0 # from README.md\n");
    expect(repo.read("models/support-llm/model.yaml")).toContain(
      "owners:\n  # data_scientist: ben\n  # mlops_engineer: chloe\n",
    );
    const keys = (text: string): readonly string[] => [...text.matchAll(/^(\w+):/gm)].map((match) => match[1] ?? "");
    expect(keys(card)).toEqual(["schema", "languages", "pipeline_tag", "license"]);
    expect(keys(repo.read("models/support-llm/model.yaml"))).toEqual(["schema", "id", "name", "owners", "scope"]);
  });

  it("leads editors from every YAML file to the schema of its kind", async () => {
    const repo = gitRepo({ "README.md": readme });
    await mlc(ana(repo), "init --yes");
    for (const file of committed(repo).filter((each) => each.endsWith(".yaml"))) {
      const target = /^# yaml-language-server: \$schema=(\S+)\n/.exec(repo.read(file))?.[1] ?? "";
      const schema = JSON.parse(readFileSync(join(repo.dir, file, "..", target), "utf8")) as { $id: string };
      expect(schema.$id.replace("mlc:", "mlc."), file).toBe(/^schema: (\S+)$/m.exec(repo.read(file))?.[1]);
    }
  });

  it("changes nothing the second time", async () => {
    const repo = gitRepo({ "README.md": readme });
    await mlc(ana(repo), "init --yes --id support-llm");
    const head = repo.head();
    const again = await mlc(ana(repo), "init --yes");
    expect(again).toMatchObject({ exit: 0, out: "already a workspace (mlc.yaml, support-llm); nothing changed\n" });
    expect((await mlcJson<OutInit>(ana(repo), "init")).body).toMatchObject({ already: true, known: ["support-llm"] });
    expect(repo.head()).toBe(head);
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  it("says how one more model is started where it is asked to adopt a second one", async () => {
    const repo = gitRepo({ "README.md": readme });
    await mlc(ana(repo), "init --yes --id support-llm");
    const head = repo.head();
    const other = await mlc(ana(repo), "init --yes --id router");
    expect(other.exit).toBe(2);
    expect(other.err).toContain("mlc.yaml is there already, and `router` is none of its models: support-llm");
    expect(other.err).toContain("`mlc new model router`");
    const named = await mlc(ana(repo), "init router");
    expect([named.exit, named.err.includes("`mlc new model router`")]).toEqual([2, true]);
    expect(repo.head()).toBe(head);
    expect((await mlc(ana(repo), "new model router --yes")).exit).toBe(0);
    expect((await mlc(ana(repo), "init --yes --id router")).exit).toBe(0);
  });

  it("names the owner from git, alone and so without separation of duties", async () => {
    const repo = gitRepo({ "README.md": readme });
    const { body } = await mlcJson<OutInit>(ana(repo), "init --yes");
    expect(repo.read("mlc.yaml")).toContain("  separation_of_duties: none\n");
    expect(repo.read("mlc.yaml")).toContain("    emails: [ana@acme.example] # from git\n");
    expect(body.findings.map((found) => found.code)).toEqual([
      "init-risk-tier-open",
      "init-origin-open",
      "init-one-person",
    ]);
  });

  it("lists owner and committer where they are two, and then duties are separate", async () => {
    const repo = gitRepo({ "README.md": readme });
    await mlc(ana(repo), ["init", "--yes", "--id", "support-llm", "--owner", "Mei Tan <mei@acme.example>"]);
    expect(repo.read("mlc.yaml")).not.toMatch(/^ +separation_of_duties:/m);
    expect(repo.read("models/support-llm/model.yaml")).toContain("  accountable_owner: mei\n");
    expect(repo.read(firstRecord)).toContain("by: ana\n");
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  it("adopts a model at a later stage with a reason, and says what that means", async () => {
    const repo = gitRepo({ "README.md": readme });
    const { body } = await mlcJson<OutInit>(ana(repo), "init --yes --id support-llm --stage evaluation");
    expect(repo.read(firstRecord)).toMatch(/^to: evaluation\nmove: start\n(?:.*\n)*adopted: true\nreason: .{20,}\n/m);
    expect(body.findings.map((found) => found.code)).toContain("adoption-reason");
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  it("keeps the words of -m in the record", async () => {
    const repo = gitRepo({ "README.md": readme });
    await mlc(ana(repo), ["init", "--yes", "--id", "support-llm", "--stage", "data", "-m", "Moved from a spreadsheet"]);
    expect(repo.read(firstRecord)).toContain("reason: Moved from a spreadsheet\n");
    expect(repo.git("log", "-1", "--format=%B")).not.toContain("spreadsheet");
  });

  it("takes a declared risk tier", async () => {
    const repo = gitRepo({ "README.md": readme });
    const { body } = await mlcJson<OutInit>(ana(repo), "init --yes --id support-llm --risk-tier high");
    expect(repo.read("models/support-llm/model.yaml")).toContain("  risk_tier: high\n");
    expect(body.findings.map((found) => found.code)).not.toContain("init-risk-tier-open");
  });

  it("starts with the version that is there", async () => {
    const repo = gitRepo({ "README.md": readme });
    const { body } = await mlcJson<OutInit>(ana(repo), "init --yes --id support-llm --first 1.1.0");
    expect(body.version).toBe("1.1.0");
    expect(repo.read("models/support-llm/versions/1.1.0.yaml")).toContain('version: "1.1.0"\n');
    expect((await mlc(ana(gitRepo({ "README.md": readme })), "init --yes --first ../1")).exit).toBe(2);
  });

  it("leaves other people's staged, changed and untracked files alone", async () => {
    const repo = gitRepo({ "README.md": readme, "notes.txt": "one\n" });
    repo.write("notes.txt", "two\n");
    repo.write("staged.txt", "new\n");
    repo.git("add", "staged.txt");
    expect((await mlc(ana(repo), "init --yes")).exit).toBe(0);
    expect(repo.git("status", "--porcelain")).toBe(" M notes.txt\nA  staged.txt");
    expect(committed(repo)).not.toContain("staged.txt");
    expect(repo.read("notes.txt")).toBe("two\n");
  });

  it("writes files without a commit under --no-commit", async () => {
    const repo = gitRepo({ "README.md": readme });
    const head = repo.head();
    const { body } = await mlcJson<OutInit>(ana(repo), "init --yes --no-commit");
    expect(repo.head()).toBe(head);
    expect(repo.has("mlc.yaml")).toBe(true);
    expect(body.findings.map((found) => found.code)).toContain("not-committed");
  });
});

describe("mlc init --dry-run", () => {
  it("shows exactly what a real run writes, and writes nothing", async () => {
    const repo = gitRepo({ "README.md": readme, "config.json": config });
    const dry = await mlcJson<OutInit>(ana(repo), "init --yes --dry-run");
    expect(repo.git("status", "--porcelain")).toBe("");
    const real = await mlcJson<OutInit>(ana(repo), "init --yes");
    expect(dry.body.changes).toEqual(real.body.changes);
    expect(dry.body).toMatchObject({ dry_run: true });
    for (const { file, diff } of real.body.changes.filter((each) => each.diff !== undefined)) {
      const shown = (diff ?? []).slice(1).map((line) => `${line.slice(1)}\n`);
      expect(shown.join(""), file).toBe(repo.read(file));
    }
  });

  it("shows a person the text of each file", async () => {
    const repo = gitRepo({ "README.md": readme });
    const { out } = await mlc(ana(repo), "init --yes --dry-run --id support-llm");
    expect(out).toContain("Would create 27 files");
    expect(out).toContain("      languages: [en] # from README.md\n");
  });
});

describe("where mlc init runs", () => {
  it("may be a repository without a commit", async () => {
    const repo = gitRepo();
    repo.write("README.md", readme);
    expect((await mlc(ana(repo), "init --yes")).exit).toBe(0);
    expect(repo.git("rev-list", "--count", "HEAD")).toBe("1");
    expect(committed(repo)).not.toContain("README.md");
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  it("may be a directory of a larger repository, whose name it takes", async () => {
    const repo = gitRepo({ "services/Fraud Scorer/README.md": readme, "README.md": "# All services\n" });
    const { body } = await mlcJson<OutInit>(ana(repo), 'init "services/Fraud Scorer" --yes');
    expect(body.model).toBe("fraud-scorer");
    expect(committed(repo).every((file) => file.startsWith("services/Fraud Scorer/"))).toBe(true);
    expect(await errorCodes(join(repo.dir, "services/Fraud Scorer"))).toEqual([]);
  });

  it("may be a directory below a workspace, which is then the one", async () => {
    const repo = gitRepo({ "README.md": readme });
    await mlc(ana(repo), "init --yes --id support-llm");
    const ran = await mlc(ana({ dir: join(repo.dir, "models/support-llm") }), "init --yes");
    expect(ran).toMatchObject({ exit: 0 });
    expect(ran.out).toMatch(/^already a workspace/);
  });

  it("may be outside git: the files are written, and what is missing is said", async () => {
    const dir = tempDir();
    writeFileSync(join(dir, "README.md"), readme);
    const { body, exit } = await mlcJson<OutInit>(ana({ dir }), "init --yes");
    expect(exit).toBe(0);
    expect(existsSync(join(dir, "mlc.yaml"))).toBe(true);
    expect(body.commit).toBeUndefined();
    expect(body.findings.map((found) => found.code)).toContain("outside-git");
    expect(await errorCodes(dir)).toEqual([]);
  });

  it("may hold code in models/: then the models live in mlc/models", async () => {
    const repo = gitRepo({ "README.md": readme, "models/classifier.py": "class Classifier: pass\n" });
    expect((await mlc(ana(repo), "init --yes --id support-llm")).exit).toBe(0);
    expect(repo.read("mlc.yaml")).toContain("models: [mlc/models/*]\n");
    expect(repo.read(".gitattributes")).toContain("mlc/models/** text eol=lf\n");
    expect(repo.has("mlc/models/support-llm/model.yaml")).toBe(true);
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  it("may ignore models/: then too", async () => {
    const repo = gitRepo({ "README.md": readme, ".gitignore": "/models/\n" });
    expect((await mlc(ana(repo), "init --yes --id support-llm")).exit).toBe(0);
    expect(committed(repo)).toContain("mlc/models/support-llm/model.yaml");
  });

  it("must exist", async () => {
    const repo = gitRepo({ "README.md": readme });
    const ran = await mlc(ana(repo), "init nowhere --yes");
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain("init-no-such-path");
  });
});

describe(".gitattributes", () => {
  it("that is there keeps its bytes and gets the lines at its end", async () => {
    const before = "*.safetensors filter=lfs diff=lfs merge=lfs -text\r\n# ours";
    const repo = gitRepo({ "README.md": readme, ".gitattributes": before });
    expect((await mlc(ana(repo), "init --yes")).exit).toBe(0);
    expect(repo.read(".gitattributes")).toBe(`${before}\r\nmlc.yaml text eol=lf\r\nmodels/** text eol=lf\r\n`);
  });

  it("that says it already stays as it is", async () => {
    const repo = gitRepo({ "README.md": readme, ".gitattributes": "mlc.yaml  text eol=lf\nmodels/** text eol=lf\n" });
    expect((await mlc(ana(repo), "init --yes")).exit).toBe(0);
    expect(committed(repo)).not.toContain(".gitattributes");
  });

  it("in another encoding is left alone, with the lines to add", async () => {
    const repo = gitRepo({ "README.md": readme });
    repo.write(".gitattributes", Buffer.from([0x23, 0xe9, 0x0a]));
    repo.commit("ana", "Attributes");
    const { body } = await mlcJson<OutInit>(ana(repo), "init --yes");
    expect(body.findings.map((found) => found.code)).toContain("init-attributes-by-hand");
    expect(committed(repo)).not.toContain(".gitattributes");
  });
});
