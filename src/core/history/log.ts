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
  const rows = entries.map((entry): Row => ({ entry, end: periodOf(entry.at)?.end ?? -Infinity }));
  const recorded = new Map<string, Row>();
  const successors = new Map<string, string | undefined>();
  for (const row of rows) {
    const { entry } = row;
    if (!isRecord(entry)) continue;
    recorded.set(entry.record ?? "", row);
    if (entry.supersedes !== undefined) successors.set(entry.supersedes, entry.record);
  }
  const stages = stagesOf(rows, successors);
  const depths = new Map<string, number>();
  return rows
    .map(({ entry, end }) => {
      const id = entry.record ?? "";
      const told: OutLogEntry = { ...entry };
      const stage = entry.stage ?? stageAt(stages, entry, end);
      if (stage !== undefined) told.stage = stage;
      const previous = recorded.get(steps.get(id)?.prev ?? "");
      const early =
        previous !== undefined && isRecord(entry) && end < (periodOf(previous.entry.at)?.start ?? -Infinity);
      const by = successors.get(id);
      if (by !== undefined) told.superseded_by = by;
      if (early || by !== undefined)
        told.marks = [
          ...entry.marks,
          ...(early ? (["dated-before-previous"] as const) : []),
          ...(by === undefined ? [] : (["superseded"] as const)),
        ];
      return { entry: told, end, place: place(entry, order), depth: depthOf(id, steps, depths) };
    })
    .sort((a, b) => b.end - a.end || b.place - a.place || b.depth - a.depth || (name(a.entry) < name(b.entry) ? 1 : -1))
    .map((each) => each.entry);
}

/** An entry, and the end of the period it is dated to, in milliseconds. */
interface Row {
  readonly entry: OutLogEntry;
  readonly end: number;
}

/** The entries that are asked for, in their order. */
export function chosenEntries(entries: readonly OutLogEntry[], asked: Asked): readonly OutLogEntry[] {
  if (Object.keys(asked).length === 0) return entries;
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
  rows: readonly Row[],
  superseded: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly Entered[]> {
  const stages = new Map<string, Entered[]>();
  for (const { entry, end } of rows) {
    if (entry.to === undefined || !isRecord(entry) || superseded.has(entry.record ?? "")) continue;
    const key = versionKey(entry);
    const entered = stages.get(key) ?? [];
    entered.push({ end, stage: entry.to });
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
