import { canonicalJson } from "../../core/digest.ts";
import type { JsonMap } from "../../core/json.ts";
import { sha1 } from "../../core/sha1.ts";

/** Of names that are URLs (RFC 9562, 6.6). */
const URL_NAMESPACE = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/** The serial number of a BOM: a UUID of version 5 over model, version and content, so that the same facts give the same. */
export function serialNumber(model: string, version: string, content: JsonMap): string {
  return `urn:uuid:${uuid5(URL_NAMESPACE, `mlc:bom/${model}@${version}\n${canonicalJson(content)}`)}`;
}

/** The UUID of version 5 (RFC 9562, 5.5) of a name in a namespace, lower-case. */
export function uuid5(namespace: string, name: string): string {
  const space = namespace.replaceAll("-", "").match(/../g) ?? [];
  const bytes = [...space.map((each) => Number.parseInt(each, 16)), ...new TextEncoder().encode(name)];
  const digest = sha1(Uint8Array.from(bytes)).slice(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(digest, (each) => each.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
