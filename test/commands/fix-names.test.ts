import { expect, it } from "vitest";
import type { OutPromote, OutScore } from "../../src/generated/types.ts";
import { atWork, supportRepo } from "../support/model.ts";

type Work = ReturnType<typeof atWork>;
const done = "--as ethics_reviewer --decision approved";

/** What the gate into evaluation says about its missing review. */
async function fixOf(work: Work, version: string): Promise<string | undefined> {
  const { out } = await work("ben", `promote support-llm@${version} --to evaluation --dry-run --json`, 1);
  return (JSON.parse(out) as OutPromote).findings.find((each) => each.code === "review-missing")?.fix;
}

it("what a fix says to run names the version only where several are live, and works as it is printed", async () => {
  const work = atWork(supportRepo());
  expect(await fixOf(work, "1.0.0")).toContain(`\`mlc review support-llm post-fine-tuning ${done}\``);
  await work("ben", "new version 1.1.0 support-llm --from 1.0.0");
  const fix = await fixOf(work, "1.0.0");
  const command = /`mlc ([^`]+)`/.exec(fix ?? "")?.[1] ?? "";
  expect(command).toBe(`review support-llm@1.0.0 post-fine-tuning ${done}`);
  await work("mei", command);
  expect(await fixOf(work, "1.1.0")).toContain("support-llm@1.1.0 post-fine-tuning");
});

it("so do the steps of a score: each command is about the version it is printed for", async () => {
  const work = atWork(supportRepo());
  await work("ben", "new version 1.1.0 support-llm --from 1.0.0");
  const { models } = JSON.parse((await work("ben", "score --json")).out) as OutScore;
  expect(models.map((each) => each.version)).toEqual(["1.1.0", "1.0.0"]);
  for (const { version, next } of models) {
    const runs = next.flatMap((step) => step.do).flatMap((each) => ("run" in each ? [each.run] : []));
    const about = runs
      .filter(([, name]) => name !== "new")
      .map((run) => run.filter((word) => /^support-llm(@|$)/.test(word)));
    expect(about.length).toBeGreaterThan(3);
    for (const names of about) expect(names).toEqual([`support-llm@${version}`]);
  }
});
