import { describe, expect, it } from "vitest";
import type { DecidedMove } from "../../../src/core/lifecycle/gates.ts";
import { standingOf } from "../../../src/core/lifecycle/standing.ts";
import { decidedOn, requested, requestId, waived, type Approving, type Asking } from "../../support/exceptions.ts";
import { assessed, edited, passing, today, withRecord, type Evidence } from "../../support/facts.ts";
import { movesOf, reviewed, standingAt } from "../../support/walk.ts";

/** Fine-tuned, reviewed, and DOC-02 open: the model's architecture is not described. */
const open = reviewed(
  edited(standingAt(passing(), "finetuning"), "version.architecture", undefined),
  "post-fine-tuning",
  { at: "2026-11-01T09:00:00Z" },
);
const separation = (e: Evidence, mode: string): Evidence => edited(e, "config.policy", { separation_of_duties: mode });
const tier = (e: Evidence, risk_tier: string | undefined): Evidence => edited(e, "model.scope.risk_tier", risk_tier);

function toEvaluation(e: Evidence, asOf = today): DecidedMove {
  const move = movesOf(e, "ana", asOf).find((each) => each.to === "evaluation");
  if (move === undefined) throw new Error("there is no move to evaluation");
  return move;
}

/** State of the newest request and the codes that say why. */
function stateOf(e: Evidence, asOf = today): readonly [string, readonly string[]] {
  const last = assessed(e, asOf).exceptions.at(-1);
  return [last?.state ?? "none", (last?.reasons ?? []).map((each) => each.code)];
}

function said(e: Evidence, asOf = today): readonly string[] {
  return standingOf(assessed(e, asOf)).findings.map((each) => each.code);
}

describe("the days of a waiver", () => {
  it("are counted in UTC from the request, the last one included: 90, at risk tier high 30, at critical 14", () => {
    const through = (e: Evidence, day: string): string => stateOf(waived(e, { through: day }))[0];
    const longer = (e: Evidence): readonly string[] => [
      ...["2026-11-16", "2026-11-17", "2026-12-02", "2026-12-03", "2027-01-31", "2027-02-01"].map((day) =>
        through(e, day),
      ),
    ];
    const [yes, no, past] = ["active", "invalid", "expired"];
    expect(longer(open)).toEqual([past, past, yes, yes, yes, no]);
    expect(longer(tier(open, "low"))).toEqual([past, past, yes, yes, yes, no]);
    expect(longer(tier(open, "high"))).toEqual([past, past, yes, no, no, no]);
    expect(longer(tier(open, "critical"))).toEqual([past, no, no, no, no, no]);
    expect(longer(tier(open, undefined))).toEqual([past, no, no, no, no, no]);
  });

  it("end with the last one: go with conditions on it, indeterminate on the day after", () => {
    const e = waived(open, { through: "2026-11-22" });
    const on = (day: string): readonly string[] => [stateOf(e, day)[0], toEvaluation(e, day).answer.decision];
    expect([on("2026-11-22"), on("2026-11-23")]).toEqual([
      ["active", "go-with-conditions"],
      ["expired", "indeterminate"],
    ]);
    expect(said(e, "2026-11-23")).toContain("exception-expired");
  });

  it("begin with the approval", () => {
    const e = decidedOn(requested(open), requestId(), { at: "2026-11-10T09:00:00Z" });
    expect([stateOf(e, "2026-11-09"), stateOf(e, "2026-11-10")]).toEqual([
      ["requested", ["exception-requested"]],
      ["active", []],
    ]);
  });

  it("may not end before the request", () => {
    expect(stateOf(waived(open, { through: "2026-11-01" }))).toEqual(["invalid", ["exception-ended-before"]]);
    expect(stateOf(waived(open, { through: "2026-11-02" }), "2026-11-02")[0]).toBe("active");
  });
});

