import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isMap, type Json, type JsonMap, type Path } from "../../../src/core/json.ts";
import { isPlaceholder } from "../../../src/core/placeholders.ts";
import { isChoiceField, isLinkField, isPastDateField, isReferenceField } from "../../../src/core/validate/fields.ts";
import type { Place } from "../../../src/core/validate/places.ts";
import { walk } from "../../../src/core/validate/walk.ts";

interface Field {
  readonly path: Path;
  /** Names of the definitions it is of. */
  readonly types: readonly string[];
  readonly choices: readonly Json[];
  readonly kind: string;
}

const schemas = join(import.meta.dirname, "../../../schemas");
const read = (name: string): JsonMap =>
  JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), "utf8")) as JsonMap;
const definitions = read("defs")["$defs"] as JsonMap;
const shippedOnly = [
  "card-export",
  "checkpoints",
  "criteria",
  "datasheet-json",
  "defs",
  "facts",
  "framework",
  "gates",
  "lifecycle",
  "metrics",
];
const kinds = readdirSync(schemas)
  .filter((file) => file.endsWith(".schema.json"))
  .map((file) => file.replace(".schema.json", ""))
  .filter((name) => !shippedOnly.includes(name));
const fields = kinds.flatMap((kind) => fieldsOf(read(kind), [], kind, []));
const named = (...types: readonly string[]) => fields.filter((each) => each.types.some((type) => types.includes(type)));
const place = ({ kind, path }: Field): string => `${kind}: ${path.join(".")}`;

describe("the fields that rules look at are those of the schemas", () => {
  it("knows every path and link", () => {
    const links = named("Reference", "FilePath", "StorageUri", "WebUrl");
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter((each) => !isLinkField(placeOf(each))).map(place)).toEqual([]);
    const texts = named("Text", "Line", "Said", "SaidList").filter(
      (each) => !links.some((link) => place(link) === place(each)),
    );
    expect(
      texts
        .filter((each) => isLinkField(placeOf(each)))
        .map(place)
        .sort(),
    ).toEqual(["operations: pipelines.definition.repo", "reproduction: code.repo", "training: code.repo"]);
  });

  it("knows every path that must exist here", () => {
    const references = named("Reference");
    expect(references.filter((each) => !isReferenceField(placeOf(each))).map(place)).toEqual([]);
    const others = fields.filter((each) => !references.some((one) => place(one) === place(each)));
    expect(others.filter((each) => isReferenceField(placeOf(each))).map(place)).toEqual([]);
  });

  it("knows every date of something that has happened", () => {
    const dates = named("Day", "Moment", "SaidDay").map((each) => ({
      at: each.path.at(-1),
      past: isPastDateField(placeOf(each)),
    }));
    const ahead = dates.filter(({ past }) => !past).map(({ at }) => at);
    expect([...new Set(ahead)].sort()).toEqual(["as_of", "due", "due_on", "eu_market_date", "sunset", "through"]);
    const others = fields.filter(
      ({ types }) => types.length > 0 && !types.some((type) => ["Day", "Moment", "SaidDay", "Absence"].includes(type)),
    );
    expect(others.filter((each) => isPastDateField(placeOf(each))).map(place)).toEqual([]);
  });

  it("knows every choice that would be a placeholder elsewhere", () => {
    const choices = fields.filter((each) =>
      each.choices.some((choice) => typeof choice === "string" && isPlaceholder(choice)),
    );
    expect(choices.length).toBeGreaterThan(8);
    const open = choices.filter((each) => !isChoiceField(placeOf(each)) && !placeOf(each).foreign);
    expect(open.map(place)).toEqual([]);
  });
});

/** The place of a text in that field. */
function placeOf({ path }: Field): Place {
  const value = [...path].reverse().reduce<Json>((inner, key) => ({ [key]: inner }), "text");
  const places: Place[] = [];
  walk(value, [{ text: (_, at) => places.push(at) }]);
  return places[0] ?? { field: "", parent: "", foreign: false, depth: path.length };
}

/** Every field of a schema with its path, definitions followed; a recursive definition is followed once. */
function fieldsOf(node: Json | undefined, path: Path, kind: string, inside: readonly string[]): readonly Field[] {
  if (!isMap(node)) return [];
  const reference = node["$ref"];
  if (typeof reference === "string") {
    const type = reference.slice(reference.lastIndexOf("/") + 1);
    if (inside.includes(type)) return [];
    const followed = fieldsOf(definitions[type], path, kind, [...inside, type]);
    const own = followed.find((each) => each.path.length === path.length);
    const rest = followed.filter((each) => each !== own);
    return [{ path, kind, types: [type, ...(own?.types ?? [])], choices: own?.choices ?? [] }, ...rest];
  }
  const properties = node["properties"];
  const nested = isMap(properties)
    ? Object.entries(properties).flatMap(([key, value]) => fieldsOf(value, [...path, key], kind, inside))
    : [];
  const parts = [node["items"], ...["anyOf", "oneOf"].flatMap((key) => (node[key] ?? []) as readonly Json[])];
  const inner = parts.flatMap((part) => fieldsOf(part, path, kind, inside));
  const own = inner.filter((each) => each.path.length === path.length);
  return [
    {
      path,
      kind,
      types: own.flatMap((each) => each.types),
      choices: [...((node["enum"] ?? []) as readonly Json[]), ...own.flatMap((each) => each.choices)],
    },
    ...nested,
    ...inner.filter((each) => each.path.length > path.length),
  ];
}
