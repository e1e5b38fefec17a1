import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { startChild } from "../support/child.ts";
import { apply, everything, promotion, recordFile, refused, stages, versionFile, workspace } from "../support/plan.ts";
import { gitRepo, type TestRepository } from "../support/repo.ts";

const steps = ["locked", "recovered", "checked", "noted", "written 0", "written 1", "added", "committed"] as const;

/** The next writing command: it adds a file of another model. */
const next = promotion({
  changes: [{ file: "models/fraud-scorer/model.yaml", before: null, after: "id: fraud-scorer\n" }],
  reads: ["mlc.yaml"],
});

function withWork(): TestRepository {
  const repo = workspace();
  repo.write("notes.txt", "staged\n");
  repo.git("add", "notes.txt");
  repo.write("notes.txt", "staged, then edited\n");
  repo.write("scratch.txt", "untracked\n");
  return repo;
}

describe("mlc killed", () => {
  it.each(steps)("after step %s: the next writing command repairs, and nobody's work is lost", async (dieAt) => {
    const repo = withWork();
    const before = repo.head();
    const child = await startChild({ dir: repo.dir, plans: [promotion()], dieAt }, repo.env());
    expect((await child.ended).signal).toBe("SIGKILL");
    const committed = repo.head() !== before;
    expect(committed).toBe(dieAt === "committed");
    const done = await apply(repo, next);
    expect(done.commit?.id).toBe(repo.head());
    const codes = done.notes.map((note) => note.code);
    if (dieAt === "committed") expect(codes).toEqual(["earlier-run-finished"]);
    else if (["noted", "written 0", "written 1", "added"].includes(dieAt))
      expect(codes).toEqual(["earlier-run-undone"]);
    else expect(codes).toEqual([]);
    expect(repo.read(versionFile)).toBe(committed ? stages.after : stages.before);
    expect(repo.has(recordFile)).toBe(committed);
    expect(repo.git("status", "--porcelain").split("\n")).toEqual(["MM notes.txt", "?? scratch.txt"]);
    expect(repo.git("show", ":notes.txt")).toBe("staged");
    expect(repo.git("fsck", "--strict", "--no-dangling")).toBe("");
    expect(readdirSync(join(repo.dir, ".git/mlc"))).toEqual([]);
  });

  it("and the person edits a file before the next command: the edit is kept aside", async () => {
    const repo = workspace();
    await (
      await startChild({ dir: repo.dir, plans: [promotion()], dieAt: "written 1" }, repo.env())
    ).ended;
    repo.write(versionFile, `${stages.after}# mine\n`);
    const done = await apply(repo, next);
    const kept = done.notes.find((note) => note.code === "edit-kept-aside");
    expect(repo.read(String((kept as { args?: { kept?: string } } | undefined)?.args?.kept))).toBe(
      `${stages.after}# mine\n`,
    );
    expect(repo.read(versionFile)).toBe(stages.before);
  });

  it("and its commit was made by hand before the next command: nothing is put back", async () => {
    const repo = workspace();
    await (
      await startChild({ dir: repo.dir, plans: [promotion()], dieAt: "added" }, repo.env())
    ).ended;
    repo.commit("ana", "By hand");
    expect((await apply(repo, next)).notes.map((note) => note.code)).toEqual(["earlier-run-finished"]);
    expect(repo.read(versionFile)).toBe(stages.after);
  });
});

describe("mlc stopped", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("by %s during a hook puts everything back", async (signal) => {
    const repo = withWork();
    repo.hook("pre-commit", "touch .git/running; sleep 60");
    const before = everything(repo);
    const child = await startChild({ dir: repo.dir, plans: [promotion()] }, repo.env());
    for (let i = 0; i < 200 && !repo.has(".git/running"); i++) await sleep(25);
    child.process.kill(signal);
    expect(await child.ended).toEqual({ lines: ["cancelled"], signal: null });
    expect(everything(repo)).toBe(before);
    expect(repo.has(".git/index.lock")).toBe(false);
    expect(repo.has(".git/mlc.lock")).toBe(false);
  });
});

describe("mlc stopped without a hook running", () => {
  it.each(["checked", "written 1", "added"])("after step %s does not commit any more", async (dieAt) => {
    const repo = withWork();
    const before = everything(repo);
    const work = { dir: repo.dir, plans: [promotion()], dieAt, dieBy: "SIGTERM" as const };
    expect((await (await startChild(work, repo.env())).ended).lines).toEqual(["cancelled"]);
    expect(everything(repo)).toBe(before);
  });

  it("after the commit says that it stands", async () => {
    const repo = workspace();
    const work = { dir: repo.dir, plans: [promotion()], dieAt: "committed", dieBy: "SIGTERM" as const };
    expect((await (await startChild(work, repo.env())).ended).lines).toEqual(["done"]);
    expect(repo.read(versionFile)).toBe(stages.after);
    expect(repo.git("status", "--porcelain")).toBe("");
  });
});

