import compare from "semver/functions/compare.js";
import parse from "semver/functions/parse.js";
import type { VersionDocument } from "../generated/types.ts";
import type { Doc } from "./workspace.ts";

/** Versions, newest first: the highest semantic version, other names after them in reverse order of their text. */
export function newestFirst(versions: readonly Doc<VersionDocument>[]): readonly Doc<VersionDocument>[] {
  return [...versions].sort((a, b) => compareVersions(b.value.version, a.value.version));
}

/** Order of two version names: semantic versions by precedence, above all other names; those by code point. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [parse(a), parse(b)];
  if (x !== null && y !== null) return compare(x, y) || (a < b ? -1 : a > b ? 1 : 0);
  if (x !== null || y !== null) return x === null ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
