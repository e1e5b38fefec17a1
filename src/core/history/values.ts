import { canonicalJson } from "../digest.ts";
import { isList, isMap, type Json, type JsonMap } from "../json.ts";

/** One value that differs between two documents; a side is left out where it has none. */
export interface ValueChange {
  /** `owners.ethics_reviewer`, `targets[exact_match].value`. */
  readonly path: string;
  readonly before?: Json;
  readonly after?: Json;
}

/**
 * The smallest places at which two values differ, by path. Entries of a list are told apart by what names them (id,
 * metric, …) where every one has such a name of its own, else by their place where they are as many as before; other lists
 * are told whole.
 */
export function changedValues(before: Json | undefined, after: Json | undefined, path = ""): readonly ValueChange[] {
  if (before === undefined && after === undefined) return [];
  if (before !== undefined && after !== undefined) {
    const parts = partsOf(before, after);
    if (parts !== undefined) return parts.flatMap(([step, old, now]) => changedValues(old, now, path + step(path)));
    if (canonicalJson(before) === canonicalJson(after)) return [];
  }
  return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

/** A value in a few words. */
export function valueText(value: Json | undefined): string {
  if (value === undefined) return "not there";
  return typeof value === "string" ? value : JSON.stringify(value);
}

type Part = readonly [step: (path: string) => string, before: Json | undefined, after: Json | undefined];

function partsOf(before: Json, after: Json): readonly Part[] | undefined {
  if (isMap(before) && isMap(after)) {
    return union(Object.keys(before), Object.keys(after)).map((key): Part => {
      return [(path) => (path === "" ? key : `.${key}`), own(before, key), own(after, key)];
    });
  }
  if (!isList(before) || !isList(after)) return undefined;
  const [old, now] = [named(before), named(after)];
  if (old === undefined || now === undefined) return placed(before, after);
  return union([...old.keys()], [...now.keys()]).map((name): Part => [() => `[${name}]`, old.get(name), now.get(name)]);
}

/** The entries of two lists side by side; undefined where one has more, or they have no parts to tell apart. */
function placed(before: readonly Json[], after: readonly Json[]): readonly Part[] | undefined {
  if (before.length !== after.length || ![...before, ...after].every(isMap)) return undefined;
  return before.map((old, at): Part => [() => `[${String(at)}]`, old, after[at]]);
}

/** The entries of a list by their names; undefined where they have none of their own. */
function named(list: readonly Json[]): ReadonlyMap<string, Json> | undefined {
  for (const key of ["id", "metric", "dataset", "criterion", "name", "path"]) {
    const names = list.map((each) => (isMap(each) ? own(each, key) : undefined));
    if (names.every((name) => typeof name === "string") && new Set(names).size === names.length)
      return new Map(list.map((each, at) => [names[at] ?? "", each]));
  }
  return undefined;
}

function own(map: JsonMap, key: string): Json | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].sort();
}
