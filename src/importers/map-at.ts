import { isMap, valueAt, type Json, type JsonMap, type Path } from "../core/json.ts";

/** The mapping at a path of keys, empty where there is none. */
export function mapAt(root: Json | undefined, ...keys: Path): JsonMap {
  const found = valueAt(root, keys);
  return isMap(found) ? found : {};
}
