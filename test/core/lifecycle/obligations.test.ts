import { describe, expect, it } from "vitest";
import type { JsonMap } from "../../../src/core/json.ts";
import { holdReasons } from "../../../src/core/lifecycle/hold.ts";
import { obligationsOf } from "../../../src/core/lifecycle/obligations.ts";
import { edited, factsOf, passing, today, withRecord, type Evidence } from "../../support/facts.ts";
import { movesOf, reviewed, standingAt } from "../../support/walk.ts";
import { genai } from "./honest-history.ts";

const tuned = standingAt(passing(), "finetuning");

/** Approved by Mei, if the toxicity test is repeated by a day. */
function owing(due = "2026-11-22", at = "2026-11-10T09:00:00Z", e = tuned): Evidence {
  const conditions = [{ text: "repeat the toxicity test", due }];
  return reviewed(e, "post-fine-tuning", { at, decision: "approved-with-conditions", more: { conditions } });
}

/** Each obligation with its state. */
function owed(e: Evidence, asOf = today): readonly string[] {
  return obligationsOf(factsOf(e, asOf), genai).map((each) => `${each.text}: ${each.state}`);
}

function held(e: Evidence, asOf = today, move?: string): readonly string[] {
  return holdReasons(factsOf(e, asOf), genai, move).map((each) => each.code);
}

/** A decision that the first condition is met. */
function closing(e: Evidence, fields: JsonMap = {}): Evidence {
  const review = Object.keys(e.records).find((id) => id.includes("-review-")) ?? "";
  const n = Object.keys(e.records).length.toString(16).padStart(12, "0");
  return withRecord(e, `2026-11-15-review-${n}`, {
    ...{ by: "mei", observed_at: "2026-11-15T09:00:00Z", role: "ethics_reviewer", decision: "approved" },
    obligation: `${review}#1`,
    evidence: ["docs/toxicity.md"],
    ...fields,
  });
}

describe("a condition of a review", () => {
  it("is owed until its day, and overdue from the next day on", () => {
    expect(owed(owing("2026-11-22"))).toEqual(["repeat the toxicity test: open"]);
    expect(owed(owing("2026-11-21"))).toEqual(["repeat the toxicity test: overdue"]);
    expect([held(owing("2026-11-22")), held(owing("2026-11-21"))]).toEqual([[], ["obligation-overdue"]]);
  });

  it("is closed with evidence, by somebody in the role that set it, and then approves without conditions", () => {
    const closed = closing(owing());
    const decision = (e: Evidence) => movesOf(e).find((each) => each.to === "evaluation")?.answer.decision;
    expect(owed(closed)).toEqual(["repeat the toxicity test: closed"]);
    expect([decision(owing()), decision(closed)]).toEqual(["go-with-conditions", "go"]);
    expect(held(closing(owing("2026-11-12")))).toEqual([]);
  });

  it.each<[string, JsonMap]>([
    ["without evidence", { evidence: [] }],
    ["by somebody who does not hold the role", { by: "ben" }],
    ["in another role", { by: "rosa", role: "compliance_officer" }],
    ["by a rejection", { decision: "rejected" }],
  ])("is not closed %s", (_what, fields) => {
    expect(owed(closing(owing(), fields))).toEqual(["repeat the toxicity test: open"]);
  });

  it("is opened again where its closing is taken back", () => {
    const back = closing(closing(owing()), { decision: "rejected", observed_at: "2026-11-16T09:00:00Z" });
    expect(owed(back)).toEqual(["repeat the toxicity test: open"]);
  });

  it("gives way to the person's newer decision, and to a loop that asks for the review again", () => {
    const again = owing("2026-12-31", "2026-11-11T09:00:00Z", owing("2026-11-20"));
    expect(owed(again)).toEqual(["repeat the toxicity test: open"]);
    const back = withRecord(owing("2026-11-12"), "2026-11-13-transition-0000000000aa", {
      ...{ by: "ana", from: "evaluation", to: "finetuning", move: "loop", reason: "target-missed", prev: null },
      observed_at: "2026-11-13T09:00:00Z",
    });
    expect([owed(back), held(back)]).toEqual([[], []]);
  });
});

describe("the review after a hotfix", () => {
  const fixed = withRecord(tuned, "2026-11-19-transition-0000000000aa", {
    ...{ by: "ana", from: "finetuning", to: "deployment", move: "hotfix", reason: "incident", prev: null },
    observed_at: "2026-11-19T22:00:00Z",
  });
  const given = (e: Evidence, role: string, by: string): Evidence =>
    reviewed(e, "post-hoc", { role, by, at: "2026-11-20T09:00:00Z" });

  it("is owed in each of its roles within three days", () => {
    expect(owed(fixed)).toEqual([
      "review at post-hoc by the ethics_reviewer after the hotfix of 2026-11-19: open",
      "review at post-hoc by the accountable_owner after the hotfix of 2026-11-19: open",
    ]);
    expect([held(fixed, "2026-11-22"), held(fixed, "2026-11-23")]).toEqual([
      [],
      ["obligation-overdue", "obligation-overdue"],
    ]);
  });

  it("is closed by the reviews themselves", () => {
    const one = given(fixed, "ethics_reviewer", "mei");
    expect(held(one, "2026-11-23")).toEqual(["obligation-overdue"]);
    expect(held(given(one, "accountable_owner", "ana"), "2026-11-23")).toEqual([]);
  });
});

describe("an open critical incident", () => {
  const incident = (severity: string, status: string): Evidence =>
    withRecord(tuned, "2026-11-20-incident-0000000000aa", { by: "chloe", key: "INC-7", severity, status });

  it("puts the version on hold, not one that is less severe or contained", () => {
    expect(held(incident("critical", "open"))).toEqual(["incident-open"]);
    expect([held(incident("high", "open")), held(incident("critical", "contained"))]).toEqual([[], []]);
  });

  it("does not hold the hotfix that may be the way out of it; what is overdue does", () => {
    expect(held(incident("critical", "open"), today, "hotfix")).toEqual([]);
    expect(held(owing("2026-11-12"), today, "hotfix")).toEqual(["obligation-overdue"]);
  });

  it("closes gates into a stage that serves, and no others", () => {
    const open = incident("critical", "open");
    const closed = (stage: string) =>
      movesOf(edited(open, "version.stage", stage)).map((each) => {
        return [each.to, each.answer.reasons.some((reason) => reason.about === "hold" && reason.weighs === "no-go")];
      });
    expect([...closed("evaluation"), ...closed("alignment")]).toEqual([
      ["alignment", false],
      ["deployment", true],
    ]);
  });
});
