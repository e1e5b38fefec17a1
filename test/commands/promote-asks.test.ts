import { describe, expect, test } from "vitest";
import type { OutPromote } from "../../src/generated/types.ts";
import { fraudScorer } from "../support/adopted-at.ts";
import { atWork, dir, supportRepo } from "../support/model.ts";
import type { TestRepository } from "../support/repo.ts";
import { mlc } from "../support/run.ts";
import { testWorld } from "../support/world.ts";

async function atTerminal(repo: TestRepository, line: string, answers: readonly (string | boolean)[]) {
  const world = testWorld({ cwd: repo.dir, env: repo.env("ben"), tty: true, answers, now: "2026-11-22T12:00:00Z" });
  return { ...(await mlc(world, line)), asked: world.asked };
}

async function reviewedAt(...checkpoints: readonly string[]): Promise<TestRepository> {
  const repo = supportRepo();
  const work = atWork(repo);
  for (const id of checkpoints) await work("mei", `review ${id} --as ethics_reviewer --decision approved`);
  return repo;
}

const newest = (repo: TestRepository): string => {
  const [file = ""] = repo.git("show", "--name-only", "--format=").split("\n");
  return repo.read(file);
};

describe("a person at a terminal", () => {
  test("picks the stage where several come next, each shown with its decision", async () => {
    const repo = await reviewedAt("post-fine-tuning");
    const done = await atTerminal(repo, "promote", ["evaluation", true]);
    expect(done.exit).toBe(0);
    const [question] = done.asked;
    expect(question?.kind === "choice" && question.choices).toEqual([
      { value: "evaluation", name: "evaluation (go)" },
      { value: "alignment", name: "alignment (go)" },
    ]);
    expect(newest(repo)).toContain("to: evaluation");
  });

  test("gives a usual reason or their own words, and is asked only once the move may be made", async () => {
    const closed = await atTerminal(supportRepo(), "promote --hotfix", []);
    expect([closed.exit, closed.asked]).toEqual([1, []]);
    const repo = await reviewedAt("pre-deployment");
    const done = await atTerminal(repo, "promote --hotfix", ["in my own words", "the price list leaked", true]);
    expect([done.exit, done.asked.map((each) => each.kind)]).toEqual([0, ["choice", "text", "confirm"]]);
    const [question] = done.asked;
    expect(question?.kind === "choice" && question.choices.map((each) => each.value)).toContain("vulnerability");
    const record = newest(repo);
    expect(record).toContain("reason: the price list leaked");
    expect(record).toContain("waived: true");
    expect(done.out).toContain("passed over");
    expect(done.err).toContain("mlc review support-llm@1.0.0 post-hoc");
  });

  test("is asked once why several versions go back, and nothing is written when they leave", async () => {
    const repo = supportRepo(fraudScorer());
    const head = repo.head();
    const line = "promote support-llm fraud-scorer --to data";
    expect((await atTerminal(repo, line, ["data-issue", false])).exit).toBe(130);
    expect(repo.head()).toBe(head);
    const done = await atTerminal(repo, line, ["data-issue", true]);
    expect([done.exit, done.asked.length]).toEqual([0, 2]);
    const body = repo.git("log", "-1", "--format=%b");
    expect(body).toContain("promote support-llm@1.0.0 finetuning -> data");
    expect(body.match(/^Mlc-Record: /gm)).toHaveLength(2);
  });
});

describe("a transition record", () => {
  test("holds what the decision rests on, by digest", async () => {
    const repo = await reviewedAt("post-fine-tuning");
    await atWork(repo)("ben", "promote --to evaluation -m 'as planned'");
    const record = newest(repo);
    for (const key of ["required", "reviews", "score", "catalogue", "gates", "lifecycle", "policy", "inputs", "prev"])
      expect(record, key).toMatch(new RegExp(`^${key}:`, "m"));
    expect(record).toContain("reason: as planned");
  });

  test("of a new purpose holds it, warns of the other versions, and names the move for --dry-run alike", async () => {
    const repo = supportRepo();
    const work = atWork(repo);
    await work("ana", "new version 2.0.0 --from 1.0.0");
    const line = 'promote support-llm@1.0.0 --purpose "Draft answers to partners."';
    const planned = JSON.parse((await work("ana", `${line} --dry-run --json`)).out) as OutPromote;
    expect(planned.findings.map((each) => each.code)).toEqual(["purpose-shared"]);
    expect(planned.models[0]).toMatchObject({ move: "repurpose", purpose: "Draft answers to partners." });
    const files = planned.changes.map((each) => each.file);
    expect(files).toEqual(expect.arrayContaining([`${dir}/model.yaml`, `${dir}/versions/1.0.0.yaml`]));
    expect((await work("ana", `${line} --hotfix`, 2)).err).toContain("conflicting-options");
    expect((await work("ana", `${line} --to data`, 2)).err).toContain("conflicting-options");
    expect((await work("ana", 'promote support-llm@1.0.0 --purpose " "', 2)).err).toContain("bad-value");
  });
});