describe("a waiver", () => {
  it("opens the gate with conditions, and changes neither status nor level nor score", () => {
    const e = waived(open);
    const [before, after] = [assessed(open), assessed(e)];
    const told = toEvaluation(e);
    expect([toEvaluation(open).answer.decision, told.answer.decision]).toEqual(["indeterminate", "go-with-conditions"]);
    expect(told.findings.map((each) => each.code)).toEqual(["gate-waived"]);
    expect(told.exceptions.map((each) => each.id)).toEqual([requestId()]);
    expect([after.level, after.score.score, after.score.upper]).toEqual([
      before.level,
      before.score.score,
      before.score.upper,
    ]);
    expect(after.rows.find((row) => row.id === "DOC-02")?.status).toBe("unknown");
  });

  it("counts for nothing until somebody approves it", () => {
    expect(stateOf(requested(open))).toEqual(["requested", ["exception-requested"]]);
    expect(toEvaluation(requested(open)).answer.decision).toBe("indeterminate");
  });

  it.each<[string, string, Asking, string]>([
    ["that may not be waived", "GOV-01", {}, "exception-not-waivable"],
    ["that nothing asks for", "X-99", {}, "exception-criterion-unknown"],
    [
      "with a reason of a few words",
      "DOC-02",
      { more: { reason: "no time before the release" } },
      "exception-reason-short",
    ],
    ["without anything done meanwhile", "DOC-02", { more: { controls: [] } }, "exception-controls-missing"],
    ["by nobody who is listed", "DOC-02", { by: "unlisted" }, "exception-unlisted"],
  ])("of a criterion %s counts for nothing, and that is said", (_what, criterion, asking, code) => {
    const e = waived(open, { criterion, ...asking });
    expect(stateOf(e)).toEqual(["invalid", [code]]);
    expect(said(e)).toContain(code);
    expect(toEvaluation(e).answer.decision).toBe("indeterminate");
  });

  it("has a reason of at least thirty characters", () => {
    const of = (characters: number): string => stateOf(waived(open, { more: { reason: "é".repeat(characters) } }))[0];
    expect([of(29), of(30)]).toEqual(["invalid", "active"]);
  });

  it("may be limited to one gate", () => {
    const gate = (from: string, to: string) =>
      toEvaluation(waived(open, { more: { gate: { from, to } } })).answer.decision;
    expect([gate("finetuning", "evaluation"), gate("evaluation", "alignment")]).toEqual([
      "go-with-conditions",
      "indeterminate",
    ]);
  });

  it("of a criterion that passes is reported as not needed", () => {
    const e = waived(standingAt(passing(), "finetuning"));
    expect(said(e)).toContain("exception-unneeded");
  });

  it("that ended and is not needed is not reported any more", () => {
    const e = waived(standingAt(passing(), "finetuning"), { through: "2026-11-10" });
    expect([stateOf(e)[0], said(e)]).toEqual(["expired", []]);
  });
});

describe("renewals", () => {
  const first = waived(open, { on: "2026-08-01", through: "2026-09-30" }, 1);
  const second = waived(first, { on: "2026-09-20", through: "2026-10-31" }, 2);
  const third = waived(second, { on: "2026-10-20", through: "2026-11-30" }, 3);

  it("are two: the third request after the first counts for nothing, whether it says so or not", () => {
    expect(stateOf(third)[0]).toBe("active");
    const fourth = waived(third, { on: "2026-11-20", through: "2026-12-20" }, 4);
    expect(stateOf(fourth)).toEqual(["invalid", ["exception-renewed-too-often"]]);
  });

  it("take the place of what they renew", () => {
    const both = waived(waived(open, {}, 1), { on: "2026-11-03" }, 2);
    expect(assessed(both).exceptions.map((each) => each.state)).toEqual(["replaced", "active"]);
  });

  it("are not counted where nobody approved the one before", () => {
    const asked = [1, 2, 3].reduce((e, n) => requested(e, { on: `2026-11-0${String(n)}` }, n), open);
    expect(stateOf(waived(asked, { on: "2026-11-04" }, 4))[0]).toBe("active");
  });
});

describe("the fourth active waiver", () => {
  const four = ["DOC-03", "REP-01", "PERF-02", "DOC-02"].reduce(
    (e, criterion, at) => waived(e, { criterion, on: `2026-11-0${String(at + 2)}` }, at + 2),
    open,
  );

  it("counts for nothing: those approved first do", () => {
    expect(assessed(four).exceptions.map((each) => each.state)).toEqual(["active", "active", "active", "over-limit"]);
    expect(toEvaluation(four).answer.decision).toBe("indeterminate");
    expect(said(four)).toContain("exception-over-limit");
  });

  it("counts once one of the others has ended", () => {
    const ended = edited(four, `records.${requestId(2)}.through`, "2026-11-21");
    expect(assessed(ended).exceptions.map((each) => each.state)).toEqual(["expired", "active", "active", "active"]);
  });
});

