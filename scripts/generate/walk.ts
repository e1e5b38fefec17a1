import type { Schema } from "./sources.ts";

/** A copy of a schema in which every subschema, the root included, went through `change`, innermost first. */
export function mapSchema(schema: Schema, change: (schema: Schema) => Schema): Schema {
  const copy: Schema = { ...schema };
  for (const [keyword, value] of Object.entries(schema)) {
    if (mapsOfSchemas.has(keyword)) {
      copy[keyword] = Object.fromEntries(
        Object.entries(value as Record<string, Schema>).map(([key, inner]) => [key, mapSchema(inner, change)]),
      );
    } else if (listsOfSchemas.has(keyword)) {
      copy[keyword] = (value as Schema[]).map((inner) => mapSchema(inner, change));
    } else if (schemas.has(keyword) && typeof value === "object" && !Array.isArray(value)) {
      copy[keyword] = mapSchema(value as Schema, change);
    }
  }
  return change(copy);
}

/** The name of a definition in another schema that a `$ref` points at, or undefined for a local one. */
export function sharedName(ref: string): string | undefined {
  return elsewhere.exec(ref)?.[1];
}

/** Shared definitions, and those of another output. */
const elsewhere = /^mlc:(?:defs|out\.[a-z-]+)\/v1#\/\$defs\/(.+)$/;
const mapsOfSchemas = new Set(["$defs", "properties", "patternProperties"]);
const listsOfSchemas = new Set(["anyOf", "oneOf", "allOf", "prefixItems"]);
const schemas = new Set(["items", "additionalProperties", "propertyNames", "not", "if", "then", "else"]);
