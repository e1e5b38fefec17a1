import { wayToHead, type History, type HistoryCommit, type Touched } from "./commits.ts";

/** Something that happened to a record file. */
export interface RecordEvent {
  readonly event: "recorded" | "changed" | "removed" | "restored";
  readonly file: string;
  /** Undefined where no commit says so yet. */
  readonly commit: string | undefined;
  /** Id of the content afterwards, of a removed record before; undefined where it is not committed. */
  readonly content: string | undefined;
  /** True where it first appears in a merge, which brings together and adds nothing of its own. */
  readonly inMerge: boolean;
  /** True where the record was there before the commits of this clone begin. */
  readonly beforeHistory: boolean;
}

/** The records in the files here: for each the ids its content may have in git. */
export type RecordsHere = ReadonlyMap<string, readonly string[]>;

/**
 * What happened to each record, oldest first: once recorded, and then nothing, or it was changed, removed, restored.
 * The files here are the last word: what no commit explains is not committed yet.
 */
export function recordEvents(
  history: History,
  here: RecordsHere,
  isRecord: (file: string) => boolean,
): readonly RecordEvent[] {
  const traces = new Map<string, Trace>();
  for (const commit of history.commits) {
    for (const touched of commit.touched) {
      if (!isRecord(touched.file)) continue;
      const trace = traces.get(touched.file) ?? new Trace(touched.file);
      traces.set(touched.file, trace);
      if (history.cut.has(commit.id)) trace.foundAt(touched);
      else trace.take(commit, touched);
    }
  }
  const byId = new Map(history.commits.flatMap((each) => (each.isMerge ? [[each.id, each] as const] : [])));
  const undone = (trace: Trace): string | undefined => undoing(trace, byId, history.merges);
  for (const trace of traces.values()) {
    if (trace.there && !here.has(trace.file)) trace.lost(undone(trace));
  }
  for (const [file, contents] of here) {
    const trace = traces.get(file) ?? new Trace(file);
    traces.set(file, trace);
    trace.compareWith(contents, undone);
  }
  return [...traces.values()].flatMap((trace) => trace.events);
}

/** The merge that left out what one of its sides did last to a record: that had recorded it, or had removed it. */
function undoing(
  trace: Trace,
  byId: ReadonlyMap<string, HistoryCommit>,
  merges: ReadonlyMap<string, string>,
): string | undefined {
  const last = trace.events.at(-1)?.commit;
  const way = last === undefined ? [] : wayToHead(last, merges);
  return way.find((merge) => byId.get(merge)?.touched.every((each) => each.file !== trace.file) === true);
}

/** One record on its way through the history. */
class Trace {
  readonly events: RecordEvent[] = [];
  readonly file: string;
  there = false;
  private readonly contents = new Set<string>();
  private last: string | undefined;

  constructor(file: string) {
    this.file = file;
  }

  /** At a commit where a shallow clone begins, everything seems new. */
  foundAt({ after }: Touched): void {
    this.note("recorded", undefined, after, { beforeHistory: true });
  }

  take(commit: HistoryCommit, { how, before, after }: Touched): void {
    const inMerge = commit.isMerge;
    const [id, known] = [commit.id, after !== undefined && this.contents.has(after)];
    if (this.events.length === 0) this.note("recorded", id, after ?? before, { inMerge });
    else if (how === "removed") {
      if (this.there) this.note("removed", id, before, { inMerge });
    } else if (inMerge) {
      // A merge that brings what one of its sides did says nothing new.
      if (!known) this.note("changed", id, after, { inMerge });
    } else if (!this.there) this.note("restored", id, after);
    // The same commit picked onto two branches adds the same content twice.
    else if (how === "changed" || !known) this.note("changed", id, after);
  }

  lost(merge: string | undefined): void {
    this.note("removed", merge, this.last, { inMerge: merge !== undefined });
  }

  /** The file here, beside what the commits say. */
  compareWith(contents: readonly string[], undone: (trace: Trace) => string | undefined): void {
    if (this.events.length === 0) this.note("recorded", undefined, undefined);
    else if (!this.there) {
      const merge = undone(this);
      this.note("restored", merge, this.last, { inMerge: merge !== undefined });
    }
    if (this.contents.size > 0 && !contents.some((each) => this.contents.has(each)))
      this.note("changed", undefined, undefined);
  }

  private note(
    event: RecordEvent["event"],
    commit: string | undefined,
    content: string | undefined,
    more: Partial<RecordEvent> = {},
  ): void {
    this.events.push({ event, file: this.file, commit, content, inMerge: false, beforeHistory: false, ...more });
    if (content !== undefined) this.contents.add(content);
    if (event !== "removed") this.last = content ?? this.last;
    this.there = event !== "removed";
  }
}
