import { cleanText, decoded } from "./decode.ts";
import { placesOf, readFast } from "./fast.ts";
import { MAX_BYTES } from "./limits.ts";
import { locator } from "./place.ts";
import type { YamlFile, YamlRead } from "./yaml-file.ts";

/**
 * Reads documents, in their order. The fast reader reads what it can; only where it declines is the `yaml` package
 * loaded, which decides and says why. Never throws for anything that stands in a file.
 */
export async function readYamlFiles(files: readonly YamlFile[]): Promise<readonly YamlRead[]> {
  const reads = files.map(readPlainYaml);
  if (!reads.includes(undefined)) return reads as readonly YamlRead[];
  const { readYamlStrict } = await import("./read-strict.ts");
  return reads.map((read, index) => read ?? readYamlStrict(files[index] as YamlFile));
}

/** The same for one file. */
export async function readYamlFile(file: YamlFile): Promise<YamlRead> {
  return readPlainYaml(file) ?? (await import("./read-strict.ts")).readYamlStrict(file);
}

/** What the fast reader reads, undefined where it declines: who reads thousands of files one by one awaits hardly any. */
export function readPlainYaml({ bytes, maxBytes = MAX_BYTES }: YamlFile): YamlRead | undefined {
  const text = cleanText(bytes, maxBytes);
  if (text === undefined) return undefined;
  const value = readFast(text, bytes);
  if (value === undefined) return undefined;
  return {
    ok: true,
    value,
    text: bytes[0] === 0xef ? decoded(bytes) : text,
    locate: locator(text, () => placesOf(text)),
  };
}
