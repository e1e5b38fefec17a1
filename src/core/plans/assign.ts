import { isMap, type Json, type JsonMap, type Path } from "../json.ts";
import { parsePath } from "../facts/path.ts";

/** One PATH=VALUE of the command line. */
export interface Assignment {
  readonly path: Path;
  readonly value: Json;
  readonly text: string;
}

/** Reads `PATH=VALUE`: JSON where the value is JSON (numbers, true, lists, mappings), else text. Undefined when it is neither. */
export function parseAssignment(text: string): Assignment | undefined {
  const at = text.indexOf("=");
  if (at <= 0) return undefined;
  try {
    return { path: parsePath(text.slice(0, at)), value: parseValue(text.slice(at + 1)), text: text.slice(0, at) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A value as typed: `5`, `true`, `["a"]`, `{"na": "why"}` are JSON; versions, dates and words are text. */
export function parseValue(text: string): Json {
  if (!/^(?:[[{"]|-?\d|true$|false$|null$)/.test(text)) return text;
  try {
    const value = JSON.parse(text) as Json;
    // 1.10 and 1e3 would come back as other text: they are versions or ids, not numbers.
    return typeof value === "number" && String(value) !== text ? text : value;
  } catch {
    return text;
  }
}

/** A mapping with the assignments made, lists and mappings created on the way. Later ones win. */
export function assigned(start: JsonMap, assignments: readonly Pick<Assignment, "path" | "value">[]): JsonMap {
  return assignments.reduce<Json>((value, { path, value: set }) => setAt(value, path, set), start) as JsonMap;
}

function setAt(root: Json, path: Path, value: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === "number") {
    const list = Array.isArray(root) ? [...(root as readonly Json[])] : [];
    list[step] = setAt(list[step] ?? {}, rest, value);
    return list;
  }
  const map = isMap(root) ? root : {};
  return { ...map, [step]: setAt(map[step] ?? {}, rest, value) };
}
