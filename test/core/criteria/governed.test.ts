import { describe, expect, it } from "vitest";
import type { Predicate } from "../../../src/generated/types.ts";
import type { Json } from "../../../src/core/json.ts";
import { completeAll } from "../../support/complete-all.ts";
import { codesOf, judged, judgedAs, statusOf } from "../../support/criterion.ts";
import { assessed, edited, editedAll, factsOf, withoutRecords, type Evidence } from "../../support/facts.ts";

const status = (id: string, of: Evidence): string => judgedAs(id, of).status;
const reasons = (id: string, of: Evidence): readonly string[] => judgedAs(id, of).node.reasons.map((each) => each.code);

describe("the lifecycle", () => {
  it("is complete where every move has a gate and a role and the transitions are one line", () => {
    expect(status("GOV-07", completeAll)).toBe("pass");
  });

  it("has a gap where a transition was taken out or changed", () => {
    const gone = withoutRecords(completeAll, (id) => id === "2026-09-20-transition-000000000102");
    expect([status("GOV-07", gone), reasons("GOV-07", gone)[0]]).toEqual(["fail", "broken-chain"]);
    const changed = edited(completeAll, "records.2026-09-05-transition-000000000101.reason", "something else");
    expect(reasons("GOV-07", changed)).toEqual(["broken-chain"]);
  });
});

describe("the model card", () => {
  const check: Predicate = { cardComplete: { profile: "full", missing: 0 } };

  it("is complete when every section that applies is answered, reasons why not included", () => {
    expect(statusOf(check, { of: completeAll })).toBe("pass");
    const open = edited(completeAll, "card.about.glossary", undefined);
    expect([statusOf(check, { of: open }), codesOf(check, { of: open })]).toEqual([
      "unknown",
      ["card-field-unanswered"],
    ]);
    expect(statusOf({ cardComplete: { profile: "full", missing: 1 } }, { of: open })).toBe("pass");
    expect(statusOf(check, { of: edited(completeAll, "card.about.glossary", { unknown: "later" }) })).toBe("unknown");
  });

  it("asks nothing of training where nothing is trained", () => {
    const untrained = withoutRecords(completeAll, (id) => id.includes("-training-"));
    expect(statusOf(check, { of: untrained })).toBe("unknown");
    expect(statusOf(check, { of: edited(untrained, "model.scope.adaptation", "prompt") })).toBe("pass");
  });

  it("ages with card.yaml", () => {
    const fresh = { days: 30, bind: "none" } as const;
    expect(judged(check, { of: completeAll, fresh }).until).toBe("2026-12-20");
  });
});

describe("the controls of the chosen frameworks", () => {
  const high = edited(completeAll, "model.scope.risk_tier", "high");
  const controls = (of: Evidence) => factsOf(of).values["controls"] as readonly { id: string; criteria?: Json }[];

  it("are those that apply by scope, with the criteria mapped to them", () => {
    const deployer = controls(completeAll).map((each) => each.id);
    expect(deployer).toContain("eu-ai-act:50.2");
    expect(deployer).not.toContain("eu-ai-act:26.7");
    expect(deployer).not.toContain("nist-ai-rmf:GOVERN 2.2");
    const risky = controls(edited(completeAll, "model.scope.eu_risk", "high-annex-iii")).map((each) => each.id);
    expect(risky).toContain("eu-ai-act:26.7");
    expect(
      controls(edited(completeAll, "model.scope.eu_market", false)).every((each) => !each.id.startsWith("eu")),
    ).toBe(true);
  });

  it("that an undeclared scope fact leaves open apply", () => {
    const unsaid = editedAll(completeAll, { "model.scope.eu_risk": undefined });
    expect(controls(unsaid).map((each) => each.id)).toContain("eu-ai-act:26.7");
  });

  it("that no criterion maps to have an exception where the tier is high, and are listed otherwise", () => {
    expect(status("GOV-05", high)).toBe("pass");
    const none = edited(high, "governance.controls", []);
    const { node } = judgedAs("GOV-05", none);
    expect([status("GOV-05", none), node.reasons.map((each) => (each.args as { which?: string }).which)]).toEqual([
      "fail",
      ["eu-ai-act:50.2"],
    ]);
    expect(status("GOV-05", edited(completeAll, "governance.controls", []))).toBe("pass");
  });

  it("need an exception that says whose it is and why", () => {
    expect(status("GOV-05", edited(high, "governance.controls[0].reason", undefined))).toBe("fail");
    const shown = editedAll(high, {
      "governance.controls[0].reason": undefined,
      "governance.controls[0].evidence": "docs/mark.md",
    });
    expect(status("GOV-05", shown)).toBe("pass");
  });

  it("lose a criterion that is switched off", () => {
    const off = edited(high, "scorecard.disabled", [{ id: "XAI-02", reason: "nobody oversees it here" }]);
    expect(controls(off).find((each) => each.id === "nist-ai-rmf:GOVERN 3.2")?.criteria).toEqual(["GOV-03"]);
  });

  it("are unknown while no framework is chosen, and a profile asks for those it stands on", () => {
    expect(status("GOV-05", edited(completeAll, "config.frameworks", undefined))).toBe("unknown");
    const profile = controls(edited(completeAll, "config.frameworks", ["nist-ai-600-1"])).map((each) => each.id);
    expect(profile).toContain("nist-ai-rmf:GOVERN 1.1");
  });
});

describe("a result that was reproduced", () => {
  const again = "records.2026-11-04-reproduction-0000000000a3";

  it("by who trained the model is met as self, and not where separation is required", () => {
    const own = edited(completeAll, `${again}.by`, "ben");
    expect([judgedAs("REP-04", own).status, judgedAs("REP-04", own).self]).toEqual(["pass", true]);
    expect(judgedAs("REP-04", own, "2026-11-22", "require").status).toBe("fail");
    expect(judgedAs("REP-04", completeAll).self).toBeUndefined();
    expect(assessed(own).level).toBe(2);
  });

  it("out of its tolerance, or on other weights, is none", () => {
    expect(status("REP-04", edited(completeAll, `${again}.within_tolerance`, false))).toBe("fail");
    expect(status("REP-04", edited(completeAll, `${again}.subject`, {}))).toBe("stale");
  });
});

describe("findings of red teaming", () => {
  const path = "records.2026-11-04-red-team-0000000000a2";

  it("that are critical and open close the gate, wherever they stand", () => {
    const critical = edited(completeAll, `${path}.findings[0].severity`, "critical");
    expect([status("SAFE-03", critical), reasons("SAFE-03", critical)]).toEqual(["fail", ["must-be-none"]]);
    expect(status("SAFE-03", edited(critical, `${path}.findings[0].status`, "fixed"))).toBe("pass");
  });

  it("are none where none were found, and unknown where nobody looked", () => {
    expect(status("SAFE-03", edited(completeAll, `${path}.findings`, []))).toBe("pass");
    expect(
      status(
        "SAFE-03",
        withoutRecords(completeAll, (id) => id.includes("red-team")),
      ),
    ).toBe("unknown");
  });
});
