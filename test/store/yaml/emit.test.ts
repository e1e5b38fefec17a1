import { spawnSync } from "node:child_process";
import { fc } from "../../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import type { Json, JsonMap } from "../../../src/core/json.ts";
import { emitYaml } from "../../../src/store/yaml/emit.ts";
import { readFast } from "../../../src/store/yaml/fast.ts";
import { allowedKey, jsonValue, trickyText } from "./support/arbitrary.ts";
import { compareReaders } from "./support/differ.ts";
import { TRICKY } from "./support/texts.ts";

const hasPython = spawnSync("python3", ["-c", "import yaml"]).status === 0;
if (!hasPython) console.warn("SKIPPED: python3 with yaml is not here, so nothing compares with a YAML 1.1 reader");

describe("a written document", () => {
  it("has one key a line, short lists in brackets and long texts as blocks", () => {
    const value = {
      schema: "mlc.version/v1",
      version: "1.10",
      data: [{ dataset: "support-chats", snapshot: { taken_on: "2026-10-03" } }],
      tags: ["a", "b, c"],
      nested: [[1, 2], [{ a: 1 }]],
      purpose: "Draft answers\nfor a human\n",
      none: {},
    };
    expect(emitYaml(value, { head: ["yaml-language-server: $schema=../version.schema.json"] }))
      .toBe(`# yaml-language-server: $schema=../version.schema.json
schema: mlc.version/v1
version: "1.10"
data:
  - dataset: support-chats
    snapshot:
      taken_on: "2026-10-03"
tags: [a, "b, c"]
nested:
  - [1, 2]
  - - a: 1
purpose: |
  Draft answers
  for a human
none: {}
`);
  });

  it.each([
    [5e-7, "0.0000005"],
    [-1.5e-9, "-0.0000000015"],
    [1e22, "10000000000000000000000.0"],
    [-0, "0"],
    [9007199254740991, "9007199254740991"],
    [0.1 + 0.2, "0.30000000000000004"],
  ])("holds the number %d without an exponent", (number, text) => {
    expect(emitYaml({ value: number })).toBe(`value: ${text}\n`);
  });

  it.each([
    "1.10",
    "12:30",
    "59642e5",
    "2026-11-02",
    "yes",
    "n",
    "null",
    "~",
    "0123",
    "1_000",
    "9c1e44aa01b7",
    "=",
    "<<",
  ])("quotes %s, which some reader takes for something else", (text) => {
    expect(emitYaml({ value: text })).toBe(`value: "${text}"\n`);
  });

  it("leaves words, sentences and record ids without quotes", () => {
    for (const text of [
      "evaluation",
      "Ana's model (v2), 95 % sure",
      "2026-11-02-transition-5be01c77a1b2",
      "模型 – Modèle 🤖",
    ]) {
      expect(emitYaml({ value: text })).toBe(`value: ${text}\n`);
    }
  });

  it.each([
    ["number-not-finite", { a: Number.NaN }],
    ["number-not-finite", { a: [Number.POSITIVE_INFINITY] }],
    ["lone-surrogate", { a: "\ud800" }],
    ["reserved-key", JSON.parse('{"__proto__": 1}') as Json],
  ])("is refused with %s for what no file can hold", (code, value) => {
    expect(() => emitYaml(value)).toThrow(
      expect.objectContaining({ finding: expect.objectContaining({ code }) as unknown }) as Error,
    );
  });

  it("is read back by both readers as the value it was written from", () => {
    fc.assert(
      fc.property(documentValue, (value) => {
        const text = emitYaml(value);
        expect(compareReaders(text)).toBe("same");
        expect(readFast(text)).toEqual(normal(value));
      }),
      { numRuns: 500 },
    );
  });

  it.skipIf(!hasPython)("is read by a YAML 1.1 reader as the value it was written from", () => {
    const values = [
      ...TRICKY.map((text) => ({ [allowedKey(text)]: text, list: [text, [text]] })),
      ...fc.sample(documentValue, 400),
    ] as JsonMap[];
    const read = readByPython(values.map((value) => emitYaml(value)));
    for (const [index, value] of values.entries()) expect(read[index]).toEqual(normal(value));
  });
});

const documentValue = fc
  .dictionary(fc.oneof(fc.constantFrom("a", "n", "on", "1.5", "60+", "x y"), trickyText().map(allowedKey)), jsonValue, {
    minKeys: 1,
    maxKeys: 5,
  })
  .map((value) => value as JsonMap)
  .filter((value) => !JSON.stringify(value).includes("\\ud"));

// Without negative zeros, which a file does not hold, and without the order of keys that look like numbers.
function normal(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function readByPython(texts: readonly string[]): readonly unknown[] {
  const program =
    "import json,sys,yaml\nprint(json.dumps([yaml.safe_load(t) for t in json.load(sys.stdin)], default=lambda o: {'python': str(o)}))";
  const run = spawnSync("python3", ["-c", program], { input: JSON.stringify(texts), encoding: "utf8", maxBuffer: 1e8 });
  expect(run.stderr).toBe("");
  return JSON.parse(run.stdout) as unknown[];
}
