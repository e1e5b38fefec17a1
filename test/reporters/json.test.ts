import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { jsonText } from "../../src/core/json-text.ts";

describe("a JSON document", () => {
  test("has its keys in code-unit order at every depth, and lists as they are", () => {
    expect(jsonText({ b: [{ z: 1, a: 2 }, "b", "a"], B: 0, ä: 1 }, "line")).toBe(
      '{"B":0,"b":[{"a":2,"z":1},"b","a"],"ä":1}',
    );
  });

  test("keeps numbers as they are given", () => {
    expect(jsonText([82, 82.5, 0.1, -0, 1e21, 41_000_000], "line")).toBe("[82,82.5,0.1,0,1e+21,41000000]");
  });

  test("keeps a key named __proto__ an ordinary key", () => {
    expect(jsonText(JSON.parse('{"__proto__": {"x": 1}, "a": 1}'), "line")).toBe('{"__proto__":{"x":1},"a":1}');
  });

  test("writes what a terminal or a log would act on as escapes", () => {
    expect(jsonText("\u001b\u007f\u009b\u2028\u202e\ufeff\u{e0041}", "line")).toBe(
      '"\\u001b\\u007f\\u009b\\u2028\\u202e\\ufeff\\udb40\\udc41"',
    );
  });

  test("reads back as the same data, and is the same for another order of keys", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue({ stringUnit: "binary" })), (data) => {
        const turned = Object.fromEntries(Object.entries(data).reverse());
        expect(JSON.parse(jsonText(data))).toEqual(JSON.parse(JSON.stringify(data)));
        expect(jsonText(turned)).toBe(jsonText(data));
      }),
    );
  });
});
