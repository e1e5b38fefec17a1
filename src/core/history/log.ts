import type { OutLogEntry } from "../../generated/types.ts";
import { compareObserved, dayOf, periodOf, type Day } from "../dates.ts";
import type { Step } from "./stage-edits.ts";

/** Which entries are asked for; what is left out lets every entry through. */
export interface Asked {
  /** Days, both included. */
  readonly since?: Day;
  readonly until?: Day;
  readonly kinds?: readonly string[];
  /** Person ids, and e-mail addresses of commits. */
  readonly by?: readonly string[];
  readonly stage?: string;
  readonly version?: string;
}

/**
 * The log: entries with the stage their version was in, marked where they do not fit into their chain, newest first. At
 * the same moment the commit decides, then the chain of transitions. `order` is the place of a commit in the history.
 */
export function logOf(
  entries: readonly OutLogEntry[],
  steps: ReadonlyMap<string, Step>,
  order: ReadonlyMap<string, number>,
): readonly OutLogEntry[] {
  const observed = new Map(entries.flatMap((each) => (isRecord(each) ? [[each.record ?? "", each.at] as const] : [])));
  const successors = new Map(
    entries.flatMap((each) =>
      isRecord(each) && each.supersedes !== undefined ? [[each.supersedes, each.record]] : [],
    ),
  );
  const stages = stagesOf(entries, successors);
  const depths = new Map<string, number>();
  const depth = (id: string): number => depthOf(id, steps, depths);
  return entries
    .map((entry) => {
      const stage = entry.stage ?? stageAt(stages, entry);
      const by = successors.get(entry.record ?? "");
      const previous = observed.get(steps.get(entry.record ?? "")?.prev ?? "");
      const early = isRecord(entry) && previous !== undefined && isBefore(entry.at, previous);
      return {
        ...entry,
        ...(stage === undefined ? {} : { stage }),
        ...(by === undefined ? {} : { superseded_by: by }),
        marks: [
          ...entry.marks,
          ...(early ? (["dated-before-previous"] as const) : []),
          ...(by === undefined ? [] : (["superseded"] as const)),
        ],
      };
    })
    .sort(
      (a, b) =>
        compareObserved(b.at, a.at) ||
        place(b, order) - place(a, order) ||
        depth(b.record ?? "") - depth(a.record ?? "") ||
        (name(a) < name(b) ? 1 : -1),
    );
}

/** The entries that are asked for, in their order. */
export function chosenEntries(entries: readonly OutLogEntry[], asked: Asked): readonly OutLogEntry[] {
  const { since, until, kinds, by, stage, version } = asked;
  return entries.filter((entry) => {
    const day = dayOf(entry.at) ?? "";
    return (
      (since === undefined || day >= since) &&
      (until === undefined || day <= until) &&
      (kinds === undefined || kinds.includes(entry.kind)) &&
      (by === undefined || by.includes(entry.by?.id ?? "") || isAuthor(entry, by)) &&
      (stage === undefined || entry.stage === stage || (entry.kind === "transition" && entry.to === stage)) &&
      (version === undefined || entry.version === version)
    );
  });
}

/** Of what no record names a person for, the author of the commit is asked; who merged somebody's record did not write it. */
function isAuthor(entry: OutLogEntry, by: readonly string[]): boolean {
  if (isRecord(entry) && entry.by?.id !== "unlisted") return false;
  return by.includes(entry.commit?.email.toLowerCase() ?? "");
}

function isRecord(entry: OutLogEntry): boolean {
  return entry.event === "recorded";
}

type Entered = { readonly at: string; readonly stage: string };

/** The stages each version entered, oldest first. */
function stagesOf(
  entries: readonly OutLogEntry[],
  superseded: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly Entered[]> {
  const stages = new Map<string, Entered[]>();
  for (const entry of entries) {
    if (!isRecord(entry) || entry.to === undefined || superseded.has(entry.record ?? "")) continue;
    const key = versionKey(entry);
    const entered = stages.get(key) ?? [];
    entered.push({ at: entry.at, stage: entry.to });
    stages.set(key, entered);
  }
  for (const entered of stages.values()) entered.sort((a, b) => compareObserved(a.at, b.at));
  return stages;
}

function stageAt(stages: ReadonlyMap<string, readonly Entered[]>, entry: OutLogEntry): string | undefined {
  if (entry.kind === "transition" || entry.kind === "edit") return undefined;
  const entered = stages.get(versionKey(entry)) ?? [];
  return entered.findLast((each) => compareObserved(each.at, entry.at) <= 0)?.stage;
}

function versionKey(entry: OutLogEntry): string {
  return `${entry.model}@${entry.version ?? ""}`;
}

function isBefore(at: string, previous: string): boolean {
  const [own, other] = [periodOf(at), periodOf(previous)];
  return own !== undefined && other !== undefined && own.end < other.start;
}

/** What is not committed is newer than every commit. */
function place(entry: OutLogEntry, order: ReadonlyMap<string, number>): number {
  if (entry.commit !== undefined) return order.get(entry.commit.id) ?? -1;
  return entry.marks.includes("before-history") ? -1 : order.size;
}

function depthOf(id: string, steps: ReadonlyMap<string, Step>, known: Map<string, number>): number {
  const way = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && !known.has(at) && steps.has(at) && !way.has(at)) {
    way.add(at);
    at = steps.get(at)?.prev;
  }
  let depth = at === undefined ? 0 : (known.get(at) ?? 0);
  for (const each of [...way].reverse()) known.set(each, (depth += 1));
  return known.get(id) ?? 0;
}

function name(entry: OutLogEntry): string {
  return `${entry.file} ${entry.event}`;
}
