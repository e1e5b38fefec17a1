import { decoded, troubleInBytes } from "./decode.ts";
import { MAX_BYTES } from "./limits.ts";
import { locator } from "./place.ts";
import { readStrict } from "./strict.ts";
import type { YamlFile, YamlRead } from "./yaml-file.ts";

/** Reads one file with the strict loader alone. Loads the `yaml` package: readers use `readYamlFile`. */
export function readYamlStrict({ bytes, file, maxBytes = MAX_BYTES }: YamlFile): YamlRead {
  const { text, troubles } = troubleInBytes(bytes, maxBytes);
  const read = troubles.length > 0 ? { ok: false as const, troubles } : readStrict(text);
  if (!read.ok) return { ok: false, findings: read.troubles.map((found) => found.in(file, text)) };
  const { value, root } = read;
  return { ok: true, value, text: decoded(bytes), locate: locator(text, () => root) };
}
