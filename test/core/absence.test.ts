import { describe, expect, it } from "vitest";
import { answerOf, isPresent, type Accepts, type Answer } from "../../src/core/absence.ts";
import type { Json } from "../../src/core/json.ts";

const strict: Accepts = { na: false, withheld: false, resolves: () => false };

describe("how a field is answered", () => {
  it.each<[Json | undefined, Answer]>([
    [undefined, "absent"],
    [null, "absent"],
    ["", "absent"],
    [" \n", "absent"],
    [[], "absent"],
    [{}, "absent"],
    ["Draft answers", "answered"],
    [0, "answered"],
    [false, "answered"],
    [["a"], "answered"],
    [["TBD", "a"], "answered"],
    ["TBD", "placeholder"],
    ["[More Information Needed]", "placeholder"],
    [["N/A", "tbd"], "placeholder"],
    [{ na: "no people are affected" }, "na"],
    [{ unknown: "nobody measured it" }, "unknown"],
    [{ withheld: "trade secret" }, "withheld"],
    [{ todo: "ask Ana" }, "todo"],
    [{ todo: "ask Ana", by: "ana", due: "data" }, "todo"],
    [{ see: "docs/purpose.md" }, "see"],
    [{ see: "docs/purpose.md", page: 3 }, "answered"],
    [{ name: "a mapping" }, "answered"],
  ])("%j: %s", (value, answer) => {
    expect(answerOf(value)).toBe(answer);
  });
});

describe("an answer counts", () => {
  it("where it says something; every form of absence counts only where the criterion accepts it", () => {
    const values: Json[] = [
      "yes",
      { na: "why" },
      { withheld: "why" },
      { see: "a.md" },
      { unknown: "why" },
      { todo: "x" },
      "TBD",
    ];
    const counted = (accepts: Partial<Accepts>): readonly boolean[] =>
      values.map((value) => isPresent(value, { ...strict, ...accepts }));
    expect(counted({})).toEqual([true, false, false, false, false, false, false]);
    expect(counted({ na: true })).toEqual([true, true, false, false, false, false, false]);
    expect(counted({ withheld: true })).toEqual([true, false, true, false, false, false, false]);
    expect(counted({ resolves: (target) => target === "a.md" })).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it("that points somewhere, only to something that is there and is a text", () => {
    const resolves = (target: string): boolean => target === "a.md";
    expect(isPresent({ see: "b.md" }, { ...strict, resolves })).toBe(false);
    expect(isPresent({ see: ["a.md"] }, { ...strict, resolves })).toBe(false);
  });
});
