import type { Repository } from "./git.ts";
import { askGit } from "./git-run.ts";
import type { GitTree } from "./git-tree.ts";

/** What the files here change against a commit, below a directory: paths relative to it. */
export interface ChangedFiles {
  /** Every path that differs, untracked ones included. */
  readonly all: readonly string[];
  /** Of these, what is there on one side only. */
  readonly comeOrGone: readonly string[];
}

/**
 * How the working tree differs from a commit's files below `prefix` (`""` or ending in `/`): one process, which says what is
 * in the index, and what here is another one, gone or in no index. The commit's own files are known already.
 */
export function changedSince(repo: Repository, tree: GitTree, prefix: string): ChangedFiles {
  const below = prefix === "" ? [] : ["--", prefix];
  const args = [
    "ls-files",
    "-z",
    "-t",
    "--stage",
    "--modified",
    "--deleted",
    "--others",
    "--exclude-standard",
    ...below,
  ];
  const here = new Map<string, string>();
  for (const row of askGit(repo.root, args, repo.env).toString("utf8").split("\0")) {
    const cut = row.indexOf("\t");
    const [tag = "", mode = "", blob = ""] = row.slice(0, cut === -1 ? 1 : cut).split(" ", 3);
    if (tag === "") continue;
    const file = (cut === -1 ? row.slice(2) : row.slice(cut + 1)).slice(prefix.length);
    const state =
      STATES[tag] ??
      (isLink(mode) === (tree.blob(file) !== undefined && tree.kind(file) === "link") ? undefined : MODIFIED);
    // A file that is gone is told as modified, too, and one that is unmerged once for each side.
    if (here.get(file) !== GONE) here.set(file, here.has(file) ? (state ?? MODIFIED) : (state ?? blob));
  }
  const all: string[] = [];
  const comeOrGone: string[] = [];
  const add = (file: string, isOnOneSide: boolean): void => {
    all.push(file);
    if (isOnOneSide) comeOrGone.push(file);
  };
  for (const [file, blob] of here) {
    const old = tree.blob(file);
    if (old !== blob && (old !== undefined || blob !== GONE)) add(file, old === undefined || blob === GONE);
  }
  for (const file of tree.files("")) if (!here.has(file)) add(file, true);
  return { all, comeOrGone };
}

const MODIFIED = "modified";
const GONE = "gone";

/** git-ls-files(1), `-t`: what is not as the index has it. Other tags are those of files in the index. */
const STATES: Readonly<Record<string, string>> = { C: MODIFIED, R: GONE, "?": MODIFIED };

/** A link's content is its target: a file may hold the same. */
function isLink(mode: string): boolean {
  return mode === "120000";
}

/** How many commits `to` has that `from` has not. */
export function commitsBetween(repo: Repository, from: string, to: string): number {
  return Number(askGit(repo.root, ["rev-list", "--count", `${from}..${to}`], repo.env).toString("utf8"));
}
