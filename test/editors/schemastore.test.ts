import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import picomatch from "picomatch";
import { describe, expect, test } from "vitest";
import { editorSchemas } from "../../src/core/plans/init-files.ts";

const root = join(import.meta.dirname, "../..");

interface CatalogueEntry {
  readonly name: string;
  readonly description: string;
  readonly fileMatch: readonly string[];
  readonly url: string;
}

const entries = JSON.parse(readFileSync(join(root, "docs/schemastore.json"), "utf8")) as readonly CatalogueEntry[];
const kindOf = ({ url }: CatalogueEntry): string => /mlc-([a-z-]+)\.json$/.exec(url)?.[1] ?? "";

/** Every file of a directory, as a path below the repository. */
const files = (dir: string): readonly string[] =>
  readdirSync(join(root, dir), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(root.length + 1));

const matching = (file: string): readonly string[] =>
  entries.filter(({ fileMatch }) => fileMatch.some((glob) => picomatch.isMatch(file, glob))).map(kindOf);

const nested = (file: string): readonly string[] => [
  ...new Set([...matching(file), ...matching(file.split("/").at(-1) ?? "")]),
];

describe("the entries for SchemaStore", () => {
  const examples = files("examples").filter((file) => !file.includes("/expected/"));
  const ours = examples.filter((file) => /^schema: mlc\./m.test(readFileSync(join(root, file), "utf8").slice(0, 400)));

  test("find for every file of the examples the schema of its kind, and only that", () => {
    const found = ours.filter((file) => file.endsWith(".yaml")).map((file) => [file, nested(file)] as const);
    expect(found.length).toBeGreaterThan(50);
    const kinds = found.map(([file]) => /^schema: mlc\.([a-z-]+)\//m.exec(readFileSync(join(root, file), "utf8"))?.[1]);
    expect(found.map(([, matched]) => matched)).toEqual(kinds.map((kind) => [kind]));
  });

  test("leave every other file of this repository alone", () => {
    const others = ["docs", "src", "templates", "test/fixtures/importers", ".ci"].flatMap(files);
    const beside = examples.filter((file) => !ours.includes(file));
    expect([...others, ...beside].filter((file) => nested(file).length > 0)).toEqual([]);
  });

  test("are there for every kind that an editor has a schema for, but a team's own lifecycle, which has no name", () => {
    const kinds = editorSchemas().map(({ file }) => /([a-z-]+)\.json$/.exec(file)?.[1]);
    expect(entries.map(kindOf).sort()).toEqual(kinds.filter((kind) => kind !== "lifecycle").sort());
  });
});

test.each(editorSchemas())("$file is complete in itself, with a title and a word on every key", ({ text }) => {
  const schema = JSON.parse(text) as Record<string, unknown>;
  expect(new Ajv2020({ formats: { date: true, uri: true } }).compile(schema)).toBeTypeOf("function");
  expect(schema["title"]).toMatch(/\S/);
  expect(schema["description"]).toMatch(/\S/);
  expect(mute(schema, "")).toEqual([]);
});

/** Keys without a description. */
function mute(part: unknown, path: string): readonly string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    const below = mute(value, `${path}/${key}`);
    if (key !== "properties" || typeof value !== "object" || value === null) return below;
    const silent = Object.entries(value as Record<string, { readonly description?: string }>)
      .filter(([, one]) => one.description === undefined)
      .map(([name]) => `${path}/${key}/${name}`);
    return [...silent, ...below];
  });
}
