import { Ancestry } from "../core/history/ancestry.ts";
import type { History, Touched } from "../core/history/commits.ts";
import type { Repository } from "./git.ts";
import { askGit, plainPaths, rawLog } from "./git-run.ts";
import { cutCommits } from "./git-shallow.ts";
import { honest, askedObjects, streamed, type AskedObjects } from "./git-stream.ts";
import { blobsOf } from "./git-tree.ts";

/** A history that git is walking. */
export interface HistoryWalk {
  readonly history: Promise<History>;
  /** Asked already: the commits that touch a record or version file, and every content of version files. */
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
  const history = walked(repo, dirs, new Commits(repo.prefix, cutCommits(repo), wanted, asked), stopped.signal);
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

/** The contents of objects by id, commits and files alike: one `git cat-file`. What is missing here is left out. */
export function objectsOf(repo: Repository, ids: Iterable<string>): ReadonlyMap<string, Uint8Array> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const answer = askGit(repo.root, ["cat-file", "--batch"], honest(repo.env), `${wanted.join("\n")}\n`);
  return new Map(blobsOf(answer));
}

async function walked(repo: Repository, dirs: readonly string[], found: Commits, stop: AbortSignal): Promise<History> {
  if (repo.head === undefined) return found.history();
  const paths = [...new Set(dirs.map((dir) => repo.prefix + dir))];
  const args = [...plainPaths, ...logArguments, "--end-of-options", repo.head, "--"];
  const limited = paths.includes("") ? [] : paths.map((path) => path.replace(/\/$/, ""));
  await streamed(
    repo,
    [...args, ...limited],
    (token) => {
      found.take(token);
    },
    stop,
  );
  return found.history();
}

const logArguments: readonly string[] = [
  ...rawLog,
  "--topo-order",
  "--full-history",
  "--sparse",
  "--diff-merges=first-parent",
  "--no-ext-diff",
  "--ignore-submodules=all",
  "--format=%x01%H %P",
];

/** Puts the words of `git log --raw -z` together: `\x01<id> <parents>`, then `:<modes> <ids> <letter>` and a path for each file. */
class Commits {
  private readonly ancestry = new Ancestry();
  private readonly kept: Kept[] = [];
  private id = "";
  private number = -1;
  private change: string | undefined;
  private readonly prefix: string;
  private readonly cut: ReadonlySet<string>;
  private readonly wanted: (file: string) => boolean;
  private readonly asked: AskedObjects;

  constructor(prefix: string, cut: ReadonlySet<string>, wanted: (file: string) => boolean, asked: AskedObjects) {
    this.prefix = prefix;
    this.cut = cut;
    this.wanted = wanted;
    this.asked = asked;
  }

  take(token: string): void {
    if (this.change !== undefined) {
      this.enter(this.change, token);
      this.change = undefined;
      return;
    }
    const first = token.charCodeAt(0);
    if (first === HEAD_MARK) this.begin(token);
    else if (first === COLON || token.startsWith("\n:")) this.change = token.trim();
  }

  history(): History {
    const merges = this.ancestry.merges();
    const ids = new Map(this.kept.map((each) => [each.number, each.id]));
    const commits = this.kept.reverse();
    return {
      commits,
      merges: new Map(
        commits.flatMap(({ id, number }) => {
          const merge = ids.get(merges[number] ?? -1);
          return merge === undefined ? [] : [[id, merge] as const];
        }),
      ),
      cut: new Set(commits.flatMap(({ id }) => (this.cut.has(id) ? [id] : []))),
    };
  }

  /** Cut by hand: there are as many of these as there are commits. */
  private begin(token: string): void {
    const end = token.indexOf(" ");
    const parents = token.slice(end + 1).trimEnd();
    this.id = token.slice(1, end);
    const isMerge = parents.includes(" ");
    const [first, ...others] = isMerge ? parents.split(" ") : [parents === "" ? undefined : parents];
    this.number = this.ancestry.add(this.id, first, others as readonly string[]);
    if (isMerge || this.cut.has(this.id)) this.keep(isMerge);
  }

  private keep(isMerge: boolean): Kept {
    const kept: Kept = { id: this.id, number: this.number, isMerge, touched: [] };
    this.kept.push(kept);
    return kept;
  }

  private enter(change: string, path: string): void {
    if (!path.startsWith(this.prefix)) return;
    const file = path.slice(this.prefix.length);
    if (!this.wanted(file)) return;
    const [, , old, now] = change.split(" ", 4);
    const [before, after] = [existing(old), existing(now)];
    const how = before === undefined ? "added" : after === undefined ? "removed" : "changed";
    const last = this.kept.at(-1);
    const commit = last?.number === this.number ? last : this.keep(false);
    commit.touched.push({ file, how, before, after });
    this.asked.ask(commit.id);
    if (file.includes("/records/")) return;
    if (before !== undefined) this.asked.ask(before);
    if (after !== undefined) this.asked.ask(after);
  }
}

const HEAD_MARK = 0x01;
const COLON = 0x3a;

interface Kept {
  readonly id: string;
  readonly number: number;
  readonly isMerge: boolean;
  readonly touched: Touched[];
}

function existing(id: string | undefined): string | undefined {
  return id === undefined || /^0*$/.test(id) ? undefined : id;
}
