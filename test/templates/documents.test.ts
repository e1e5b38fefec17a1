import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { resolved, shapeNamed, type Shape } from "../../src/core/validate/shape-tree.ts";
import { shapeFindings, type DocumentKind } from "../../src/core/validate/shape.ts";
import { shipped } from "../../src/generated/data.ts";
import type { Json } from "../../src/core/json.ts";

const templates = Object.entries(shipped.templates.documents) as [DocumentKind, string][];

test("there is a template for every document that people write", () => {
  const documents = ["card", "datasheet", "governance", "model", "operations", "scorecard", "version", "workspace"];
  expect(templates.map(([kind]) => kind)).toEqual(documents);
});

describe.each(templates)("%s", (kind, text) => {
  test("holds no answer that nobody gave", () => {
    const value = parse(text) as Record<string, Json>;
    expect(value["schema"]).toBe(`mlc.${kind}/v1`);
    const given = kind === "workspace" ? ["schema", "catalogue", "lifecycle"] : ["schema"];
    expect(Object.keys(value)).toEqual(given);
    const codes = shapeFindings(kind, value, "file.yaml").map((found) => found.code);
    expect(codes.filter((code) => code !== "missing-key")).toEqual([]);
  });

  test("offers only keys that the schema knows, in commented lines that are YAML", () => {
    const offered = parse(uncommented(text)) as Record<string, Json>;
    expect(Object.keys(offered).length).toBeGreaterThan(3);
    expect(unknownKeys(offered, shapeNamed(kind), [])).toEqual([]);
  });
});

/** The template with its offers turned into keys and its sentences left out. */
function uncommented(text: string): string {
  return text
    .split("\n")
    .map((line) => (/^# (?:[a-z_]+:(?: |$)| )/.test(line) ? line.slice(2) : line))
    .join("\n");
}

function unknownKeys(value: Json, shape: Shape | undefined, path: string[]): string[] {
  const here = resolved(shape);
  if (Array.isArray(value)) {
    const items = typeof here?.items === "object" ? here.items : branch(here, "array")?.items;
    return value.flatMap((each: Json) => unknownKeys(each, typeof items === "object" ? items : undefined, path));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const property = here?.properties?.[key];
    const open = typeof here?.additionalProperties === "object" ? here.additionalProperties : undefined;
    if (property === undefined && open === undefined) return [[...path, key].join(".")];
    return unknownKeys(each, property ?? open, [...path, key]);
  });
}

function branch(shape: Shape | undefined, type: string): Shape | undefined {
  return shape?.anyOf?.map((each) => resolved(each)).find((each) => each?.type === type);
}
