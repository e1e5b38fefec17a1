import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { OutInit } from "../../src/generated/types.ts";
import { ana, readme } from "../support/adopted.ts";
import { supportRepo } from "../support/model.ts";
import { gitRepo } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";

const codes = (body: OutInit) => body.findings.map((each) => each.code);

describe("mlc init --ci", () => {
  it("writes the workflows of GitHub with the workspace, in one commit", async () => {
    const repo = gitRepo({ "README.md": readme });
    expect((await mlc(ana(repo), "init --yes --ci github")).exit).toBe(0);
    expect(repo.git("rev-list", "--count", "HEAD")).toBe("2");
    for (const file of ["mlc", "mlc-due"]) {
      const text = repo.read(`.github/workflows/${file}.yml`);
      expect(text).not.toMatch(/\{\{[a-z]+\}\}/);
      expect(parse(text)).toMatchObject({ permissions: { contents: "read" } });
    }
  });

  it("adds them to a workspace that is there, at the top of the repository, and changes none that exist", async () => {
    const repo = supportRepo();
    repo.write(".github/workflows/mlc.yml", "name: ours\n");
    repo.commit("ana", "Own workflow");
    const { body } = await mlcJson<OutInit>(ana(repo), "init --ci github");
    expect(body).toMatchObject({ already: true, changes: [{ file: ".github/workflows/mlc-due.yml", created: true }] });
    expect(codes(body)).toEqual(["init-ci-present"]);
    expect(repo.read(".github/workflows/mlc.yml")).toBe("name: ours\n");
    const again = await mlcJson<OutInit>(ana(repo), "init --ci github");
    expect(again).toMatchObject({ exit: 0, body: { changes: [] } });
  });

  it("says which line takes the jobs into a pipeline of GitLab that is there, and writes one where there is none", async () => {
    const fresh = supportRepo();
    await mlc(ana(fresh), "init --ci gitlab");
    expect(parse(fresh.read(".gitlab-ci.yml"))).toEqual({ include: [{ local: ".gitlab/mlc.yml" }] });
    expect(parse(fresh.read(".gitlab/mlc.yml"))).toHaveProperty("mlc.artifacts.reports.codequality");

    const repo = supportRepo({ ".gitlab-ci.yml": "stages: [test]\n" });
    const { body } = await mlcJson<OutInit>(ana(repo), "init --ci gitlab");
    expect(codes(body)).toEqual(["init-ci-include"]);
    expect(body.findings[0]?.fix).toContain(".gitlab/mlc.yml");
    expect(repo.read(".gitlab-ci.yml")).toBe("stages: [test]\n");
  });

  it("shows with --dry-run what it would write, and writes nothing", async () => {
    const repo = supportRepo();
    const { body } = await mlcJson<OutInit>(ana(repo), "init --ci github --dry-run");
    expect(body.dry_run).toBe(true);
    expect(body.changes.map(({ file }) => file)).toEqual([
      ".github/workflows/mlc.yml",
      ".github/workflows/mlc-due.yml",
    ]);
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  it("refuses a directory whose name a shell would read, before anything is written", async () => {
    const repo = gitRepo({ "a$(b)/README.md": readme });
    const ran = await mlc(ana(repo), ["init", "a$(b)", "--yes", "--ci", "github"]);
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain("init-ci-directory");
    expect(repo.git("status", "--porcelain")).toBe("");
  });
});

describe("mlc init --editor vscode", () => {
  it("offers the extension to whoever opens the repository, and leaves a list that is there", async () => {
    const repo = supportRepo();
    expect((await mlc(ana(repo), "init --editor vscode")).exit).toBe(0);
    expect(JSON.parse(repo.read(".vscode/extensions.json"))).toEqual({ recommendations: ["redhat.vscode-yaml"] });
    expect(repo.git("log", "-1", "--format=%s")).toBe("mlc: recommend the YAML extension of VS Code");
    const again = await mlcJson<OutInit>(ana(repo), "init --editor vscode");
    expect(again).toMatchObject({ exit: 0, body: { changes: [] } });
    expect(codes(again.body)).toEqual(["init-editor-present"]);
  });

  it("is part of the first commit, beside the checks", async () => {
    const repo = gitRepo({ "README.md": readme });
    expect((await mlc(ana(repo), "init --yes --ci gitlab --editor vscode")).exit).toBe(0);
    expect(repo.git("rev-list", "--count", "HEAD")).toBe("2");
    expect(repo.has(".vscode/extensions.json")).toBe(true);
    expect(repo.has(".gitlab/mlc.yml")).toBe(true);
  });

  it("knows no other editor", async () => {
    expect((await mlc(ana(supportRepo()), "init --editor vscod")).err).toContain("unknown-choice");
  });
});
