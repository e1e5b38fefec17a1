import { expect, test } from "vitest";
import type { OutScore, OutStatus, OutValidate } from "../../src/generated/types.ts";
import { atWork, dir, supportRepo } from "../support/model.ts";

const sheet = `${dir}/datasheets/support-chats.yaml`;
const day = "2026-11-22T09:00:00Z";
const review = "review support-llm post-fine-tuning --as ethics_reviewer --decision approved";

test("a withdrawn source reopens the review of the data, says what to do, and a new review closes it", async () => {
  const repo = supportRepo();
  const work = atWork(repo, day);
  const gate = async () => {
    const { models, findings } = JSON.parse((await work("ben", "score support-llm --json", "any")).out) as OutScore;
    const [first] = models[0]?.gates ?? [];
    return {
      decision: first?.decision,
      reasons: (first?.reasons ?? []).map(({ code }) => code),
      fixes: (first?.reasons ?? []).map(({ fix }) => fix).join("\n"),
      told: findings.filter(({ code }) => code === "source-withdrawn").map(({ severity, line }) => [severity, line]),
    };
  };
  expect((await gate()).decision).toBe("indeterminate");
  await work("mei", review);
  expect(await gate()).toMatchObject({ decision: "go", told: [] });

  // Of the data line of the version and of the weights nothing changes.
  repo.write(sheet, repo.read(sheet).replace("kind: user}", 'kind: user, withdrawn: "2026-11-20, by the customer"}'));
  repo.commit("ben", "The customer takes the tickets back");
  const reopened = await gate();
  expect(reopened).toMatchObject({ decision: "indeterminate", told: [["warning", 4]] });
  expect(reopened.reasons).toContain("review-stale");
  expect(reopened.fixes).toContain(`mlc ${review}`);

  const validated = JSON.parse((await work("ben", "validate --json")).out) as OutValidate;
  const [found] = validated.findings.filter(({ code }) => code === "source-withdrawn");
  expect([found?.severity, found?.file, found?.line]).toEqual(["warning", sheet, 4]);
  expect(found?.message).toContain("support-llm@1.0.0");
  const { findings } = JSON.parse((await work("ben", "status --json")).out) as OutStatus;
  expect(findings.map(({ code }) => code)).toContain("source-withdrawn");
  await work("ben", "promote support-llm --to evaluation -y", 1);

  await work("mei", review);
  expect(await gate()).toMatchObject({ decision: "go", told: [["note", 4]] });
  await work("ben", "promote support-llm --to evaluation -y");
  await work("ben", "verify");
});

test("a source of which nobody knows whether it is withdrawn reopens nothing", async () => {
  const repo = supportRepo();
  const work = atWork(repo, day);
  await work("mei", review);
  repo.write(sheet, repo.read(sheet).replace("kind: user}", "kind: user, withdrawn: {unknown: asked the customer}}"));
  repo.commit("ben", "Asked the customer");
  const { models, findings } = JSON.parse((await work("ben", "score support-llm --json", "any")).out) as OutScore;
  expect(models[0]?.gates[0]?.decision).toBe("go");
  expect(findings).toEqual([]);
});

test("the same source withdrawn for another reason is looked at again", async () => {
  const withdrawn = (said: string) => `kind: user, withdrawn: "${said}"}`;
  const repo = supportRepo();
  repo.write(sheet, repo.read(sheet).replace("kind: user}", withdrawn("2026-11-20")));
  repo.commit("ben", "Withdrawn");
  const work = atWork(repo, day);
  await work("mei", review);
  repo.write(sheet, repo.read(sheet).replace(withdrawn("2026-11-20"), withdrawn("2026-11-20, after a court order")));
  repo.commit("ben", "Why");
  const { models } = JSON.parse((await work("ben", "score support-llm --json", "any")).out) as OutScore;
  expect(models[0]?.gates[0]?.reasons.map(({ code }) => code)).toContain("review-stale");
});
