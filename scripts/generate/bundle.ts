import type { NamedSchema, Schema } from "./sources.ts";
import { mapSchema, sharedName } from "./walk.ts";

/** The schema with every shared definition it reaches copied into its own `$defs`: usable alone, by any editor. */
export function bundle(schema: Schema, defs: Record<string, Schema>): Schema {
  const used = new Set<string>();
  const inline = (part: Schema): Schema =>
    mapSchema(part, (sub) => {
      const name = sub.$ref === undefined ? undefined : sharedName(sub.$ref);
      if (name === undefined) return sub;
      if (defs[name] === undefined) throw new Error(`${schema.$id ?? "?"}: no definition ${name}`);
      used.add(name);
      return { ...sub, $ref: `#/$defs/${name}` };
    });
  const bundled = inline(schema);
  const copied: Record<string, Schema> = {};
  for (const name of used) {
    if (bundled.$defs?.[name] !== undefined) throw new Error(`${schema.$id ?? "?"}: ${name} is defined twice`);
    // a definition may use others: the set grows while it is walked
    for (const inner of localRefs(defs[name] as Schema)) used.add(inner);
    copied[name] = inline(defs[name] as Schema);
  }
  const sorted = Object.fromEntries(
    Object.entries({ ...bundled.$defs, ...copied }).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return Object.keys(sorted).length === 0 ? bundled : { ...bundled, $defs: sorted };
}

/** The shared definitions, which refer to each other by `#/$defs/…`. */
export function sharedDefs(schemas: readonly NamedSchema[]): Record<string, Schema> {
  const defs = schemas.find((entry) => entry.name === "defs")?.schema.$defs;
  if (defs === undefined) throw new Error("schemas/defs.schema.json has no $defs");
  return defs;
}

/** The same with those of every output: their names are those of types, which are unique. */
export function reachableDefs(schemas: readonly NamedSchema[]): Record<string, Schema> {
  const outputs = schemas.filter(({ name }) => name.startsWith("output/"));
  return Object.assign({}, ...outputs.map(({ schema }) => schema.$defs ?? {}), sharedDefs(schemas)) as Record<
    string,
    Schema
  >;
}

function localRefs(schema: Schema): string[] {
  const names: string[] = [];
  mapSchema(schema, (sub) => {
    if (sub.$ref?.startsWith("#/$defs/") === true) names.push(sub.$ref.slice("#/$defs/".length));
    return sub;
  });
  return names;
}
