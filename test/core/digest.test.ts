import { createHash } from "node:crypto";
import { fc } from "../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import { canonicalJson, fileDigest, sha256, valueDigest, without } from "../../src/core/digest.ts";
import type { Json } from "../../src/core/json.ts";

describe("a digest", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
  ])("of %j is the published one", (text, digest) => {
    expect(sha256(text)).toBe(`sha256:${digest}`);
  });

  it("is that of the platform, for texts and bytes of any length", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: "binary", maxLength: 150 }), (bytes, text) => {
        expect(sha256(bytes)).toBe(`sha256:${createHash("sha256").update(bytes).digest("hex")}`);
        expect(sha256(text)).toBe(`sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`);
      }),
      { numRuns: 300 },
    );
  });

  it("of a file is the same in every checkout", () => {
    const text = "schema: mlc.model/v1\nid: support-llm\n";
    expect(fileDigest(`\uFEFF${text.replaceAll("\n", "\r\n")}`)).toBe(fileDigest(text));
    expect(fileDigest(text)).toBe(sha256(text));
    expect(fileDigest("a\rb")).not.toBe(fileDigest("a\nb"));
  });

  it("of a value does not depend on the order of its keys, and depends on that of its entries", () => {
    expect(valueDigest({ a: 1, b: [1, 2] })).toBe(valueDigest({ b: [1, 2], a: 1 }));
    expect(valueDigest([1, 2])).not.toBe(valueDigest([2, 1]));
    expect(valueDigest(undefined)).toBe(valueDigest(null));
  });
});

describe("canonical JSON", () => {
  it.each<[Json, string]>([
    [{ "\u20ac": 1, "\r": 2, "1": 3, "\ud83d\ude00": 4, "\ufb33": 5 }, '{"\\r":2,"1":3,"€":1,"😀":4,"\ufb33":5}'],
    [[1e21, 4.5, 2e-3, 1e-27, 333333333.33333329, -0], "[1e+21,4.5,0.002,1e-27,333333333.3333333,0]"],
    ['€$\u000f\nA\'B"\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\"/"'],
    [{ a: null, b: [true, false] }, '{"a":null,"b":[true,false]}'],
  ])("of %j", (value, text) => {
    // The first three are the examples of RFC 8785, 3.2.2 and 3.2.3.
    expect(canonicalJson(value)).toBe(text);
  });

  it("reads back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe("a value without keys", () => {
  it("lacks them at any depth, and nothing else", () => {
    const value = { on: "2026-11-22", risks: [{ id: "R-1", on: 1 }, "on"], deep: { on: { on: 1 }, off: [] } };
    expect(without(value, new Set(["on"]))).toEqual({ risks: [{ id: "R-1" }, "on"], deep: { off: [] } });
    expect(without("on", new Set(["on"]))).toBe("on");
  });
});
