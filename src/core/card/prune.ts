import { isList, isMap, type Json, type JsonMap, type Path } from "../json.ts";

/** What becomes of the value at the end of a path: another one, or nothing. */
export type Change = (value: Json) => Json | undefined;

/**
 * A copy of a document with every value at a path changed; a number in the path stands for each entry of the list. What
 * stands at one of the `kept` paths below stays. `touched` is told what was there.
 */
export function pruned(
  value: Json,
  path: Path,
  kept: readonly Path[],
  change: Change,
  touched: (value: Json) => void,
): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) {
    if (kept.some((each) => each.length === 0)) return value;
    const left = kept.length === 0 ? undefined : only(value, kept);
    if (left !== undefined && JSON.stringify(left) === JSON.stringify(value)) return value;
    const next = left ?? change(value);
    if (next !== value) touched(value);
    return next;
  }
  if (isList(value)) {
    const inner = typeof step === "number" ? rest : path;
    const below = typeof step === "number" ? under(kept, undefined) : kept;
    return value.flatMap((each) => pruned(each, inner, below, change, touched) ?? []);
  }
  if (typeof step === "number" || !isMap(value) || !Object.hasOwn(value, step)) return value;
  const { [step]: found, ...others } = value;
  const changed = found === undefined ? undefined : pruned(found, rest, under(kept, step), change, touched);
  if (changed === undefined) return others;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === step ? changed : each]));
}

/** The part of a value that paths lead to; undefined where there is none. */
function only(value: Json, paths: readonly Path[]): Json | undefined {
  if (paths.some((each) => each.length === 0)) return value;
  if (isList(value)) {
    const entries = value.flatMap((each) => only(each, paths) ?? []);
    return entries.length === 0 ? undefined : entries;
  }
  if (!isMap(value)) return undefined;
  const left: JsonMap = Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      const below = under(paths, key);
      const found = below.length === 0 ? undefined : only(each, below);
      return found === undefined ? [] : [[key, found]];
    }),
  );
  return Object.keys(left).length === 0 ? undefined : left;
}

/** The paths that begin with a step, without it; for `undefined` those that begin with any number. */
function under(paths: readonly Path[], step: string | undefined): readonly Path[] {
  return paths
    .filter(([first]) => (step === undefined ? typeof first === "number" : first === step))
    .map(([, ...rest]) => rest);
}
