import { expect, test } from "vitest";
import { monitoringCommand, recordCommand, liveMetrics } from "../../src/core/scoring/record-examples.ts";
import { completeAll } from "../support/complete-all.ts";
import { factsOf } from "../support/facts.ts";
import { atWork, supportLlm } from "../support/model.ts";
import { gitRepo } from "../support/repo.ts";

const facts = factsOf({ ...completeAll, records: {} });

/** Every form of command that records a step by hand; the other forms are taken in next-steps.test.ts. */
const forms: readonly (readonly string[])[] = [
  recordCommand("red-team", "SAFE-03", facts),
  recordCommand("reproduction", "REP-04", facts),
  recordCommand("update", "REP-05", facts),
  recordCommand("incident", "SAFE-04", facts),
  recordCommand("deployment", "MON-01", facts),
  recordCommand("training", "REP-01", facts),
  monitoringCommand(liveMetrics(["psi", "availability"], facts), facts),
];

test("what is printed to record something by hand is understood, and the records are valid", async () => {
  const repo = gitRepo(served());
  const work = atWork(repo);
  for (const form of forms) {
    const ran = await work("ben", `${form.slice(1).map(quoted).join(" ")} --observed-at 2026-11-21 --json`);
    expect([form[3], ran.exit, ran.err]).toEqual([form[3], 0, ""]);
  }
  const checked = await work("ben", "validate --json");
  expect((JSON.parse(checked.out) as { ok: boolean }).ok).toBe(true);
});

/** The model as it is when somebody records such things: in limited deployment. */
function served(): Readonly<Record<string, string>> {
  const files = Object.entries(supportLlm());
  return Object.fromEntries(
    files.map(([file, text]) => [file, text.replace(/^(stage|to):( +)finetuning/m, "$1:$2deployment")]),
  );
}

function quoted(word: string): string {
  return `'${word}'`;
}
