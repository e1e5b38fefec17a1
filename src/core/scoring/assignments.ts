import { pathText } from "../facts/path.ts";
import { isMap, type Json, type JsonMap, type Path } from "../json.ts";

/** Fields as `PATH=VALUE` words of a command line: one per scalar or list, mappings by their keys. */
export function assignmentsOf(fields: JsonMap, at: Path = []): readonly string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const path = [...at, key];
    return isMap(value) && Object.keys(value).length > 0 ? assignmentsOf(value, path) : [assignment(path, value)];
  });
}

/** `PATH=VALUE`: text as it stands, everything else as JSON. */
export function assignment(path: Path, value: Json): string {
  return `${pathText(path)}=${typeof value === "string" ? value : JSON.stringify(value)}`;
}
