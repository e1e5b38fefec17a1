import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OutInit } from "../../src/generated/types.ts";
import { errorCodes } from "../support/valid.ts";
import { gitRepo, tempDir, testEnv, type TestRepository } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";
import { testWorld, type Circumstances, type TestWorld } from "../support/world.ts";

const readme = "---\nlanguage: [en]\nlicense: apache-2.0\npipeline_tag: text-generation\n---\n# Support\n";
const config = JSON.stringify({
  architectures: ["MistralForCausalLM"],
  model_type: "mistral",
  max_position_embeddings: 32768,
  transformers_version: "4.46.0",
});

/** Ana at work in a repository, or in a directory of it. */
function ana(repo: Pick<TestRepository, "dir">, more: Circumstances = {}): TestWorld {
  return testWorld({ cwd: repo.dir, env: { ...testEnv("ana"), LANG: "C.UTF-8" }, ...more });
}

function committed(repo: TestRepository): readonly string[] {
  return repo.git("show", "--name-only", "--format=", "HEAD").split("\n");
}

const record = "models/support-llm/records/2026/2026-11-22-transition-000000000001.yaml";

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
      record,
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
    expect(repo.read(record)).toContain("by: ana\n");
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  it("adopts a model at a later stage with a reason, and says what that means", async () => {
    const repo = gitRepo({ "README.md": readme });
    const { body } = await mlcJson<OutInit>(ana(repo), "init --yes --id support-llm --stage evaluation");
    expect(repo.read(record)).toMatch(/^to: evaluation\nmove: start\n(?:.*\n)*adopted: true\nreason: .{20,}\n/m);
    expect(body.findings.map((found) => found.code)).toContain("adoption-reason");
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  it("keeps the words of -m in the record", async () => {
    const repo = gitRepo({ "README.md": readme });
    await mlc(ana(repo), ["init", "--yes", "--id", "support-llm", "--stage", "data", "-m", "Moved from a spreadsheet"]);
    expect(repo.read(record)).toContain("reason: Moved from a spreadsheet\n");
    expect(repo.git("log", "-1", "--format=%B")).not.toContain("spreadsheet");
  });

  it("takes a declared risk tier", async () => {
    const repo = gitRepo({ "README.md": readme });
    const { body } = await mlcJson<OutInit>(ana(repo), "init --yes --id support-llm --risk-tier high");
    expect(repo.read("models/support-llm/model.yaml")).toContain("  risk_tier: high\n");
    expect(body.findings.map((found) => found.code)).not.toContain("init-risk-tier-open");
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
    expect(out).toContain("Would create 21 files");
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

describe("mlc init on a terminal", () => {
  const answers = ["support-llm", "finetuning", "Ana Ruiz <ana@acme.example>", "medium", "lora", true];

  it("asks six questions, each with what was detected, and writes the answers", async () => {
    const repo = gitRepo({ "README.md": readme.replace("---\n#", "model-index: [{name: Reply Drafts}]\n---\n#") });
    const world = ana(repo, { tty: true, answers });
    expect((await mlc(world, "init")).exit).toBe(0);
    expect(world.asked.map((question) => question.message)).toHaveLength(6);
    expect(world.asked[0]).toMatchObject({ default: "reply-drafts" });
    expect(world.asked[2]).toMatchObject({ default: "Ana Ruiz <ana@acme.example>" });
    const model = repo.read("models/support-llm/model.yaml");
    expect(model).toContain("id: support-llm\n");
    expect(model).toContain("name: Reply Drafts # from README.md\n");
    expect(model).toMatch(/ {2}risk_tier: medium\n {2}trained_from_scratch: false\n {2}adaptation: lora\n/);
    expect(repo.read("models/support-llm/versions/0.1.0.yaml")).toContain("stage: finetuning\n");
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  it("does not ask what an option or a file has answered", async () => {
    const adapter = JSON.stringify({ peft_type: "LORA", base_model_name_or_path: "mistralai/Mistral-7B-v0.3" });
    const repo = gitRepo({ "README.md": readme, "adapter_config.json": adapter });
    const world = ana(repo, { tty: true, answers: ["Ana Ruiz <ana@acme.example>", true] });
    expect((await mlc(world, "init --id support-llm --stage data --risk-tier low")).exit).toBe(0);
    expect(world.asked.map((question) => question.kind)).toEqual(["text", "confirm"]);
    expect(repo.read("models/support-llm/model.yaml")).toContain("  adaptation: lora # from adapter_config.json\n");
    expect(repo.read("models/support-llm/versions/0.1.0.yaml")).toContain(
      "  method: lora # from adapter_config.json\n",
    );
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  it("shows the files before the last question, and writes nothing after a no", async () => {
    const repo = gitRepo({ "README.md": readme });
    const ran = await mlc(ana(repo, { tty: true, answers: [...answers.slice(0, 5), false] }), "init");
    expect(ran.exit).toBe(130);
    expect(ran.err).toContain("  + models/support-llm/model.yaml\n");
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  it("refuses answers that cannot be an id or a person", async () => {
    const repo = gitRepo({ "README.md": readme });
    const world = ana(repo, { tty: true, answers });
    await mlc(world, "init --dry-run");
    const [id, , owner] = world.asked;
    expect(id?.kind === "text" && id.validate?.("Support LLM")).toEqual(expect.any(String));
    expect(id?.kind === "text" && id.validate?.("con")).toEqual(expect.any(String));
    expect(id?.kind === "text" && id.validate?.("support-llm")).toBe(true);
    expect(owner?.kind === "text" && owner.validate?.("Ana Ruiz")).toEqual(expect.any(String));
  });
});

describe("mlc init without a terminal", () => {
  it("and without --yes names the options, and the call that would work", async () => {
    const repo = gitRepo({ "README.md": readme });
    const ran = await mlc(ana(repo), "init");
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain("init-input-needed");
    expect(ran.err.replace(/\s+/g, " ")).toContain('--stage problem --owner "Ana Ruiz <ana@acme.example>"');
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  it("goes ahead where every option is given", async () => {
    const repo = gitRepo({ "README.md": readme });
    const line = ["init", "--id", "support-llm", "--stage", "problem", "--owner", "Ana Ruiz <ana@acme.example>"];
    expect((await mlc(ana(repo), line)).exit).toBe(0);
  });

  it.each([
    ["--ci github", "init-ci-not-yet"],
    ["--stage retired", "unknown-choice"],
    ["--risk-tier huge", "unknown-choice"],
    ["--id Support", "bad-id"],
    ["--id nul", "bad-id"],
    ["--owner ana", "init-bad-owner"],
    ["--lifecycle waterfall", "unknown-choice"],
    ["--from missing.json", "init-no-such-path"],
  ])("refuses %s with %s and writes nothing", async (option, code) => {
    const repo = gitRepo({ "README.md": readme });
    const ran = await mlc(ana(repo), `init --yes ${option}`);
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain(`error[${code}]`);
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  it("says who is missing where git knows nobody", async () => {
    const repo = gitRepo({ "README.md": readme });
    const {
      GIT_AUTHOR_NAME: _n,
      GIT_AUTHOR_EMAIL: _e,
      GIT_COMMITTER_NAME: _c,
      GIT_COMMITTER_EMAIL: _m,
      ...env
    } = testEnv();
    const ran = await mlc(testWorld({ cwd: repo.dir, env }), "init --yes");
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain("no-identity");
  });
});

describe("what mlc init reads", () => {
  it("can be named with --from, and is then all", async () => {
    const repo = gitRepo({ "README.md": readme, "out/final/config.json": config });
    const { body } = await mlcJson<OutInit>(ana(repo), "init --yes --from out/final");
    const files = new Set(body.detected.map((each) => each.from));
    expect([...files].sort()).toEqual(["git", "out/final/config.json", "the directory's name"]);
  });

  it("hashes weights that lie here, and takes pointers at their word", async () => {
    const oid = "9c1e44aa01b7c3d2".repeat(4);
    const repo = gitRepo({
      "model.safetensors": `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 14483464192\n`,
      "model.onnx": "abc",
    });
    await mlc(ana(repo), "init --yes --id support-llm");
    const version = repo.read("models/support-llm/versions/0.1.0.yaml");
    expect(version).toContain(`  digest: "sha256:${oid}" # from model.safetensors\n`);
    expect(version).toContain("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(repo.read(record)).toContain(`  weights: "sha256:${oid}"\n`);
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  it("binds the start to the data that DVC tracks", async () => {
    const lock =
      "schema: '2.0'\nstages:\n  a:\n    deps:\n    - {path: data/chats.csv, md5: dd2ca0ed1898c73df47bfb679b35adb7}\n";
    const repo = gitRepo({ "dvc.lock": lock });
    await mlc(ana(repo), "init --yes --id support-llm");
    expect(repo.read("models/support-llm/versions/0.1.0.yaml")).toContain(
      "data: # from dvc.lock\n  - dataset: chats\n",
    );
    expect(repo.read(record)).toContain('data: ["md5:dd2ca0ed1898c73df47bfb679b35adb7"]\n');
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  it("names the own lifecycle it is given, and starts at its first stage", async () => {
    const lifecycle = [
      "schema: mlc.lifecycle/v1",
      "name: short",
      'version: "1.0.0"',
      "title: Short",
      "stages:",
      "- {id: work, title: Work, phases: [define, data, select, train, adapt]}",
      "- {id: test, title: Test, phases: [evaluate]}",
      "edges:",
      "- {from: work, to: test, promoters: [accountable_owner]}",
    ].join("\n");
    const repo = gitRepo({ "README.md": readme, "lifecycle.yaml": `${lifecycle}\n` });
    const { body, exit } = await mlcJson<OutInit>(ana(repo), "init --yes --lifecycle lifecycle.yaml");
    expect(exit).toBe(0);
    expect(body.stage).toBe("work");
    expect(await errorCodes(repo.dir)).toEqual([]);
  });

  it("never lets a hostile file name or value out of its comment", async () => {
    const repo = gitRepo({ "README.md": readme });
    const dir = join(repo.dir, "a\nstage: evaluation #");
    mkdirSync(dir);
    writeFileSync(join(dir, "config.json"), config);
    const ran = await mlc(ana(repo), ["init", "--yes", "--id", "support-llm", "--from", dir]);
    expect(ran.exit).toBe(0);
    expect(repo.read("models/support-llm/versions/0.1.0.yaml")).toMatch(/^stage: problem$/m);
    expect(await errorCodes(repo.dir)).toEqual([]);
  });
});
