import { isList, isMap, type Json, type JsonMap, type Path } from "../json.ts";

/** What to do on the way through a document. `path` is reused while walking: copy it to keep it. */
export interface Visitor {
  readonly text?: (text: string, path: Path) => void;
  readonly key?: (key: string, path: Path) => void;
  readonly map?: (map: JsonMap, path: Path) => void;
  /** True for a key of the mapping at `path` whose value is not walked into. */
  readonly skip?: (key: string, path: Path) => boolean;
}

/** Visits every text, key and mapping of a document, in file order. `key` gets the path of the mapping that holds it. */
export function walk(root: unknown, visitor: Visitor): void {
  step(root as Json, [], visitor);
}

/** The key that a text belongs to: the last step that is not a list index; empty at the root. */
export function fieldOf(path: Path): string {
  return keysOf(path, 1);
}

/** The last `count` keys of a path, list indices left out: `snapshot.uri`. */
export function keysOf(path: Path, count: number): string {
  const keys: string[] = [];
  for (let at = path.length - 1; at >= 0 && keys.length < count; at -= 1) {
    const key = path[at];
    if (typeof key === "string") keys.unshift(key);
  }
  return keys.join(".");
}

function step(value: Json, path: (string | number)[], visitor: Visitor): void {
  if (typeof value === "string") {
    visitor.text?.(value, path);
  } else if (isList(value)) {
    for (const [at, each] of value.entries()) inside(at, each, path, visitor);
  } else if (isMap(value)) {
    visitor.map?.(value, path);
    for (const key of Object.keys(value)) {
      visitor.key?.(key, path);
      const each = value[key];
      if (each !== undefined && visitor.skip?.(key, path) !== true) inside(key, each, path, visitor);
    }
  }
}

function inside(key: string | number, value: Json, path: (string | number)[], visitor: Visitor): void {
  path.push(key);
  step(value, path, visitor);
  path.pop();
}
