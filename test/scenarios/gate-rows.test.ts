import { describe, expect, test } from "vitest";
import type { OutPromote, OutScore } from "../../src/generated/types.ts";
import { reason } from "../support/exceptions.ts";
import { atWork, dir, evaluationFile, startRecord, supportLlm, supportRepo, versionFile } from "../support/model.ts";
import type { Person, TestRepository } from "../support/repo.ts";

/** Each row of the gate table of 02-scoring.md on real files, by commands of mlc in a real repository. */
type Work = ReturnType<typeof atWork>;

const approve = "review post-fine-tuning --as ethics_reviewer --decision approved";
const trainingFile = `${dir}/records/2026/2026-10-04-training-0000000000a1.yaml`;

/** The files with some of them changed. */
function changed(changes: Readonly<Record<string, (text: string) => string>>): TestRepository {
  const files = supportLlm();
  return supportRepo(Object.fromEntries(Object.entries(changes).map(([file, to]) => [file, to(files[file] ?? "")])));
}

/** Not generative and adopted at evaluation, so that the next move begins exposure. */
function beforeServing(): TestRepository {
  return changed({
    [`${dir}/model.yaml`]: (text) => text.replace("generative: true", "generative: false"),
    [versionFile]: (text) => text.replace("stage:    finetuning", "stage:    evaluation"),
    [`${dir}/records/2026/${startRecord}.yaml`]: (text) => text.replace("to: finetuning", "to: evaluation"),
  });
}

/** What `mlc promote` decides, and the codes of the reasons that weigh as much; nothing is written. */
async function decision(work: Work, exit: 0 | 1, to = "evaluation", by: Person = "ben"): Promise<string> {
  const body = JSON.parse((await work(by, `promote --to ${to} --dry-run --json`, exit)).out) as OutPromote;
  return body.models[0]?.decision ?? "none";
}

async function codes(work: Work, to = "evaluation"): Promise<readonly string[]> {
  const body = JSON.parse((await work("ben", "score --json")).out) as OutScore;
  return (body.models[0]?.gates.find((gate) => gate.to === to)?.reasons ?? []).map((each) => each.code);
}

describe("row 1: an invalid record or a status error in scope: refused", () => {
  test("a metric out of its range", async () => {
    const repo = changed({ [evaluationFile]: (text) => text.replace("value: 0.66", "value: 66") });
    const work = atWork(repo);
    await work("mei", approve);
    expect(await decision(work, 1)).toBe("refused");
  });

  test("a record that cannot be read", async () => {
    const repo = changed({ [evaluationFile]: (text) => text.replace("run_status: complete", "run_status: perhaps") });
    const body = JSON.parse((await atWork(repo)("ben", "score --json", 1)).out) as OutScore;
    expect(body.models[0]?.gates.map((gate) => gate.decision)).toContain("refused");
  });
});

test("row 2: no edge from the current stage: refused, with the next stages", async () => {
  const work = atWork(supportRepo());
  const ran = await work("ben", "promote --to monitoring", 1);
  expect(ran.err + ran.out).toMatch(/no-edge[\s\S]*evaluation/);
  expect(await decision(work, 1, "monitoring")).toBe("refused");
});

describe("row 3: on hold or a failing veto: no-go", () => {
  test("an open critical incident, until it is contained", async () => {
    const work = atWork(beforeServing());
    expect(await codes(work, "deployment")).not.toContain("incident-open");
    await work("chloe", "record incident key=INC-7 severity=critical status=open");
    expect(await decision(work, 1, "deployment")).toBe("no-go");
    expect(await codes(work, "deployment")).toContain("incident-open");
    await work("chloe", "record incident key=INC-7 severity=critical status=contained");
    expect(await codes(work, "deployment")).not.toContain("incident-open");
  });

  test("an overdue condition of a review, until somebody closes it with evidence", async () => {
    const repo = beforeServing();
    const given = "review data-rights --as compliance_officer --decision approved-with-conditions";
    await atWork(repo, "2026-11-10T09:00:00Z")("rosa", `${given} --condition "renew the contract:2026-11-20"`);
    const work = atWork(repo);
    expect(await codes(work, "deployment")).toContain("obligation-overdue");
    const owed = `obligation:2026-11-10-review-000000000001#1`;
    await work("rosa", `review ${owed}`, 2);
    await work("rosa", `review ${owed} --evidence https://acme.example/contract`);
    expect(await codes(work, "deployment")).not.toContain("obligation-overdue");
  });

  test("a veto that the gate requires", async () => {
    const repo = changed({
      [`${dir}/datasheets/support-chats.yaml`]: (text) => text.replace("status: cleared", "status: blocked"),
    });
    const work = atWork(repo);
    await work("mei", approve);
    expect(await decision(work, 1)).toBe("no-go");
  });
});

