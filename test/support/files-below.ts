import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

/** Every file below a directory, relative to it and sorted. */
export function filesBelow(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .sort();
}
