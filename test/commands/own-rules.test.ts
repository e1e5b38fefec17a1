import { describe, expect, test } from "vitest";
import type { OutExplain, OutScore, OutValidate } from "../../src/generated/types.ts";
import { atWork, dir, evaluation, evaluationFile, scorecardFile, supportLlm, supportRepo } from "../support/model.ts";
import { mlc } from "../support/run.ts";

const scorecard = supportLlm()[scorecardFile] ?? "";

const politeness = [
  "criteria:",
  "- id: X-POLITE",
  "  title: Replies are polite",
  "  dimension: safety",
  "  level: 1",
  "  req: must",
  "  severity: high",
  "  phases: [define]",
  "  check:",
  "    all:",
  "    - {present: model.purpose}",
  "    - {eq: [scope.user_facing, false]}",
  "  fresh: {days: 0, bind: none}",
  "  fix: Read fifty replies and record what was found.",
  "",
].join("\n");

const disabled = "disabled: [{id: PERF-04, reason: the pilot is judged by people}]\n";

function repoWith(more: string) {
  return supportRepo({ [scorecardFile]: scorecard + more });
}

async function scored(more: string): Promise<OutScore["models"][number]> {
  const { models } = JSON.parse((await atWork(repoWith(more))("ben", "score --json")).out) as OutScore;
  expect(models).toHaveLength(1);
  return models[0] as OutScore["models"][number];
}

describe("a team's own rules", () => {
  test("an own criterion that is a must holds the level like a shipped one, and is explained", async () => {
    const [before, after] = [await scored(""), await scored(politeness)];
    expect([before.level.value, after.level.value]).toEqual([1, 0]);
    expect(after.level.blocked_by).toContain("X-POLITE");
    const repo = repoWith(politeness);
    const { topics } = JSON.parse((await mlc(repo.dir, "explain X-POLITE --json")).out) as OutExplain;
    expect(topics).toMatchObject([{ kind: "criterion", name: "X-POLITE", title: "Replies are polite" }]);
    const line = (scorecard + politeness).split("\n").findIndex((each) => each.includes("X-POLITE")) + 1;
    expect(topics[0]?.details[0]).toEqual({ name: "asked by", value: `support-llm, ${scorecardFile}:${String(line)}` });
    expect((await mlc(repo.dir, "explain X-POLITEN --json")).err).toContain("X-POLITE");
  });

  test("a mistake in an own criterion is found at its line and column", async () => {
    const wrong = politeness.replace("scope.user_facing", "scop.user_facing");
    const { out } = await atWork(repoWith(wrong))("ben", "validate --json", 1);
    const { findings } = JSON.parse(out) as OutValidate;
    const lines = (scorecard + wrong).split("\n");
    const line = lines.findIndex((each) => each.includes("scop.user_facing"));
    const errors = findings.filter(({ severity }) => severity === "error");
    const column = (lines[line] ?? "").indexOf("scop.") + 1;
    expect(errors).toMatchObject([{ code: "unknown-fact", file: scorecardFile, line: line + 1, column }]);
  });

  test.each([
    ["an expression", "{expr: 'value > 3'}"],
    ["a regular expression", "{matches: [model.purpose, '^Draft']}"],
    ["code", "{run: ./check.sh}"],
  ])("the language is closed: %s is refused", async (_what, check) => {
    const own = politeness.replace(/ {2}check:\n.*\n.*\n.*\n/, `  check: ${check}\n`);
    const { out } = await atWork(repoWith(own))("ben", "validate --json", 1);
    const { findings } = JSON.parse(out) as OutValidate;
    const at = (scorecard + own).split("\n").findIndex((each) => each.includes("check:")) + 1;
    expect(findings.filter(({ severity }) => severity === "error")).toMatchObject([{ file: scorecardFile, line: at }]);
  });

  test("weights change the score and no level, a target level what is aimed at", async () => {
    const [before, after] = [await scored(""), await scored("dimension_weights: {performance: 90}\n")];
    expect(after.score.exact).not.toBe(before.score.exact);
    expect(after.level).toEqual(before.level);
    const higher = supportRepo({ [scorecardFile]: scorecard.replace("target_level: 2", "target_level: 3") });
    const { models } = JSON.parse((await atWork(higher)("ben", "score --json")).out) as OutScore;
    expect([before.level.target, models[0]?.level.target]).toEqual([2, 3]);
  });

  test("a severity is raised and said; what would lower one changes nothing", async () => {
    const [plain, raised, lowered] = [
      await scored(""),
      await scored("raised: [{id: PERF-01, severity: critical}]\n"),
      await scored("raised: [{id: PERF-01, severity: low}]\n"),
    ];
    const severity = ({ criteria }: typeof plain) => criteria.find(({ id }) => id === "PERF-01")?.severity;
    expect([severity(plain), severity(raised), severity(lowered)]).toEqual(["high", "critical", "high"]);
    expect(raised.raised).toEqual([{ id: "PERF-01", from: "high", to: "critical" }]);
    expect([plain.raised, lowered.raised]).toEqual([undefined, undefined]);
    expect(lowered.score).toEqual(plain.score);
  });
});

