import { describe, expect, it } from "vitest";
import { add, exactly, roundedDown, times, fraction, type Fraction } from "../../../src/core/fraction.ts";
import { decide, type GateAnswer, type GateReason } from "../../../src/core/lifecycle/decide.ts";
import type { Gate } from "../../../src/core/lifecycle/gate.ts";
import { dimensionLevel, levelOf } from "../../../src/core/scoring/level.ts";
import { defaultWeights } from "../../../src/core/scoring/policy.ts";
import { scoreOf, shownUpper } from "../../../src/core/scoring/score.ts";
import { rowsOf, toDeployment, toMonitoring, wholeLifecycle, type Outcome } from "../../support/worked.ts";

/** A model in limited deployment on its way to level 3, without personal data: seven things are open, one is a veto. */
const worked: Readonly<Record<string, Outcome>> = {
  "PRIV-02": "not-applicable",
  "PRIV-03": "not-applicable",
  "MON-06": ["fail", 0, 3],
  "FAIR-02": "fail",
  "REP-04": "fail",
  "GOV-05": ["fail", 3, 5],
  "EFF-02": "stale",
  "MON-07": "unknown",
  "USE-02": "unknown",
  "EFF-03": "unknown",
};
const passing = (...ids: readonly string[]) => ({
  ...worked,
  ...Object.fromEntries(ids.map((id) => [id, "pass" as const])),
});
const score = (outcomes: Readonly<Record<string, Outcome>>, levels = 3) =>
  scoreOf(rowsOf(outcomes, levels), defaultWeights, levels);
/** As the published figures are rounded, to the nearest tenth; mlc itself prints scores rounded down. */
const shown = (value: Fraction): number => roundedDown(add(value, fraction(1, 20)));
const percent = (value: Fraction): number => roundedDown(times(value, fraction(100)));

function gate(
  asked: Gate,
  leaving: string,
  outcomes: Readonly<Record<string, Outcome>>,
  waived: readonly string[] = [],
): GateAnswer {
  return decide({
    gate: asked,
    rows: rowsOf(outcomes),
    lifecycle: wholeLifecycle,
    leaving,
    serving: true,
    weights: defaultWeights,
    tierScore: 0,
    verdicts: [],
    waived: new Set(waived),
    broken: false,
    hold: false,
  });
}

/** What weighs, and why, in a few words. */
function said(reason: GateReason): string {
  switch (reason.about) {
    case "criterion":
      return `${reason.weighs}: ${reason.veto ? "veto " : ""}${reason.waived ? "waived " : ""}${reason.id}`;
    case "dimension":
      return `${reason.weighs}: ${reason.dimension} ${percent(reason.value)}`;
    case "score":
    case "coverage":
    case "review":
    case "fact":
    case "regression":
    case "broken":
    case "hold":
      return `${reason.weighs}: ${reason.about}`;
  }
}

describe("the worked example", () => {
  it("scores 82.0 (up to 90.7) towards level 3 with 91.7 % of the evidence, and is at level 2", () => {
    const result = score(worked);
    expect(levelOf(rowsOf(worked))).toBe(2);
    expect([roundedDown(result.score), shownUpper(result), percent(result.coverage)]).toEqual([82, 90.7, 91.7]);
    expect([exactly(result.score), exactly(result.upper), exactly(result.coverage)]).toEqual([
      "11638910/141911",
      "12867060/141911",
      "100/109",
    ]);
  });

  it.each([
    ["performance", 12, "40", "40", 1, 3],
    ["fairness", 10, "15/2", "35/2", 0.428, 2],
    ["safety", 12, "25", "25", 1, 3],
    ["robustness", 6, "15/2", "15/2", 1, 3],
    ["monitoring", 12, "35", "95/2", 0.736, 2],
    ["usage", 5, "5", "10", 0.5, 2],
    ["efficiency", 6, "5", "15", 0.333, 2],
    ["documentation", 9, "20", "20", 1, 3],
    ["governance", 12, "42", "45", 0.933, 2],
    ["reproducibility", 7, "45/2", "55/2", 0.818, 2],
    ["privacy_security", 6, "35/2", "35/2", 1, 3],
  ])("gives %s, of weight %d, %s of %s points", (id, weight, points, outOf, share, level) => {
    const dimension = score(worked).dimensions.find((each) => each.id === id);
    expect(dimension).toBeDefined();
    if (dimension === undefined) return;
    expect([exactly(dimension.weight), exactly(dimension.points), exactly(dimension.outOf)]).toEqual([
      String(weight),
      points,
      outOf,
    ]);
    expect(roundedDown(dimension.score, 3)).toBe(share);
    expect(dimensionLevel(rowsOf(worked), id)).toBe(level);
  });

  it("has nothing to say about explainability at levels 1 to 3", () => {
    expect(score(worked).dimensions).toHaveLength(11);
    expect(dimensionLevel(rowsOf(worked), "explainability")).toBeUndefined();
  });

  it("would score 90.8 as a flat average that leaves out what is not known: the rule that is not used", () => {
    const known = rowsOf(worked).filter((row) => row.status === "pass" || row.status === "fail");
    const flat = scoreOf(
      known.map((row) => ({ ...row, dimension: "all" })),
      { all: 1 },
      3,
    );
    expect(shown(flat.score)).toBe(90.8);
  });
});

