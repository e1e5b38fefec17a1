import { expect, test } from "vitest";
import type { OutScore } from "../../src/generated/types.ts";
import { adoptedAt } from "../support/adopted-at.ts";
import { atWork } from "../support/model.ts";

type Work = ReturnType<typeof atWork>;

/** How GOV-04 stands, and at which checkpoints it misses a review. */
async function ethics(work: Work): Promise<readonly [string | undefined, readonly string[]]> {
  const body = JSON.parse((await work("ben", "score --explain GOV-04 --json")).out) as OutScore;
  const row = body.models[0]?.criteria.find((each) => each.id === "GOV-04");
  const missing = (row?.reasons ?? []).filter((each) => each.code === "review-missing");
  return [row?.status, missing.map((each) => /(post-[a-z-]+|pre-[a-z-]+)/.exec(each.message)?.[1] ?? each.message)];
}

const approve = "--as ethics_reviewer --decision approved";

test("an adopted model has passed the checkpoints before its stage, and each is unknown until it is reviewed", async () => {
  const work = atWork(adoptedAt("deployment"));
  expect(await ethics(work)).toEqual(["unknown", ["post-fine-tuning", "pre-deployment"]]);
  await work("mei", `review pre-deployment ${approve}`);
  expect(await ethics(work)).toEqual(["unknown", ["post-fine-tuning"]]);
  await work("mei", `review post-fine-tuning ${approve}`);
  expect(await ethics(work)).toEqual(["pass", []]);
});

test("one adopted where it has passed none needs any of them, as one that was tracked from the start", async () => {
  const work = atWork(adoptedAt("finetuning"));
  expect((await ethics(work))[0]).toBe("unknown");
  await work("mei", `review post-fine-tuning ${approve}`);
  expect(await ethics(work)).toEqual(["pass", []]);
});
