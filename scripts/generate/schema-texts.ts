import { bundle, reachableDefs } from "./bundle.ts";
import type { NamedSchema, Schema } from "./sources.ts";
import { mapSchema, sharedName } from "./walk.ts";

/** The text of src/generated/schemas.ts: every schema as stand-alone JSON text, for `mlc schema NAME` and for editors. */
export function schemasText(schemas: readonly NamedSchema[]): string {
  const defs = reachableDefs(schemas);
  const entries = schemas
    .filter(({ name }) => name !== "defs")
    .map(({ name, schema }) => `  ${JSON.stringify(name)}: ${JSON.stringify(JSON.stringify(bundle(schema, defs)))},`);
  return `// Generated from schemas/ by \`npm run generate\`. Do not edit.

/** Every schema as stand-alone JSON text, by name: \`model\`, \`evaluation\`, \`output/score\`. */
export const schemas: Readonly<Record<string, string>> = {
${entries.join("\n")}
};
`;
}

/** The text of src/generated/shapes.ts: what keys and values there are, looked at only when a document has a problem. */
export function shapesText(schemas: readonly NamedSchema[], kinds: readonly string[]): string {
  const shapes: Record<string, Schema> = {};
  for (const { name, schema } of schemas) {
    if (name !== "defs" && !kinds.includes(name)) continue;
    const { $defs = {}, ...rest } = schema;
    if (name !== "defs") shapes[name] = shape(rest);
    for (const [key, def] of Object.entries($defs)) shapes[key] = shape(def, key);
  }
  return `// Generated from schemas/ by \`npm run generate\`. Do not edit.

/** JSON text of the schemas without their words: one entry per kind and per definition, references by entry name. */
export const shapes = ${JSON.stringify(JSON.stringify(shapes))};
`;
}

function shape(schema: Schema, name?: string): Schema {
  return mapSchema(schema, (part) => {
    const { title: _t, description: _d, $id: _i, $schema: _s, patternProperties: _p, ...rest } = part;
    if (rest.$ref !== undefined) return { $ref: sharedName(rest.$ref) ?? rest.$ref.slice("#/$defs/".length) };
    if (rest.pattern === undefined) return rest;
    const { pattern: _pattern, ...without } = rest;
    return { ...without, format: name ?? "text" };
  });
}
