import { setImmediate } from "node:timers/promises";
import { commitFacts } from "../core/history/commit-facts.ts";
import { wayToHead } from "../core/history/commits.ts";
import type { Finding } from "../core/findings/finding.ts";
import { recordWords, type Happened, type RecordWords } from "../core/history/entries.ts";
import { recordEvents, type RecordEvent, type RecordsHere } from "../core/history/record-events.ts";
import { stageEdits, stageLines, versionChanges, type Step } from "../core/history/stage-edits.ts";
import { recordId } from "../core/facts/fold.ts";
import { isMap, type JsonMap } from "../core/json.ts";
import { cannot } from "../errors.ts";
import type { WorkspaceDocument } from "../generated/types.ts";
import type { Repository } from "./git.ts";
import { rawBlobId } from "./git-commits.ts";
import { beginHistory, modelDirOf, type HistoryOf } from "./begin-history.ts";
import type { HistoryWalk } from "./git-history.ts";
import { lastLines } from "./git-text.ts";
import type { Tree } from "./tree.ts";
import { MAX_RECORD_BYTES } from "./yaml/limits.ts";
import { readYamlFiles } from "./yaml/read.ts";

/** The history of some models, read from the files here and from git. */
export interface ReadHistory {
  readonly happened: Omit<Happened, "today">;
  /** Transition records by id, those that are gone included. */
  readonly steps: ReadonlyMap<string, Step>;
  /** The place of each commit that entries name, oldest first. */
  readonly order: ReadonlyMap<string, number>;
  /** Commits where a shallow clone begins. */
  readonly cut: ReadonlySet<string>;
  /** What is wrong with the records in the files here that cannot be read. */
  readonly unread: readonly Finding[];
}

/**
 * What happened to the records and stages of models: what git tells, and the records in the files here, which are read while
 * it walks. `dirs` are the models that are there now.
 */
export async function readHistory(
  repo: Repository,
  asked: Asked,
  tree: Tree,
  dirs: readonly string[],
  begun?: HistoryWalk,
): Promise<ReadHistory> {
  const walk = begun ?? (await beginHistory(repo, asked));
  try {
    return await joined(repo, asked, tree, dirs, walk);
  } finally {
    // Where something else failed meanwhile; what has ended is not stopped by it.
    walk.stop();
  }
}

interface Asked extends HistoryOf {
  readonly config: WorkspaceDocument;
}

async function joined(
  repo: Repository,
  { config, only }: Asked,
  tree: Tree,
  dirs: readonly string[],
  walk: HistoryWalk,
): Promise<ReadHistory> {
  const [history, { here, loaded, words, unread }] = await Promise.all([
    walk.history,
    recordsHere(
      dirs.filter((dir) => only === undefined || dir === only),
      tree,
      repo.head ?? "",
    ),
  ]);
  const events = recordEvents(history, here, (file) => file.includes("/records/"));
  const changes = versionChanges(history, (file) => file.includes("/versions/"));
  const contents = new Set([
    ...events.flatMap((each) => (isElsewhere(each, here) ? (each.content ?? []) : [])),
    ...changes.flatMap((each) => [each.before ?? [], each.after ?? []].flat()),
  ]);
  const commits = commitsNeeded([...events, ...changes], history.merges);
  const told = new Map(history.commits.flatMap((each) => (each.told === undefined ? [] : [[each.id, each.told]])));
  for (const id of commits) if (!told.has(id)) walk.asked.ask(id);
  for (const id of contents) walk.asked.ask(id);
  const { status, said } = await walk.asked.answered();
  const { objects } = walk;
  if (status !== 0) throw cannot("git-failed", { command: "cat-file", output: lastLines(said, 3) });
  const documents = await documentsFrom(objects, contents);
  const recordOf = (file: string, content: string | undefined): JsonMap | undefined => {
    const isHere = content === undefined || here.get(file)?.includes(content) === true;
    return isHere ? loaded.get(file) : documents.get(content);
  };
  const steps = stepsOf(events, recordOf);
  return {
    happened: {
      config,
      events,
      edits: stageEdits(changes, (content) => stageLines(documents.get(content)), steps),
      merges: history.merges,
      commitOf: remembered((id) => {
        const facts = told.get(id);
        if (facts !== undefined) return commits.has(id) ? facts() : undefined;
        const bytes = commits.has(id) ? objects.get(id) : undefined;
        return bytes === undefined ? undefined : commitFacts(bytes);
      }),
      recordOf,
      wordsOf: (file, record) => {
        const found = record === loaded.get(file) ? words.get(file) : undefined;
        return found ?? recordWords(file, modelOf(file), record);
      },
      modelOf,
    },
    steps,
    order: new Map(history.commits.map((each, at) => [each.id, at])),
    cut: history.cut,
    unread,
  };
}

