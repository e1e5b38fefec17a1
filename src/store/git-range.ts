import type { Repository } from "./git.ts";
import { askGit } from "./git-run.ts";

/** What the files here change against a commit, below a directory: paths relative to it. */
export interface ChangedFiles {
  /** Every path that differs, untracked ones included. */
  readonly all: readonly string[];
  /** Of these, what is there on one side only. */
  readonly comeOrGone: readonly string[];
}

/** How the working tree differs from a commit below `prefix` (`""` or ending in `/`): two processes, no renames guessed. */
export function changedSince(repo: Repository, commit: string, prefix: string): ChangedFiles {
  const below = prefix === "" ? [] : ["--", prefix];
  const diff = ["diff", "--no-ext-diff", "--no-textconv", "--no-renames", "--name-status", "-z", commit, ...below];
  const words = split(askGit(repo.root, diff, repo.env));
  const untracked = split(askGit(repo.root, ["ls-files", "--others", "--exclude-standard", "-z", ...below], repo.env));
  const tracked = words.flatMap((path, at) => (at % 2 === 0 ? [] : [{ path, status: words[at - 1] ?? "" }]));
  const inside = (path: string): string => path.slice(prefix.length);
  return {
    all: [...tracked.map(({ path }) => path), ...untracked].map(inside),
    comeOrGone: [...tracked.filter(({ status }) => status !== "M").map(({ path }) => path), ...untracked].map(inside),
  };
}

/** How many commits `to` has that `from` has not. */
export function commitsBetween(repo: Repository, from: string, to: string): number {
  return Number(askGit(repo.root, ["rev-list", "--count", `${from}..${to}`], repo.env).toString("utf8"));
}

function split(bytes: Buffer): readonly string[] {
  return bytes
    .toString("utf8")
    .split("\0")
    .filter((word) => word !== "");
}
