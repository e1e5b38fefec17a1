import { describe, expect, it } from "vitest";
import { decideOpenMoves } from "../../src/core/lifecycle/gates.ts";
import { planPromotion, planTogether } from "../../src/core/plans/promote.ts";
import { assess } from "../../src/core/scoring/assess.ts";
import { findRepository, type Repository } from "../../src/store/git.ts";
import { stage } from "../../src/store/stage.ts";
import { diskTree } from "../../src/store/tree.ts";
import { verifyHistory } from "../../src/store/verify.ts";
import { loadWorkspace } from "../../src/store/workspace.ts";
import { olderRelease } from "../support/older-rules.ts";
import { gitRepo, type TestRepository } from "../support/repo.ts";
import { mlc } from "../support/run.ts";

const older = olderRelease();

/** A promotion that the older release let pass, made with that release; this one asks for more at the same gate. */
async function promotedThen(): Promise<TestRepository> {
  const repo = gitRepo({ "README.md": "# Tickets\n" });
  const world = { cwd: repo.dir, env: repo.env("ana"), now: new Date().toISOString() };
  expect((await mlc(world, "init --yes --id support-llm")).exit).toBe(0);
  expect((await mlc(world, "promote support-llm --to data")).exit).toBe(1);
  const { workspace } = await loadWorkspace(diskTree(repo.dir));
  const [files] = workspace.models;
  const [document] = files?.versions ?? [];
  if (files === undefined || document === undefined) throw new Error("there is no version");
  const then = { ...workspace, rules: older.rules };
  const at = new Date().toISOString();
  const assessment = assess(then, files, document, at.slice(0, 10), "ana");
  const move = decideOpenMoves(assessment).find((each) => each.to === "data");
  if (move === undefined) throw new Error("there is no move");
  expect(move.answer.decision).toBe("go");
  const plan = planPromotion(assessment, move, { by: "ana", at, hex: "5be01c77a1b2", reason: undefined });
  const { changes, subject } = await stage(repo.dir, { committed: true, ...planTogether([plan]) });
  for (const { file, after } of changes) repo.write(file, after);
  repo.commit("ana", subject);
  return repo;
}

function repositoryOf(repo: TestRepository): Repository {
  const found = findRepository(repo.dir, repo.env("ivo"));
  if (found === undefined) throw new Error("no repository");
  return found;
}

describe("a newer catalogue", () => {
  it("judges an old decision with the rules that it was made with", async () => {
    const repo = repositoryOf(await promotedThen());
    const { verdict, violations, checked } = await verifyHistory(repo, { now: new Date(), archive: older.archive });
    expect([verdict, violations]).toEqual(["clean", []]);
    expect(checked).toMatchObject({ replayed: 1, fromRecord: 0 });
  }, 30_000);

  it("says that it cannot tell where those rules are not known, and accuses nobody", async () => {
    const repo = repositoryOf(await promotedThen());
    const { verdict, violations } = await verifyHistory(repo, { now: new Date() });
    expect(verdict).toBe("incomplete");
    expect(violations.map((each) => each.finding.code)).toEqual(["not-replayable"]);
  }, 30_000);
});
