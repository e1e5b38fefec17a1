import type { Root } from "./find.ts";
import { carries, type Ending, type Lineage, type LineageEdge, type LineageNode } from "./graph.ts";

/** What a version has to do with what was asked for: it is it, its weights were made with it, or it only refers to it. */
export type Reach = "itself" | "made-with" | Ending;

/** One way from what was asked for to a version, the shortest of its kind. */
export interface Way {
  readonly reach: Reach;
  /** False where a step of it is no more than possible. */
  readonly certain: boolean;
  readonly steps: readonly LineageEdge[];
}

/** A version that is reached, with the ways there, the one that matters most first. */
export interface Reached {
  readonly node: Extract<LineageNode, { kind: "version" }>;
  readonly ways: readonly Way[];
}

/** The order in which it matters: what is in the weights, what is read at run time, what was measured, what only points at it. */
export const reaches: readonly Reach[] = [
  "itself",
  "made-with",
  "reads",
  "measured-with",
  "compared-with",
  "rolls-back-to",
  "succeeded-by",
];

/** What an answer walked through, and the versions that it reached. */
export interface Walked {
  readonly keys: readonly string[];
  readonly versions: readonly Reached[];
}

/** Every version that rests on one of the roots, in the order of the workspace. Each thing is visited once, so a cycle ends. */
export function walkFrom(lineage: Lineage, roots: readonly Root[]): Walked {
  const before = visited(lineage, roots);
  const found = new Map<string, Way[]>();
  const note = (key: string, way: Way): void => {
    const ways = found.get(key) ?? [];
    const at = ways.findIndex((each) => each.reach === way.reach);
    const old = ways[at];
    if (old === undefined) ways.push(way);
    else if (isBetter(way, old)) ways[at] = way;
    found.set(key, ways);
  };
  for (const [key, { certain }] of before) {
    const steps = stepsTo(before, key);
    if (lineage.nodes.get(key)?.kind === "version") {
      note(key, { reach: steps.every(({ how }) => how === "same") ? "itself" : "made-with", certain, steps });
    }
    for (const edge of lineage.out(key)) {
      const ends = { steps: [...steps, edge], certain: certain && edge.certain };
      if (!carries(edge.how)) note(edge.to, { reach: edge.how as Ending, ...ends });
    }
  }
  const versions = [...lineage.nodes.values()].flatMap((node): readonly Reached[] => {
    const ways = found.get(node.key);
    return node.kind !== "version" || ways === undefined ? [] : [{ node, ways: ways.sort(byWeight) }];
  });
  return { keys: [...before.keys()], versions };
}

/** Every step that led to a thing, and the facts in which it only refers to another one; nearest first, each thing once. */
export function stepsBefore(lineage: Lineage, key: string): readonly LineageEdge[] {
  const seen = new Set([key]);
  const steps: LineageEdge[] = [];
  for (const to of seen) {
    for (const edge of lineage.into(to)) {
      // What only refers to something is said of the thing itself, and leads no further.
      const ends = !carries(edge.how);
      if (seen.has(edge.from) || (ends && to !== key)) continue;
      steps.push(edge);
      if (!ends) seen.add(edge.from);
      else
        steps.push(
          ...lineage
            .into(edge.from)
            .filter(({ how }) => how === "snapshot")
            .slice(0, 1),
        );
    }
  }
  return steps;
}

interface Visit {
  /** The step that led here; undefined for a root. */
  readonly by: LineageEdge | undefined;
  readonly certain: boolean;
}

/** Breadth first over what carries on: first all that is certain, then from there what is possible. */
function visited(lineage: Lineage, roots: readonly Root[]): ReadonlyMap<string, Visit> {
  const seen = new Map<string, Visit>();
  for (const certain of [true, false]) {
    for (const { node, certain: named } of roots) {
      if (named === certain && !seen.has(node.key)) seen.set(node.key, { by: undefined, certain });
    }
    // A map is walked in the order of insertion, and what is added on the way is walked too.
    for (const [key] of seen) {
      for (const edge of lineage.out(key)) {
        if (!carries(edge.how) || seen.has(edge.to) || (certain && !edge.certain)) continue;
        seen.set(edge.to, { by: edge, certain });
      }
    }
  }
  return seen;
}

function stepsTo(seen: ReadonlyMap<string, Visit>, key: string): readonly LineageEdge[] {
  const steps: LineageEdge[] = [];
  for (let by = seen.get(key)?.by; by !== undefined; by = seen.get(by.from)?.by) steps.unshift(by);
  return steps;
}

function isBetter(way: Way, old: Way): boolean {
  return way.certain === old.certain ? way.steps.length < old.steps.length : way.certain;
}

function byWeight(a: Way, b: Way): number {
  return Number(b.certain) - Number(a.certain) || reaches.indexOf(a.reach) - reaches.indexOf(b.reach);
}
