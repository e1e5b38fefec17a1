import type { OutLogCommit, OutLogEntry, WorkspaceDocument } from "../../generated/types.ts";
import { dayNumber, dayOf, type Day } from "../dates.ts";
import type { JsonMap } from "../json.ts";
import { personByEmail, person } from "../people.ts";
import { recordKinds, type RecordKind } from "../records.ts";
import type { CommitFacts } from "./commit-facts.ts";
import { wayToHead } from "./commits.ts";
import type { RecordEvent } from "./record-events.ts";
import type { StageEdit } from "./stage-edits.ts";
import { summaryOf } from "./summary.ts";
import { changedValues, valueText } from "./values.ts";

/** What entries of the log are made of. */
export interface Happened {
  readonly config: WorkspaceDocument;
  readonly events: readonly RecordEvent[];
  readonly edits: readonly StageEdit[];
  readonly merges: ReadonlyMap<string, string>;
  readonly commitOf: (id: string) => CommitFacts | undefined;
  /** A record with a content; without one as it is in the files here. Undefined where it cannot be read. */
  readonly recordOf: (file: string, content: string | undefined) => JsonMap | undefined;
  /** `recordWords` of a record, which may have been found before. */
  readonly wordsOf: (file: string, record: JsonMap | undefined) => RecordWords;
  /** The id of the model that a file belongs to. */
  readonly modelOf: (file: string) => string;
  /** Stands for the time of what is not committed yet. */
  readonly today: Day;
}

/** One entry for everything that happened to a record or to the stage of a version, in no order. */
export function entriesOf(told: Happened): readonly OutLogEntry[] {
  const happened: Telling = { ...told, commits: new Map(), people: new Map(), byEmail: new Map() };
  const before = new Map<string, JsonMap | undefined>();
  const records = happened.events.map((event) => {
    const old = before.get(event.file);
    const now = happened.recordOf(event.file, event.content);
    before.set(event.file, now);
    return event.event === "recorded" ? recorded(happened, event, now) : altered(happened, event, old, now);
  });
  return [...records, ...happened.edits.map((edit) => edited(happened, edit))];
}

/** The same with the commits and people that were already put into words: many entries share one. */
interface Telling extends Happened {
  readonly commits: Map<string, OutLogCommit>;
  readonly people: Map<string, NonNullable<OutLogEntry["by"]>>;
  /** By address as commits write it. */
  readonly byEmail: Map<string, string | undefined>;
}

type Mark = OutLogEntry["marks"][number];

function recorded(happened: Telling, event: RecordEvent, record: JsonMap | undefined): OutLogEntry {
  const commit = outCommit(happened, event.commit);
  const by = text(record, "by");
  const at = text(record, "observed_at") ?? event.file.slice(event.file.lastIndexOf("/") + 1).slice(0, 10);
  const marks: Mark[] = [];
  if (record === undefined) marks.push("unreadable");
  if (event.commit === undefined) marks.push(event.beforeHistory ? "before-history" : "not-committed");
  if (event.inMerge) marks.push("in-merge");
  if (by !== undefined && by !== "unlisted" && commit !== undefined && commit.person !== by)
    marks.push("author-differs");
  if (commit !== undefined && isLater(at, commit.authored_at)) marks.push("dated-after-commit");
  const entry: OutLogEntry = { event: "recorded", at, ...happened.wordsOf(event.file, record), marks };
  if (by !== undefined) entry.by = outPerson(happened, by);
  if (commit !== undefined) entry.commit = commit;
  return entry;
}

/** A record that was changed, removed or brought back: by whoever made that commit. */
function altered(
  happened: Telling,
  event: RecordEvent,
  old: JsonMap | undefined,
  now: JsonMap | undefined,
): OutLogEntry {
  const commit = outCommit(happened, event.commit);
  const words = happened.wordsOf(event.file, event.event === "removed" ? (old ?? now) : now);
  const changes = event.event === "changed" && old !== undefined && now !== undefined ? changedValues(old, now) : [];
  const shown = changes.map((each) => `${each.path} ${valueText(each.before)} -> ${valueText(each.after)}`);
  const marks: readonly (Mark | false)[] = [
    "not-made-by-mlc",
    commit === undefined && "not-committed",
    event.inMerge && "in-merge",
  ];
  return {
    ...byCommit(happened, commit),
    ...words,
    event: event.event,
    ...(shown.length === 0 ? {} : { what: shown.join(", ") }),
    marks: marks.filter((each) => each !== false),
  };
}

