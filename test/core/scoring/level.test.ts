import { describe, expect, it } from "vitest";
import { one, zero } from "../../../src/core/fraction.ts";
import { blockers, dimensionLevel, levelOf, satisfied } from "../../../src/core/scoring/level.ts";
import type { Row, Status } from "../../../src/core/scoring/score.ts";

function row(level: number, status: Status, more: Partial<Row> = {}): Row {
  const value = status === "pass" ? one : zero;
  return { id: `C-${String(level)}`, dimension: "safety", level, req: "must", severity: "low", status, value, ...more };
}

describe("the level", () => {
  it.each<[string, readonly Row[], number]>([
    ["nothing asked", [], 0],
    ["level 1 passes", [row(1, "pass")], 1],
    ["level 1 passes and level 2 is open", [row(1, "pass"), row(2, "unknown")], 1],
    ["level 2 passes and level 1 fails", [row(1, "fail"), row(2, "pass")], 0],
    ["level 2 asks for nothing", [row(1, "pass"), row(3, "pass")], 1],
    ["level 2 asks for nothing that applies", [row(1, "pass"), row(2, "not-applicable"), row(3, "pass")], 1],
    ["some of a level does not apply", [row(1, "pass"), row(1, "not-applicable")], 1],
    ["a should fails", [row(1, "pass"), row(1, "fail", { req: "should" })], 1],
    ["only a should passes", [row(1, "pass", { req: "should" })], 0],
    ["all five levels pass", [1, 2, 3, 4, 5].map((level) => row(level, "pass")), 5],
  ])("%s", (_what, rows, level) => {
    expect(levelOf(rows)).toBe(level);
  });

  it.each<Status>(["fail", "unknown", "stale", "error"])(
    "is blocked by one that is %s, like by any other",
    (status) => {
      const rows = [row(1, "pass"), ...Array.from({ length: 9 }, () => row(2, "pass")), row(2, status)];
      expect([levelOf(rows), blockers(rows, 2).map((each) => each.status)]).toEqual([1, [status]]);
      expect(satisfied(row(1, status))).toBe(false);
    },
  );

  it("above 2 is never carried by what is met as self, wherever it stands", () => {
    const levels = [1, 2, 3, 4].map((level) => row(level, "pass"));
    const self = (at: number) => levels.map((each) => (each.level === at ? { ...each, self: true } : each));
    expect([1, 2, 3, 4].map((at) => levelOf(self(at)))).toEqual([2, 2, 2, 3]);
    expect(blockers(self(1), 3).map((each) => each.id)).toEqual(["C-1"]);
    expect([blockers(self(1), 2), blockers(self(4), 3), blockers(levels, 4)]).toEqual([[], [], []]);
    expect(levelOf(levels)).toBe(4);
    const should = [...levels, row(1, "pass", { req: "should", self: true })];
    expect(levelOf(should)).toBe(4);
  });
});

describe("the level of a dimension", () => {
  const fair = { dimension: "fairness" } as const;

  it("is how far it keeps nothing closed, levels at which it asks for nothing included", () => {
    const rows = [row(1, "pass"), row(2, "pass"), row(2, "pass", fair), row(3, "fail")];
    expect([dimensionLevel(rows, "safety"), dimensionLevel(rows, "fairness")]).toEqual([2, 3]);
  });

  it("is not shown where nothing in it passes", () => {
    const rows = [row(1, "pass"), row(1, "unknown", fair), row(2, "not-applicable", { dimension: "usage" })];
    expect([
      dimensionLevel(rows, "fairness"),
      dimensionLevel(rows, "usage"),
      dimensionLevel(rows, "robustness"),
    ]).toEqual([undefined, undefined, undefined]);
  });
});
