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
    { fields: ["model.purpose", "scop.risk_tier"] },
    { present: "scop" },
    { eq: ["scop.adaptation", "none"] },
    { all: [{ not: { any: [{ gte: ["scop.level", 1] }] } }] },
    { count: { in: "scop", min: 1 } },
    { distinct: { paths: ["owners.data_scientist", "scop.x"] } },
  ])("find a fact that does not exist in %j", (check) => {
    expect(codes(own("X-A", check))).toEqual(["unknown-fact criteria.0.check"]);
  });

  it("leave paths alone that are relative to an entry of a list", () => {
    const check = { every: { in: "risks", where: { eq: ["status", "open"] }, require: ["mitigation"] } };
    expect(codes(own("X-A", check, { eq: ["scope.risk_tier", "high"] }))).toEqual([]);
  });

  it("find a condition on anything but the scope", () => {
    expect(codes(own("X-A", { present: "card" }, { eq: ["adaptation.method", "lora"] }))).toEqual([
      "when-beyond-scope criteria.0.when",
    ]);
  });

  it("have nothing against what the shipped criteria say", () => {
    const copies = shipped.criteria.map((each) => ({ ...each, id: `X-${each.id}` }));
    expect(codes(...copies)).toEqual([]);
  });
});
