import { describe, expect, it } from "vitest";
import type { Predicate } from "../../../src/generated/types.ts";
import { otherWeights } from "../../support/evidence.ts";
import { codesOf, judged, shippedCriterion, statusOf } from "../../support/criterion.ts";
import { edited, passing, withoutRecords, withRecord, type Evidence } from "../../support/facts.ts";

describe("two roles", () => {
  const check: Predicate = { distinct: { paths: ["owners.data_scientist", "owners.ethics_reviewer"] } };
  const same = edited(passing(), "model.owners.ethics_reviewer", "ben");
  const shared = edited(passing(), "model.owners.ethics_reviewer", ["mei", "ben"]);

  it("are held by different people, or it is not known", () => {
    expect(statusOf(check)).toBe("pass");
    expect(statusOf(check, { of: edited(passing(), "model.owners.ethics_reviewer", undefined) })).toBe("unknown");
  });

  it.each(["none", "warn"] as const)("held by one person are met as self under %s", (separation) => {
    for (const of of [same, shared]) {
      const row = judged(check, { of, separation });
      expect([row.status, row.self]).toEqual(["pass", true]);
    }
    expect(judged(check, { separation }).self).toBeUndefined();
  });

  it("held by one person are not met where separation is required", () => {
    const row = judged(check, { of: same, separation: "require" });
    expect([row.status, row.self]).toEqual(["fail", undefined]);
    expect(codesOf(check, { of: shared, separation: "require" })).toEqual(["same-person"]);
  });

  it("met as self carry an alternative only where nothing else holds", () => {
    const other: Predicate = { present: "model.purpose" };
    expect(judged({ any: [check, other] }, { of: same }).self).toBeUndefined();
    expect(judged({ all: [check, other] }, { of: same }).self).toBe(true);
  });

  it("age with the document that names them", () => {
    const fresh = { days: 180, bind: "none" } as const;
    expect(statusOf(check, { of: edited(same, "model.confirmed_on", "2026-01-01"), fresh })).toBe("stale");
  });
});

describe("a phase", () => {
  const left = (phase: "adapt" | "align" | "data"): Predicate => ({ left: phase });

  it.each([
    ["finetuning", "adapt", "fail"],
    ["evaluation", "adapt", "pass"],
    ["pretraining", "data", "pass"],
    ["evaluation", "align", "fail"],
    ["retired", "adapt", "pass"],
    ["retired", "align", "pass"],
  ] as const)("at stage %s, %s is left: %s", (stage, phase, status) => {
    expect(statusOf(left(phase), { of: edited(passing(), "version.stage", stage) })).toBe(status);
  });
});