function edited(happened: Telling, edit: StageEdit): OutLogEntry {
  const commit = outCommit(happened, edit.commit);
  const { from, to, file } = edit;
  const stages = from?.stage === to?.stage ? `transition ${to?.transition ?? ""}` : undefined;
  const what =
    to === undefined
      ? "version file removed"
      : (stages ?? `stage ${from === undefined ? "" : `${from.stage} -> `}${to.stage}`);
  return {
    ...byCommit(happened, commit),
    event: "edited",
    kind: "edit",
    model: happened.modelOf(file),
    version: stem(file),
    file,
    what,
    ...(from === undefined ? {} : { from: from.stage, stage: from.stage }),
    ...(to === undefined ? {} : { to: to.stage }),
    marks: ["not-made-by-mlc", ...(edit.inMerge ? (["in-merge"] as const) : [])],
  };
}

function byCommit(happened: Telling, commit: OutLogCommit | undefined): Pick<OutLogEntry, "at" | "by" | "commit"> {
  if (commit === undefined) return { at: happened.today };
  const by = commit.person === undefined ? { id: "unlisted", name: commit.author } : outPerson(happened, commit.person);
  return { at: commit.authored_at, by, commit };
}

/** What an entry says of a record, whatever happened to it. */
export type RecordWords = Omit<OutLogEntry, "event" | "at" | "by" | "commit" | "marks">;

/** That of the record of a model in a file; of one that cannot be read, what its name says. */
export function recordWords(file: string, model: string, record: JsonMap | undefined): RecordWords {
  const kind = kindOf(file, record);
  const words: RecordWords = {
    kind,
    model,
    file,
    record: stem(file),
    what: record === undefined ? kind : summaryOf(kind, record),
  };
  if (record === undefined) return words;
  say(words, "version", text(record, "version"));
  say(words, "why", text(record, "reason") ?? text(record, "note"));
  say(words, "supersedes", text(record, "supersedes"));
  say(words, "decision", text(record, "decision"));
  if (kind === "transition") {
    for (const key of ["from", "to", "move"] as const) say(words, key, text(record, key));
    say(words, "stage", text(record, "from"));
  }
  return words;
}

function outCommit(happened: Telling, id: string | undefined): OutLogCommit | undefined {
  if (id === undefined) return undefined;
  const known = happened.commits.get(id);
  if (known !== undefined) return known;
  const facts = happened.commitOf(id);
  if (facts === undefined) return undefined;
  const way = wayToHead(id, happened.merges);
  const commit: OutLogCommit = {
    id,
    author: facts.author,
    email: facts.email,
    authored_at: facts.authoredAt,
    committed_at: facts.committedAt,
    subject: facts.subject,
    signed: facts.signed,
  };
  say(commit, "person", personOf(happened, facts.email));
  say(commit, "merge", way.at(-1));
  say(commit, "pull_request", facts.pullRequest ?? firstRequest(happened, way));
  happened.commits.set(id, commit);
  return commit;
}

/** The request that the nearest merge on the way to HEAD's own line names. */
function firstRequest({ commitOf }: Telling, way: readonly string[]): string | undefined {
  for (const merge of way) {
    const named = commitOf(merge)?.pullRequest;
    if (named !== undefined) return named;
  }
  return undefined;
}

function outPerson(happened: Telling, id: string): NonNullable<OutLogEntry["by"]> {
  const known = happened.people.get(id);
  if (known !== undefined) return known;
  const { name } = person(happened.config, id);
  const told = { id, ...(name === undefined ? {} : { name }) };
  happened.people.set(id, told);
  return told;
}

function personOf({ byEmail, config }: Telling, email: string): string | undefined {
  if (!byEmail.has(email)) byEmail.set(email, personByEmail(config, email));
  return byEmail.get(email);
}

/** The kind a record says it is; where it says nothing, the one its file name says. */
function kindOf(file: string, record: JsonMap | undefined): RecordKind {
  const said = /^mlc\.([a-z-]+)\//.exec(text(record, "schema") ?? "")?.[1];
  const kind = recordKinds.find((each) => each === said);
  if (kind !== undefined) return kind;
  const named = /\d{4}-\d{2}-\d{2}-([a-z-]+)-[0-9a-f]+\.yaml$/.exec(file)?.[1];
  return recordKinds.find((each) => each === named) ?? "note";
}

/** More than a day after: clocks and zones differ by less. */
function isLater(observed: string, committed: string): boolean {
  // Days in this form are in order as texts; almost every record is from before its commit.
  if (observed.slice(0, 10) <= committed.slice(0, 10)) return false;
  const [day, other] = [dayNumber(dayOf(observed) ?? ""), dayNumber(dayOf(committed) ?? "")];
  return day !== undefined && other !== undefined && day > other + 1;
}

function stem(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.ya?ml$/, "");
}

function text(record: JsonMap | undefined, key: string): string | undefined {
  const value = record?.[key];
  return typeof value === "string" ? value : undefined;
}

/** Adds a field that has something to say. */
function say<K extends string>(fields: Partial<Record<K, string>>, key: K, value: string | undefined): void {
  if (value !== undefined) fields[key] = value;
}