describe("a step that fails", () => {
  it.each(steps.slice(3, -1))("after %s is undone at once", async (failAt) => {
    const repo = withWork();
    const before = everything(repo);
    await expect(apply(repo, promotion(), { onStep: failingAt(failAt) })).rejects.toThrow("boom");
    expect(everything(repo)).toBe(before);
    expect(readdirSync(join(repo.dir, ".git/mlc"))).toEqual([]);
  });

  it("after the commit undoes nothing, because that stands", async () => {
    const repo = withWork();
    const base = repo.head();
    const done = await apply(repo, promotion(), { onStep: failingAt("committed") });
    expect(done.commit).toEqual({ id: repo.head(), branch: "main", author: "Ana Ruiz <ana@acme.example>" });
    expect(repo.git("rev-parse", "HEAD^")).toBe(base);
    expect(repo.read(versionFile)).toBe(stages.after);
  });

  it("for want of a journal that can be read leaves that for a person and goes on", async () => {
    const repo = workspace();
    repo.write(".git/mlc/journal.json", '{"v": 9}');
    const done = await apply(repo);
    expect(done.notes.map((note) => note.code)).toEqual(["journal-set-aside"]);
    expect(readdirSync(join(repo.dir, ".git/mlc"))).toHaveLength(1);
  });

  it.each(["../../outside", "/etc/passwd", ".git/config"])("never follows a forged journal to %s", async (path) => {
    const repo = workspace();
    const forged = { v: 1, id: "00", base: null, made: [], files: [{ path, before: null, after: "00" }] };
    repo.write(".git/mlc/journal.json", JSON.stringify(forged));
    expect((await apply(repo)).notes.map((note) => note.code)).toEqual(["journal-set-aside"]);
    expect(repo.has(".git/config")).toBe(true);
  });
});

describe("a system", () => {
  it("that refuses to make a directory is named, and everything is put back", async () => {
    const repo = workspace();
    const before = everything(repo);
    const error = await refused(
      apply(repo, promotion(), {
        onStep: (step) => {
          if (step === "written 0") repo.write("models/support-llm/records", "in the way\n");
        },
      }),
    );
    expect(error.finding.code).toBe("cannot-write");
    expect(error.finding.args).toMatchObject({ file: recordFile });
    repo.remove("models/support-llm/records");
    expect(everything(repo)).toBe(before);
  });

  it("that has a file where a directory belongs is noticed before anything is written", async () => {
    const repo = gitRepo({
      "mlc.yaml": "a: 1\n",
      [versionFile]: stages.before,
      "models/support-llm/records": "a file\n",
    });
    const before = everything(repo);
    const error = await refused(apply(repo, promotion({ reads: ["mlc.yaml"] })));
    expect(error.finding.code).toBe("unsafe-path");
    expect(everything(repo)).toBe(before);
  });

  it("that fails to replace the index after the commit is reported with a commit that stands", async () => {
    const repo = workspace();
    repo.hook("post-commit", "exit 0");
    repo.hook("reference-transaction", 'if [ "$1" = committed ]; then rm -f .git/index.lock; fi');
    const done = await apply(repo);
    expect(done.notes.map((note) => note.code)).toEqual(["git-complained"]);
    expect(done.commit?.id).toBe(repo.head());
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  it("where somebody takes the lock away stops before the commit", async () => {
    const repo = workspace();
    const before = everything(repo);
    const error = await refused(
      apply(repo, promotion(), {
        onStep: (step) => {
          if (step === "written 0") writeFileSync(join(repo.dir, ".git/mlc.lock"), "{}");
        },
      }),
    );
    expect(error.finding.code).toBe("lock-lost");
    repo.remove(".git/mlc.lock");
    expect(everything(repo)).toBe(before);
  });
});

/** Throws after one step. */
function failingAt(failAt: string): (step: string) => void {
  return (step) => {
    if (step === failAt) throw new Error("boom");
  };
}

describe("git killed while it commits", () => {
  it("before the commit: the files are put back, its lock is named, and the next command goes on", async () => {
    const repo = withWork();
    repo.hook("pre-commit", "kill -9 $PPID; sleep 1");
    const error = await refused(apply(repo));
    expect(error.finding.code).toBe("index-locked");
    expect(repo.read(versionFile)).toBe(stages.before);
    expect(repo.has(recordFile)).toBe(false);
    repo.remove(".git/index.lock");
    repo.remove(".git/hooks/pre-commit");
    expect((await apply(repo, next)).commit).toBeDefined();
    expect(repo.git("status", "--porcelain").split("\n")).toEqual(["MM notes.txt", "?? scratch.txt"]);
  });

  it("between the commit and the index: said with the command that mends it, and mended by the next one too", async () => {
    const repo = withWork();
    repo.hook("reference-transaction", '[ "$1" = committed ] && kill -9 $PPID; sleep 1');
    const done = await apply(repo);
    expect(done.commit?.id).toBe(repo.head());
    expect(done.notes.map((note) => note.code)).toEqual(["git-complained", "index-behind"]);
    repo.remove(".git/hooks/reference-transaction");
    repo.remove(".git/index.lock");
    expect((await apply(repo, next)).notes.map((note) => note.code)).toEqual(["earlier-run-finished"]);
    expect(repo.git("status", "--porcelain").split("\n")).toEqual(["MM notes.txt", "?? scratch.txt"]);
    expect(repo.read(versionFile)).toBe(stages.after);
  });
});