test("row 4: a required criterion fails: no-go; waived: row 8", async () => {
  const repo = changed({ [trainingFile]: (text) => text.replace("dirty: false", "dirty: true") });
  const work = atWork(repo);
  await work("mei", approve);
  expect(await decision(work, 1)).toBe("no-go");
  await work("chloe", `waive REP-01 --through 2026-12-31 --reason "${reason}" --control "a clean run in December"`);
  expect(await decision(work, 1)).toBe("no-go");
  const request = repo.git("log", "-1", "--name-only", "--format=").split("/").at(-1)?.replace(".yaml", "") ?? "";
  await work("rosa", `review exception:${request} --as compliance_officer --decision approved`);
  expect(await decision(work, 0)).toBe("go-with-conditions");
});

test("row 5: the score of the gate or of a dimension below its floor: no-go", async () => {
  const work = atWork(beforeServing());
  expect(await decision(work, 1, "deployment")).toBe("no-go");
  expect(await codes(work, "deployment")).toContain("gate-score-low");
});

test("row 6: a review rejected: no-go", async () => {
  const work = atWork(supportRepo());
  await work("mei", approve.replace("approved", "rejected"));
  expect(await decision(work, 1)).toBe("no-go");
});

describe("row 7: unknown, stale, or a review that is missing or does not count: indeterminate", () => {
  test("a review that nobody gave, and one that went stale", async () => {
    const work = atWork(supportRepo());
    expect(await decision(work, 1)).toBe("indeterminate");
    await work("mei", approve);
    await work("ben", "set scope.user_facing=false");
    expect([await decision(work, 1), await codes(work)]).toEqual(["indeterminate", ["review-stale"]]);
  });

  test("a criterion that nobody has answered", async () => {
    const work = atWork(changed({ [versionFile]: (text) => text.replace(/^architecture: .*\n/m, "") }));
    await work("mei", approve);
    expect(await decision(work, 1)).toBe("indeterminate");
  });
});

describe("row 8: waived, self-met or approved with conditions: go-with-conditions", () => {
  test("conditions that are not due yet; once they are closed it is a plain go", async () => {
    const work = atWork(supportRepo());
    await work("mei", `${approve}-with-conditions --condition "repeat the test:2027-01-31"`);
    expect([await decision(work, 0), await codes(work)]).toEqual(["go-with-conditions", ["review-conditions"]]);
    await work("mei", "review obligation:2026-11-22-review-000000000001#1 --evidence https://acme.example/test");
    expect(await decision(work, 0)).toBe("go");
  });

  test("a reviewer who is also the data scientist, where that is let through", async () => {
    const repo = changed({
      "mlc.yaml": (text) => text.replace("separation_of_duties: require", "separation_of_duties: warn"),
      [`${dir}/model.yaml`]: (text) => text.replace("ethics_reviewer: mei", "ethics_reviewer: ben"),
    });
    const work = atWork(repo);
    await work("ben", approve);
    expect(await decision(work, 0)).toBe("go-with-conditions");
    const scored = JSON.parse((await work("ben", "score --json")).out) as OutScore;
    expect(scored.findings.map((each) => each.code)).toContain("separation-as-self");
    expect(scored.models[0]?.self?.map((each) => each.what)).toEqual(["post-fine-tuning"]);
    expect((await work("ben", "score")).out).toContain("Decided as self: post-fine-tuning by ben on 2026-11-22");
  });
});

test("row 9: otherwise: go", async () => {
  const work = atWork(supportRepo());
  await work("mei", approve);
  expect([await decision(work, 0), await codes(work)]).toEqual(["go", []]);
});
