import { Ajv, type ValidateFunction } from "ajv";
import { bomFaults } from "../core/cyclonedx/rules.ts";
import { shapeFaults, type SchemaError } from "../core/cyclonedx/shape.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { faultInJson } from "../core/json-fault.ts";
import { placeInJson, positionIn } from "../core/json-place.ts";
import { isMap, type Json } from "../core/json.ts";
import { checkedVersions, cyclonedxSchemas } from "./cyclonedx-schemas.ts";

/** Faults beyond these are counted: one slip of a tool stands in every component. */
const MOST = 50;

/**
 * Everything wrong with the text of a CycloneDX BOM, in document order, each at file, line and column; empty for a good
 * one. First its official schema (1.6 or 1.7, as it says), then what no schema can see. Load this file only when a BOM
 * is there: Ajv and the schemas take half a second.
 */
export function checkBom(file: string, text: string): readonly Finding[] {
  const bare = text.replace(/^\uFEFF/, " ");
  const broken = faultInJson(bare);
  if (broken !== undefined) {
    return [finding("bom-not-json", { file, reason: broken.reason }, { file, ...positionIn(bare, broken.offset) })];
  }
  const bom = JSON.parse(bare) as Json;
  if (!isMap(bom) || bom["bomFormat"] !== "CycloneDX") {
    return [finding("bom-not-cyclonedx", { file }, { file, ...placeInJson(bare, ["bomFormat"]) })];
  }
  const spec = bom["specVersion"];
  if (typeof spec !== "string" || !checkedVersions.includes(spec)) {
    const found = typeof spec === "string" ? spec : JSON.stringify(spec ?? null);
    return [
      finding("bom-spec-unknown", { found, known: checkedVersions }, { file, ...placeInJson(bare, ["specVersion"]) }),
    ];
  }
  const validate = validatorOf(spec);
  const shape = validate(bom) ? [] : shapeFaults(bom, (validate.errors ?? []) as readonly SchemaError[], spec, file);
  const told = new Set(shape.map((each) => JSON.stringify(each.at?.path)));
  const placed = [...shape, ...bomFaults(bom, file).filter((each) => !told.has(JSON.stringify(each.at?.path)))]
    .map((found) => ({
      ...found,
      at: { ...found.at, file, ...placeInJson(bare, found.at?.path ?? [], found.at?.atKey) },
    }))
    .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  const more = placed.length - MOST;
  return more <= 0 ? placed : [...placed.slice(0, MOST), finding("bom-more-wrong", { count: more }, { file })];
}

/** Compiling takes a third of a second, so each is made once. */
const validators = new Map<string, ValidateFunction>();

/**
 * `strict` would refuse the schemas' own `meta:enum`; formats would need another package, and mlc writes none that the
 * patterns do not check.
 */
function validatorOf(spec: string): ValidateFunction {
  const known = validators.get(spec);
  if (known !== undefined) return known;
  const { boms, others } = cyclonedxSchemas();
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  for (const schema of others) ajv.addSchema(schema);
  const made = ajv.compile(boms[spec] ?? false);
  validators.set(spec, made);
  return made;
}
