import { describe, expect, it } from "vitest";
import { fraction, one, zero } from "../../../src/core/fraction.ts";
import { decide, type GateQuestion, type GateRow } from "../../../src/core/lifecycle/decide.ts";
import type { Gate } from "../../../src/core/lifecycle/gate.ts";
import type { ReviewVerdict } from "../../../src/core/lifecycle/reviews.ts";
import type { Status } from "../../../src/core/scoring/score.ts";
import { wholeLifecycle } from "../../support/worked.ts";

const asked: Gate = { phases: [], level: 1, also: ["B-2"], reviews: [] };

function row(id: string, level: number, status: Status, more: Partial<GateRow> = {}): GateRow {
  const value = status === "pass" ? one : zero;
  const about = { dimension: "safety", req: "must", severity: "high", phases: ["define"] } as const;
  return { id, level, status, value, veto: false, waivable: true, ...about, ...more };
}

/** A gate that requires A-1 and B-2, with these rows and whatever else a test says. */
function answer(rows: readonly GateRow[], more: Partial<GateQuestion> = {}) {
  return decide({
    gate: asked,
    rows,
    lifecycle: wholeLifecycle,
    leaving: "evaluation",
    serving: false,
    weights: { safety: 1, fairness: 1 },
    tierScore: 0,
    verdicts: [],
    waived: new Set(),
    broken: false,
    hold: false,
    ...more,
  });
}

function verdict(state: ReviewVerdict["state"]): ReviewVerdict {
  const required = { checkpoint: "pre-deployment", role: "ethics_reviewer", independentOf: [] };
  return { required, state, counted: [], self: [], people: [], reasons: [] };
}

const good = [row("A-1", 1, "pass"), row("B-2", 2, "pass")];
const decision = (rows: readonly GateRow[], more: Partial<GateQuestion> = {}) => answer(rows, more).decision;

describe("the rules, in their order", () => {
  it("go, where all that is required passes or does not apply", () => {
    expect(decision(good)).toBe("go");
    expect(decision([row("A-1", 1, "not-applicable"), row("B-2", 2, "pass")])).toBe("go");
    expect(decision([...good, row("C-3", 2, "fail"), row("D-4", 1, "fail", { req: "should" })])).toBe("go");
  });

  it.each<[Status, string]>([
    ["fail", "no-go"],
    ["unknown", "indeterminate"],
    ["stale", "indeterminate"],
    ["error", "refused"],
  ])("a required criterion that is %s: %s", (status, expected) => {
    expect(decision([row("A-1", 1, status), row("B-2", 2, "pass")])).toBe(expected);
    expect(decision([row("A-1", 1, "pass"), row("B-2", 2, status)])).toBe(expected);
  });

  it("asks for criteria that can exist at the stage being left only", () => {
    const later = row("A-1", 1, "fail", { phases: ["observe"] });
    expect(answer([later, row("B-2", 2, "pass")]).required.map((each) => each.id)).toEqual(["B-2"]);
    expect(decision([later, row("B-2", 2, "pass")])).toBe("go");
  });

  it("a file that cannot be read refuses, whatever else is wrong", () => {
    expect(decision([row("A-1", 1, "fail")], { broken: true })).toBe("refused");
  });

  it("on hold: no gate that begins exposure opens", () => {
    expect([decision(good, { hold: true }), decision(good, { hold: true, serving: true })]).toEqual(["go", "no-go"]);
  });

  it("a veto that fails closes gates that begin exposure, whatever its level, and those that require it", () => {
    const veto = row("V-5", 5, "fail", { veto: true, phases: ["observe"] });
    expect([decision([...good, veto]), decision([...good, veto], { serving: true })]).toEqual(["go", "no-go"]);
    expect(decision([row("A-1", 1, "fail", { veto: true }), row("B-2", 2, "pass")])).toBe("no-go");
    expect(decision([...good, { ...veto, status: "unknown" }], { serving: true })).toBe("go");
  });

  it("a veto that cannot be judged refuses where exposure begins", () => {
    const veto = row("V-5", 5, "error", { veto: true });
    expect([decision([...good, veto]), decision([...good, veto], { serving: true })]).toEqual(["go", "refused"]);
  });

  it.each<[ReviewVerdict["state"], string]>([
    ["approved", "go"],
    ["conditions", "go-with-conditions"],
    ["missing", "indeterminate"],
    ["stale", "indeterminate"],
    ["void", "indeterminate"],
    ["rejected", "no-go"],
  ])("a review that is %s: %s", (state, expected) => {
    expect(decision(good, { verdicts: [verdict("approved"), verdict(state)] })).toBe(expected);
  });

  it("what is met as self lets through with conditions", () => {
    expect(decision([row("A-1", 1, "pass", { self: true }), row("B-2", 2, "pass")])).toBe("go-with-conditions");
    expect(decision([...good, row("C-3", 2, "pass", { self: true })])).toBe("go");
  });

  it("a waiver unblocks what fails or is not known, not what may not be waived and not an error", () => {
    const waived = new Set(["A-1"]);
    const of = (status: Status, waivable = true) =>
      decision([row("A-1", 1, status, { waivable }), row("B-2", 2, "pass")], { waived });
    expect([of("fail"), of("unknown"), of("stale")]).toEqual(Array(3).fill("go-with-conditions"));
    expect([of("fail", false), of("unknown", false), of("error")]).toEqual(["no-go", "indeterminate", "refused"]);
    expect(of("pass")).toBe("go");
  });
});