describe("the ethics criterion", () => {
  const { check, ...more } = shippedCriterion("GOV-04");
  const review = "records.2026-11-05-review-00000000000a";
  const of = (e: Evidence, separation: "none" | "warn" | "require" = "warn") =>
    judged(check, { ...more, of: e, separation });
  const reviewed = (day: string, fields: Parameters<typeof withRecord>[2]) =>
    withRecord(passing(), `${day}-review-0000000000bb`, {
      by: "mei",
      checkpoint: "post-fine-tuning",
      role: "ethics_reviewer",
      decision: "approved",
      ...fields,
    });
  const notPassed = edited(passing(), "records.2026-11-06-transition-000000000004.reviews", undefined);

  it("passes with an approval at the checkpoint that was passed", () => {
    expect([of(passing()).status, of(passing()).self]).toEqual(["pass", undefined]);
  });

  it("reads a passed checkpoint from the transition that passed it: what comes later does not undo it", () => {
    expect(of(edited(passing(), "version.weights.digest", otherWeights)).status).toBe("pass");
    expect(of(edited(passing(), "governance.risks", [])).status).toBe("pass");
    expect(of(reviewed("2026-11-20", { decision: "rejected" })).status).toBe("pass");
  });

  it("fails on a rejection, and is unknown without a review", () => {
    expect(of(edited(passing(), `${review}.decision`, "rejected")).status).toBe("fail");
    expect(of(withoutRecords(passing(), (id) => id.includes("-review-"))).status).toBe("unknown");
    expect(of(edited(passing(), `${review}.role`, "accountable_owner")).status).toBe("unknown");
  });

  it("counts an approval with conditions until one of them is overdue", () => {
    const conditions = (due: string) =>
      edited(edited(passing(), `${review}.decision`, "approved-with-conditions"), `${review}.conditions`, [
        { text: "add a filter", due },
      ]);
    expect(of(conditions("2026-11-22")).status).toBe("pass");
    expect(of(conditions("2026-11-21")).status).toBe("fail");
  });

  it("ages by the day of the review", () => {
    expect(of(passing()).until).toBe("2027-11-05");
    expect(judged(check, { ...more, asOf: "2027-11-06" }).status).toBe("stale");
  });

  it("is met as self by the data scientist or by who promoted, and not at all where separation is required", () => {
    for (const by of ["ben", "ana"]) {
      const own = edited(passing(), `${review}.by`, by);
      expect([of(own, "warn").status, of(own, "warn").self]).toEqual(["pass", true]);
      expect([of(own, "none").status, of(own, "none").self]).toEqual(["pass", true]);
      expect([of(own, "require").status, of(own, "require").self]).toEqual(["fail", undefined]);
    }
  });

  it("takes any of the checkpoints while none is passed, the newest decision first", () => {
    expect(of(notPassed).status).toBe("pass");
    const rejected = withRecord(notPassed, "2026-11-20-review-0000000000bb", {
      by: "mei",
      checkpoint: "post-fine-tuning",
      role: "ethics_reviewer",
      decision: "rejected",
    });
    // The rejection says nothing of the other two checkpoints, which nobody has looked at.
    expect([of(rejected).status, of(rejected).node.reasons.map((each) => each.code)]).toEqual([
      "unknown",
      ["review-rejected"],
    ]);
    const elsewhere = edited(rejected, "records.2026-11-20-review-0000000000bb.checkpoint", "post-pretraining");
    expect(of(elsewhere).status).toBe("pass");
  });

  it("asks for one review where one is enough: the first that a gate asks of this model", () => {
    const none = withoutRecords(notPassed, (id) => id.includes("-review-"));
    const asked = (e: Evidence) => of(e).node.reasons.map((each) => (each.args as { checkpoint?: string }).checkpoint);
    expect(asked(none)).toEqual(["post-fine-tuning"]);
    expect(asked(edited(none, "model.scope.trained_from_scratch", true))).toEqual(["post-pretraining"]);
    expect(asked(edited(none, "model.scope.adaptation", "none"))).toEqual(["pre-deployment"]);
  });

  it("binds an approval that nothing rests on yet to the weights it was given on", () => {
    const other = edited(notPassed, "version.weights.digest", otherWeights);
    expect(of(other).status).toBe("stale");
    expect(of(other).node.reasons.map((each) => each.code)).toContain("evidence-unbound");
    expect(of(edited(notPassed, "version.weights", undefined)).status).toBe("unknown");
  });

  it("counts who is about to promote among those who may not have reviewed", () => {
    const promoting = judged(check, { ...more, of: notPassed, promoter: "mei" });
    expect([promoting.status, promoting.self]).toEqual(["pass", true]);
    expect(judged(check, { ...more, of: notPassed, promoter: "mei", separation: "require" }).status).toBe("unknown");
  });
});

describe("a record that is bound", () => {
  it("is not missed where the only run did not end well: there is no evidence yet, and nothing failed", () => {
    const one: Predicate = { count: { in: "evaluations", where: { bound: "version" }, min: 1 } };
    const all = Object.keys(passing().records).filter((id) => id.includes("-evaluation-"));
    expect(all.length).toBeGreaterThan(0);
    for (const status of ["partial", "failed"]) {
      const of = all.reduce((files, id) => edited(files, `records.${id}.run_status`, status), passing());
      expect(statusOf(one, { of })).toBe("unknown");
    }
  });

  const check: Predicate = { count: { in: "evaluations", where: { bound: "version" }, min: 2 } };

  it("was taken on these weights by a run that completed", () => {
    expect(statusOf(check)).toBe("pass");
    const path = "records.2026-11-01-evaluation-00000000000c";
    expect(statusOf(check, { of: edited(passing(), `${path}.run_status`, "partial") })).toBe("fail");
    expect(statusOf(check, { of: edited(passing(), `${path}.run_status`, "failed") })).toBe("fail");
    expect(statusOf(check, { of: edited(passing(), `${path}.subject`, {}) })).toBe("stale");
  });

  it("may be bound to a hosted model by what names it", () => {
    const hosted = { provider: "Acme", model_id: "large", revision: "2026-09" };
    const of = edited(edited(passing(), "version.weights", undefined), "version.hosted", hosted);
    expect(statusOf(check, { of })).toBe("stale");
  });
});
