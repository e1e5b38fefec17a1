import { describe, expect, test } from "vitest";
import type { OutScore, OutWhatIf } from "../../src/generated/types.ts";
import { atWork, dir, scorecardFile, supportRepo } from "../support/model.ts";
import { mlc } from "../support/run.ts";

async function supposed(repo: ReturnType<typeof supportRepo>, line: string): Promise<OutWhatIf> {
  const { what_if } = JSON.parse((await atWork(repo)("ben", `score ${line} --json`)).out) as OutScore;
  expect(what_if).toHaveLength(1);
  return what_if?.[0] as OutWhatIf;
}

describe("mlc score --what-if", () => {
  test("gives what mlc set and mlc score would give one after the other, and writes nothing", async () => {
    const repo = supportRepo();
    const facts = ["scope.people_affected=none", "oversight.mode=in-the-loop", "scope.generative=false"];
    const { before, after, criteria, files } = await supposed(repo, facts.map((each) => `--what-if ${each}`).join(" "));
    expect(repo.git("status", "--porcelain")).toBe("");
    expect(files).toEqual([`${dir}/model.yaml`, `${dir}/governance.yaml`]);
    expect(criteria).toContainEqual({ id: "FAIR-01", before: "unknown", after: "not-applicable" });
    const work = atWork(repo);
    await work("ben", `set support-llm ${facts.join(" ")}`);
    const { models } = JSON.parse((await work("ben", "score --json")).out) as OutScore;
    const [now] = models;
    expect(after).toMatchObject({ level: now?.level.value, exact: now?.score.exact, coverage: now?.score.coverage });
    expect(after.gates).toEqual(now?.gates.map(({ from, to, decision }) => ({ from, to, decision })));
    expect(after.exact).not.toBe(before.exact);
  });

  test("supposes facts of documents that do not exist yet", async () => {
    const { files, criteria } = await supposed(supportRepo(), "--what-if rollback.procedure=docs/rollback.md");
    expect(files).toEqual([`${dir}/operations.yaml`]);
    expect(criteria).toEqual([]);
  });

  test("holds thresholds against what would be", async () => {
    const repo = supportRepo();
    const low = await mlc(repo.dir, [
      "score",
      "--min-level",
      "1",
      "--what-if",
      'model.purpose={"unknown":"not agreed"}',
    ]);
    expect(low.exit).toBe(1);
    expect((await mlc(repo.dir, "score --min-level 1")).exit).toBe(0);
  });

  test.each([
    ["scop.risk_tier=low", "unknown-path"],
    ["scope.risk_tier=banana", "unknown-value"],
    ["stage=deployment", "path-not-settable"],
    ["evaluations[0].metrics[0].value=1", "what-if-in-records"],
    ["reviews[0].decision=approved", "what-if-in-records"],
    ["scope.risk_tier", "bad-assignment"],
  ])("refuses %s as mlc set refuses it, or says why: %s", async (fact, code) => {
    const { exit, err } = await mlc(supportRepo().dir, ["score", "--what-if", fact, "--json"]);
    expect([exit, err]).toEqual([2, expect.stringContaining(`"${code}"`)]);
  });

  test("shows now and then side by side", async () => {
    const { out } = await atWork(supportRepo())("ben", "score --what-if scope.risk_tier=critical");
    expect(out).toMatch(/^Level +1 +\d$/m);
    expect(out).toMatch(/^Score +\d+\.\d \(up to \d+\.\d\) of 2 +\d+\.\d \(up to \d+\.\d\) of 2$/m);
    expect(out).toContain(`Nothing was written. \`mlc set\` would edit ${dir}/model.yaml.`);
    expect(out).not.toContain(scorecardFile);
  });
});
