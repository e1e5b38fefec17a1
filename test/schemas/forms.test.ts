import { describe, expect, test } from "vitest";
import { ajvFor, patterns } from "../../scripts/generate/ajv.ts";
import { readSchemas } from "../../scripts/generate/sources.ts";
import { forms } from "../../src/core/validate/shape-words.ts";
import { malformed, wellFormed } from "./support/well-formed.ts";

const schemas = readSchemas();
const named = patterns(schemas.filter((entry) => entry.name === "defs"));
const ajv = ajvFor(schemas);

test("every form of text has words, examples that fit it and examples that do not", () => {
  const names = named.map(([name]) => name).sort();
  expect(Object.keys(forms).sort()).toEqual(names);
  expect(Object.keys(wellFormed).sort()).toEqual(names);
  expect(Object.keys(malformed).sort()).toEqual(names);
});

describe.each(named)("%s", (name) => {
  const accepts = (text: string): boolean => ajv.validate(`mlc:defs/v1/${name}`, text);

  test("accepts what is meant", () => {
    expect((wellFormed[name] ?? []).filter((text) => !accepts(text))).toEqual([]);
  });

  test("refuses what is not", () => {
    expect((malformed[name] ?? []).filter(accepts)).toEqual([]);
  });

  // a pattern that backtracks would not come back from these within the time a test has
  test("decides long hostile texts", () => {
    const long = ["a", "0", "a.", "a/", "../", "a-", "sha256:", "[].", "x@", " ", "a[]", "http://"];
    for (const part of long) expect(typeof accepts(`${part.repeat(50_000)}!`)).toBe("boolean");
  });
});

test("the example in a form's words fits the form", () => {
  const wrong = Object.entries(forms).flatMap(([name, form]) => {
    const example = /^`?"?([^` "]+)"?`?/.exec(form.example)?.[1] ?? "";
    const fits = ajv.validate(`mlc:defs/v1/${name}`, example);
    return fits || /^(?:the|sha256:)$/.test(example) ? [] : [`${name}: ${example}`];
  });
  expect(wrong).toEqual([]);
});
