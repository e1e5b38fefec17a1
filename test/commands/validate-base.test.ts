import { describe, expect, it } from "vitest";
import type { OutValidate } from "../../src/generated/types.ts";
import { ana, readme } from "../support/adopted.ts";
import {
  atWork,
  dir,
  evaluationFile,
  otherWeights,
  supportLlm,
  supportRepo,
  versionFile,
  weights,
} from "../support/model.ts";
import { directoryRepo, gitRepo, tempDir, type TestRepository } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";

/** What is done to the files of a branch, and the code that says so. */
const broken: readonly (readonly [what: string, code: string, change: (repo: TestRepository) => void])[] = [
  ["a record that is edited", "record-changed", (repo) => edit(repo, evaluationFile, /value: 0\.\d+/, "value: 0.99")],
  ["a record that is removed", "record-removed", (repo) => repo.remove(evaluationFile)],
  ["a record that is moved", "record-renamed", moved],
  [
    "a stage without its transition",
    "stage-changed-without-transition",
    (repo) => edit(repo, versionFile, /^stage: .*$/m, "stage: evaluation"),
  ],
  [
    "weights without their training",
    "weights-changed-without-training",
    (repo) => edit(repo, versionFile, weights, otherWeights),
  ],
];

function edit(repo: TestRepository, file: string, what: RegExp | string, by: string): void {
  const text = repo.read(file);
  const changed = text.replace(what, by);
  if (changed === text) throw new Error(`nothing to change in ${file}`);
  repo.write(file, changed);
}

function moved(repo: TestRepository): void {
  repo.write(evaluationFile.replace("/2026/", "/2025/"), repo.read(evaluationFile));
  repo.remove(evaluationFile);
}

const codes = (body: OutValidate): readonly string[] => body.findings.map((each) => each.code);

describe("mlc validate --base", () => {
  it.each(broken)("finds %s since the branch began, which the files alone do not show", async (_what, code, change) => {
    const repo = supportRepo(supportLlm());
    const began = repo.head();
    repo.git("switch", "-qc", "change");
    change(repo);
    repo.commit("ben", "Change");
    const { exit, body } = await mlcJson<OutValidate>(ana(repo), "validate --base main");
    expect(exit).toBe(code === "weights-changed-without-training" ? 0 : 1);
    expect(codes(body)).toContain(code);
    expect(body.base).toEqual({ ref: "main", commit: began });
    expect(codes((await mlcJson<OutValidate>(ana(repo), "validate")).body)).not.toContain(code);
  });

  it("lets new records and edits of documents pass, and says what it compared with", async () => {
    const repo = supportRepo(supportLlm());
    edit(repo, `${dir}/model.yaml`, "Support LLM", "Support model");
    const note = "validate --base main";
    expect(await mlc(ana(repo), note)).toMatchObject({ exit: 0 });
    expect((await mlc(ana(repo), "record support-llm note text='A word on it'")).exit).toBe(0);
    expect(await mlc(ana(repo), note)).toMatchObject({ exit: 0 });
    const adopted = gitRepo({ "README.md": readme });
    await mlc(ana(adopted), "init --yes --id support-llm");
    expect((await mlc(ana(adopted), "validate --base HEAD")).out).toContain(
      `against HEAD (${adopted.head().slice(0, 7)})`,
    );
  });

  it("finds a version that both branches moved on", async () => {
    const repo = supportRepo(supportLlm());
    repo.git("branch", "change");
    await atWork(repo)("ben", 'promote support-llm --to data --reason "More data" -y');
    repo.git("switch", "-q", "change");
    await atWork(repo, "2026-11-22T12:00:00Z", 100)("ben", 'promote support-llm --to data --reason "Other data" -y');
    const { exit, body } = await mlcJson<OutValidate>(ana(repo), "validate --base main");
    expect({ exit, codes: codes(body) }).toMatchObject({
      exit: 1,
      codes: expect.arrayContaining(["moved-on-both"]) as string[],
    });
  });

  it("cannot run without the base: a name git does not know, a clone that is cut off, no repository", async () => {
    const repo = supportRepo(supportLlm());
    repo.git("switch", "-qc", "change");
    repo.write("README.md", "# Support LLM\n");
    repo.commit("ben", "More");
    expect(await mlc(ana(repo), "validate --base nowhere")).toMatchObject({ exit: 2, out: "" });
    const clone = tempDir();
    repo.git("clone", "-q", "--depth", "1", "--branch", "change", `file://${repo.dir}`, clone);
    const cut = await mlc(ana(directoryRepo(clone)), "validate --base main");
    expect(cut).toMatchObject({ exit: 2, out: "", err: expect.stringContaining("fetch-depth: 0") as string });
    const plain = directoryRepo(tempDir());
    for (const [file, text] of Object.entries(supportLlm())) plain.write(file, text);
    expect((await mlc(ana(plain), "validate --base main")).exit).toBe(2);
  });

  it("reports what is wrong with mlc.yaml, and no lost records where it cannot be read", async () => {
    const repo = supportRepo(supportLlm());
    edit(repo, "mlc.yaml", "models: [models/*]", "modles: [other/*]");
    const { exit, body } = await mlcJson<OutValidate>(ana(repo), "validate --base main");
    expect(exit).toBe(1);
    expect(codes(body)).toContain("unknown-key");
    expect(codes(body)).not.toContain("record-removed");
  });
});

describe("mlc validate --staged", () => {
  it.each(broken)("says of a commit of %s what it does to HEAD", async (_what, code, change) => {
    const repo = supportRepo(supportLlm());
    change(repo);
    expect(codes((await mlcJson<OutValidate>(ana(repo), "validate --staged")).body)).not.toContain(code);
    repo.git("add", "-A");
    const { exit, body } = await mlcJson<OutValidate>(ana(repo), "validate --staged");
    expect({ exit, base: body.base?.ref }).toEqual({
      exit: code === "weights-changed-without-training" ? 0 : 1,
      base: "HEAD",
    });
    expect(codes(body)).toContain(code);
  });

  it("with --base also sees what earlier commits of the branch did", async () => {
    const repo = supportRepo(supportLlm());
    repo.git("switch", "-qc", "change");
    repo.remove(evaluationFile);
    repo.commit("ben", "Tidy up");
    expect((await mlc(ana(repo), "validate --staged")).exit).toBe(0);
    const { body } = await mlcJson<OutValidate>(ana(repo), "validate --staged --base main");
    expect(codes(body)).toContain("record-removed");
  });

  it("has nothing to compare with before the first commit", async () => {
    const repo = gitRepo();
    for (const [file, text] of Object.entries(supportLlm())) repo.write(file, text);
    repo.git("add", "-A");
    expect(await mlc(ana(repo), "validate --staged")).toMatchObject({ exit: 0 });
    expect(await mlc(ana(repo), "validate --staged --base main")).toMatchObject({ exit: 2, out: "" });
  });
});
