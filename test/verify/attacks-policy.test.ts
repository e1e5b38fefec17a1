import { beforeAll, describe, expect, test } from "vitest";
import { branched, copyOf, history, merged, reviewed, scorecard, trained, type Scene } from "../support/attack.ts";
import { expectClean, expectFlagged, verified } from "../support/attack-verify.ts";
import { dir } from "../support/model.ts";

let base: Scene;

beforeAll(async () => {
  base = await history();
}, 60_000);

const waive = (text: string): string => `${text}disabled:\n- {id: PERF-02, reason: not needed for drafts}\n`;

/** Before the promotion, reviewed without an evaluation: the gate is closed. */
async function unmeasured(): Promise<Scene> {
  const scene = copyOf(base, trained);
  await scene.mlc("mei", "review support-llm post-fine-tuning --as ethics_reviewer --decision approved");
  await scene.mlc("ben", "promote support-llm --to evaluation", 1);
  return scene;
}

describe("A19: a gate relaxed by somebody who may not", () => {
  test("a criterion switched off by the data scientist, who promotes then", async () => {
    const scene = await unmeasured();
    scene.edit("ben", "Realistic", scorecard, waive);
    await scene.mlc("ben", "promote support-llm --to evaluation");
    await expectFlagged(scene, ["policy-change-unauthorised @ Realistic"]);
  });

  test("by the accountable owner, in a commit of its own, it is a policy like any other", async () => {
    const scene = await unmeasured();
    scene.edit("ana", "Realistic", scorecard, waive);
    await scene.mlc("ben", "promote support-llm --to evaluation");
    await expectClean(scene);
  });

  test("who makes himself the owner first is no owner yet", async () => {
    const scene = await unmeasured();
    scene.edit("ben", "I own it", `${dir}/model.yaml`, (text) => text.replace("owner: ana", "owner: ben"));
    scene.edit("ben", "Realistic", scorecard, waive);
    const { exit, errors } = await verified(scene);
    expect(exit).toBe(1);
    expect(errors).toContain("policy-change-unauthorised @ I own it");
  });

  test.each([
    ["the separation of duties", (text: string) => text.replace("duties: require", "duties: none")],
    ["who reviews", (text: string) => `${text}roles: {ethics_reviewer: [mei, ben]}\n`],
    [
      "whose address is whose",
      (text: string) => text.replace("mei@acme.example", "ben@acme.example").replace(/(ben: .*)ben@acme/, "$1mei@acme"),
    ],
    ["where models are", (text: string) => text.replace("models/*", "models/fraud-*")],
    ["the lifecycle", (text: string) => text.replace("genai@1", "cloud@1")],
  ])("%s is policy", async (_name, change) => {
    const scene = copyOf(base);
    scene.edit("ben", "Otherwise", "mlc.yaml", change);
    const { exit, errors } = await verified(scene);
    expect(exit).toBe(1);
    expect(errors).toContain("policy-change-unauthorised @ Otherwise");
  });

  test("a person's name is not", async () => {
    const scene = copyOf(base);
    scene.edit("ben", "My name", "mlc.yaml", (text) => text.replace("Ben Okoro", "Benjamin Okoro"));
    await expectClean(scene);
  });

  test("also where it comes in with a merge that somebody else makes", async () => {
    const scene = await unmeasured();
    await branched(scene, "work", async () => {
      scene.edit("ben", "Realistic", scorecard, waive);
      await scene.mlc("ben", "promote support-llm --to evaluation");
    });
    merged(scene, "ana", "Merge work", "work");
    await expectFlagged(scene, ["policy-change-unauthorised @ Realistic"]);
  });

  test("a person who gets another address later leaves the history as it was", async () => {
    const scene = copyOf(base);
    scene.edit("ana", "Mei's new address", "mlc.yaml", (text) =>
      text.replace("mei@acme.example", "mei.tan@acme.example"),
    );
    await expectClean(scene);
  });
});

describe("A20: a policy changed in the commit of the promotion", () => {
  test("may not be, by whomever: the gate is the one that stood before", async () => {
    const scene = await unmeasured();
    scene.edit("ana", "Realistic", scorecard, waive);
    await scene.mlc("ana", "promote support-llm --to evaluation");
    scene.repo.git("reset", "-q", "--soft", "HEAD~2");
    scene.commit("ana", "Both");
    await expectFlagged(scene, ["policy-changed-with-promotion @ Both"]);
  });

  test("other documents may change in the same commit", async () => {
    const scene = copyOf(base, reviewed);
    scene.edit("ben", "A limit", `${dir}/card.yaml`, (text) => `${text}summary: Drafts replies.\n`);
    await scene.mlc("ben", "promote support-llm --to evaluation");
    scene.repo.git("reset", "-q", "--soft", "HEAD~2");
    scene.commit("ben", "Both");
    await expectClean(scene);
  });
});
