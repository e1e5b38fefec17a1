import type { VersionDocument } from "../generated/types.ts";
import type { Doc } from "./workspace.ts";

/** Versions, newest first: the highest semantic version, other names after them in reverse order of their text. */
export function newestFirst(versions: readonly Doc<VersionDocument>[]): readonly Doc<VersionDocument>[] {
  return [...versions].sort((a, b) => compareVersions(b.value.version, a.value.version));
}

/** Order of two version names: semantic versions by precedence, above all other names; those by code point. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [semanticVersion(a), semanticVersion(b)];
  if (x !== undefined && y !== undefined) return precedence(x, y) || byText(a, b);
  if (x !== undefined || y !== undefined) return x === undefined ? -1 : 1;
  return byText(a, b);
}

/**
 * What decides precedence: the identifiers before and behind the hyphen; build metadata does not. The grammar is that
 * of semver.org 2.0.0 with the `v` that tags carry. (Written out, because the semver package costs a start 3 ms.)
 */
interface SemanticVersion {
  readonly core: readonly string[];
  readonly prerelease: readonly string[];
}

const NUMBER = "(?:0|[1-9]\\d*)";
const PRERELEASE = "(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)";
const SEMANTIC = new RegExp(
  `^v?(${NUMBER}\\.${NUMBER}\\.${NUMBER})(?:-(${PRERELEASE}(?:\\.${PRERELEASE})*))?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`,
);

function semanticVersion(text: string): SemanticVersion | undefined {
  const match = SEMANTIC.exec(text);
  if (match === null) return undefined;
  return { core: match[1]?.split(".") ?? [], prerelease: match[2]?.split(".") ?? [] };
}

function precedence(a: SemanticVersion, b: SemanticVersion): number {
  const core = firstDifference(a.core, b.core);
  if (core !== 0) return core;
  // A version with a prerelease comes before the same one without.
  if (a.prerelease.length === 0 || b.prerelease.length === 0) return b.prerelease.length - a.prerelease.length;
  return firstDifference(a.prerelease, b.prerelease);
}

function firstDifference(a: readonly string[], b: readonly string[]): number {
  for (const [at, own] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 1;
    const order = compareIdentifiers(own, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Numbers by value and before words; words by code unit, which are all ASCII. */
function compareIdentifiers(a: string, b: string): number {
  const [x, y] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  // Without leading zeros the longer number is the larger one, however long: build times have more digits than doubles.
  if (x && y) return a.length - b.length || byText(a, b);
  return x === y ? byText(a, b) : x ? -1 : 1;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
