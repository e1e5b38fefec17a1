import { scalarText, type Json, type JsonMap } from "../../core/json.ts";

/** The versions of CycloneDX that mlc writes, the default first. */
export const specVersions = ["1.6", "1.7"] as const;

/** A version of CycloneDX that mlc writes. */
export type SpecVersion = (typeof specVersions)[number];

/** The keys with a value, in the order given; undefined and empty lists and mappings are left out: a BOM holds none. */
export function filled(values: Readonly<Record<string, Json | undefined>>): JsonMap {
  return Object.fromEntries(Object.entries(values).filter((pair): pair is [string, Json] => !isEmpty(pair[1])));
}

/** A list without what is undefined or empty. */
export function filledList<T extends Json>(values: readonly (T | undefined)[]): readonly T[] {
  return values.filter((each): each is T => !isEmpty(each));
}

/** Entries in the order of their text, each once: the order in which facts stand in files is no fact. */
export function sortedOnce(values: readonly JsonMap[], key: (each: JsonMap) => string): readonly JsonMap[] {
  const byKey = new Map(values.map((each) => [key(each), each]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** The `bom-ref` of a component; every one that mlc writes has one. */
export function refOf(component: JsonMap): string {
  return scalarText(component["bom-ref"] ?? "");
}

/** The `bom-ref` of the model of a BOM. */
export function modelRef(model: string, version: string): string {
  return `model:${model}@${version}`;
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
}
