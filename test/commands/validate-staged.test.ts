import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OutValidate } from "../../src/generated/types.ts";
import { ana } from "../support/adopted.ts";
import { dir, supportLlm, supportRepo } from "../support/model.ts";
import { directoryRepo, gitRepo, tempDir } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";

const model = `${dir}/model.yaml`;
const sound = supportLlm()[model] ?? "";
const misspelt = sound.replace("owners:", "onwers:");
const broken = (body: OutValidate) =>
  body.findings.filter((each) => each.severity === "error").map((each) => each.file);

describe("mlc validate --staged", () => {
  it("judges what is staged, whatever stands on the disk", async () => {
    const repo = supportRepo(supportLlm());
    repo.write(model, misspelt);
    expect((await mlc(ana(repo), "validate --staged")).exit).toBe(0);
    repo.git("add", model);
    repo.write(model, sound);
    const { exit, body } = await mlcJson<OutValidate>(ana(repo), "validate --staged");
    expect(exit).toBe(1);
    expect(new Set(broken(body))).toEqual(new Set([model]));
    expect((await mlc(ana(repo), "validate")).exit).toBe(0);
  });

  it("does not see a file that is not staged, and misses one whose removal is", async () => {
    const repo = supportRepo(supportLlm());
    repo.write(`${dir}/records/2026/2026-10-01-note-00000000000a.yaml`, "nothing: that is a record\n");
    expect((await mlc(ana(repo), "validate --staged")).exit).toBe(0);
    repo.git("rm", "-q", "--cached", model);
    expect((await mlc(ana(repo), "validate --staged")).exit).toBe(1);
  });

  it("takes the index that git names to a hook, in a worktree too, and no other repository's", async () => {
    const repo = supportRepo(supportLlm());
    const elsewhere = directoryRepo(join(tempDir(), "side"));
    repo.git("worktree", "add", "-q", elsewhere.dir);
    elsewhere.write(model, misspelt);
    const gitDir = elsewhere.git("rev-parse", "--absolute-git-dir");
    const index = join(gitDir, "next-index-1.lock");
    elsewhere.gitWith({ GIT_INDEX_FILE: index }, "read-tree", "HEAD");
    elsewhere.gitWith({ GIT_INDEX_FILE: index }, "add", model);
    const hooked = { ...ana(elsewhere), env: { ...elsewhere.env("ana"), GIT_DIR: gitDir, GIT_INDEX_FILE: index } };
    expect((await mlc(hooked, "validate --staged")).exit).toBe(1);
    expect((await mlc(ana(elsewhere), "validate --staged")).exit).toBe(0);
    const foreign = { ...ana(repo), env: { ...repo.env("ana"), GIT_INDEX_FILE: index } };
    expect((await mlc(foreign, "validate --staged")).exit).toBe(0);
  });

  it("stops a commit of one file as a hook, and lets a sound one pass", { timeout: 60_000 }, () => {
    const repo = supportRepo(supportLlm());
    const source = join(import.meta.dirname, "../..");
    const program = `"${process.execPath}" "${join(source, "node_modules/tsx/dist/cli.mjs")}" "${join(source, "scripts/dev.ts")}"`;
    repo.hook("pre-commit", `${program} validate --staged`);
    repo.write(model, misspelt);
    expect(() => repo.git("commit", "-qm", "Rename owners", "--", model)).toThrow(/unknown-key/);
    repo.write(model, sound.replace("Support LLM", "Support model"));
    repo.git("commit", "-qm", "Rename", "--", model);
    expect(repo.git("log", "-1", "--format=%s")).toBe("Rename");
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  it("cannot run where nothing of a workspace is staged, or outside a repository", async () => {
    const repo = gitRepo({ "README.md": "# Support LLM\n" });
    for (const [file, text] of Object.entries(supportLlm())) repo.write(file, text);
    expect(await mlc(ana(repo), "validate --staged")).toMatchObject({ exit: 2, out: "" });
  });
});
