import type { Day } from "../core/dates.ts";
import { isLink, type Workspace } from "../core/workspace.ts";
import type { Leaf } from "../core/verify/commits.ts";
import type { Repository } from "./git.ts";
import { plainPaths, rawLog } from "./git-run.ts";
import { streamed } from "./git-stream.ts";
import type { Contents } from "./git-tree.ts";
import { WORKSPACE_FILE } from "./root.ts";
import { byCodePoint, readLimit, type Kind, type Tree } from "./tree.ts";
import { objectsThere } from "./verify-objects.ts";
import { INSIDE } from "./verify-paths.ts";

/** The files of a workspace at the last commit of HEAD's own line (first parents) that was made by the end of a UTC day. */
export interface PastTree {
  readonly day: Day;
  readonly tree: Tree;
  /** The id of the content at a path. */
  readonly blob: (file: string) => string | undefined;
}

/** The trees of past days, and how many contents of their documents are missing from this clone. */
export interface PastTrees {
  /** Newest day first; days before the first commit are left out. */
  readonly trees: readonly PastTree[];
  readonly missing: number;
}

/**
 * The files below the workspace as they were at the end of days, which are given newest first: one `git log`, and one
 * `git cat-file` for all documents that are not `known` by the id of their content already.
 */
export async function pastTrees(
  repo: Repository,
  days: readonly Day[],
  known: (file: string, blob: string) => boolean,
): Promise<PastTrees> {
  if (repo.head === undefined || days.length === 0) return { trees: [], missing: 0 };
  const walk = new Walk(repo.prefix, days);
  const args = [...plainPaths, ...logArguments, "--end-of-options", repo.head, "--"];
  await streamed(repo, args, (token) => {
    walk.take(token);
  });
  const all = days.slice(0, walk.reached).map((day, at) => ({ day, files: walk.filesAt(at) }));
  const wanted = new Set(
    all.flatMap(({ files }) =>
      [...files].flatMap(([file, { blob, mode }]) =>
        isPlain(mode) && isDocument(file) && !known(file, blob) ? [blob] : [],
      ),
    ),
  );
  const contents: Contents = new Map(wanted.size === 0 ? [] : objectsThere(repo, [...wanted]));
  return {
    trees: all.map(({ day, files }) => ({ day, ...treeOf(repo, day, files, contents) })),
    missing: [...wanted].filter((id) => !contents.has(id)).length,
  };
}

/** What a `see` may point at on a day; `asked` is told of every path. */
export function existsIn(tree: Tree, asked: Set<string>): Workspace["exists"] {
  return (target) => {
    if (isLink(target)) return true;
    asked.add(target);
    return tree.kind(target) !== undefined;
  };
}

const logArguments: readonly string[] = [
  "-c",
  "advice.graftFileDeprecated=false",
  ...rawLog,
  "--first-parent",
  "-m",
  "--no-ext-diff",
  "--ignore-submodules=none",
  "--format=%x01%ct",
];

/** Puts the words of `git log --raw -z` together, newest commit first: for each path what stood there on each day. */
class Walk {
  /** How many days, from the newest on, have a commit by their end. */
  reached = 0;
  private readonly paths = new Map<string, (Leaf | undefined)[]>();
  private readonly prefix: string;
  /** Last second of each day. */
  private readonly ends: readonly number[];
  private change: string | undefined;

  constructor(prefix: string, days: readonly Day[]) {
    this.prefix = prefix;
    this.ends = days.map((day) => Date.parse(`${day}T23:59:59Z`) / 1000);
  }

  take(token: string): void {
    if (this.change !== undefined) {
      this.enter(this.change, token);
      this.change = undefined;
      return;
    }
    const text = token.startsWith("\n") ? token.slice(1) : token;
    if (text.startsWith(":")) this.change = text;
    else if (text.startsWith("\u0001")) this.begin(Number(text.slice(1)));
  }

  filesAt(day: number): ReadonlyMap<string, Leaf> {
    const files = new Map<string, Leaf>();
    for (const [path, leaves] of this.paths) {
      const leaf = leaves[day];
      if (leaf !== undefined) files.set(path, leaf);
    }
    return files;
  }

  /** The first commit on the way back that was made by the end of a day is the last one of that day. */
  private begin(committedAt: number): void {
    while (this.reached < this.ends.length && committedAt <= (this.ends[this.reached] ?? 0)) this.reached += 1;
  }

  /** What a commit left at a path stood there on every day from then on, up to the next commit that touched it. */
  private enter(change: string, path: string): void {
    if (this.reached === 0 || !path.startsWith(this.prefix)) return;
    const [, mode = "", , blob = ""] = change.split(" ");
    const leaf = mode === "000000" ? undefined : { blob, mode };
    const file = path.slice(this.prefix.length);
    const leaves = this.paths.get(file) ?? [];
    while (leaves.length < this.reached) leaves.push(leaf);
    this.paths.set(file, leaves);
  }
}

function isPlain(mode: string): boolean {
  return mode.startsWith("100");
}

function isDocument(file: string): boolean {
  return file === WORKSPACE_FILE || INSIDE.test(file);
}

function treeOf(
  repo: Repository,
  day: Day,
  files: ReadonlyMap<string, Leaf>,
  contents: Contents,
): Omit<PastTree, "day"> {
  const sorted = [...files.keys()].sort(byCodePoint);
  const directories = new Set(sorted.flatMap(above));
  const kind = (path: string): Kind | undefined => {
    const leaf = files.get(path);
    if (leaf === undefined) return directories.has(path) ? "directory" : undefined;
    return isPlain(leaf.mode) ? "file" : leaf.mode === "120000" ? "link" : "other";
  };
  const read = (file: string): Uint8Array | undefined => {
    const leaf = files.get(file);
    if (leaf === undefined || !isPlain(leaf.mode)) return undefined;
    // A team's own lifecycle may lie anywhere.
    if (!contents.has(leaf.blob)) for (const [id, bytes] of objectsThere(repo, [leaf.blob])) contents.set(id, bytes);
    return contents.get(leaf.blob)?.subarray(0, readLimit);
  };
  return {
    tree: {
      describe: `the end of ${day}`,
      files: (dir) => (dir === "" ? sorted : below(sorted, `${dir}/`)),
      kind,
      read,
    },
    blob: (file) => files.get(file)?.blob,
  };
}

/** The paths that begin alike stand together. */
function below(sorted: readonly string[], start: string): readonly string[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byCodePoint(sorted[middle] ?? "", start) < 0) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.startsWith(start) === true) end += 1;
  return sorted.slice(low, end);
}

/** Every directory on the way to a file. */
function above(file: string): readonly string[] {
  const steps = file.split("/").slice(0, -1);
  return steps.map((_step, at) => steps.slice(0, at + 1).join("/"));
}
