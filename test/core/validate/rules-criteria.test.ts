import { describe, expect, it } from "vitest";
import type { ScorecardDocument } from "../../../src/generated/types.ts";
import { shipped } from "../../../src/generated/data.ts";
import { scorecard } from "./parts.ts";
import { found } from "./workspace-of.ts";

const own = (id: string, check: object, when?: object) => ({
  id,
  title: "Replies are polite",
  dimension: "safety",
  level: 1,
  req: "must",
  severity: "low",
  phases: ["define"],
  check,
  ...(when === undefined ? {} : { when }),
  fresh: { days: 0, bind: "none" },
  fix: "read some replies",
});
const codes = (...criteria: readonly object[]) =>
  found(scorecard({ criteria } as unknown as ScorecardDocument)).map((each) => each.replace(" scorecard.yaml", ""));

describe("the rules on a team's own criteria", () => {
  it("check their ids and size", () => {
    let deep: object = { present: "scope" };
    for (let level = 0; level < 8; level += 1) deep = { not: deep };
    const wide = { all: Array.from({ length: 200 }, () => ({ present: "scope" })) };
    expect(codes(own("GOV-01", { present: "scope" }), own("X-A", deep), own("X-A", wide))).toEqual([
      "criterion-id-not-own criteria.0.id",
      "criterion-too-large criteria.1.check",
      "duplicate-criterion criteria.2.id",
      "criterion-too-large criteria.2.check",
    ]);
  });

  it.each([
    [{ fields: ["model.purpose", "scop.risk_tier"] }, "fields.1"],
    [{ present: "scop" }, "present"],
    [{ eq: ["scop.adaptation", "none"] }, "eq.0"],
    [{ all: [{ not: { any: [{ gte: ["scop.level", 1] }] } }] }, "all.0.not.any.0.gte.0"],
    [{ count: { in: "scop", min: 1 } }, "count.in"],
    [{ distinct: { paths: ["owners.data_scientist", "scop.x"] } }, "distinct.paths.1"],
  ])("find a fact that does not exist in %j, at its place", (check, place) => {
    expect(codes(own("X-A", check))).toEqual([`unknown-fact criteria.0.check.${place}`]);
  });

  it("find metrics and checkpoints that nothing knows, at their place", () => {
    const metric = { metric: { anyOf: ["exact_match", "x-politeness", "exact_mach"] } };
    const review = { review: { checkpoint: "go-life", role: "ethics_reviewer", decision: ["approved"] } };
    expect(codes(own("X-A", { all: [metric, review] }))).toEqual([
      "unknown-metric criteria.0.check.all.0.metric.anyOf.2",
      "no-such-checkpoint criteria.0.check.all.1.review.checkpoint",
    ]);
  });

  it("leave paths alone that are relative to an entry of a list", () => {
    const check = { every: { in: "risks", where: { eq: ["status", "open"] }, require: ["mitigation"] } };
    expect(codes(own("X-A", check, { eq: ["scope.risk_tier", "high"] }))).toEqual([]);
  });

  it("find a condition on anything but the scope", () => {
    expect(codes(own("X-A", { present: "card" }, { eq: ["adaptation.method", "lora"] }))).toEqual([
      "when-beyond-scope criteria.0.when.eq.0",
    ]);
    expect(codes(own("X-A", { present: "card" }, { metric: { anyOf: ["exact_match"] } }))).toEqual([
      "when-beyond-scope criteria.0.when.metric.anyOf.0",
    ]);
  });

  it("have nothing against what the shipped criteria say", () => {
    const copies = shipped.criteria.map((each) => ({ ...each, id: `X-${each.id}` }));
    expect(codes(...copies)).toEqual([]);
  });
});

describe("the rules on shipped criteria that a scorecard changes", () => {
  const rules = (changes: object): readonly string[] =>
    found(scorecard(changes as ScorecardDocument)).map((each) => each.replace(" scorecard.yaml", ""));

  it("let a severity be raised, never lowered or repeated", () => {
    const from = shipped.criteria.find((each) => each.id === "USE-01")?.severity;
    expect(from).toBe("medium");
    const raised = (severity: string, id = "USE-01") => ({ id, severity });
    expect(rules({ raised: [raised("high")] })).toEqual([]);
    expect(rules({ raised: [raised("medium")] })).toEqual(["severity-not-raised raised.0.severity"]);
    expect(rules({ raised: [raised("low")] })).toEqual(["severity-not-raised raised.0.severity"]);
    expect(rules({ raised: [raised("high"), raised("critical")] })).toEqual(["duplicate-criterion raised.1.id"]);
    expect(rules({ raised: [raised("high", "USE-99"), raised("high", "X-A")] })).toEqual([
      "unknown-criterion raised.0.id",
      "own-criterion-raised raised.1.id",
    ]);
  });

  it("let a criterion be disabled with a reason that says something", () => {
    expect(rules({ disabled: [{ id: "USE-01", reason: "no users in the pilot" }] })).toEqual([]);
    expect(rules({ disabled: [{ id: "USE-01", reason: "TBD" }] })).toContain(
      "disabled-without-reason disabled.0.reason",
    );
  });
});
