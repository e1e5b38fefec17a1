import { prefill, type Prefill } from "../../src/importers/prefill.ts";
import type { WeightFile } from "../../src/importers/prefill/weights.ts";

/** Text as UTF-8. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What files say, by name and text. */
export function read(
  files: Readonly<Record<string, string>>,
  weights: readonly WeightFile[] = [],
  present: readonly string[] = [],
): Prefill {
  return prefill({
    files: Object.entries(files).map(([path, text]) => ({ path, bytes: bytes(text) })),
    weights,
    exists: (path) => present.includes(path),
  });
}

/** The first value of each path, as it would be written. */
export function values(found: Prefill): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...found.facts].reverse().map(({ path, value }) => [path, value]));
}

/** The codes of what was noted. */
export function codes(found: Prefill): readonly string[] {
  return found.notes.map((note) => note.code);
}

/** The paths of what was left out. */
export function fields(found: Prefill): readonly string[] {
  return found.notes.flatMap((note) => (note.code === "init-left-out" ? [(note.args as { field: string }).field] : []));
}
