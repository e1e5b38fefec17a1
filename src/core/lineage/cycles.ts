import { carries, type How, type Lineage } from "./graph.ts";

/**
 * Things that are made from each other, each cycle once, by name and in the order of its steps; identical things count as one.
 * Of the things given, which are all that an answer walked through.
 */
export function cyclesAmong(lineage: Lineage, keys: readonly string[]): readonly (readonly string[])[] {
  const groups = identical(lineage, keys);
  const found = new Map<string, readonly string[]>();
  // False while on the way, true when done. A step that leads to something on the way closes a cycle.
  const done = new Map<Group, boolean>();
  for (const start of new Set(groups.values())) {
    if (done.has(start)) continue;
    const way: { readonly group: Group; readonly next: readonly Group[]; at: number }[] = [];
    const enter = (group: Group): void => {
      done.set(group, false);
      way.push({ group, next: stepsFrom(lineage, groups, group), at: 0 });
    };
    enter(start);
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const next = top.next[top.at++];
      if (next === undefined) {
        done.set(top.group, true);
        way.pop();
      } else if (!done.has(next)) enter(next);
      else if (done.get(next) === false) {
        const cycle = way.slice(way.findIndex((each) => each.group === next));
        const names = cycle.flatMap(({ group }) => nameOf(lineage, group) ?? []);
        if (names.length > 0) found.set(names.join("\n"), names);
      }
    }
  }
  return [...found.values()];
}

/** Keys of things that are certainly the same. */
interface Group {
  readonly keys: readonly string[];
}

function identical(lineage: Lineage, keys: readonly string[]): ReadonlyMap<string, Group> {
  const walked = new Set(keys);
  const groups = new Map<string, Group>();
  for (const key of walked) {
    if (groups.has(key)) continue;
    const own: string[] = [];
    const group: Group = { keys: own };
    const open = [key];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (groups.has(next) || !walked.has(next)) continue;
      groups.set(next, group);
      own.push(next);
      for (const { to, how, certain } of lineage.out(next)) if (how === "same" && certain) open.push(to);
    }
  }
  return groups;
}

function stepsFrom(lineage: Lineage, groups: ReadonlyMap<string, Group>, group: Group): readonly Group[] {
  const steps = group.keys.flatMap((key) => lineage.out(key));
  const made = steps.filter(({ how, certain }) => certain && carries(how) && !holding.has(how));
  return made.flatMap(({ to }) => groups.get(to) ?? []);
}

/** Steps that say what a thing holds, or held: a file is no ancestor of what it is a file of. */
const holding: ReadonlySet<How> = new Set(["same", "file", "part", "earlier-weights"]);

/** The version or dataset that people know a group by; undefined for bytes alone. */
function nameOf(lineage: Lineage, group: Group): string | undefined {
  const own = group.keys.flatMap((key) => lineage.nodes.get(key) ?? []);
  const known = own.find(({ kind }) => kind === "version") ?? own.find(({ kind }) => kind === "dataset");
  return known?.name;
}
