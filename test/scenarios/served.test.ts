import { beforeAll, describe, expect, test } from "vitest";
import type { OutRollback, OutShow, OutStatus } from "../../src/generated/types.ts";
import { dir } from "../support/model.ts";
import { commitAs } from "../support/history.ts";
import { gitRepo, type Person } from "../support/repo.ts";
import { mlc, type Ran } from "../support/run.ts";
import { servedLlm } from "../support/served.ts";
import { testWorld } from "../support/world.ts";

const repo = gitRepo();
const newWeights = `sha256:${"7".repeat(64)}`;
const production = "deployment environment=production exposure.kind";

/** One person's command on a day: the clock of mlc and of git stand there, each call a minute after the one before. */
async function on(day: string, person: Person, line: string, exit = 0): Promise<Ran> {
  calls += 1;
  const at = `${day}T12:${String(calls).padStart(2, "0")}:00Z`;
  const env = { LANG: "C.UTF-8", ...repo.env(person), GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
  const world = testWorld({ cwd: repo.dir, env, now: at });
  const hex = calls.toString(16).padStart(12, "0");
  const ran = await mlc({ ...world, randomHex: () => hex, written: world.written, asked: world.asked }, line);
  if (ran.exit !== exit) throw new Error(`mlc ${line}: exit ${String(ran.exit)}\n${ran.out}${ran.err}`);
  return ran;
}
let calls = 0;

beforeAll(async () => {
  for (const [file, text] of Object.entries(servedLlm())) repo.write(file, text);
  commitAs(repo, "ben", "2026-10-06T10:00:00Z", "Adopt support-llm");

  await on("2026-10-07", "chloe", `record support-llm@1.0.0 ${production}=production`);

  // 1.1.0 is a hotfix: new weights, straight to deployment, a canary first.
  await on("2026-10-19", "ben", "new version 1.1.0 support-llm --from 1.0.0");
  await on("2026-10-19", "ben", `set support-llm@1.1.0 weights.digest=${newWeights} weights.format=safetensors`);
  await on("2026-10-20", "mei", "review support-llm@1.1.0 pre-deployment --as ethics_reviewer --decision approved");
  await on("2026-10-20", "ben", "promote support-llm@1.1.0 --hotfix --reason incident");
  await on("2026-10-21", "chloe", `record support-llm@1.1.0 ${production}=canary exposure.limit='5% of traffic'`);
  await on("2026-10-24", "chloe", `record support-llm@1.1.0 ${production}=production`);

  await on("2026-10-28", "chloe", "rollback support-llm production --reason 'drafts in the wrong language'");

  // Mended, it comes back, and 1.0.0 retires.
  await on("2026-11-03", "chloe", `record support-llm@1.1.0 ${production}=production`);
  const plan = 'retirement.data_disposition="kept ten years" retirement.user_notice="mailed in November"';
  await on("2026-11-09", "ana", `set support-llm@1.0.0 ${plan}`);
  await on("2026-11-09", "ana", "review support-llm@1.0.0 retirement --as accountable_owner --decision approved");
  await on("2026-11-09", "rosa", "review support-llm@1.0.0 retention --as compliance_officer --decision approved");
  const end = "--reason superseded --successor 1.1.0 --sunset 2026-11-30 --yes";
  await on("2026-11-10", "ana", `retire support-llm@1.0.0 ${end}`);
}, 60_000);

/** What was served in production, and the stage of each version that was not retired. */
async function seen(line: string): Promise<readonly [served: readonly string[], stages: readonly string[]]> {
  const { models } = JSON.parse((await on("2026-11-22", "ana", `status ${line} --json`)).out) as OutStatus;
  const served = models.flatMap((row) =>
    row.served.map((each) => `${each.track} ${each.version} ${each.exposure} since ${each.since.slice(0, 10)}`),
  );
  return [served.sort().reverse(), models.map((row) => `${row.version} ${row.stage}`)];
}

describe("which version was in production", () => {
  test.each([
    ["2026-10-12", ["main 1.0.0 production since 2026-10-07"], ["1.0.0 monitoring"]],
    [
      "2026-10-22",
      ["main 1.0.0 production since 2026-10-07", "canary 1.1.0 canary since 2026-10-21"],
      ["1.1.0 deployment", "1.0.0 monitoring"],
    ],
    ["2026-10-26", ["main 1.1.0 production since 2026-10-24"], ["1.1.0 deployment", "1.0.0 monitoring"]],
    ["2026-10-30", ["main 1.0.0 production since 2026-10-28"], ["1.1.0 deployment", "1.0.0 monitoring"]],
    ["2026-11-12", ["main 1.1.0 production since 2026-11-03"], ["1.1.0 deployment"]],
  ])("on %s is told by the files of that day, and by those of today", async (day, served, stages) => {
    expect(await seen(`--at ${day}`)).toEqual([served, stages]);
    expect((await seen(`support-llm@1.0.0 support-llm@1.1.0 --as-of ${day}`))[0]).toEqual(served);
  });

  test("at a revision, as of the day it was committed", async () => {
    const rolledBack = repo.git("log", "--format=%H", "--grep=^mlc: rollback");
    const { out } = await on("2026-11-22", "ana", `status --at ${rolledBack} --json`);
    const status = JSON.parse(out) as OutStatus;
    expect([status.as_of, status.at?.commit]).toEqual(["2026-10-28", rolledBack]);
    expect(status.models.find((row) => row.version === "1.0.0")?.served).toMatchObject([
      { version: "1.0.0", rollback_of: expect.stringMatching(/^2026-10-24-deployment-/) as string },
    ]);
  });

  test("before anything was recorded has no answer that is made up", async () => {
    expect((await on("2026-11-22", "ana", "status --at 2026-10-05", 2)).err).toContain("no-commit-then");
    expect((await seen("--at 2026-10-06"))[0]).toEqual([]);
  });

  test("can be read in words", async () => {
    const { out } = await on("2026-11-22", "ana", "status --at 2026-10-22");
    const cells = out.split("\n").map((line) => line.split("\t").slice(0, 5).join(" | "));
    expect(cells.slice(0, 2)).toEqual([
      "support-llm | 1.1.0 | deployment | 2 | production: canary, 5% of traffic",
      "support-llm | 1.0.0 | monitoring (adopted) | 21 | production",
    ]);
  });
});

describe("the versions of the model", () => {
  test("tell their stages, the time in each, and how long it took until they served", async () => {
    const { out } = await on("2026-11-22", "ana", "show support-llm --json");
    const { versions = [], version } = JSON.parse(out) as OutShow;
    expect(version).toBe("1.1.0");
    expect(versions.map((each) => each.stays.map(({ stage, days, move }) => [stage, days, move]))).toEqual([
      [
        ["finetuning", 1, "start"],
        ["deployment", 33, "hotfix"],
      ],
      [
        ["monitoring", 40, "start"],
        ["retired", 12, "retire"],
      ],
    ]);
    expect(versions.map((each) => [each.lead_time_days, each.deployments])).toEqual([
      [1, 3],
      [undefined, 2],
    ]);
  });

  test("are right in every file, and what may not be is refused", async () => {
    await on("2026-11-22", "ana", "validate");
    const again = await on("2026-11-22", "chloe", "rollback support-llm production --reason again --json", 1);
    const refused = JSON.parse(again.out) as OutRollback;
    expect(refused.findings.map((each) => each.code)).toEqual(["cannot-serve-again", "no-earlier-version"]);
    const retired = await on("2026-11-22", "chloe", `record support-llm@1.0.0 ${production}=production`, 2);
    expect(retired.err).toContain("served-outside-serving-stage");
    repo.write(`${dir}/versions/1.1.0.yaml`, repo.read(`${dir}/versions/1.1.0.yaml`).replace("7777", "8888"));
    const changed = await on("2026-11-22", "ana", "validate --json", 1);
    expect(changed.out).toContain("weights-changed-after-serving");
  });
});
