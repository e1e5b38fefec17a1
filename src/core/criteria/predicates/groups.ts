import { factAt, parsePath } from "../../facts/path.ts";
import { isList, isMap } from "../../json.ts";
import type { Measured } from "../measured.ts";
import type { Context } from "../node.ts";

/** One group, or one combination of groups, that a metric is asked for. */
export interface Group {
  /** `age`, `age+sex`: as a result names it in `slice: {attribute: …}`. */
  readonly name: string;
  readonly attributes: readonly string[];
}

/** The groups of a list by their `attribute`, then every combination of `intersections` of them; undefined without a list. */
export function groupsOf(
  list: string,
  intersections: number | undefined,
  context: Context,
): readonly Group[] | undefined {
  const value = factAt(context.facts.values, parsePath(list));
  if (!isList(value)) return undefined;
  const attributes = value.flatMap((each) =>
    isMap(each) && typeof each["attribute"] === "string" ? [each["attribute"]] : [],
  );
  const single = [...new Set(attributes)];
  return [...single.map((each) => [each]), ...combinations(single, intersections ?? 0)].map(groupOf);
}

/** True when the result is about the group: about exactly its attributes, in any order. */
export function isAbout(group: Group, measured: Measured): boolean {
  const own = attributesOf(measured);
  return own.length === group.attributes.length && group.attributes.every((each) => own.includes(each));
}

/** A result says which attributes it compares in `slice: {attribute: age+sex}`, or names a group of them: `slice: {age: 60+}`. */
function attributesOf({ metric }: Measured): readonly string[] {
  const { slice } = metric;
  if (!isMap(slice)) return [];
  const named = slice["attribute"];
  return typeof named === "string" ? named.split("+").map((each) => each.trim()) : Object.keys(slice);
}

function groupOf(attributes: readonly string[]): Group {
  return { name: attributes.join("+"), attributes };
}

function combinations(of: readonly string[], size: number): readonly (readonly string[])[] {
  if (size < 2) return [];
  return of.flatMap((first, at) => pickMore([first], of.slice(at + 1), size - 1));
}

function pickMore(picked: readonly string[], of: readonly string[], more: number): readonly (readonly string[])[] {
  if (more === 0) return [picked];
  return of.flatMap((next, at) => pickMore([...picked, next], of.slice(at + 1), more - 1));
}
