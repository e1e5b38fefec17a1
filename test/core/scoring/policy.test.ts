import { describe, expect, it } from "vitest";
import type { Json } from "../../../src/core/json.ts";
import { defaultWeights, policyOf } from "../../../src/core/scoring/policy.ts";
import { edited, editedAll, filesOf, passing, workspaceOf, type Evidence } from "../../support/facts.ts";

const policy = (e: Evidence) => policyOf(workspaceOf(e), filesOf(e));

describe("the policy of a model", () => {
  it.each<[Json | undefined, number]>([
    ["low", 2],
    ["medium", 3],
    ["high", 4],
    ["critical", 4],
    [undefined, 4],
  ])("works towards a level by risk tier: %s, level %d", (tier, target) => {
    expect(policy(edited(passing(), "model.scope.risk_tier", tier)).target).toBe(target);
  });

  it("takes the target from the scorecard before mlc.yaml, and from mlc.yaml before the default", () => {
    const workspace = edited(passing(), "config.policy", { target_level: { medium: 2 } });
    expect([policy(workspace).target, policy(edited(workspace, "scorecard.target_level", 1)).target]).toEqual([2, 1]);
    expect(policy(edited(workspace, "model.scope.risk_tier", "high")).target).toBe(4);
  });

  it("weighs twelve dimensions, sum 100, unless the scorecard weighs one otherwise", () => {
    const { weights } = policy(passing());
    expect([Object.keys(weights).length, Object.values(weights).reduce((sum, each) => sum + each)]).toEqual([12, 100]);
    const own = policy(edited(passing(), "scorecard.dimension_weights", { usage: 0, fairness: 12.5, "x-note": 3 }));
    expect(own.weights).toEqual({ ...defaultWeights, usage: 0, fairness: 12.5 });
  });

  it("separates duties with a warning unless it says otherwise", () => {
    expect(policy(passing()).separation).toBe("warn");
    expect(policy(edited(passing(), "config.policy", { separation_of_duties: "require" })).separation).toBe("require");
  });
});

describe("the digest of the policy", () => {
  const digest = (e: Evidence): string => policy(e).digest;

  it("changes with mlc.yaml, roles, the scorecard and people's addresses, not with people's names", () => {
    const before = digest(passing());
    const changes: readonly Readonly<Record<string, Json | undefined>>[] = [
      { "config.policy": { separation_of_duties: "none" } },
      { "config.roles": { ethics_reviewer: ["ivo"] } },
      { "config.people.ivo.emails": ["ivo@acme.example"] },
      { "scorecard.targets[0].value": 0.1 },
      { "scorecard.criteria": [] },
    ];
    for (const change of changes) expect(digest(editedAll(passing(), change))).not.toBe(before);
    expect(digest(edited(passing(), "config.people.ivo.name", "I. Novak"))).toBe(before);
    expect(digest(edited(passing(), "governance.risks", []))).toBe(before);
  });
});
