import { describe, expect, it } from "vitest";
import { exactly, fraction, one, zero, type Fraction } from "../../../src/core/fraction.ts";
import { coverageOf, scoreOf, shownUpper, type Row, type Status } from "../../../src/core/scoring/score.ts";

function row(dimension: string, severity: Row["severity"], status: Status, more: Partial<Row> = {}): Row {
  const value = status === "pass" ? one : zero;
  return { id: "C-1", dimension, level: 1, req: "must", severity, status, value, ...more };
}

const weights = { safety: 3, usage: 1 };
const scored = (rows: readonly Row[], by: Readonly<Record<string, number>> = weights, target = 3) => {
  const { score, upper, coverage } = scoreOf(rows, by, target);
  return [score, upper, coverage].map(exactly);
};

describe("the score", () => {
  it("weighs criteria by severity and dimensions by their weights", () => {
    const rows = [
      row("safety", "critical", "pass"),
      row("safety", "low", "fail"),
      row("usage", "high", "fail"),
      row("usage", "medium", "pass"),
    ];
    // safety 10 of 12.5 = 4/5, usage 5 of 12.5 = 2/5: (3 × 80 + 40) / 4
    expect(scored(rows)).toEqual(["70", "70", "1"]);
  });

  it("counts what is unknown or stale as nothing, and as everything in the upper bound", () => {
    const rows = [row("safety", "high", "pass"), row("safety", "high", "unknown"), row("safety", "high", "stale")];
    expect(scored(rows)).toEqual(["100/3", "100", "1/3"]);
  });

  it("counts an error as nothing in both: nothing may be hoped for from what cannot be read", () => {
    expect(scored([row("safety", "high", "pass"), row("safety", "high", "error")])).toEqual(["50", "50", "1/2"]);
  });

  it("leaves out what does not apply, and dimensions that have nothing else", () => {
    const rows = [
      row("safety", "high", "pass"),
      row("safety", "low", "not-applicable"),
      row("usage", "low", "not-applicable"),
    ];
    expect(scored(rows)).toEqual(["100", "100", "1"]);
    expect(scoreOf(rows, weights, 3).dimensions.map((each) => each.id)).toEqual(["safety"]);
  });

  it("gives the share of a list that is as asked", () => {
    expect(scored([row("safety", "high", "fail", { value: fraction(3, 5) })])).toEqual(["60", "60", "1"]);
  });

  it("looks at levels up to the target only", () => {
    const rows = [row("safety", "high", "pass"), row("safety", "high", "fail", { level: 4 })];
    expect([scored(rows, weights, 3)[0], scored(rows, weights, 4)[0]]).toEqual(["100", "50"]);
  });

  it("is 0 where nothing applies, or only what weighs nothing", () => {
    expect(scored([])).toEqual(["0", "0", "0"]);
    expect(scored([row("usage", "low", "pass")], { safety: 1, usage: 0 })).toEqual(["0", "0", "1"]);
  });

  it("is exact with weights that floats cannot hold", () => {
    const rows = [row("safety", "low", "pass"), row("usage", "low", "fail")];
    expect(scored(rows, { safety: 0.1, usage: 0.2 })[0]).toBe("100/3");
  });
});

describe("the upper bound as it is shown", () => {
  const shown = (score: Fraction, upper: Fraction): number => shownUpper({ score, upper });

  it("is never below what it is", () => {
    expect(shown(fraction(80), fraction(90691, 1000))).toBe(90.7);
    expect(shown(fraction(80), fraction(90700, 1000))).toBe(90.7);
    expect(shown(fraction(80), fraction(100))).toBe(100);
  });

  it("is the score, where nothing is open", () => {
    expect(shown(fraction(6996, 100), fraction(6996, 100))).toBe(69.9);
  });
});

describe("coverage", () => {
  it("is the share of the weight that is known, good or bad", () => {
    const rows = [row("safety", "critical", "pass"), row("usage", "medium", "fail"), row("usage", "medium", "stale")];
    expect(exactly(coverageOf(rows))).toBe("3/4");
    expect(exactly(coverageOf([row("usage", "low", "not-applicable")]))).toBe("0");
  });
});
