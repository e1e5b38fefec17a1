import type { History } from "../core/history/commits.ts";
import type { Repository } from "./git.ts";
import { plainPaths, rawLog } from "./git-run.ts";
import { cutCommits } from "./git-shallow.ts";
import { honest, askedObjects, streamed, type AskedObjects } from "./git-stream.ts";
import { leftOut } from "./git-left-out.ts";
import { HistoryWords } from "./history-words.ts";

/** A history that git is walking. */
export interface HistoryWalk {
  readonly history: Promise<History>;
  /** Asked already: the commits that touch a record or version file, where git did not tell them, and every content of version files. */
  readonly asked: AskedObjects;
  /** What came of them until now. */
  readonly objects: ReadonlyMap<string, Uint8Array>;
  /** Ends it where nobody wants to know any more. */
  stop(): void;
}

/**
 * Begins to walk every commit behind HEAD, with what each did to the files below `dirs` that `wanted` picks (paths relative
 * to the workspace): one `git log`, read while it is written, and one `git cat-file`. Merges are compared with their first
 * parent; nothing is simplified away, so that a record dropped by a merge is still seen where it was made. Empty before the
 * first commit.
 */
export function walkHistory(repo: Repository, dirs: readonly string[], wanted: (file: string) => boolean): HistoryWalk {
  const stopped = new AbortController();
  const objects = new Map<string, Uint8Array>();
  const take = (id: string, bytes: Uint8Array): void => void objects.set(id, bytes);
  const asked = askedObjects(repo, { env: honest(repo.env), take, stop: stopped.signal });
  const words = (): HistoryWords => new HistoryWords(repo.prefix, cutCommits(repo), wanted, asked);
  const history = walked(repo, dirs, words, stopped.signal);
  // It may fail before anybody waits for it; whoever does is told.
  history.catch(() => {
    stopped.abort();
  });
  return {
    history,
    asked,
    objects,
    stop: () => {
      stopped.abort();
    },
  };
}

async function walked(
  repo: Repository,
  dirs: readonly string[],
  begin: () => HistoryWords,
  stop: AbortSignal,
): Promise<History> {
  if (repo.head === undefined) return begin().history();
  const paths = [...new Set(dirs.map((dir) => repo.prefix + dir))];
  const limited = paths.includes("") ? [] : paths.map((path) => path.replace(/\/$/, ""));
  const read = async (shown: readonly string[]): Promise<HistoryWords> => {
    const words = begin();
    const args = [...plainPaths, ...logArguments, ...shown, "--end-of-options", repo.head ?? "", "--", ...limited];
    const take = (token: string): void => {
      words.take(token);
    };
    await streamed(repo, args, take, stop);
    return words;
  };
  if (limited.length === 0 || cutCommits(repo).size > 0) return (await read(everyCommit)).history();
  const words = await read(touching);
  const out = leftOut(repo, limited, words.doubts);
  if (out === undefined) return (await read(everyCommit)).history();
  for (const { doubt, changes } of out) words.mend(doubt, changes);
  return words.history();
}

const logArguments: readonly string[] = [
  ...rawLog,
  "--topo-order",
  "--full-history",
  "--diff-merges=first-parent",
  "--no-ext-diff",
  "--ignore-submodules=all",
];

/** Every commit, with its parents. */
const everyCommit: readonly string[] = ["--sparse", "--format=%x01%H %P"];

/**
 * Only merges and what touches the paths, with the nearest such commits in place of parents: git compares trees while it
 * walks, and prints next to nothing. The true parents stand in the object.
 */
const touching: readonly string[] = ["--parents", "--no-decorate", "--no-notes", "--encoding=none", "--format=raw"];
