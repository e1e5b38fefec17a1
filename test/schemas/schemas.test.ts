import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { readSchemas, type Schema } from "../../scripts/generate/sources.ts";
import { mapSchema } from "../../scripts/generate/walk.ts";
import { schemas as standAlone } from "../../src/generated/schemas.ts";

const all = readSchemas();
// What mlc alone writes takes no keys of anybody else, and is as long as what it is made of.
const documents = all.filter(
  ({ name }) => !name.startsWith("output/") && !["card-export", "datasheet-json", "flat"].includes(name),
);
const shared = all.find(({ name }) => name === "defs")?.schema ?? {};

/** Every subschema with the keys that lead to it. */
function parts(schema: Schema): Schema[] {
  const found: Schema[] = [];
  mapSchema(schema, (part) => {
    found.push(part);
    return part;
  });
  return found;
}

describe.each(documents)("$name.schema.json", ({ name, schema }) => {
  const objects = parts(schema).filter((part) => part.properties !== undefined);
  // the predicate has exactly one key, the gates one per phase, and output is written by mlc alone
  const closed = objects.filter(
    (part) => part["maxProperties"] !== 1 && part.properties?.["align"] === undefined && !isOutput(part),
  );

  test("refuses unknown keys at every level and leaves x- keys to the user", () => {
    expect(objects.filter((part) => part.additionalProperties !== false)).toEqual([]);
    expect(closed.filter((part) => part.patternProperties?.["^x-"] === undefined)).toEqual([]);
  });

  test("says in one sentence what every key is for", () => {
    const mute = objects.flatMap((part) =>
      Object.entries(part.properties ?? {}).filter(([, value]) => !/^\S.*\.$/.test(value.description ?? "")),
    );
    expect(mute.map(([key]) => key)).toEqual([]);
  });

  test("bounds every text, list and open mapping", () => {
    const bounded = parts(schema).filter((part) => !isOutput(part));
    const open = bounded.filter(
      (part) =>
        (part.type === "string" &&
          part.maxLength === undefined &&
          part.pattern === undefined &&
          part.enum === undefined) ||
        (part.type === "array" && part["maxItems"] === undefined) ||
        (part.type === "object" && part.properties === undefined && part["maxProperties"] === undefined),
    );
    expect(open.filter((part) => !onlyInOutput(part))).toEqual([]);
  });

  test("has no key and no value that YAML 1.1 reads as a boolean, and keys in one style", () => {
    const boolean = /^(?:on|off|yes|no|y|n|true|false)$/i;
    const keys = objects.flatMap((part) => Object.keys(part.properties ?? {}));
    const values = parts(schema).flatMap((part) => (part.enum ?? []).filter((value) => typeof value === "string"));
    expect([...keys, ...values].filter((word) => boolean.test(word))).toEqual([]);
    const style = /^[a-z][a-z0-9_]*$/;
    const language = new Set([
      "Predicate",
      "EachCheck",
      "EveryCheck",
      "MetricCheck",
      "TargetsCheck",
      "ReviewCheck",
      "LifecycleCheck",
    ]);
    const snake = objects.filter((part) => !language.has(part.title ?? ""));
    expect(snake.flatMap((part) => Object.keys(part.properties ?? {})).filter((key) => !style.test(key))).toEqual([]);
  });

  test("puts `schema` first and demands it", () => {
    if (name === "defs") return;
    expect(Object.keys(schema.properties ?? {})[0]).toBe("schema");
    expect(schema.required?.[0]).toBe("schema");
    expect(schema.properties?.["schema"]?.const).toBe(`mlc.${name}/v1`);
    expect(schema.$id).toBe(`mlc:${name}/v1`);
  });
});

test("asks only for what a document cannot be read without", () => {
  const required = Object.fromEntries(documents.map(({ name, schema }) => [name, schema.required]));
  const head = ["schema", "model", "version", "observed_at", "by", "subject"];
  expect(required).toMatchObject({
    workspace: ["schema"],
    model: ["schema", "id", "name"],
    version: ["schema", "version", "stage", "transition"],
    card: ["schema"],
    scorecard: ["schema"],
    governance: ["schema"],
    operations: ["schema"],
    datasheet: ["schema"],
    evaluation: [...head, "metrics"],
    training: head,
    review: [...head, "role", "decision"],
    transition: [...head, "from", "to", "move", "prev"],
    note: [...head, "text"],
  });
});

const plain = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  formats: { date: true, uri: true },
});

test.each(Object.keys(standAlone))("%s stands alone: a plain JSON Schema 2020-12 validator compiles it", (name) => {
  expect(typeof plain.compile(JSON.parse(standAlone[name] ?? "") as object)).toBe("function");
});

test("every shared definition is used", () => {
  const used = new Set(
    all.flatMap(({ schema }) =>
      parts(schema).flatMap((part) => (part.$ref === undefined ? [] : [part.$ref.split("/").at(-1)])),
    ),
  );
  expect(Object.keys(shared.$defs ?? {}).filter((name) => !used.has(name) && !name.startsWith("Out"))).toEqual([]);
});

function isOutput(part: Schema): boolean {
  return onlyInOutput(part);
}

/** Definitions of what mlc prints stand beside the others, and are not read by it. */
function onlyInOutput(part: Schema): boolean {
  return outputParts.has(JSON.stringify(part));
}

const outputParts = new Set(
  Object.entries(shared.$defs ?? {})
    .filter(([name]) => name.startsWith("Out"))
    .flatMap(([, schema]) => parts(schema).map((part) => JSON.stringify(part))),
);