describe("the numbers of a gate", () => {
  const score = { levels: 2, min: 55, minDimension: 0.3, minCoverage: 0.75 };
  const gate: Gate = { ...asked, also: [], score };
  const passing = row("A-1", 1, "pass");
  const other = (status: Status, more: Partial<GateRow> = {}) =>
    row("C-2", 2, status, { dimension: "fairness", ...more });
  const said = (rows: readonly GateRow[], more: Partial<GateQuestion> = {}) =>
    answer(rows, { gate, ...more }).reasons.map((reason) => `${reason.weighs} ${reason.about}`);

  it("close below the score, below the floor of a dimension, and leave open below the coverage", () => {
    expect(said([passing, other("pass")])).toEqual([]);
    expect(said([passing, other("fail")])).toEqual(["no-go score", "no-go dimension"]);
    expect(said([passing, other("unknown")])).toEqual(["no-go score", "no-go dimension", "indeterminate coverage"]);
    expect(said([passing, other("unknown", { req: "should", severity: "low" })]).at(-1)).toBe("no-go dimension");
  });

  it("are enough on the bound: they are compared exactly", () => {
    const exact = { levels: 2, min: 65, minDimension: 0.3, minCoverage: 1 };
    const share = { value: fraction(3, 10) };
    expect(said([passing, other("fail", share)], { gate: { ...gate, score: exact } })).toEqual([]);
    expect(said([passing, other("fail", share)], { gate: { ...gate, score: { ...exact, min: 65.1 } } })).toEqual([
      "no-go score",
    ]);
  });

  it("name every dimension below the floor, the lowest first", () => {
    const rows = [
      passing,
      row("B-1", 2, "fail", { dimension: "fairness", value: fraction(1, 5) }),
      row("C-1", 2, "fail", { dimension: "usage" }),
    ];
    const reasons = answer(rows, { gate, weights: { safety: 9, fairness: 1, usage: 1 } }).reasons;
    expect(reasons.map((reason) => (reason.about === "dimension" ? reason.dimension : reason.about))).toEqual([
      "usage",
      "fairness",
    ]);
  });

  it("look at the gate's levels only, as far as they can exist at the stage being left", () => {
    expect(said([passing, other("fail", { level: 3 })])).toEqual([]);
    expect(said([passing, other("fail", { phases: ["serve"] })])).toEqual([]);
  });

  it("cannot be computed from an error: then the gate refuses", () => {
    expect(decision([passing, other("error")], { gate })).toBe("refused");
    expect(decision([passing, other("error", { level: 3 })], { gate })).toBe("go");
    expect(decision([passing, other("error")])).toBe("go");
  });

  it("ask for more in a higher risk tier, where they ask for a score at all", () => {
    const rows = [passing, other("fail", { value: fraction(1, 3) })];
    const at = (min: number, tierScore: number) =>
      decision(rows, { gate: { ...gate, score: { ...score, min } }, tierScore });
    expect([at(60, 0), at(60, 10), at(0, 15)]).toEqual(["go", "no-go", "go"]);
  });
});

describe("the reasons", () => {
  it("are all listed, most severe first, in the order of the catalogue", () => {
    const rows = [
      row("A-1", 1, "unknown"),
      row("A-2", 1, "fail"),
      row("A-3", 1, "error"),
      row("A-4", 1, "pass", { self: true }),
      row("A-5", 1, "fail", { veto: true }),
    ];
    const { reasons } = answer(rows, { verdicts: [verdict("rejected"), verdict("missing")] });
    expect(reasons.map((reason) => (reason.about === "criterion" ? reason.id : reason.about))).toEqual([
      "A-3",
      "A-2",
      "A-5",
      "review",
      "A-1",
      "review",
      "A-4",
    ]);
  });
});
