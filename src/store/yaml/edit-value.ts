import { isList, isMap, type Json, type JsonMap, type Path } from "../../core/json.ts";
import type { Edit } from "../../core/plan.ts";
import { cannot } from "../../errors.ts";
import { RESERVED_KEYS } from "./limits.ts";

/** What a document says after its edits, in their order. Throws CannotRun (`edit-not-possible`) where one has no place. */
export function applyEdits(value: JsonMap, edits: readonly Edit[]): JsonMap {
  return edits.reduce(applyEdit, value);
}

/** The same for one edit. Missing mappings and lists on the way are made; nothing that is there is overwritten on the way. */
export function applyEdit(value: JsonMap, edit: Edit): JsonMap {
  const { path } = edit;
  if (path.length === 0) throw notPossible(path, "the whole document cannot be replaced");
  const reserved = path.find((step) => typeof step === "string" && RESERVED_KEYS.has(step));
  if (reserved !== undefined) throw cannot("reserved-key", { key: String(reserved) });
  if (edit.op === "unset") return without(value, path, path) as JsonMap;
  return changed(
    value,
    path,
    path,
    edit.op === "set" ? () => edit.value : (old) => appended(old, edit.value, path),
  ) as JsonMap;
}

/** A path as people write it: `metrics.0.value`. */
export function pathName(path: Path): string {
  return path.join(".");
}

/** The refusal of an edit that has no place. */
export function notPossible(path: Path, reason: string): Error {
  return cannot("edit-not-possible", { path: pathName(path), reason });
}

/** True where two values are the same to a reader of YAML: the order of keys does not count, and zero has no sign. */
export function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  if (isList(a) && isList(b)) return a.length === b.length && a.every((each, index) => sameValue(each, b[index]));
  if (!isMap(a) || !isMap(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
  );
}

function changed(here: Json | undefined, rest: Path, whole: Path, change: (old: Json | undefined) => Json): Json {
  const [step, ...deeper] = rest;
  if (step === undefined) return change(here);
  const parent = here ?? (typeof step === "number" ? [] : {});
  if (isList(parent) && typeof step === "number") {
    if (step > parent.length || step < 0) throw notPossible(whole, `the list has ${parent.length} elements`);
    return parent.toSpliced(step, 1, changed(parent[step], deeper, whole, change));
  }
  if (isMap(parent) && typeof step === "string") {
    return { ...parent, [step]: changed(own(parent, step), deeper, whole, change) };
  }
  throw notPossible(whole, `\`${pathName(whole.slice(0, whole.length - rest.length))}\` holds ${kindOf(parent)}`);
}

function appended(old: Json | undefined, value: Json, path: Path): Json {
  if (old === undefined || old === null) return [value];
  if (!isList(old)) throw notPossible(path, `it holds ${kindOf(old)}, not a list`);
  return [...old, value];
}

function without(here: Json | undefined, rest: Path, whole: Path): Json {
  const [step, ...deeper] = rest;
  if (isList(here) && typeof step === "number" && step >= 0 && step < here.length) {
    return deeper.length === 0 ? here.toSpliced(step, 1) : here.toSpliced(step, 1, without(here[step], deeper, whole));
  }
  if (isMap(here) && typeof step === "string" && Object.hasOwn(here, step)) {
    if (deeper.length > 0) return { ...here, [step]: without(here[step], deeper, whole) };
    return Object.fromEntries(Object.entries(here).filter(([key]) => key !== step));
  }
  throw notPossible(whole, "it does not stand in the file");
}

function own(map: JsonMap, key: string): Json | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function kindOf(value: Json): string {
  if (isList(value)) return "a list";
  if (isMap(value)) return "a mapping";
  return value === null ? "nothing" : "a single value";
}
