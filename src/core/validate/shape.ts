import { shapeErrors, type DocumentKind } from "../../generated/validators.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isMap, type Json, type Path } from "../json.ts";
import { findingOf, type Problem } from "./shape-errors.ts";
import { shapeNamed } from "./shape-tree.ts";
import { quoted } from "./shape-words.ts";

export type { DocumentKind };

/**
 * What is wrong with the shape of a document, one finding per cause, in document order; empty where nothing is.
 * Findings carry the file and the path; line and column are for whoever holds the text.
 */
export function shapeFindings(kind: DocumentKind, value: Json, file: string): readonly Finding[] {
  const misread = wrongSchema(kind, value, file);
  if (misread !== undefined) return [misread];
  const errors = shapeErrors(kind, value);
  if (errors.length === 0) return [];
  const problems = errors
    .filter((error) => !error.choice && error.keyword !== "if")
    .map((error): Problem => ({ kind, root: value, path: pathOf(value, error.instancePath), error }));
  const findings = onePerCause(problems.filter((problem) => !isAboutKey(problem))).flatMap((problem) => {
    const found = findingOf(problem, problems);
    return found === undefined ? [] : [{ ...found, at: { ...found.at, file } }];
  });
  return inDocumentOrder(value, findings);
}

/** The kind of document that `mlc.<kind>/v<n>` names, whatever the number; undefined where this mlc has no such kind. */
export function kindOfSchema(schema: unknown): DocumentKind | undefined {
  const name = typeof schema === "string" ? /^mlc\.([a-z-]+)\/v\d+$/.exec(schema)?.[1] : undefined;
  return name !== undefined && isKind(name) ? name : undefined;
}

function isKind(name: string): name is DocumentKind {
  return shapeNamed(name)?.properties?.["schema"] !== undefined;
}

/** A file of another kind or of a newer shape gets this one finding: all others would be about the wrong schema. */
function wrongSchema(kind: DocumentKind, value: Json, file: string): Finding | undefined {
  const said = isMap(value) ? value["schema"] : undefined;
  const wanted = `mlc.${kind}/v1`;
  if (typeof said !== "string" || said === wanted) return undefined;
  const at = { file, path: ["schema"] };
  const newer = /^mlc\.([a-z][a-z-]*)\/v([1-9]\d*)$/.exec(said);
  if (newer !== null && (newer[2] !== "1" || (!isKind(newer[1] ?? "") && isRecordPath(file)))) {
    return finding("newer-mlc-needed", { found: said, newest: wanted }, at);
  }
  return finding("wrong-schema", { found: unticked(quoted(said)), wanted, file }, at);
}

function isRecordPath(file: string): boolean {
  return file.includes("/records/");
}

function unticked(text: string): string {
  return text.slice(1, -1);
}

/** The first error of each value, types before forms; every missing, unknown or dependent key of a mapping by itself. */
function onePerCause(problems: readonly Problem[]): readonly Problem[] {
  const best = new Map<string, Problem>();
  for (const problem of problems) {
    const { keyword, params } = problem.error;
    const own = params["missingProperty"] ?? params["additionalProperty"] ?? params["propertyName"];
    const id = `${problem.error.instancePath} ${own === undefined ? "" : `${keyword} ${own as string}`}`;
    const before = best.get(id);
    if (before === undefined || (keyword === "type" && before.error.keyword !== "type")) best.set(id, problem);
  }
  return [...best.values()];
}

/** Ajv reports a key's own form twice: once at the mapping, as if it were the value, and once as `propertyNames`. */
function isAboutKey(problem: Problem): boolean {
  const value = problem.path.reduce<Json | undefined>(step, problem.root);
  return isMap(value) && ["format", "maxLength", "minLength"].includes(problem.error.keyword);
}

/** Sorted by where they point in the document; what is missing from a mapping comes before what stands in it. */
function inDocumentOrder(root: Json, findings: readonly Finding[]): readonly Finding[] {
  const placed = findings.map((found) => ({ found, place: placeIn(root, found.at?.path ?? []) }));
  return placed.sort((a, b) => before(a.place, b.place)).map(({ found }) => found);
}

function placeIn(root: Json, path: Path): readonly number[] {
  let here: Json | undefined = root;
  return path.map((key) => {
    const index = isMap(here) ? Object.keys(here).indexOf(String(key)) : Number(key);
    here = here === undefined ? undefined : step(here, key);
    return index;
  });
}

function before(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((index, depth) => index !== b[depth]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}

function pathOf(root: Json, pointer: string): Path {
  let here: Json | undefined = root;
  return pointer
    .split("/")
    .slice(1)
    .map((text) => {
      const key = text.replaceAll("~1", "/").replaceAll("~0", "~");
      const at = Array.isArray(here) ? Number(key) : key;
      here = step(here, at);
      return at;
    });
}

function step(value: Json | undefined, key: string | number): Json | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string | number, Json>)[key];
}