describe("a disabled criterion", () => {
  test("does not count, and its reason stands in every report and is counted in the headline", async () => {
    const repo = repoWith(disabled);
    const work = atWork(repo);
    const json = JSON.parse((await work("ben", "score --json")).out) as OutScore;
    expect(json.models[0]?.disabled).toEqual([{ id: "PERF-04", reason: "the pilot is judged by people" }]);
    expect(json.models[0]?.criteria.map(({ id }) => id)).not.toContain("PERF-04");
    const line = "Disabled PERF-04: the pilot is judged by people";
    for (const format of ["human", "github"]) {
      const { out } = await work("ben", `score --format ${format}`);
      expect(out, format).toContain(line);
      expect(out, format).toMatch(/of 12 dimensions {4}1 disabled$/m);
    }
    expect((await work("ben", "card")).out).toContain("PERF-04 is switched off:** the pilot is judged by people");
  });

  test("without a reason stays on", async () => {
    const { criteria, disabled: off } = await scored("disabled: [{id: PERF-04, reason: TBD}]\n");
    expect(off).toEqual([]);
    expect(criteria.map(({ id }) => id)).toContain("PERF-04");
  });

  test("by a pull request is judged by the base's policy: it hides no regression, and both results are shown", async () => {
    const repo = supportRepo();
    repo.git("switch", "-q", "-c", "change");
    repo.write(evaluationFile.replace("2026-10-06", "2026-10-07"), evaluation("2026-10-07T10:00:00Z", 0.4));
    repo.write(scorecardFile, scorecard + disabled);
    repo.commit("ben", "Switch the targets off");
    const { out } = await atWork(repo)("ben", "score --base main --json --fail-on any", 1);
    const { models, base, findings } = JSON.parse(out) as OutScore;
    expect(base?.policy_changed).toBe(true);
    expect(base?.versions).toMatchObject([
      { verdict: "new-evidence", own_policy: { level: expect.any(Number) as number } },
    ]);
    expect(models[0]?.criteria.find(({ id }) => id === "PERF-04")?.status).toBe("fail");
    expect(models[0]?.disabled).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["policy-changed", "regression"]));
  });

  test("by the base stays off for the pull request that takes it back, until it is merged", async () => {
    const repo = repoWith(disabled);
    repo.git("switch", "-q", "-c", "change");
    repo.write(scorecardFile, scorecard);
    repo.write(`${dir}/governance.yaml`, 'schema: mlc.governance/v1\nconfirmed_on: "2026-10-05"\n');
    repo.commit("ben", "Back on, and something worse");
    const work = atWork(repo);
    const { models } = JSON.parse((await work("ben", "score --base main --json")).out) as OutScore;
    expect(models[0]?.disabled).toEqual([{ id: "PERF-04", reason: "the pilot is judged by people" }]);
    expect((await work("ben", "score --base main")).out).toContain(
      "support-llm: Disabled PERF-04: the pilot is judged by people",
    );
  });
});
