import standalone from "ajv/dist/standalone/index.js";
import { recordKinds } from "../../src/core/records.ts";
import { ajvFor } from "./ajv.ts";
import { factor, forms } from "./factor.ts";
import { shorten } from "./shorten.ts";
import type { NamedSchema } from "./sources.ts";

/** The documents, records and files of a workspace that are validated at run time, by the kind in `mlc.<kind>/v1`. */
export const kinds = [
  "workspace",
  "model",
  "card",
  "scorecard",
  "governance",
  "operations",
  "datasheet",
  "version",
  "lifecycle",
  "framework",
  "known",
  ...recordKinds,
] as const;

/** The text of src/generated/validators.ts: one function per kind, made by Ajv and shortened twice, without Ajv at run time. */
export function validatorsText(schemas: readonly NamedSchema[]): string {
  const inputs = schemas.filter(({ name }) => !name.startsWith("output/"));
  const ajv = ajvFor(inputs, true);
  const made = standalone.default(ajv, Object.fromEntries(kinds.map((kind) => [exportName(kind), `mlc:${kind}/v1`])));
  const body = factor(shorten(made));
  const names = kinds.map((kind) => JSON.stringify(kind)).join(" | ");
  return `// @ts-nocheck
// Generated from schemas/ by \`npm run generate\`. Do not edit.
${head.replace("KINDS", names)}

${forms}

${body.trimEnd()}

/** What is wrong with the shape of a value, in the order of its keys; empty where nothing is. */
export function shapeErrors(kind: DocumentKind, value: unknown): readonly ShapeError[] {
  // Places are put together only where something is wrong: hardly any document is asked twice.
  return validators[kind](value, null) === null ? NOTHING : (validators[kind](value, "") ?? NOTHING);
}

const NOTHING: readonly ShapeError[] = [];

const validators: Record<DocumentKind, Validate> = {
${kinds.map((kind) => `  ${JSON.stringify(kind)}: ${exported(made, kind)},`).join("\n")}
};
`;
}

const head = `/** The kinds of document that are validated at run time; \`mlc.<kind>/v1\` names them in a file. */
export type DocumentKind = KINDS;

/** One thing Ajv found: where (JSON pointer), which keyword of the schema, and that keyword's parameters. */
export interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** True for an error of one branch of a choice: it says nothing alone. */
  readonly choice: boolean;
}

/** Gives what is wrong with a value at a place, null where nothing is. Without a place it only says whether something is. */
type Validate = (value: unknown, at: string | null) => ShapeError[] | null;

function add(all, instancePath, keyword, params, choice = false) {
  const error = { instancePath, keyword, params, choice };
  if (all === null) return [error];
  all.push(error);
  return all;
}

function into(validate, value, at, all) {
  const found = value === undefined ? null : validate(value, at);
  if (found === null) return all;
  return all === null ? found : all.concat(found);
}

function members(table, data, at, all, own = true) {
  let errors = all;
  for (const key in data) {
    const validate = table[key];
    if (validate !== undefined) errors = into(validate, data[key], at === null ? null : at + "/" + key, errors);
    else if (!own || !key.startsWith("x-")) errors = add(errors, at, "additionalProperties", { additionalProperty: key });
  }
  return errors;
}

function needed(keys, data, at, all) {
  let errors = all;
  for (const key of keys) if (data[key] === undefined) errors = add(errors, at, "required", { missingProperty: key });
  return errors;
}

function count(all) {
  return all === null ? 0 : all.length;
}`;

function exported(code: string, kind: string): string {
  const name = new RegExp(`^export const ${exportName(kind)} = (\\w+);$`, "m").exec(code)?.[1];
  if (name === undefined) throw new Error(`no validator for ${kind}`);
  return name;
}

/** A kind as a name that JavaScript allows: `red_team`. */
function exportName(kind: string): string {
  return kind.replaceAll("-", "_");
}
