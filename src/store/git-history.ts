import { spawn } from "node:child_process";
import { StringDecoder } from "node:string_decoder";
import type { History, Touched } from "../core/history/commits.ts";
import { cannot } from "../errors.ts";
import type { Repository } from "./git.ts";
import type { Environment } from "./git-env.ts";
import { rawLog } from "./git-commits.ts";
import { askGit, plainPaths } from "./git-run.ts";
import { lastLines } from "./git-text.ts";
import { cutCommits } from "./git-shallow.ts";
import { blobsOf } from "./git-tree.ts";

/**
 * Every commit behind HEAD, and what each did to the files below `dirs` that `wanted` picks (paths relative to the
 * workspace): one `git log`, read while it is written. Merges are compared with their first parent; nothing is
 * simplified away, so that a record dropped by a merge is still seen where it was made. Empty before the first commit.
 */
export async function historyOf(
  repo: Repository,
  dirs: readonly string[],
  wanted: (file: string) => boolean,
): Promise<History> {
  if (repo.head === undefined) return { commits: [], cut: new Set() };
  const paths = [...new Set(dirs.map((dir) => repo.prefix + dir))];
  const args = [...plainPaths, ...logArguments, "--end-of-options", repo.head, "--"];
  const limited = paths.includes("") ? [] : paths.map((path) => path.replace(/\/$/, ""));
  const found = new Commits(repo.prefix, wanted);
  await streamed(repo, [...args, ...limited], (token) => {
    found.take(token);
  });
  return { commits: found.all.reverse(), cut: cutCommits(repo) };
}

/** The contents of objects by id, commits and files alike: one `git cat-file`. What is missing here is left out. */
export function objectsOf(repo: Repository, ids: Iterable<string>): ReadonlyMap<string, Uint8Array> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const answer = askGit(repo.root, ["cat-file", "--batch"], honest(repo.env), `${wanted.join("\n")}\n`);
  return new Map(blobsOf(answer));
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

/** The environment in which replaced and grafted commits are shown as they are, and nothing is fetched for a question. */
export function honest(env: Environment): Environment {
  return { ...env, GIT_NO_REPLACE_OBJECTS: "1", GIT_GRAFT_FILE: "/dev/null", GIT_NO_LAZY_FETCH: "1" };
}

/** Runs a `git` that only reads and hands over what it writes, cut at each NUL. Throws CannotRun `git-failed` with what it said. */
export async function streamed(
  repo: Repository,
  args: readonly string[],
  take: (token: string) => void,
): Promise<void> {
  const child = spawn("git", args, { cwd: repo.root, env: honest(repo.env), stdio: ["ignore", "pipe", "pipe"] });
  const failed = new Promise<Error | number | null>((done) => {
    child.on("error", done);
    child.on("close", done);
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-4000);
  });
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of child.stdout) {
    const tokens = (rest + decoder.write(chunk as Buffer)).split("\0");
    rest = tokens.pop() ?? "";
    for (const token of tokens) take(token);
  }
  take(rest);
  const ended = await failed;
  if (ended === 0) return;
  throw cannot("git-failed", { command: "log", output: ended instanceof Error ? ended.message : lastLines(said, 3) });
}

/** Puts the words of `git log --raw -z` together: `\x01<id> <parents>`, then `:<modes> <ids> <letter>` and a path for each file. */
class Commits {
  readonly all: Growing[] = [];
  private change: readonly string[] | undefined;
  private readonly prefix: string;
  private readonly wanted: (file: string) => boolean;

  constructor(prefix: string, wanted: (file: string) => boolean) {
    this.prefix = prefix;
    this.wanted = wanted;
  }

  take(token: string): void {
    if (this.change !== undefined) {
      this.enter(this.change, token);
      this.change = undefined;
    } else if (token.startsWith("\u0001")) {
      // Cut by hand: there are as many of these as there are commits.
      const end = token.indexOf(" ");
      const parents = token.slice(end + 1).trimEnd();
      this.all.push({
        id: token.slice(1, end),
        parents: parents === "" ? none : parents.split(" "),
        touched: none,
      });
    } else if (token.startsWith(":") || token.startsWith("\n:")) {
      this.change = token.trim().split(" ");
    }
  }

  private enter([, , before, after]: readonly string[], path: string): void {
    const commit = this.all.at(-1);
    if (commit === undefined || !path.startsWith(this.prefix)) return;
    const file = path.slice(this.prefix.length);
    if (!this.wanted(file)) return;
    const [old, now] = [existing(before), existing(after)];
    const how = old === undefined ? "added" : now === undefined ? "removed" : "changed";
    if (commit.touched === none) commit.touched = [];
    (commit.touched as Touched[]).push({ file, how, before: old, after: now });
  }
}

interface Growing {
  readonly id: string;
  readonly parents: readonly string[];
  touched: readonly Touched[];
}

/** One empty list for all: most commits touch nothing of ours. */
const none: readonly never[] = [];

function existing(id: string | undefined): string | undefined {
  return id === undefined || /^0*$/.test(id) ? undefined : id;
}