/**
 * The records in the files: for each the ids its content may have in git (as it is, and with the line ends git stores),
 * what it says where it can be read, and the words for that, since git walks meanwhile. A log shows what was written, so that
 * no shape is asked for.
 */
async function recordsHere(
  dirs: readonly string[],
  tree: Tree,
  like: string,
): Promise<{
  readonly here: RecordsHere;
  readonly loaded: ReadonlyMap<string, JsonMap>;
  readonly words: ReadonlyMap<string, RecordWords>;
  readonly unread: readonly Finding[];
}> {
  const here = new Map<string, readonly string[]>();
  const loaded = new Map<string, JsonMap>();
  const words = new Map<string, RecordWords>();
  const unread: Finding[] = [];
  const files = dirs.flatMap((dir) => tree.files(`${dir}/records`)).filter((file) => file.endsWith(".yaml"));
  for (let at = 0; at < files.length; at += READ_AT_ONCE) {
    const present = files.slice(at, at + READ_AT_ONCE).flatMap((file) => {
      const bytes = tree.read(file);
      return bytes === undefined ? [] : [{ file, bytes, maxBytes: MAX_RECORD_BYTES }];
    });
    for (const { file, bytes } of present) here.set(file, blobIds(bytes, like));
    for (const [index, read] of (await readYamlFiles(present)).entries()) {
      const file = present[index]?.file ?? "";
      if (read.ok) {
        loaded.set(file, read.value);
        words.set(file, recordWords(file, modelOf(file), read.value));
      } else unread.push(...read.findings);
    }
    // What git has written by now is taken before the next files, so that it never waits for long.
    await setImmediate();
  }
  return { here, loaded, words, unread };
}

/** The id of the model that a file belongs to. */
function modelOf(file: string): string {
  const dir = modelDirOf(file) ?? "";
  return dir.slice(dir.lastIndexOf("/") + 1);
}

const READ_AT_ONCE = 200;

function blobIds(bytes: Uint8Array, like: string): readonly string[] {
  const raw = rawBlobId(bytes, like);
  if (!bytes.includes(0x0d)) return [raw];
  return [raw, rawBlobId(Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll("\r\n", "\n"), "latin1"), like)];
}

/** True where what an event speaks of is not what stands in the files here. */
function isElsewhere({ file, content }: RecordEvent, here: RecordsHere): boolean {
  return content !== undefined && here.get(file)?.includes(content) !== true;
}

/** The commits that entries name, and the merges through which they came. */
function commitsNeeded(
  named: readonly { readonly commit: string | undefined }[],
  merges: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const needed = new Set<string>();
  for (const { commit } of named) {
    if (commit === undefined || needed.has(commit)) continue;
    needed.add(commit);
    for (const merge of wayToHead(commit, merges)) needed.add(merge);
  }
  return needed;
}

async function documentsFrom(
  objects: ReadonlyMap<string, Uint8Array>,
  contents: ReadonlySet<string>,
): Promise<ReadonlyMap<string, JsonMap>> {
  const blobs = [...contents].flatMap((file) => {
    const bytes = objects.get(file);
    return bytes === undefined ? [] : [{ file, bytes, maxBytes: MAX_RECORD_BYTES }];
  });
  const reads = await readYamlFiles(blobs);
  return new Map(
    blobs.flatMap(({ file }, at): [string, JsonMap][] => {
      const read = reads[at];
      return read?.ok === true && isMap(read.value) ? [[file, read.value]] : [];
    }),
  );
}

/** Where each transition record leads, as it was first recorded. */
function stepsOf(events: readonly RecordEvent[], recordOf: Happened["recordOf"]): ReadonlyMap<string, Step> {
  return new Map(
    events.flatMap((each): [string, Step][] => {
      if (each.event !== "recorded" || !each.file.includes("-transition-")) return [];
      const record = recordOf(each.file, each.content);
      const [to, prev] = [record?.["to"], record?.["prev"]];
      if (typeof to !== "string") return [];
      const before = isMap(prev) && typeof prev["id"] === "string" ? prev["id"] : undefined;
      return [[recordId(each), { to, prev: before }]];
    }),
  );
}

function remembered<T>(find: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    if (!known.has(id)) known.set(id, find(id));
    return known.get(id) as T;
  };
}
