import { Ajv, _ } from "ajv";
import type { NamedSchema, Schema } from "./sources.ts";
import { mapSchema } from "./walk.ts";

/**
 * An Ajv that knows every schema, each definition as a schema of its own, so that its code is made once.
 * Some things are said in other words, with the same meaning: a named pattern becomes a format of that name and a choice
 * between JSON types becomes if/then/else, because the errors are better; annotations are left out and pairs are written
 * the draft-07 way, because Ajv's draft-07 core makes a third of the code of its 2020 one.
 */
export function ajvFor(schemas: readonly NamedSchema[], standalone = false): Ajv {
  const ajv = new Ajv({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
    inlineRefs: false,
    messages: !standalone,
    logger: false,
    unicode: false,
    code: { source: standalone, esm: true, lines: true, ...(standalone ? { formats: _`formats` } : {}) },
  });
  const types = new Map<string, string>();
  for (const { schema } of schemas) {
    for (const [name, def] of Object.entries(schema.$defs ?? {})) types.set(idOf(schema, name), typeOf(def));
  }
  const parts = new Map<string, Schema>();
  const add = (schema: Schema, owner: Schema, name?: string): void => {
    ajv.addSchema(inParts(inOtherWords(schema, owner, types, name), parts));
  };
  for (const { schema } of schemas) {
    for (const [name, def] of Object.entries(schema.$defs ?? {})) {
      if (def.pattern !== undefined) ajv.addFormat(name, new RegExp(def.pattern, "u"));
      add({ ...def, $id: idOf(schema, name) }, schema, name);
    }
  }
  for (const { schema } of schemas) {
    const { $defs: _defs, ...rest } = schema;
    if (rest.type !== undefined) add(rest, schema);
  }
  for (const part of parts.values()) ajv.addSchema(part);
  return ajv;
}

/** The schema with every value of a mapping or a list as a part of its own; equal parts are one, so is their code. */
function inParts(schema: Schema, parts: Map<string, Schema>): Schema {
  const asPart = (value: Schema): Schema => {
    if (value.$ref !== undefined) return value;
    const text = JSON.stringify(value);
    const part = parts.get(text) ?? { ...value, $id: `mlc:part/${String(parts.size)}` };
    parts.set(text, part);
    return { $ref: part.$id ?? "" };
  };
  return mapSchema(schema, (whole) => {
    const changed = { ...whole };
    if (whole.properties !== undefined) {
      changed.properties = Object.fromEntries(
        Object.entries(whole.properties).map(([key, value]) => [key, asPart(value)]),
      );
    }
    for (const keyword of ["items", "additionalProperties"] as const) {
      const value = whole[keyword];
      if (typeof value === "object" && !Array.isArray(value)) changed[keyword] = asPart(value);
    }
    return changed;
  });
}

/** Named patterns of the shared definitions, for the formats of the standalone validators. */
export function patterns(schemas: readonly NamedSchema[]): [name: string, pattern: string][] {
  return schemas.flatMap(({ schema }) =>
    Object.entries(schema.$defs ?? {}).flatMap(([name, def]): [string, string][] =>
      def.pattern === undefined ? [] : [[name, def.pattern]],
    ),
  );
}

function idOf(schema: Schema, name: string): string {
  return `${schema.$id ?? ""}/${name}`;
}

function inOtherWords(whole: Schema, owner: Schema, types: ReadonlyMap<string, string>, name?: string): Schema {
  const target = (ref: string): string => {
    const [schema = "", name = ""] = ref.split("#/$defs/");
    return schema === "" ? idOf(owner, name) : `${schema}/${name}`;
  };
  const typeOfBranch = (schema: Schema): string =>
    schema.$ref === undefined ? typeOf(schema) : (types.get(schema.$ref) ?? "any");
  return mapSchema(whole, (schema) => {
    const { title: _title, description: _description, $schema: _schema, format: _format, ...said } = schema;
    const rest: Schema = said;
    if (rest.dependentRequired !== undefined) {
      rest.dependencies = rest.dependentRequired;
      delete rest.dependentRequired;
    }
    if (rest.$ref !== undefined) return { $ref: target(rest.$ref) };
    if (rest.pattern !== undefined && name !== undefined && rest.pattern === whole.pattern) {
      const { pattern: _pattern, ...without } = rest;
      return { ...without, format: name };
    }
    if (rest.prefixItems !== undefined) {
      const { prefixItems, items, ...list } = rest;
      return { ...list, items: prefixItems, additionalItems: items } as unknown as Schema;
    }
    // a listed value says its type by itself
    if (rest.enum !== undefined || rest.const !== undefined) delete rest.type;
    const branches = rest.anyOf;
    if (branches === undefined) return rest;
    const kinds = branches.map(typeOfBranch);
    if (kinds.includes("any") || new Set(kinds).size !== kinds.length) return rest;
    const { anyOf: _anyOf, ...without } = rest;
    return { ...without, ...chain(branches, kinds) };
  });
}

function chain(branches: readonly Schema[], kinds: readonly string[]): Schema {
  const [first, ...others] = branches;
  if (first === undefined) throw new Error("anyOf without branches");
  if (others.length === 0) return first;
  // Ajv wants the branch's keywords under `then` even where the branch says nothing but its type
  return { if: { type: kinds[0] as string }, then: first, else: chain(others, kinds.slice(1)) };
}

/** The one JSON type a schema allows, or `any` where it allows several or does not say. */
function typeOf(schema: Schema): string {
  if (typeof schema.type !== "string") return "any";
  return schema.type === "integer" ? "number" : schema.type;
}
