import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";

/** The root of the project. */
export const root = join(import.meta.dirname, "..", "..");

/** A JSON Schema as loaded: only what the generator touches is named. */
export interface Schema {
  $schema?: string;
  $id?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  items?: boolean | Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  required?: string[];
  maxLength?: number;
  [keyword: string]: unknown;
}

/** A hand-written schema with its name: `model`, `defs`, `output/score`. */
export interface NamedSchema {
  readonly name: string;
  readonly schema: Schema;
}

/** Every hand-written schema, sorted by name; `defs` first, output schemas under `output/`. */
export function readSchemas(): NamedSchema[] {
  return [...schemaFiles("schemas", ""), ...schemaFiles("schemas/output", "output/")].map(({ file, name }) => ({
    name,
    schema: JSON.parse(readFileSync(join(root, file), "utf8")) as Schema,
  }));
}

/** One YAML file of templates/, refused when YAML complains; `name` is relative to templates/. */
export function readTemplate(name: string): unknown {
  const document = parseDocument(readFileSync(join(root, "templates", name), "utf8"), { prettyErrors: true });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) throw new Error(`templates/${name}: ${problem.message}`);
  return document.toJS() as unknown;
}

/** Names of the files in a folder of templates/, sorted, hidden ones left out. */
export function templatesIn(folder: string): string[] {
  return readdirSync(join(root, "templates", folder))
    .filter((name) => name.endsWith(".yaml"))
    .sort();
}

/** The text of one file of templates/. */
export function templateText(name: string): string {
  return readFileSync(join(root, "templates", name), "utf8");
}

function schemaFiles(folder: string, prefix: string): { file: string; name: string }[] {
  const suffix = ".schema.json";
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((name) => ({ file: `${folder}/${name}`, name: prefix + name.slice(0, -suffix.length) }));
}
