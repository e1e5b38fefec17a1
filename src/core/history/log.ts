import type { OutLogEntry } from "../../generated/types.ts";
import { dayOf, periodOf, type Day } from "../dates.ts";
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
  const ends = new Map(entries.map((each) => [each, periodOf(each.at)?.end ?? -Infinity]));
  const end = (entry: OutLogEntry): number => ends.get(entry) ?? -Infinity;
  const recorded = new Map(entries.flatMap((each) => (isRecord(each) ? [[each.record ?? "", each] as const] : [])));
  const successors = new Map(
    entries.flatMap((each) =>
      isRecord(each) && each.supersedes !== undefined ? [[each.supersedes, each.record]] : [],
    ),
  );
  const stages = stagesOf(entries, successors, end);
  const depths = new Map<string, number>();
  return entries
    .map((entry) => {
      const stage = entry.stage ?? stageAt(stages, entry, end(entry));
      const by = successors.get(entry.record ?? "");
      const previous = recorded.get(steps.get(entry.record ?? "")?.prev ?? "");
      const early =
        isRecord(entry) && previous !== undefined && end(entry) < (periodOf(previous.at)?.start ?? -Infinity);
      const marks: OutLogEntry["marks"] = [...entry.marks];
      if (early) marks.push("dated-before-previous");
      if (by !== undefined) marks.push("superseded");
      return {
        entry: {
          ...entry,
          ...(stage === undefined ? {} : { stage }),
          ...(by === undefined ? {} : { superseded_by: by }),
          marks,
        },
        end: end(entry),
        place: place(entry, order),
        depth: depthOf(entry.record ?? "", steps, depths),
      };
    })
    .sort((a, b) => b.end - a.end || b.place - a.place || b.depth - a.depth || (name(a.entry) < name(b.entry) ? 1 : -1))
    .map((each) => each.entry);
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

/** When, in milliseconds, a version entered a stage. */
type Entered = { readonly end: number; readonly stage: string };

/** The stages each version entered, oldest first. */
function stagesOf(
  entries: readonly OutLogEntry[],
  superseded: ReadonlyMap<string, unknown>,
  end: (entry: OutLogEntry) => number,
): ReadonlyMap<string, readonly Entered[]> {
  const stages = new Map<string, Entered[]>();
  for (const entry of entries) {
    if (entry.to === undefined || !isRecord(entry) || superseded.has(entry.record ?? "")) continue;
    const key = versionKey(entry);
    const entered = stages.get(key) ?? [];
    entered.push({ end: end(entry), stage: entry.to });
    stages.set(key, entered);
  }
  for (const entered of stages.values()) entered.sort((a, b) => a.end - b.end);
  return stages;
}

function stageAt(stages: ReadonlyMap<string, readonly Entered[]>, entry: OutLogEntry, end: number): string | undefined {
  if (entry.kind === "transition" || entry.kind === "edit") return undefined;
  return stages.get(versionKey(entry))?.findLast((each) => each.end <= end)?.stage;
}

function versionKey(entry: OutLogEntry): string {
  return `${entry.model}@${entry.version ?? ""}`;
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
