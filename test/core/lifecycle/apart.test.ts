import { describe, expect, it } from "vitest";
import type { Separation } from "../../../src/core/criteria/node.ts";
import { keptApart } from "../../../src/core/lifecycle/apart.ts";
import type { ReviewVerdict } from "../../../src/core/lifecycle/reviews.ts";
import { edited, factsOf, passing, withRecord } from "../../support/facts.ts";

const given = ["mei", "rosa", "ivo"].reduce(
  (e, by) =>
    withRecord(e, `2026-11-20-review-${by.padStart(12, "0")}`, {
      ...{ by, checkpoint: "compliance", role: "compliance_officer", decision: "approved" },
    }),
  passing(),
);

/** A review that the gate asks for, approved by these people. */
function verdict(role: string, people: readonly string[], independent = true): ReviewVerdict {
  const checkpoint = role === "ethics_reviewer" ? "pre-deployment" : "compliance";
  const required = { checkpoint, role, independentOf: independent ? ["data_scientist"] : [] };
  const counted = people.map((by) => `2026-11-20-review-${by.padStart(12, "0")}`);
  return { required, state: "approved", counted, self: [], people, reasons: [] };
}

/** State and codes of the second of two reviews, looked at together with the first. */
function second(
  a: ReviewVerdict,
  b: ReviewVerdict,
  separation: Separation = "warn",
  tier = "medium",
): readonly [string, ...string[]] {
  const facts = factsOf(edited(given, "model.scope.risk_tier", tier));
  const found = keptApart([a, b], facts, separation)[1];
  return [found?.state ?? "none", ...(found?.reasons ?? []).map((each) => each.code)];
}

describe("one person in two roles that a gate asks for independently", () => {
  const ethics = verdict("ethics_reviewer", ["mei"]);
  const both = verdict("compliance_officer", ["mei"]);

  it("approves the second as self under warn and none, and not at all under require", () => {
    expect(second(ethics, both)).toEqual(["conditions", "self-review"]);
    expect(second(ethics, both, "none")).toEqual(["conditions", "self-review"]);
    expect(second(ethics, both, "require")).toEqual(["void", "review-not-counted"]);
  });

  it("may hold ethics and compliance together where the risk is declared low", () => {
    expect(second(ethics, both, "require", "low")).toEqual(["approved"]);
    expect(second(ethics, verdict("mlops_engineer", ["mei"]), "warn", "low")[0]).toBe("conditions");
  });

  it("is no matter where the gate does not ask for independence, or somebody else approved as well", () => {
    expect(second(ethics, verdict("compliance_officer", ["mei"], false))).toEqual(["approved"]);
    expect(second(ethics, verdict("compliance_officer", ["rosa"]))).toEqual(["approved"]);
    const two = verdict("ethics_reviewer", ["mei", "ivo"]);
    expect(second(two, verdict("compliance_officer", ["rosa", "ivo"]))).toEqual(["approved"]);
    expect(second(two, verdict("compliance_officer", ["mei", "ivo"]))[0]).toBe("conditions");
  });

  it("marks the review that counted as self", () => {
    const [, found] = keptApart([ethics, both], factsOf(given), "warn");
    expect(found?.self).toEqual(found?.counted);
  });
});
