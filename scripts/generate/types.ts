import { compile } from "json-schema-to-typescript";
import { sharedDefs } from "./bundle.ts";
import type { NamedSchema, Schema } from "./sources.ts";
import { mapSchema, sharedName } from "./walk.ts";

/** The text of src/generated/types.ts: every schema and every definition as one TypeScript type, none twice. */
export async function typesText(schemas: readonly NamedSchema[]): Promise<string> {
  const all: Record<string, Schema> = { ...sharedDefs(schemas) };
  const outputs: string[] = [];
  for (const { name, schema } of schemas) {
    if (name === "defs") continue;
    const { $defs = {}, $id: _id, $schema: _schema, ...rest } = schema;
    const title = schema.title;
    if (title === undefined) throw new Error(`schemas/${name}.schema.json has no title`);
    if (name.startsWith("output/")) outputs.push(title);
    for (const [key, value] of [...Object.entries($defs), [title, rest] as const]) {
      if (all[key] !== undefined && JSON.stringify(all[key]) !== JSON.stringify(value)) {
        throw new Error(`schemas/${name}.schema.json: the type ${key} is defined twice, differently`);
      }
      all[key] = { ...value, title: key };
    }
  }
  const body = await compile(
    { title: "Everything", type: "object", additionalProperties: false, $defs: mapAll(all, forTypes) } as never,
    "Everything",
    {
      bannerComment: banner,
      additionalProperties: false,
      unknownAny: true,
      ignoreMinAndMaxItems: true,
      unreachableDefinitions: true,
      strictIndexSignatures: false,
      style: { printWidth: 120 },
    },
  );
  return tidy(body) + outBody(outputs);
}

const banner = "// Generated from schemas/ by `npm run generate`. Do not edit.";

function mapAll(schemas: Record<string, Schema>, change: (schema: Schema) => Schema): Record<string, Schema> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, mapSchema(schema, change)]));
}

/**
 * Says the same in the words that give pleasant types: keys of the user's own (x-…) are left out, references with a
 * description become allOf (else the description hides the reference), pairs become tuples of draft-07.
 */
function forTypes(schema: Schema): Schema {
  const { patternProperties, propertyNames: _names, prefixItems, oneOf, ...rest } = schema;
  const { minItems: _least, maxItems: _most, minLength: _short, maxLength: _long, ...plain } = rest;
  const changed: Schema = { ...plain };
  if (patternProperties !== undefined && Object.keys(patternProperties).some((key) => key !== "^x-")) {
    changed.patternProperties = patternProperties;
  }
  if (oneOf?.every(onlyRequired) === false) changed.oneOf = oneOf;
  if (changed.anyOf?.every(onlyRequired) === true) delete changed.anyOf;
  if (Object.keys(changed).every((keyword) => keyword === "description")) changed.tsType = "unknown";
  if (prefixItems !== undefined) Object.assign(changed, { tsType: tuple(prefixItems) });
  if (changed.$ref !== undefined) {
    const $ref = `#/$defs/${sharedName(changed.$ref) ?? changed.$ref.slice("#/$defs/".length)}`;
    return changed.description === undefined ? { $ref } : { description: changed.description, allOf: [{ $ref }] };
  }
  return changed;
}

function onlyRequired(schema: Schema): boolean {
  return Object.keys(schema).length === 1 && schema.required !== undefined;
}

function tuple(parts: readonly Schema[]): string {
  return `[${parts.map(typeWord).join(", ")}]`;
}

function typeWord(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
  if (schema.allOf?.[0] !== undefined) return typeWord(schema.allOf[0]);
  if (schema.type === "array" && typeof schema.items === "object") return `${typeWord(schema.items)}[]`;
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? "unknown"];
  return types.map((type) => (type === "integer" ? "number" : type)).join(" | ");
}

/** Drops the wrapper interface and what the compiler says about it, and puts a comment of one line on one line. */
function tidy(text: string): string {
  return text
    .replace(/^export interface Everything \{\}\n?/m, "")
    .replace(/\n *\*\n *\* This interface was referenced by .*\n *\* via the `definition` .*(?=\n)/g, "")
    .replace(/\/\*\*\n *\* ([^\n]*)\n *\*\//g, "/** $1 */");
}

function outBody(titles: readonly string[]): string {
  const text =
    titles.length === 0
      ? "export interface OutBody {\n  schema: string;\n  ok: boolean;\n  [key: string]: unknown;\n}"
      : `export type OutBody = ${titles.join(" | ")};`;
  return `\n/** What a command prints with \`--json\`: one of the schemas under schemas/output/. */\n${text}\n`;
}
