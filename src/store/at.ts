import { dayNumber, type Day } from "../core/dates.ts";
import { cannot } from "../errors.ts";
import { commitDate, resolveCommit, revAtDate, type Repository } from "./git.ts";
import { gitTree, type GitTree } from "./git-tree.ts";

/** The files of a workspace as they were. */
export interface Past {
  /** Below the directory that the repository was found from: that of mlc.yaml. */
  readonly tree: GitTree;
  /** Commit id. */
  readonly commit: string;
  /** The day to judge it on: the one asked for, or of a revision the UTC day it was committed. */
  readonly day: Day;
}

/**
 * The tree at a revision, or at the end of a UTC day (`YYYY-MM-DD`): the last commit of HEAD's own line made by then.
 * Throws CannotRun `unknown-revision`, `bad-revision`, `no-commit-then`.
 */
export function treeAt(repo: Repository, at: string): Past {
  if (dayNumber(at) !== undefined) {
    const commit = revAtDate(repo, at);
    if (commit === undefined) throw cannot("no-commit-then", { day: at, shallow: repo.shallow });
    return { tree: gitTree(repo, commit, repo.prefix), commit, day: at };
  }
  const commit = resolveCommit(repo, at);
  return { tree: gitTree(repo, commit, repo.prefix), commit, day: commitDate(repo, commit).slice(0, 10) };
}
