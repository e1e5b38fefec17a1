import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CannotRun } from "../../src/errors.ts";
import {
  commitDate,
  findRepository,
  identity,
  mergeBase,
  resolveCommit,
  revAtDate,
  type Repository,
} from "../../src/store/git.ts";
import { refuseOldGit } from "../../src/store/git-version.ts";
import { supportRepo } from "../support/model.ts";
import { bareEnv, directoryRepo, gitRepo, tempDir, testEnv, type TestRepository } from "../support/repo.ts";
import { mlc } from "../support/run.ts";

function found(repo: TestRepository, dir = repo.dir, env: Record<string, string> = repo.env()): Repository {
  const repository = findRepository(dir, env);
  if (repository === undefined) throw new Error("no repository");
  return repository;
}

function code(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof CannotRun) return error.finding.code;
    throw error;
  }
  return "none";
}

describe("finding the repository", () => {
  it("gives its places, commit and branch, from any directory in it", () => {
    const repo = gitRepo({ "ml/mlc.yaml": "a: 1\n" });
    expect(found(repo, join(repo.dir, "ml"))).toMatchObject({
      root: repo.dir,
      prefix: "ml/",
      gitDir: join(repo.dir, ".git"),
      commonDir: join(repo.dir, ".git"),
      head: repo.head(),
      branch: "main",
      shallow: false,
    });
  });

  it("knows a branch without commits and a detached HEAD", () => {
    expect(found(gitRepo())).toMatchObject({ head: undefined, branch: "main" });
    const repo = gitRepo({ a: "1\n" });
    repo.git("checkout", "-q", "--detach");
    expect(found(repo)).toMatchObject({ head: repo.head(), branch: undefined });
  });

  it("knows a linked worktree and what it shares", () => {
    const repo = gitRepo({ a: "1\n" });
    const dir = join(tempDir(), "tree");
    repo.git("worktree", "add", "-q", "-b", "feature/x", dir);
    expect(found(directoryRepo(dir))).toMatchObject({
      root: dir,
      branch: "feature/x",
      gitDir: join(repo.dir, ".git/worktrees/tree"),
      commonDir: join(repo.dir, ".git"),
    });
  });

  it("knows a shallow clone", () => {
    const repo = gitRepo({ a: "1\n" });
    repo.write("a", "2\n");
    repo.commit("ana", "Second");
    const dir = join(tempDir(), "clone");
    repo.git("clone", "-q", "--depth=1", `file://${repo.dir}`, dir);
    expect(found(directoryRepo(dir)).shallow).toBe(true);
  });

  it("finds none outside git", () => {
    expect(findRepository(tempDir(), testEnv())).toBeUndefined();
  });

  it.each(["sub", "."])("sees the working tree from %s in a hook, where git names only its directory", (dir) => {
    const repo = gitRepo({ "sub/a": "1\n" });
    const env = { ...repo.env(), GIT_DIR: join(repo.dir, ".git"), GIT_INDEX_FILE: join(repo.dir, ".git/next-index") };
    expect(found(repo, join(repo.dir, dir), env).root).toBe(repo.dir);
  });

  it("follows GIT_DIR and GIT_WORK_TREE to a repository kept elsewhere", () => {
    const repo = gitRepo({ a: "1\n" });
    const tree = tempDir();
    mkdirSync(join(tree, "deep"));
    const env = { ...repo.env(), GIT_DIR: join(repo.dir, ".git"), GIT_WORK_TREE: tree };
    expect(found(repo, join(tree, "deep"), env)).toMatchObject({
      root: tree,
      prefix: "deep/",
      gitDir: join(repo.dir, ".git"),
    });
  });

  it("names each reason why it cannot", () => {
    const bare = tempDir();
    directoryRepo(bare).git("init", "-q", "--bare");
    expect(code(() => findRepository(bare, testEnv()))).toBe("bare-repository");
    expect(code(() => findRepository(gitRepo().dir, { ...testEnv(), PATH: "/nonexistent" }))).toBe("no-git");
    expect(code(() => findRepository(join(gitRepo().dir, ".git"), testEnv()))).toBe("outside-working-tree");
    expect(code(() => findRepository(gitRepo().dir, { ...testEnv(), GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" }))).toBe(
      "dubious-ownership",
    );
  });
});

describe("an old git", () => {
  /** A `git` that says it is older and, as those do, prints back the option it does not know. */
  function older(version: string): Record<string, string> {
    const bin = directoryRepo(tempDir());
    const real = execFileSync("which", ["git"], { encoding: "utf8" }).trim();
    const script = `#!/bin/sh
case "$*" in
  *" version") echo "git version ${version}" ;;
  *--path-format=absolute*) echo --path-format=absolute; exec ${real} "$@" ;;
  *) exec ${real} "$@" ;;
esac
`;
    bin.write("git", script, 0o755);
    return { ...testEnv(), PATH: `${bin.dir}:${testEnv()["PATH"] ?? ""}` };
  }

  it("is refused before anything is asked of it or written", async () => {
    const repo = supportRepo();
    const env = older("2.25.1");
    expect(code(() => findRepository(repo.dir, env))).toBe("git-too-old");
    const head = repo.head();
    for (const line of ["set model.name=Drafts", "log", "diff HEAD"]) {
      const ran = await mlc({ cwd: repo.dir, env }, line);
      expect(ran.exit, line).toBe(2);
      expect(ran.err).toContain("git is 2.25.1; this needs git 2.31 or newer");
    }
    expect([repo.head(), repo.git("status", "--porcelain")]).toEqual([head, ""]);
    expect((await mlc({ cwd: repo.dir, env }, "validate")).exit).toBe(0);
  });

  it("is measured by number, not by text", () => {
    const [dir, env] = [tempDir(), older("2.9.10")];
    expect(code(() => refuseOldGit(dir, env, "2.10"))).toBe("git-too-old");
    expect(() => refuseOldGit(dir, older("2.38.0-rc1.windows.1"), "2.38")).not.toThrow();
    expect(() => refuseOldGit(dir, older("3.0.0"), "2.38")).not.toThrow();
  });
});

describe("revisions", () => {
  it("resolve to commits, tags included", () => {
    const repo = gitRepo({ a: "1\n" });
    repo.git("tag", "-a", "v1", "-m", "One");
    expect(resolveCommit(found(repo), "v1")).toBe(repo.head());
  });

  it.each(["-x", "--output=F", "", "a\nb", "--"])("are never taken for options: %j", (revision) => {
    const repo = gitRepo({ a: "1\n" });
    const repository = found(repo);
    for (const call of [
      () => resolveCommit(repository, revision),
      () => mergeBase(repository, "HEAD", revision),
      () => mergeBase(repository, revision, "HEAD"),
      () => commitDate(repository, revision),
    ]) {
      expect(code(call)).toBe("bad-revision");
    }
    expect(repo.has("F")).toBe(false);
  });

  it.each(["nowhere", "m..1@{0}.lock", "HEAD~99", "HEAD:a"])("that name no commit are said to: %s", (revision) => {
    expect(code(() => resolveCommit(found(gitRepo({ a: "1\n" })), revision))).toBe("unknown-revision");
  });

  it("share a base, unless their histories are strangers", () => {
    const repo = gitRepo({ a: "1\n" });
    const base = repo.head();
    repo.git("checkout", "-q", "-b", "topic");
    repo.write("b", "1\n");
    repo.commit("ben", "Topic");
    repo.git("checkout", "-q", "main");
    repo.write("c", "1\n");
    repo.commit("ana", "Main");
    expect(mergeBase(found(repo), "main", "topic")).toBe(base);
    repo.git("checkout", "-q", "--orphan", "island");
    repo.commit("ana", "Island");
    expect(code(() => mergeBase(found(repo), "main", "island"))).toBe("no-merge-base");
    expect(code(() => mergeBase(found(repo), "main", "nowhere"))).toBe("unknown-revision");
  });

  it("are found by the day they were current on the main line", () => {
    const repo = gitRepo();
    const at = (date: string, message: string): string => {
      const dates = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
      repo.gitWith(dates, "commit", "-q", "--allow-empty", "-m", message);
      return repo.head();
    };
    const first = at("2026-05-01T10:00:00Z", "first");
    const second = at("2026-05-03T23:59:59Z", "second");
    const third = at("2026-05-04T01:30:00+02:00", "third, still the 3rd in UTC");
    at("2026-05-04T00:00:00Z", "fourth");
    const repository = found(repo);
    expect(revAtDate(repository, "2026-04-30")).toBeUndefined();
    expect(revAtDate(repository, "2026-05-02")).toBe(first);
    expect(revAtDate(repository, "2026-05-03")).toBe(third);
    expect(commitDate(repository, second)).toBe("2026-05-03T23:59:59Z");
    expect(commitDate(repository, third)).toBe("2026-05-03T23:30:00Z");
  });
});

describe("who is at work", () => {
  it("comes from the configuration", () => {
    const repo = gitRepo();
    repo.git("config", "user.name", "Mei Tan");
    repo.git("config", "user.email", "mei@acme.example");
    expect(identity(repo.dir, bareEnv())).toEqual({ name: "Mei Tan", email: "mei@acme.example" });
  });

  it("comes from the environment before that, as in continuous integration", () => {
    const repo = gitRepo();
    repo.git("config", "user.name", "Mei Tan");
    repo.git("config", "user.email", "mei@acme.example");
    expect(identity(repo.dir, repo.env("ben"))).toEqual({ name: "Ben Okoro", email: "ben@acme.example" });
  });

  it("is never guessed from the machine", () => {
    expect(code(() => identity(gitRepo().dir, bareEnv()))).toBe("no-identity");
  });
});
