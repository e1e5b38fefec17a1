import { describe, expect, test } from "vitest";
import type { OutCriterion, OutNode, OutScore } from "../../src/generated/types.ts";
import { atWork, dir, evaluationFile, scorecardFile, supportLlm, supportRepo } from "../support/model.ts";
import { mlc } from "../support/run.ts";

const supported = supportRepo();

async function explained(id: string, repo = supported): Promise<OutCriterion> {
  const { out } = await atWork(repo)("ben", `score --explain ${id} --json`);
  const { models } = JSON.parse(out) as OutScore;
  const found = models[0]?.criteria.filter((each) => each.check !== undefined || each.when !== undefined) ?? [];
  expect(found.map((each) => each.id)).toEqual([id]);
  return found[0] as OutCriterion;
}

/** Every step of a check, the whole first. */
function steps(node: OutNode | undefined): readonly OutNode[] {
  return node === undefined ? [] : [node, ...(node.parts ?? []).flatMap(steps)];
}

function lineOf(file: string, text: string): number {
  return (
    supported
      .read(file)
      .split("\n")
      .findIndex((line) => line.includes(text)) + 1
  );
}

describe("mlc score --explain", () => {
  test("shows a team's target as threshold, with its reason and its place, and the value that was held against it", async () => {
    const { check, records, valid_until } = await explained("PERF-04");
    const target = steps(check).find((step) => step.predicate.startsWith("target "));
    expect(target).toMatchObject({ truth: "true", valid_until });
    expect(target?.asks).toEqual([
      {
        rule: ">= 0.6",
        source: "scorecard",
        basis: "at least the old macros",
        file: scorecardFile,
        line: lineOf(scorecardFile, "exact_match"),
      },
    ]);
    expect(steps(target).flatMap((step) => step.reads ?? [])).toMatchObject([
      { value: 0.66, file: evaluationFile, line: lineOf(evaluationFile, "exact_match") },
    ]);
    expect(records).toEqual(["2026-10-06-evaluation-0000000000e1"]);
  });

  test("shows the catalogue's default as threshold, with its basis, where the team has no target", async () => {
    const criteria = [
      "criteria:",
      "- id: X-GAP",
      "  title: Equalized odds differ little",
      "  dimension: fairness",
      "  level: 1",
      "  req: should",
      "  severity: low",
      "  phases: [define]",
      "  check: {metric: {anyOf: [equalized_odds_difference], bound: version, meets: declared}}",
      "  fresh: {days: 0, bind: version}",
      "  fix: evaluate the groups again",
      "",
    ].join("\n");
    const gap = `{id: equalized_odds_difference, value: 0.3, sample_size: 900, with: {n_per_group: {a: 450, b: 450}}}`;
    const files = supportLlm();
    const repo = supportRepo({
      [scorecardFile]: (files[scorecardFile] ?? "") + criteria,
      [evaluationFile]: `${files[evaluationFile] ?? ""}  - ${gap}\n`,
    });
    const { status, check, asked_by } = await explained("X-GAP", repo);
    expect(status).toBe("fail");
    expect(steps(check).flatMap((step) => step.asks ?? [])).toMatchObject([
      { source: "check" },
      { rule: "<= 0.1", source: "catalogue", basis: expect.stringContaining("convention") as string },
    ]);
    expect(asked_by).toMatchObject({ source: "scorecard", name: scorecardFile });
    expect(repo.read(scorecardFile).split("\n")[(asked_by?.line ?? 0) - 1]).toContain("X-GAP");
  });

  test("says what each step asks, reads and answers, and who asks for the criterion", async () => {
    const { check, asked_by, freshness } = await explained("GOV-02");
    const tier = steps(check).find((step) => step.predicate === "oneOf");
    expect(tier).toMatchObject({
      truth: "true",
      asks: [{ rule: "one of low, medium, high, critical", source: "check" }],
      reads: [{ path: "scope.risk_tier", value: "low", file: `${dir}/model.yaml`, line: 11 }],
    });
    const risk = steps(check).find((step) => step.entry?.path === "risks[0]");
    expect(risk?.entry).toMatchObject({ file: `${dir}/governance.yaml`, line: 4 });
    expect(asked_by).toEqual({ source: "catalogue", name: "default@1" });
    expect(freshness).toMatchObject({ days: 730, catalogue_days: 365, risk_tier: "low", bind: "none" });
  });

  test("says which declared scope switches a criterion off", async () => {
    const { status, when, check } = await explained(
      "FAIR-02",
      supportRepo({
        [`${dir}/model.yaml`]: supported
          .read(`${dir}/model.yaml`)
          .replace("people_affected: indirect", "people_affected: none"),
      }),
    );
    expect([status, check]).toEqual(["not-applicable", undefined]);
    expect(steps(when).flatMap((step) => step.reads ?? [])).toMatchObject([
      { path: "scope.people_affected", value: "none" },
    ]);
  });

  test("prints the tree for people, values and places beside each step", async () => {
    const { out } = await atWork(supported)("ben", "score --explain PERF-04");
    expect(out).toContain("asked by: the catalogue default@1");
    expect(out).toContain(`needs >= 0.6: your target (at least the old macros)  ${scorecardFile}:5`);
    expect(out).toContain(`exact_match on held-out-tickets = 0.66  ${evaluationFile}:9`);
    expect(out).toContain("decided by: 2026-10-06-evaluation-0000000000e1");
  });

  test("knows a misspelt criterion, and one that is switched off, from one that is there", async () => {
    const wrong = await mlc(supported.dir, "score --explain PERF-4 --json");
    expect([wrong.exit, wrong.err]).toEqual([2, expect.stringContaining('"unknown-choice"')]);
    expect(wrong.err).toContain("PERF-04");
    const off = supportRepo({
      [scorecardFile]: `${supported.read(scorecardFile)}disabled: [{id: USE-01, reason: no users in the pilot}]\n`,
    });
    const disabled = await mlc(off.dir, "score --explain USE-01 --json");
    expect([disabled.exit, disabled.err]).toEqual([2, expect.stringContaining('"criterion-disabled"')]);
  });
});
