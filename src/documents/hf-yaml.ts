import { isNode, LineCounter, parseDocument } from "yaml";
import { isMap, type Json, type JsonMap, type Path } from "../core/json.ts";

/** What a front-matter block says, or why it cannot be read. Lines are counted from 1 within the block. */
export type HubYaml =
  | { readonly kind: "mapping"; readonly value: JsonMap; readonly lineOf: (path: Path) => number }
  /** Nothing but comments. */
  | { readonly kind: "empty" }
  | { readonly kind: "other"; readonly found: string }
  | { readonly kind: "broken"; readonly line: number; readonly reason: string };

/**
 * Reads the block as huggingface_hub does, which is PyYAML and so YAML 1.1: a bare `no` is false and a bare date is no
 * text. Only for comparing; what mlc does not own is never written back.
 */
export function readHubYaml(yaml: string): HubYaml {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { version: "1.1", logLevel: "error", lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) {
    return { kind: "broken", line: lines.linePos(error.pos[0]).line, reason: firstLine(error.message) };
  }
  let value: Json;
  try {
    value = asJson(document.toJS({ maxAliasCount: 100 }));
  } catch (thrown) {
    return { kind: "broken", line: 1, reason: firstLine(thrown instanceof Error ? thrown.message : String(thrown)) };
  }
  if (value === null) return { kind: "empty" };
  if (!isMap(value)) return { kind: "other", found: Array.isArray(value) ? "a list" : "a single value" };
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { kind: "mapping", value, lineOf };
}

/** Dates, sets and the like become mappings that equal no text, so that they are seen to differ from one. */
function asJson(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(asJson);
  if (value instanceof Date) return { "!!timestamp": value.toISOString() };
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, each]) => [String(key), asJson(each)]));
  if (value instanceof Set || value instanceof Uint8Array) return { "!!other": [...value].map(asJson) };
  if (typeof value !== "object") return { "!!other": typeof value };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asJson(each)]));
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "").replace(/:$/, "");
}
