import { isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import { FORBIDDEN_IN_KEY, nameOf } from "./characters.ts";
import { placeName, trouble, type Trouble } from "./found.ts";
import { MAX_KEY, RESERVED_KEYS } from "./limits.ts";

/**
 * A key as text, noted in `seen` (key -> offset of the first one); undefined, with a trouble, for keys that are not
 * text, mean something else, stand twice, or cannot be told apart by eye.
 */
export function keyOf(node: ParsedNode, seen: Map<string, number>, troubles: Trouble[]): string | undefined {
  const found = wrongWith(node, seen);
  if (found !== undefined) troubles.push(found);
  // What is said about aliases is said where their token is read.
  if (found !== undefined || !isScalar(node)) return undefined;
  const key = String(node.value);
  seen.set(key, node.range[0]);
  return key;
}

function wrongWith(node: ParsedNode, seen: ReadonlyMap<string, number>): Trouble | undefined {
  const [start, end] = node.range;
  if (isMap(node)) return trouble("key-not-text", { found: "a mapping" }, start);
  if (isSeq(node)) return trouble("key-not-text", { found: "a list" }, start);
  if (!isScalar(node)) return undefined;

  const key: unknown = node.value;
  if (key === "<<" && node.type === "PLAIN") return trouble("merge-key", {}, start);
  if (typeof key !== "string") return trouble("key-not-text", { found: kindOf(key, node.source) }, start);
  if (RESERVED_KEYS.has(key)) return trouble("reserved-key", { key }, start);
  if (end - start > MAX_KEY) return trouble("key-too-long", { limit: MAX_KEY }, start);
  const odd = FORBIDDEN_IN_KEY.exec(key);
  if (odd) return trouble("forbidden-character", nameOf(odd[0]), start);
  const first = seen.get(key);
  if (first === undefined) return undefined;
  return trouble("duplicate-key", (text) => ({ key, first: placeName(text, first) }), start);
}

function kindOf(key: unknown, source: string | undefined): string {
  if (!source) return "nothing";
  return typeof key === "number" ? `the number \`${source}\`` : `\`${source}\``;
}
