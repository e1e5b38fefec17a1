import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { withGetters } from "../../src/core/lazy.ts";
import { manyLines, oneLine, oneLineDeep } from "../../src/reporters/sanitise.ts";

/** What must never reach a terminal from a value: controls, marks that reorder or hide, separators, half characters. */
const unsafe = /[\p{Cc}\p{Bidi_Control}\p{Surrogate}\u00ad\u200b-\u200f\u2028\u2029\u2060-\u206f\ufeff]/u;

describe("a value on a terminal", () => {
  test.each([
    ["a colour", "\u001b[31mred\u001b[0m", "\\x1b[31mred\\x1b[0m"],
    ["a window title", "\u001b]0;owned\u0007", "\\x1b]0;owned\\x07"],
    ["an 8-bit control sequence", "\u009b2J", "\\x9b2J"],
    ["an overwritten line", "fail\rpass", "fail\\x0dpass"],
    ["a second line", "a\nok  everything passes", "a\\x0aok  everything passes"],
    ["a deleted letter", "ab\b\u007f", "ab\\x08\\x7f"],
    ["text turned round", "abc\u202edcba", "abc\\u{202e}dcba"],
    ["an isolate", "\u2066a\u2069", "\\u{2066}a\\u{2069}"],
    ["a hidden space", "ad\u200bmin\ufeff", "ad\\u{200b}min\\u{feff}"],
    ["a tag", "a\u{e0041}", "a\\u{e0041}"],
    ["half a character", "\ud83d", "\\u{d83d}"],
  ])("shows %s instead of obeying it", (_what, value, shown) => {
    expect(oneLine(value)).toBe(shown);
  });

  test("keeps letters, accents, wide characters and plain emoji", () => {
    const text = "Größe 模型 نموذج e\u0301 ✓ → 🙂 ❤️";
    expect(oneLine(text)).toBe(text);
  });

  test("of several lines keeps line feeds and tabs and nothing else", () => {
    expect(manyLines("a\r\n\tb\u001b[2J\rc")).toBe("a\n\tb\\x1b[2J\\x0dc");
  });

  test("is neutral whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(oneLine(text)).not.toMatch(unsafe);
        expect(manyLines(text).replace(/[\n\t]/g, "")).not.toMatch(unsafe);
      }),
    );
  });

  test("is neutral wherever it stands in the data, as a key too", () => {
    const clean = oneLineDeep({ models: [{ "na\u001bme": "x\u0007", level: 2, ok: null }] });
    expect(clean).toEqual({ models: [{ "na\\x1bme": "x\\x07", level: 2, ok: null }] });
  });

  test("is cleaned when it is read where it is computed then, whole or in parts", () => {
    const asked: string[] = [];
    const value = withGetters({
      name: "a\u001b",
      get open() {
        asked.push("open");
        return ["b\u001b"];
      },
      get never() {
        asked.push("never");
        return "c\u001b";
      },
    });
    const { models } = oneLineDeep({ models: [value] });
    expect([models[0]?.name, models[0]?.open, asked]).toEqual(["a\\x1b", ["b\\x1b"], ["open"]]);
    expect({ ...models[0] }).toEqual({ name: "a\\x1b", open: ["b\\x1b"], never: "c\\x1b" });
  });
});
