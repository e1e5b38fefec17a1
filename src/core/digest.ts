import { isList, isMap, type Json } from "./json.ts";
import { sha256Hex } from "./sha256.ts";

/** `sha256:…` of text or bytes as they are. */
export function sha256(data: string | Uint8Array): string {
  return `sha256:${sha256Hex(typeof data === "string" ? new TextEncoder().encode(data) : data)}`;
}

/** `sha256:…` of a file of mlc: of its `fileText`. */
export function fileDigest(text: string): string {
  return sha256(fileText(text));
}

/** What the digest of a file is taken of: its text without BOM and with CRLF as LF, so that every checkout gives the same. */
export function fileText(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
}

/** `sha256:…` over the canonical JSON of a value; an absent value counts as null. */
export function valueDigest(value: Json | undefined): string {
  return sha256(canonicalJson(value ?? null));
}

/** RFC 8785 (JSON Canonicalization Scheme): no white space, keys ordered by UTF-16 code units, ECMAScript numbers. */
export function canonicalJson(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (isMap(value)) {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

/** The value without the named keys, at any depth: bookkeeping dates must not void a review. */
export function without(value: Json, keys: ReadonlySet<string>): Json {
  if (isList(value)) return value.map((each) => without(each, keys));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !keys.has(key))
      .map(([key, each]) => [key, without(each, keys)]),
  );
}
