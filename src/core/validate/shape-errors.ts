import type { DocumentKind, ShapeError } from "../../generated/validators.ts";
import { didYouMean } from "../did-you-mean.ts";
import { finding, type ArgsOf, type Code } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isList, isMap, valueAt, type Json, type JsonMap, type Path } from "../json.ts";
import { chosen, resolved, shapeAt, shapeNamed, typesOf, type Shape } from "./shape-tree.ts";
import { forms, found, placeOf, quoted, typeWords } from "./shape-words.ts";

/** One error of a validator with the document it was found in. */
export interface Problem {
  readonly kind: DocumentKind;
  readonly root: Json;
  /** Where the value at fault stands. */
  readonly path: Path;
  readonly error: ShapeError;
}

/** The finding of one error, without its file; undefined where another error of the document says it already. */
export function findingOf(problem: Problem, all: readonly Problem[]): Finding | undefined {
  const { params, keyword } = problem.error;
  const value = valueAt(problem.root, problem.path);
  const limit = Number(params["limit"]);
  const key = placeOf(problem.path);
  switch (keyword) {
    case "additionalProperties":
      return unknownKey(problem, String(params["additionalProperty"]), all);
    case "required":
      return missingKey(problem, String(params["missingProperty"]), all);
    case "propertyNames":
      return badKey(problem, String(params["propertyName"]));
    case "dependencies":
      return at(problem.path, "needs-key", {
        key: String(params["property"]),
        needs: String(params["missingProperty"]),
        inside: key,
      });
    case "oneOf":
    case "anyOf":
      return missingChoice(problem, value, all);
    case "enum":
    case "const":
      return badValue(problem, value);
    case "format":
    case "pattern":
      return badFormat(problem, value);
    case "maxLength":
      return at(problem.path, "too-long", { key, length: sizeOf(value), limit });
    case "maxItems":
    case "maxProperties":
    case "additionalItems":
      return at(problem.path, "too-many", { key, count: sizeOf(value), limit });
    case "minLength":
    case "minItems":
    case "minProperties":
      return at(problem.path, "not-enough", { key, count: sizeOf(value), least: limit });
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return at(problem.path, "out-of-range", {
        key,
        value: JSON.stringify(value),
        wanted: rangeWords(keyword, limit),
      });
    default:
      return wrongType(problem, value);
  }
}

function at<C extends Code>(path: Path, code: C, args: ArgsOf<C>, atKey = false): Finding {
  return finding(code, args, { file: "", path, ...(atKey ? { atKey } : {}) });
}

function unknownKey(problem: Problem, key: string, all: readonly Problem[]): Finding {
  const shape = chosen(shapeHere(problem), valueAt(problem.root, problem.path));
  const here = valueAt(problem.root, problem.path);
  const known = Object.keys(shape?.properties ?? {});
  const free = known.filter((name) => !isMap(here) || !Object.hasOwn(here, name));
  const meant = renamed(problem, key, all) ?? didYouMean(key, free);
  const belongs = meant === undefined && problem.path.length === 0 ? homeOf(key, problem.kind) : undefined;
  return at(
    [...problem.path, key],
    "unknown-key",
    {
      key,
      inside: placeOf(problem.path),
      known: known.length <= 12 ? listed(known) : "",
      ...(meant === undefined ? {} : { meant }),
      ...(belongs === undefined ? {} : { belongs }),
    },
    true,
  );
}

/** The missing key that a misspelt one stands for: one finding says both. */
function renamed(problem: Problem, key: string, all: readonly Problem[]): string | undefined {
  const missing = all
    .filter((other) => other.error.keyword === "required" && other.error.instancePath === problem.error.instancePath)
    .map((other) => String(other.error.params["missingProperty"]));
  return didYouMean(key, missing);
}

function missingKey(problem: Problem, key: string, all: readonly Problem[]): Finding | undefined {
  const saidElsewhere = unknownBeside(problem, all).some((other) => renamed(problem, other, all) === key);
  if (saidElsewhere) return undefined;
  const shape = chosen(shapeHere(problem), valueAt(problem.root, problem.path));
  return at(problem.path, "missing-key", {
    key,
    inside: placeOf(problem.path),
    example: exampleOf(resolved(shape?.properties?.[key])),
  });
}

/** Unknown keys of the same mapping. */
function unknownBeside(problem: Problem, all: readonly Problem[]): readonly string[] {
  return all
    .filter((other) => other.error.keyword === "additionalProperties")
    .filter((other) => other.error.instancePath === problem.error.instancePath)
    .map((other) => String(other.error.params["additionalProperty"]));
}

function badKey(problem: Problem, key: string): Finding {
  const names = resolved(shapeHere(problem)?.propertyNames);
  const form = forms[names?.format ?? ""] ?? { wanted: "another form", example: "`name`" };
  return at([...problem.path, key], "bad-key", { key, inside: placeOf(problem.path), ...form }, true);
}

function missingChoice(problem: Problem, value: Json | undefined, all: readonly Problem[]): Finding | undefined {
  const shape = chosen(shapeHere(problem), value);
  const keys = [...(shape?.oneOf ?? []), ...(shape?.anyOf ?? [])].flatMap((branch) => branch.required ?? []);
  const misspelt = unknownBeside(problem, all).some((key) => didYouMean(key, keys) !== undefined);
  if (misspelt) return undefined;
  const there = isMap(value) ? keys.filter((key) => Object.hasOwn(value, key)).length : 0;
  return at(problem.path, "missing-choice", { keys: listed(keys), inside: placeOf(problem.path), found: there });
}

