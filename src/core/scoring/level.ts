import type { Row } from "./score.ts";

/** Names of the maturity levels 0 to 5. */
export const levelNames = [
  "Experimental",
  "Prototype",
  "Operational Pilot",
  "Production-Grade",
  "Responsible and Resilient",
  "Continual Learning and Optimization",
] as const;

/** A self-met condition of independence never carries a level above this one. */
const HIGHEST_AS_SELF = 2;

/**
 * The level: the highest k such that every `must` of levels 1 to k passes or is not applicable, and at least one of each
 * level passes. Staged, no averaging: weights and severities do not matter.
 */
export function levelOf(rows: readonly Row[]): number {
  return climb(rows, (musts) => musts.some((row) => row.status === "pass"), topOf(rows));
}

/**
 * The level up to which one dimension keeps nothing closed: the same climb over its own criteria, levels at which it asks
 * for nothing allowed, up to the highest level of the catalogue; undefined where none of its criteria passes. The level
 * of the version is the lowest of them, unless nothing passes at the next level.
 */
export function dimensionLevel(rows: readonly Row[], dimension: string): number | undefined {
  return levelWithin(
    rows.filter((row) => row.dimension === dimension),
    topOf(rows),
  );
}

/** The same from the rows of the dimension alone and the highest level of the catalogue. */
export function levelWithin(own: readonly Row[], top: number): number | undefined {
  return own.some((row) => row.status === "pass") ? climb(own, () => true, top) : undefined;
}

/** The must criteria that keep the level closed, in the given order: open, or met as self where that carries no further. */
export function blockers(rows: readonly Row[], level: number): readonly Row[] {
  const closes = (row: Row): boolean => !satisfied(row) || (row.self === true && level > HIGHEST_AS_SELF);
  return rows.filter((row) => row.req === "must" && row.level <= level && closes(row));
}

/** True for a pass and for a criterion that does not apply. */
export function satisfied(row: Pick<Row, "status">): boolean {
  return row.status === "pass" || row.status === "not-applicable";
}

/** The highest level that any criterion stands at. */
export function topOf(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map((row) => row.level));
}

function climb(rows: readonly Row[], enough: (musts: readonly Row[]) => boolean, top: number): number {
  const musts = rows.filter((row) => row.req === "must");
  let level = 0;
  for (let next = 1; next <= top; next++) {
    const own = musts.filter((row) => row.level === next);
    const self = musts.some((row) => row.level <= next && satisfied(row) && row.self === true);
    if (!own.every(satisfied) || !enough(own) || (self && next > HIGHEST_AS_SELF)) break;
    level = next;
  }
  return level;
}