describe("the approver", () => {
  const by = (approving: Approving, asking: Asking = {}, e = open): Evidence =>
    decidedOn(requested(e, asking), requestId(), approving);
  const roles = edited(open, "config.roles", { compliance_officer: ["ana", "ben", "chloe"] });

  it.each<[string, string]>([
    ["the requester", "chloe"],
    ["the accountable owner", "ana"],
    ["the data scientist", "ben"],
  ])("who is %s approves as self under warn and none, and not at all under require", (_who, person) => {
    const given = by({ by: person }, {}, roles);
    const [exception] = assessed(given).exceptions;
    expect([exception?.state, exception?.approval?.self]).toEqual(["active", true]);
    expect(toEvaluation(given).answer.decision).toBe("go-with-conditions");
    expect(stateOf(separation(given, "none"))[0]).toBe("active");
    expect(stateOf(separation(given, "require"))).toEqual(["requested", ["exception-not-counted"]]);
  });

  it("holds the role of the criterion's dimension, and who does not is named", () => {
    expect(stateOf(by({ by: "mei" }))).toEqual(["requested", ["exception-not-counted"]]);
    expect(stateOf(by({ by: "mei", role: "ethics_reviewer" }))).toEqual(["requested", ["exception-not-counted"]]);
    const safety = { criterion: "SAFE-01" };
    expect(stateOf(by({ by: "mei", role: "ethics_reviewer" }, safety))[0]).toBe("active");
    expect(stateOf(by({}, safety))[0]).toBe("requested");
  });

  it("may reject, and then decide otherwise", () => {
    const rejected = by({ decision: "rejected" });
    expect(stateOf(rejected)).toEqual(["rejected", ["exception-rejected"]]);
    const again = decidedOn(rejected, requestId(), { at: "2026-11-05T09:00:00Z" });
    expect(stateOf(again)[0]).toBe("active");
    const ended = decidedOn(again, requestId(), { decision: "rejected", at: "2026-11-06T09:00:00Z" });
    expect(stateOf(ended)[0]).toBe("rejected");
  });

  it("is asked again once the model has a new purpose", () => {
    const repurposed = withRecord(waived(open), "2026-11-10-transition-0000000000aa", {
      ...{ by: "ana", from: "finetuning", to: "problem", move: "repurpose", reason: "another use", prev: null },
      observed_at: "2026-11-10T09:00:00Z",
    });
    expect(stateOf(repurposed)).toEqual(["requested", ["exception-not-counted"]]);
  });
});

describe("a declaration of not applicable", () => {
  const away = (criterion: string, more: Asking = {}): Asking => {
    return { criterion, ...more, more: { effect: "not-applicable", controls: [], ...more.more } };
  };
  const unbased = edited(open, "version.base_model", undefined);

  it("takes the criterion out of level, score and gates until its last day", () => {
    const e = waived(unbased, away("REP-02", { through: "2026-11-22" }));
    const row = (asOf: string) => assessed(e, asOf).rows.find((each) => each.id === "REP-02");
    expect([row("2026-11-22")?.status, row("2026-11-22")?.until]).toEqual(["not-applicable", "2026-11-22"]);
    expect(row("2026-11-23")?.status).not.toBe("not-applicable");
  });

  it("is only for criteria that allow it, for at most 365 days, and needs no controls", () => {
    expect(stateOf(waived(open, away("DOC-02")))).toEqual(["invalid", ["exception-not-declarable"]]);
    const through = (day: string) => stateOf(waived(unbased, away("REP-02", { through: day })));
    expect([through("2027-11-02"), through("2027-11-03")]).toEqual([
      ["active", []],
      ["invalid", ["exception-too-long"]],
    ]);
  });

  it("takes none of the three places of waivers", () => {
    const three = ["DOC-03", "REP-01", "DOC-02"].reduce((e, id, at) => waived(e, { criterion: id }, at + 2), unbased);
    const e = waived(three, away("REP-02", { on: "2026-11-04" }), 9);
    expect(assessed(e).exceptions.map((each) => each.state)).toEqual(["active", "active", "active", "active"]);
  });

  it("that one person approved alone is marked, and lets through with conditions", () => {
    const self = decidedOn(
      requested(edited(unbased, "config.roles", { compliance_officer: ["chloe"] }), away("REP-02")),
      requestId(),
      { by: "chloe" },
    );
    const row = assessed(self).rows.find((each) => each.id === "REP-02");
    expect([row?.status, row?.self]).toEqual(["not-applicable", true]);
  });
});

describe("tiers and modes", () => {
  it("a waiver that was short enough is not any more once the risk tier is higher", () => {
    const e = waived(open, { through: "2026-12-31" });
    expect([stateOf(e)[0], stateOf(tier(e, "high"))[0]]).toEqual(["active", "invalid"]);
  });
});