function badValue(problem: Problem, value: Json | undefined): Finding {
  const shape = chosen(shapeHere(problem), value);
  const allowed = (shape?.enum ?? [shape?.const ?? ""]).map(String);
  if (value === null || typeof value === "object" || value === "") return wrongType(problem, value);
  const meant = didYouMean(String(value), allowed);
  return at(problem.path, "unknown-value", {
    key: placeOf(problem.path),
    value: quoted(value),
    allowed: enumWords(allowed, problem.kind),
    ...(meant === undefined ? {} : { meant }),
  });
}

function badFormat(problem: Problem, value: Json | undefined): Finding {
  const form = forms[String(problem.error.params["format"])] ?? { wanted: "another form", example: "the schema says" };
  return at(problem.path, "bad-format", { key: placeOf(problem.path), value: quoted(value), ...form });
}

function wrongType(problem: Problem, value: Json | undefined): Finding {
  const shape = shapeHere(problem);
  const types = typesOf(shape);
  const absence = (shape?.anyOf ?? []).some((branch) => branch.$ref === "Absence");
  const key = placeOf(problem.path);
  const wanted = shape?.enum === undefined ? typeWords(types, absence) : enumWords(shape.enum, problem.kind);
  if (value === null) return at(problem.path, "no-value", { key, wanted });
  const numeric = types.includes("number") || types.includes("integer");
  if (typeof value === "number" && types.includes("string") && !numeric) {
    return at(problem.path, "number-for-text", { key, value: String(value), wanted: textWords(shape) ?? wanted });
  }
  if (typeof value === "string" && numeric) {
    const number = value.trim() !== "" && Number.isFinite(Number(value)) ? { number: String(Number(value)) } : {};
    return at(problem.path, "text-for-number", { key, value: quoted(value), wanted, ...number });
  }
  const alone = typeof value === "string" && types.includes("array") && value.length <= 60;
  const example = alone ? `[${JSON.stringify(value)}]` : exampleOf(shape);
  return at(problem.path, "wrong-type", { key, wanted, found: found(value), ...(example === "…" ? {} : { example }) });
}

function shapeHere(problem: Problem): Shape | undefined {
  return shapeAt(problem.kind, problem.root, problem.path);
}

/** What a text must look like, where it has a form of its own: a version, a day. */
function textWords(shape: Shape | undefined): string | undefined {
  const branches = [shape, ...(shape?.anyOf ?? []).map((branch) => resolved(branch))];
  return branches.map((branch) => forms[branch?.format ?? ""]?.wanted).find((words) => words !== undefined);
}

function enumWords(allowed: readonly Json[], kind: DocumentKind): string {
  if (allowed.length <= 12) return listed(allowed.map(String));
  return `one of the ${String(allowed.length)} values \`mlc schema ${kind}\` lists`;
}

/** How a value of this shape may look, on one line. */
function exampleOf(shape: Shape | undefined): string {
  const first = shape?.anyOf === undefined ? shape : resolved(shape.anyOf[0]);
  if (first?.const !== undefined) return wordOf(first.const);
  if (first?.enum?.[0] !== undefined) return wordOf(first.enum[0]);
  const form = /^`([^` ]+)`/.exec(forms[first?.format ?? ""]?.example ?? "")?.[1];
  if (form !== undefined) return form;
  return first?.format === "Day" || first?.format === "Moment"
    ? '"2026-11-02"'
    : (plain[typesOf(first)[0] ?? ""] ?? "…");
}

function wordOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

const plain: Readonly<Record<string, string>> = {
  array: "[…]",
  object: "{…}",
  boolean: "true",
  integer: "1",
  number: "0.5",
};

function listed(words: readonly string[]): string {
  const ticked = words.map((word) => `\`${word}\``);
  return ticked.length < 2 ? ticked.join("") : `${ticked.slice(0, -1).join(", ")} or ${ticked.at(-1) ?? ""}`;
}

function rangeWords(keyword: string, limit: number): string {
  if (keyword === "minimum") return `at least ${String(limit)}`;
  if (keyword === "maximum") return `at most ${String(limit)}`;
  return `${keyword === "exclusiveMinimum" ? "more" : "less"} than ${String(limit)}`;
}

function sizeOf(value: Json | undefined): number {
  if (isList(value) || typeof value === "string") return value.length;
  return Object.keys((value ?? {}) as JsonMap).length;
}

/** The file in which a key of this name stands at the top, where only one kind of document has it. */
function homeOf(key: string, kind: DocumentKind): string | undefined {
  const homes = Object.entries(files).filter(
    ([other]) => other !== kind && shapeNamed(other)?.properties?.[key] !== undefined,
  );
  return homes.length === 1 ? homes[0]?.[1] : undefined;
}

const files: Readonly<Record<string, string>> = {
  workspace: "mlc.yaml",
  model: "model.yaml",
  card: "card.yaml",
  scorecard: "scorecard.yaml",
  governance: "governance.yaml",
  operations: "operations.yaml",
  datasheet: "datasheets/<dataset>.yaml",
  version: "versions/<version>.yaml",
};
