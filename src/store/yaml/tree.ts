import type { JsonMap } from "../../core/json.ts";
import { cleanText } from "./decode.ts";
import { placesOf, readFast } from "./fast.ts";
import { MAX_RECORD_BYTES } from "./limits.ts";
import type { Place } from "./place.ts";

/** The values and places of a text without byte order mark, where the fast reader reads it. */
export function fastTree(text: string): { readonly value: JsonMap; readonly root: Place } | undefined {
  if (cleanText(Buffer.from(text), MAX_RECORD_BYTES) === undefined) return undefined;
  const value = readFast(text);
  return value && { value, root: placesOf(text) };
}
