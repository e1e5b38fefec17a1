import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { OutLog, OutLogEntry } from "../../src/generated/types.ts";
import { commitAs, move, moved, trackedRepo } from "../support/history.ts";
import { dir, evaluation, evaluationFile, versionFile } from "../support/model.ts";
import { directoryRepo, gitRepo, tempDir, testEnv, type TestRepository } from "../support/repo.ts";
import { mlc, mlcJson } from "../support/run.ts";

async function log(repo: Pick<TestRepository, "dir">, line = ""): Promise<OutLog> {
  const { body } = await mlcJson<OutLog>({ cwd: repo.dir, env: testEnv() }, `log ${line}`);
  return body;
}

async function entries(repo: Pick<TestRepository, "dir">, line = ""): Promise<readonly OutLogEntry[]> {
  return (await log(repo, line)).entries;
}

/** Each entry in a few words: who, what, through which request, and what is noted. */
function told(all: readonly OutLogEntry[]): readonly string[] {
  return all.map((each) => {
    const request = each.commit?.pull_request ?? "-";
    return [each.by?.id ?? "-", each.event, each.what, request, each.commit?.person ?? "-", ...each.marks].join(" | ");
  });
}

describe("mlc log", () => {
  test("says who did what when, newest first, with the commit that brought it", async () => {
    const repo = trackedRepo();
    const id = moved(repo, { by: "ana", to: "evaluation", at: "2026-10-20T09:00:00Z", hex: "b1" });
    const [newest, ...older] = await entries(repo, "support-llm");
    expect(newest).toMatchObject({
      event: "recorded",
      kind: "transition",
      record: id,
      by: { id: "ana", name: "Ana Ruiz" },
      from: "finetuning",
      to: "evaluation",
      commit: { id: repo.head(), person: "ana", signed: "none", authored_at: "2026-10-20T09:00:00Z" },
      marks: [],
    });
    expect(told(older)).toEqual([
      "chloe | recorded | exact_match 0.66 | - | ben | author-differs",
      "chloe | recorded | run f3a9 | - | ben | author-differs",
      "ben | recorded | adopted at finetuning | - | ben",
    ]);
    expect(older.map((each) => each.stage)).toEqual(["finetuning", "finetuning", undefined]);
  });

  test("names two people who promoted, also where somebody else squashed them into one commit", async () => {
    const repo = trackedRepo();
    repo.git("checkout", "-q", "-b", "release");
    moved(repo, { by: "ben", to: "evaluation", at: "2026-10-20T09:00:00Z", hex: "b1" });
    moved(repo, { by: "chloe", to: "finetuning", at: "2026-10-21T09:00:00Z", hex: "b2" });
    repo.git("checkout", "-q", "main");
    repo.git("merge", "-q", "--squash", "release");
    commitAs(repo, "ana", "2026-10-22T09:00:00Z", "Release candidate (#7)");
    expect(told(await entries(repo, "--kind transition --kind edit --since 2026-10-10"))).toEqual([
      "chloe | recorded | evaluation -> finetuning | #7 | ana | author-differs",
      "ben | recorded | finetuning -> evaluation | #7 | ana | author-differs",
    ]);
  });

  test("finds the request of a merge, through a branch that was itself merged from", async () => {
    const repo = trackedRepo();
    repo.git("checkout", "-q", "-b", "work");
    const id = moved(repo, { by: "ben", to: "evaluation", at: "2026-10-20T09:00:00Z", hex: "b1" });
    repo.git("checkout", "-q", "main");
    repo.write("notes.md", "elsewhere\n");
    commitAs(repo, "ana", "2026-10-20T10:00:00Z", "Notes");
    repo.git("checkout", "-q", "work");
    repo.git("merge", "-q", "--no-edit", "main");
    repo.git("checkout", "-q", "main");
    repo.git("merge", "-q", "--no-ff", "work", "-m", "Merge pull request #88 from acme/work");
    const [newest] = await entries(repo, "--kind transition");
    expect(newest).toMatchObject({ record: id, marks: [], commit: { pull_request: "#88", merge: repo.head() } });
    expect(newest?.commit?.id).not.toBe(repo.head());
  });

  test("marks a stage edited by hand, and the revert of a promotion, as not made by mlc", async () => {
    const repo = trackedRepo();
    repo.write(versionFile, repo.read(versionFile).replace("stage:    finetuning", "stage:    evaluation"));
    commitAs(repo, "rosa", "2026-10-19T09:00:00Z", "Tidy");
    repo.write(versionFile, repo.read(versionFile).replace("stage:    evaluation", "stage: finetuning"));
    commitAs(repo, "ana", "2026-10-19T10:00:00Z", "As it was");
    moved(repo, { by: "ana", to: "evaluation", at: "2026-10-20T09:00:00Z", hex: "b1" });
    repo.gitWith({ GIT_AUTHOR_DATE: "2026-10-21T09:00:00Z" }, "revert", "--no-edit", "HEAD");
    const all = await entries(repo, "--since 2026-10-10");
    expect(told(all)).toEqual([
      "ana | removed | finetuning -> evaluation | - | ana | not-made-by-mlc",
      "ana | edited | stage evaluation -> finetuning | - | ana | not-made-by-mlc",
      "ana | recorded | finetuning -> evaluation | - | ana",
      "ana | edited | stage evaluation -> finetuning | - | ana | not-made-by-mlc",
      "rosa | edited | stage finetuning -> evaluation | - | rosa | not-made-by-mlc",
    ]);
    expect(await entries(repo, "--kind edit --by rosa@acme.example")).toHaveLength(1);
  });

  test("shows records that were changed, removed and brought back, by whom", async () => {
    const repo = trackedRepo();
    repo.write(evaluationFile, evaluation("2026-10-06T10:00:00Z", 0.96));
    commitAs(repo, "ben", "2026-10-18T09:00:00Z", "Better");
    repo.remove(evaluationFile);
    commitAs(repo, "rosa", "2026-10-19T09:00:00Z", "Gone");
    repo.write(evaluationFile, evaluation("2026-10-06T10:00:00Z", 0.66));
    commitAs(repo, "ana", "2026-10-20T09:00:00Z", "Back");
    repo.remove(evaluationFile);
    expect(told(await entries(repo, "--kind evaluation"))).toEqual([
      "- | removed | exact_match 0.66 | - | - | not-made-by-mlc | not-committed",
      "ana | restored | exact_match 0.66 | - | ana | not-made-by-mlc",
      "rosa | removed | exact_match 0.96 | - | rosa | not-made-by-mlc",
      "ben | changed | metrics[exact_match].value 0.66 -> 0.96 | - | ben | not-made-by-mlc",
      "chloe | recorded | exact_match 0.66 | - | ben | author-differs",
    ]);
  });

  test("finds a record that a merge dropped, which `git log` on its path does not show", async () => {
    const repo = trackedRepo();
    repo.git("checkout", "-q", "-b", "bad-news");
    const file = `${dir}/records/2026/2026-10-19-evaluation-0000000000e2.yaml`;
    repo.write(file, evaluation("2026-10-19T10:00:00Z", 0.1));
    commitAs(repo, "chloe", "2026-10-19T10:00:00Z", "mlc: record");
    repo.git("checkout", "-q", "main");
    repo.gitAs("rosa", "merge", "-q", "-s", "ours", "bad-news", "-m", "Merge pull request #9 from acme/bad-news");
    expect(repo.git("log", "--format=%h", "--", file)).toBe("");
    const [removed, recorded] = await entries(repo, "--kind evaluation");
    expect(removed).toMatchObject({
      event: "removed",
      what: "exact_match 0.1",
      marks: ["not-made-by-mlc", "in-merge"],
      commit: { id: repo.head(), person: "rosa" },
    });
    expect(recorded).toMatchObject({ event: "recorded", by: { id: "chloe" }, commit: { pull_request: "#9" } });
  });

  test("is not taken in by a record that a merge slips in, nor by replaced commits", async () => {
    const repo = trackedRepo();
    repo.git("checkout", "-q", "-b", "side");
    repo.write("notes.md", "x\n");
    commitAs(repo, "ben", "2026-10-19T09:00:00Z", "Notes");
    repo.git("checkout", "-q", "main");
    repo.write("other.md", "x\n");
    commitAs(repo, "ben", "2026-10-19T10:00:00Z", "Other");
    repo.git("merge", "-q", "--no-ff", "--no-commit", "side");
    move(repo, { by: "ana", to: "evaluation", at: "2026-10-20T09:00:00Z", hex: "b1" });
    commitAs(repo, "rosa", "2026-10-20T09:00:00Z", "Merge side");
    const before = await log(repo);
    expect(told(before.entries).slice(0, 1)).toEqual([
      "ana | recorded | finetuning -> evaluation | - | rosa | in-merge | author-differs",
    ]);
    repo.git("replace", "--graft", "HEAD");
    expect(await log(repo)).toEqual(before);
  });

  test("lists every record of a shallow clone and says which commits are missing", async () => {
    const origin = trackedRepo();
    moved(origin, { by: "ana", to: "evaluation", at: "2026-10-20T09:00:00Z", hex: "b1" });
    const clone = directoryRepo(tempDir());
    clone.git("clone", "-q", "--depth", "1", `file://${origin.dir}`, ".");
    const shown = await log(clone);
    expect(shown).toMatchObject({ complete: false, findings: [{ code: "history-cut" }] });
    expect(shown.entries.map((each) => [each.record, each.commit, each.marks])).toEqual(
      (await entries(origin)).map((each) => [each.record, undefined, ["before-history"]]),
    );
    clone.git("fetch", "-q", "--unshallow");
    expect(await log(clone)).toEqual(await log(origin));
  });

  test("shows what is not committed yet, before the first commit as well", async () => {
    const repo = gitRepo();
    const tracked = trackedRepo();
    for (const file of tracked.git("ls-files").split("\n")) repo.write(file, tracked.read(file));
    expect((await entries(repo)).map((each) => each.marks)).toEqual(Array(3).fill(["not-committed"]));
    move(tracked, { by: "ana", to: "evaluation", at: "2026-10-20T09:00:00Z", hex: "b1" });
    expect((await entries(tracked))[0]?.marks).toEqual(["not-committed"]);
  });

  test("says the same in a worktree, from a subdirectory, and of a workspace inside a monorepo", async () => {
    const repo = trackedRepo();
    moved(repo, { by: "ana", to: "evaluation", at: "2026-10-20T09:00:00Z", hex: "b1" });
    const whole = await entries(repo);
    const tree = tempDir();
    repo.git("worktree", "add", "-q", "--detach", `${tree}/w`);
    expect(await entries({ dir: `${tree}/w` })).toEqual(whole);
    expect(await entries({ dir: `${repo.dir}/${dir}/versions` })).toEqual(whole);
    const mono = gitRepo();
    for (const file of repo.git("ls-files").split("\n")) mono.write(`ml/team/${file}`, repo.read(file));
    commitAs(mono, "ben", "2026-10-20T09:00:00Z", "Move (#3)");
    const inside = await entries({ dir: `${mono.dir}/ml/team` });
    expect(inside.map((each) => [each.file, each.commit?.pull_request])).toEqual(
      whole.map((each) => [each.file, "#3"]),
    );
  });

  test("keeps the log of a model that is gone", async () => {
    const repo = trackedRepo();
    repo.git("rm", "-q", "-r", dir);
    commitAs(repo, "rosa", "2026-10-25T09:00:00Z", "Drop");
    expect(told(await entries(repo, "support-llm")).filter((each) => each.startsWith("rosa"))).toHaveLength(4);
    expect((await mlc({ cwd: repo.dir, env: testEnv() }, "log suport-llm")).exit).toBe(2);
  });

  test("notes a transition dated before the one it follows, and one dated after its commit", async () => {
    const repo = trackedRepo();
    move(repo, { by: "ana", to: "evaluation", at: "2026-10-20T09:00:00Z", hex: "b1" });
    commitAs(repo, "ana", "2026-10-10T09:00:00Z", "mlc: promote");
    moved(repo, { by: "ana", to: "finetuning", at: "2026-10-15T09:00:00Z", hex: "b2" });
    expect((await entries(repo, "--kind transition --since 2026-10-10")).map((each) => each.marks)).toEqual([
      ["dated-after-commit"],
      ["dated-before-previous"],
    ]);
  });

  test("orders transitions of one second by their chain", async () => {
    const repo = trackedRepo();
    for (const [at, to] of ["evaluation", "finetuning", "evaluation"].entries())
      move(repo, { by: "ana", to, at: "2026-10-20T09:00:00Z", hex: `b${String(9 - at)}` });
    commitAs(repo, "ana", "2026-10-20T09:00:00Z", "All at once");
    const stages = (await entries(repo, "--kind transition")).map((each) => each.to);
    expect(stages).toEqual(["evaluation", "finetuning", "evaluation", "finetuning"]);
  });

  test("asks git once for the history and once for contents, however long it is", async () => {
    const repo = trackedRepo();
    moved(repo, { by: "ana", to: "evaluation", at: "2026-10-20T09:00:00Z", hex: "b1" });
    const trace = `${tempDir()}/trace`;
    await mlc({ cwd: repo.dir, env: { ...testEnv(), GIT_TRACE: trace } }, "log");
    const calls = readFileSync(trace, "utf8").matchAll(/built-in: git (\S+)/g);
    expect([...calls].map(([, call]) => call)).toEqual(["rev-parse", "log", "cat-file"]);
  });
});
