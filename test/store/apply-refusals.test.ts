import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyPlan } from "../../src/store/apply.ts";
import {
  apply,
  everything,
  promotion,
  recordFile,
  refusal,
  refused,
  refusesUntouched,
  stages,
  versionFile,
  workspace,
} from "../support/plan.ts";
import { bareEnv, directoryRepo, gitRepo, tempDir, type TestRepository } from "../support/repo.ts";

describe("nothing is written", () => {
  it("where git is not installed", async () => {
    const repo = workspace();
    await refusesUntouched(repo, "no-git", () =>
      apply(repo, promotion(), { env: { ...repo.env(), PATH: "/nonexistent" } }),
    );
  });

  it("in a bare repository", async () => {
    const dir = tempDir();
    directoryRepo(dir).git("init", "-q", "--bare");
    expect(await refusal(applyPlan(promotion(), dir, { env: bareEnv(), commit: true }))).toBe("bare-repository");
  });

  it("from inside the git directory", async () => {
    const repo = workspace();
    const call = applyPlan(promotion(), join(repo.dir, ".git"), { env: repo.env(), commit: true });
    expect(await refusal(call)).toBe("outside-working-tree");
  });

  it("without an identity, which git never guesses for mlc", async () => {
    const repo = workspace();
    await refusesUntouched(repo, "no-identity", () => apply(repo, promotion(), { env: bareEnv() }));
  });

  it("when the environment names only the author", async () => {
    const repo = workspace();
    const env = { ...bareEnv(), GIT_AUTHOR_NAME: "Ben Okoro", GIT_AUTHOR_EMAIL: "ben@acme.example" };
    const author = { name: "Ben Okoro", email: "ben@acme.example" };
    await refusesUntouched(repo, "no-identity", () => apply(repo, promotion(), { env, author }));
  });

  it("on a detached HEAD, unless that is allowed", async () => {
    const repo = workspace();
    repo.git("checkout", "-q", "--detach");
    await refusesUntouched(repo, "detached-head", () => apply(repo));
    expect((await apply(repo, promotion(), { allowDetached: true })).commit?.branch).toBeUndefined();
  });

  it.each([
    ["merge", ["merge", "-q", "other"]],
    ["cherry-pick", ["cherry-pick", "other"]],
    ["rebase", ["rebase", "-q", "other"]],
    ["revert", ["revert", "--no-edit", "HEAD~1"]],
  ])("while a %s is in progress", async (operation, command) => {
    const repo = workspace();
    repo.git("checkout", "-q", "-b", "other");
    repo.write("notes.txt", "theirs\n");
    repo.commit("ben", "Theirs");
    repo.git("checkout", "-q", "main");
    repo.write("notes.txt", "ours\n");
    repo.commit("ana", "Ours");
    repo.write("notes.txt", "ours again\n");
    repo.commit("ana", "Ours again");
    expect(() => repo.git(...command)).toThrow();
    const error = await refused(apply(repo));
    expect(error.finding.code).toBe("operation-in-progress");
    expect(error.finding.args).toMatchObject({ operation });
  });

  it("while a patch series is being applied", async () => {
    const repo = workspace();
    repo.write(
      "bad.patch",
      "From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001\nFrom: a <a@b>\nSubject: x\n\n---\ndiff --git a/none b/none\n--- a/none\n+++ b/none\n@@ -1 +1 @@\n-a\n+b\n",
    );
    expect(() => repo.git("am", "-q", "bad.patch")).toThrow();
    await refusesUntouched(repo, "operation-in-progress", () => apply(repo));
  });

  it.each(["GIT_INDEX_FILE", "GIT_DIR", "GIT_WORK_TREE", "GIT_NAMESPACE"])(
    "where %s is set, as in a hook",
    async (variable) => {
      const repo = workspace();
      const env = { ...repo.env(), [variable]: join(repo.dir, ".git") };
      await refusesUntouched(repo, "inside-git", () => apply(repo, promotion(), { env }));
    },
  );

  it.each([
    [
      "edited",
      (repo: TestRepository) => {
        repo.write(versionFile, "stage: mine\n");
      },
    ],
    [
      "staged",
      (repo: TestRepository) => {
        repo.write(versionFile, "stage: mine\n");
        repo.git("add", "-A");
        repo.write(versionFile, stages.before);
      },
    ],
    [
      "deleted",
      (repo: TestRepository) => {
        repo.remove(versionFile);
      },
    ],
    [
      "untracked",
      (repo: TestRepository) => {
        repo.write(recordFile, "mine: 1\n");
      },
    ],
  ])("over a file that is %s", async (_how, change) => {
    const repo = workspace();
    change(repo);
    await refusesUntouched(repo, "uncommitted-edits", () => apply(repo));
  });

  it.each([
    [
      "edited",
      (repo: TestRepository) => {
        repo.write("mlc.yaml", "schema: mlc.workspace/v1 # mine\n");
      },
    ],
    [
      "untracked",
      (repo: TestRepository) => {
        repo.write("models/support-llm/card.yaml", "a: 1\n");
      },
    ],
    [
      "deleted",
      (repo: TestRepository) => {
        repo.remove("models/support-llm/model.yaml");
      },
    ],
    [
      "only staged",
      (repo: TestRepository) => {
        repo.write("models/support-llm/card.yaml", "a: 1\n");
        repo.git("add", "-A");
      },
    ],
  ])("for a decision on a fact that is %s, and the printed commands mend it", async (_how, change) => {
    const repo = workspace();
    change(repo);
    const before = everything(repo);
    const error = await refused(apply(repo));
    expect(error.finding.code).toBe("facts-not-committed");
    expect(everything(repo)).toBe(before);
    for (const action of error.finding.do ?? []) if ("run" in action) repo.git(...action.run.slice(1));
    expect((await apply(repo)).commit).toBeDefined();
  });

  it("never for facts of other models, or for a plan that decides nothing", async () => {
    const repo = workspace({ "models/fraud-scorer/model.yaml": "a: 1\n" });
    repo.write("models/fraud-scorer/model.yaml", "a: 2\n");
    expect((await apply(repo)).commit).toBeDefined();
    repo.write("mlc.yaml", "schema: mlc.workspace/v1 # mine\n");
    const plan = promotion({ changes: [{ file: "models/x.yaml", before: null, after: "a: 1\n" }], committed: false });
    expect((await apply(repo, plan)).commit).toBeDefined();
  });

  it("while another git holds the index, whose lock stays", async () => {
    const repo = workspace();
    writeFileSync(join(repo.dir, ".git/index.lock"), "");
    await refusesUntouched(repo, "index-locked", () => apply(repo, promotion(), { waitMs: 100 }));
    expect(repo.has(".git/index.lock")).toBe(true);
  });

  it("when a branch is locked, and everything is put back", async () => {
    const repo = workspace();
    writeFileSync(join(repo.dir, ".git/refs/heads/main.lock"), "");
    await refusesUntouched(repo, "git-failed", () => apply(repo, promotion(), { waitMs: 100 }));
  });

  it("over a file that is not what the plan was made from", async () => {
    const repo = workspace();
    const changes = [{ file: versionFile, before: "stage: old\n", after: "stage: new\n" }];
    await refusesUntouched(repo, "changed-meanwhile", () => apply(repo, promotion({ changes })));
  });

  it("when the commit cannot be signed, and everything is put back", async () => {
    const repo = workspace();
    repo.git("config", "commit.gpgSign", "true");
    repo.git("config", "gpg.format", "ssh");
    repo.git("config", "user.signingKey", "/nonexistent/key");
    repo.write("notes.txt", "staged\n");
    repo.git("add", "notes.txt");
    await refusesUntouched(repo, "signing-failed", () => apply(repo));
    expect(repo.has(recordFile)).toBe(false);
    expect(repo.has("models/support-llm/records")).toBe(false);
  });

  it("in a repository of somebody else, and git's own command is given", async () => {
    const repo = workspace();
    const env = { ...repo.env(), GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" };
    const error = await refused(apply(repo, promotion(), { env }));
    expect(error.finding.code).toBe("dubious-ownership");
    expect(error.finding.args).toMatchObject({ command: `git config --global --add safe.directory ${repo.dir}` });
  });

  it("tells the person in a subdirectory a command that works from there", async () => {
    const repo = gitRepo({
      [`ml/${versionFile}`]: stages.before,
      "ml/mlc.yaml": "a: 1\n",
      "ml/models/support-llm/model.yaml": "a: 1\n",
    });
    repo.write("ml/mlc.yaml", "a: 2\n");
    const cwd = join(repo.dir, "ml/models");
    const error = await refused(applyPlan(promotion(), join(repo.dir, "ml"), { env: repo.env(), commit: true, cwd }));
    const there = directoryRepo(cwd);
    for (const action of error.finding.do ?? []) if ("run" in action) there.git(...action.run.slice(1));
    expect(repo.git("status", "--porcelain")).toBe("");
  });
});
