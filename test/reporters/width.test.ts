import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { columns, fit, pad, wrap } from "../../src/reporters/width.ts";

describe("width", () => {
  test.each([
    ["model", 5],
    ["Größe", 5],
    ["e\u0301", 1],
    ["模型", 4],
    ["ﬀ", 1],
    ["한글", 4],
    ["🙂", 2],
    ["🇩🇪", 2],
    ["❤️", 2],
    ["✓", 1],
    ["نموذج", 5],
    ["", 0],
  ])("of %s is %i columns", (text, width) => {
    expect(columns(text)).toBe(width);
  });

  test("fits text into columns without cutting a character in two", () => {
    expect(fit("support-llm", 11, "…")).toBe("support-llm");
    expect(fit("support-llm", 8, "…")).toBe("support…");
    expect(fit("模型模型", 6, "…")).toBe("模型…");
    expect(pad("模型", 6)).toBe("模型  ");
  });

  test("is the same for texts of narrow characters as with a wide one beside them", () => {
    const unit = fc.constantFrom("a", "é", "→", "✓", "✗", "…", "–", "©", "↔", "≥", "\u0301", "\ufe0f", "\u200d");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), fc.integer({ min: 1, max: 12 }), (text, width) => {
        expect(columns(text) + 3).toBe(columns(`${text} 模`));
        if (columns(text) > width) expect(fit(text, width, "…")).toBe(fit(`${text} 模`, width, "…"));
      }),
    );
  });

  test("never breaks what stands in backticks, so that a command can be copied", () => {
    expect(wrap("run `mlc review support-llm data-rights --decision approved` today", 30)).toEqual([
      "run",
      "`mlc review support-llm data-rights --decision approved`",
      "today",
    ]);
    expect(wrap("an odd ` stays as it is", 12)).toEqual(["an odd `", "stays as it", "is"]);
  });

  test("breaks at each space with an even number of backticks behind it, and nowhere else", () => {
    const broken = fc.string({ unit: fc.constantFrom("a", "b", " ", "`"), maxLength: 30 });
    fc.assert(
      fc.property(broken, (text) => {
        // No word fits, so each stands alone.
        const words = text.split(/ (?=(?:[^`]*`[^`]*`)*[^`]*$)/);
        expect(wrap(text, 0).filter((line) => line !== "")).toEqual(words.filter((word) => word !== ""));
      }),
    );
  });

  test("never makes a line longer than asked for, unless one word is", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/)), fc.integer({ min: 12, max: 80 }), (words, width) => {
        const lines = wrap(words.join(" "), width);
        expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width);
        expect(lines.join(" ")).toBe(words.join(" "));
      }),
    );
  });
});