describe("the gate from limited deployment to production", () => {
  it("asks 33 criteria and is closed by a veto, a failure, a dimension and what is not known", () => {
    const answer = gate(toMonitoring, "deployment", worked);
    expect(answer.required).toHaveLength(33);
    expect(answer.decision).toBe("no-go");
    expect(answer.reasons.map(said)).toEqual([
      "no-go: veto FAIR-02",
      "no-go: GOV-05",
      "no-go: fairness 42.8",
      "indeterminate: USE-02",
    ]);
    const { score: numbers } = answer;
    expect(numbers && [shown(numbers.value), percent(numbers.coverage), numbers.lowest?.id]).toEqual([
      89.4,
      97.8,
      "fairness",
    ]);
  });

  it("lets through with conditions once bias and controls are in order and one criterion is waived, at the same level", () => {
    const fixed = passing("FAIR-02", "GOV-05");
    const answer = gate(toMonitoring, "deployment", fixed, ["USE-02"]);
    expect(answer.decision).toBe("go-with-conditions");
    expect(answer.reasons.map(said)).toEqual(["go-with-conditions: waived USE-02"]);
    expect(answer.score && shown(answer.score.value)).toBe(96.1);
    expect([levelOf(rowsOf(fixed)), shown(score(fixed).score)]).toEqual([2, 88.7]);
  });

  it("is indeterminate again when the waiver has ended", () => {
    const answer = gate(toMonitoring, "deployment", passing("FAIR-02", "GOV-05"));
    expect([answer.decision, answer.reasons.map(said)]).toEqual(["indeterminate", ["indeterminate: USE-02"]]);
  });

  it("lets through when six of the open things are done; the seventh still holds the level", () => {
    const fixed = passing("FAIR-02", "MON-06", "MON-07", "EFF-02", "USE-02", "GOV-05");
    expect(gate(toMonitoring, "deployment", fixed)).toMatchObject({ decision: "go", reasons: [] });
    expect([levelOf(rowsOf(fixed)), shown(score(fixed).score)]).toEqual([2, 97.7]);
  });

  it("sees level 3 when the last must passes, although a should is open", () => {
    const fixed = passing("FAIR-02", "MON-06", "MON-07", "EFF-02", "USE-02", "GOV-05", "REP-04");
    expect([levelOf(rowsOf(fixed)), shown(score(fixed).score)]).toEqual([3, 99]);
  });

  it("scores 98.7 with no dimension below 0.82 when only what it asks for passes: no bar is a hidden requirement", () => {
    const required = new Set(gate(toMonitoring, "deployment", {}).required.map((row) => row.id));
    const only = Object.fromEntries(
      rowsOf({})
        .filter((row) => !required.has(row.id))
        .map((row) => [row.id, "unknown" as const]),
    );
    const answer = gate(toMonitoring, "deployment", only);
    expect(answer.decision).toBe("go");
    expect(answer.score && [shown(answer.score.value), percent(answer.score.lowest?.score ?? fraction(0))]).toEqual([
      98.7, 81.8,
    ]);
  });
});

describe("the gate from alignment to limited deployment", () => {
  it("has all 22 required criteria passing and is closed by a veto of a higher level", () => {
    const answer = gate(toDeployment, "alignment", worked);
    expect(answer.required).toHaveLength(22);
    expect(answer.required.every((row) => row.status === "pass" || row.status === "not-applicable")).toBe(true);
    expect([answer.decision, answer.reasons.map(said)]).toEqual(["no-go", ["no-go: veto FAIR-02"]]);
    expect(answer.score && shown(answer.score.value)).toBe(91.9);
  });

  it("scores 89.3 with no dimension below 0.42 when only what it asks for passes", () => {
    const required = new Set(gate(toDeployment, "alignment", {}).required.map((row) => row.id));
    const only = Object.fromEntries(
      rowsOf({})
        .filter((row) => !required.has(row.id))
        .map((row) => [row.id, "unknown" as const]),
    );
    const answer = gate(toDeployment, "alignment", only);
    expect(answer.decision).toBe("go");
    expect(answer.score && [shown(answer.score.value), percent(answer.score.lowest?.score ?? fraction(0))]).toEqual([
      89.3, 42.8,
    ]);
  });
});

describe("a score never buys a level", () => {
  it.each([
    ["PRIV-01", 98.5, 0],
    ["FAIR-02", 96, 2],
    ["SAFE-03", 97.2, 2],
    ["GOV-01", 98.7, 0],
  ])("everything passes but %s: %d of 100, level %d", (id, points, level) => {
    const outcomes: Readonly<Record<string, Outcome>> = { [id]: "fail" };
    expect([shown(score(outcomes, 5).score), levelOf(rowsOf(outcomes, 5))]).toEqual([points, level]);
  });
});
