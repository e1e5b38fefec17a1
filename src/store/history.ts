import { commitFacts } from "../core/history/commit-facts.ts";
import { mergesOf, wayToHead } from "../core/history/commits.ts";
import type { Happened } from "../core/history/entries.ts";
import { recordEvents, type RecordEvent, type RecordsHere } from "../core/history/record-events.ts";
import { stageEdits, stageLines, versionChanges, type Step } from "../core/history/stage-edits.ts";
import { recordId } from "../core/facts/fold.ts";
import { isMap, type JsonMap } from "../core/json.ts";
import type { ModelFiles, Workspace } from "../core/workspace.ts";
import type { Repository } from "./git.ts";
import { rawBlobId } from "./git-commits.ts";
import { historyOf, objectsOf } from "./git-history.ts";
import { modelDirMatcher, modelParents } from "./models.ts";
import type { Tree } from "./tree.ts";
import { MAX_RECORD_BYTES } from "./yaml/limits.ts";
import { readYamlFiles } from "./yaml/read.ts";

/** The history of some models, read from the files here and from git. */
export interface ReadHistory {
  readonly happened: Omit<Happened, "today">;
  /** Transition records by id, those that are gone included. */
  readonly steps: ReadonlyMap<string, Step>;
  /** The place of each commit, oldest first. */
  readonly order: ReadonlyMap<string, number>;
  /** Commits where a shallow clone begins. */
  readonly cut: ReadonlySet<string>;
}

/**
 * What happened to the records and stages of the models that the workspace has, or of one directory alone: one `git log`
 * and one `git cat-file`. Records that are in the files here are read from there.
 */
export async function readHistory(
  repo: Repository,
  workspace: Workspace,
  tree: Tree,
  dir: string | undefined,
): Promise<ReadHistory> {
  const config = workspace.config.value;
  const isModel = await modelDirMatcher(config);
  const within = (file: string): string | undefined => {
    const found = /^(.+)\/(?:records\/.+|versions\/[^/]+)\.yaml$/.exec(file)?.[1];
    return found !== undefined && (dir === undefined ? isModel(found) : found === dir) ? found : undefined;
  };
  const parents = dir === undefined ? modelParents(config) : [`${dir}/records`, `${dir}/versions`];
  const history = await historyOf(repo, parents, (file) => within(file) !== undefined);
  const merges = mergesOf(history.commits);
  const models = workspace.models.filter((model) => dir === undefined || model.dir === dir);
  const here = recordsHere(models, tree, history.commits[0]?.id ?? repo.head ?? "");
  const events = recordEvents(history, merges, here, (file) => file.includes("/records/"));
  const changes = versionChanges(history, (file) => file.includes("/versions/"));
  const loaded = recordsOf(models);
  const gone = events.filter((each) => isElsewhere(each, here));
  const commits = commitsNeeded([...events, ...changes], merges);
  const contents = [...gone.map((each) => each.content), ...changes.flatMap((each) => [each.before, each.after])];
  const objects = objectsOf(repo, [...commits, ...contents.filter((each) => each !== undefined)]);
  const documents = await documentsFrom(objects, commits);
  const recordOf = (file: string, content: string | undefined): JsonMap | undefined => {
    const isHere = content === undefined || here.get(file)?.includes(content) === true;
    return isHere ? loaded.get(file) : documents.get(content);
  };
  const steps = stepsOf(events, recordOf);
  const order = new Map(history.commits.map((each, at) => [each.id, at]));
  return {
    happened: {
      config,
      events,
      edits: stageEdits(changes, (content) => stageLines(documents.get(content)), steps),
      merges,
      commitOf: remembered((id) => {
        const bytes = commits.has(id) ? objects.get(id) : undefined;
        return bytes === undefined ? undefined : commitFacts(bytes);
      }),
      recordOf,
      modelOf: (file) => {
        const found = within(file) ?? "";
        return found.slice(found.lastIndexOf("/") + 1);
      },
    },
    steps,
    order,
    cut: new Set([...history.cut].filter((id) => order.has(id))),
  };
}

/** For every record in the files the ids its content may have in git: as it is, and with the line ends git stores. */
function recordsHere(models: readonly ModelFiles[], tree: Tree, like: string): RecordsHere {
  const files = models.flatMap((model) => [
    ...model.records.map((each) => each.file),
    ...model.broken.map((each) => each.file).filter((file) => file.includes("/records/")),
  ]);
  return new Map(
    [...new Set(files)].map((file) => {
      const bytes = Buffer.from(tree.read(file) ?? "");
      const ids = [rawBlobId(bytes, like)];
      if (bytes.includes("\r\n"))
        ids.push(rawBlobId(Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1"), like));
      return [file, ids];
    }),
  );
}

function recordsOf(models: readonly ModelFiles[]): ReadonlyMap<string, JsonMap> {
  const records = models.flatMap((model) => model.records);
  return new Map(records.map((each) => [each.file, each.value as unknown as JsonMap]));
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
  commits: ReadonlySet<string>,
): Promise<ReadonlyMap<string, JsonMap>> {
  const blobs = [...objects].filter(([id]) => !commits.has(id));
  const reads = await readYamlFiles(blobs.map(([file, bytes]) => ({ file, bytes, maxBytes: MAX_RECORD_BYTES })));
  return new Map(
    blobs.flatMap(([id], at): [string, JsonMap][] => {
      const read = reads[at];
      return read?.ok === true && isMap(read.value) ? [[id, read.value]] : [];
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
