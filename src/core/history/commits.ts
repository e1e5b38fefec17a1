import type { CommitFacts } from "./commit-facts.ts";

/** What a commit did to one file, against its first parent. */
export interface Touched {
  /** Relative to the workspace, POSIX. */
  readonly file: string;
  readonly how: "added" | "changed" | "removed";
  /** Ids of the content before and after; undefined where there was or is none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A commit as `git log` gives it, and which records and version files it touched. */
export interface HistoryCommit {
  readonly id: string;
  readonly isMerge: boolean;
  /** What the commit says about itself, where git told it with the history; otherwise it has to be asked for. */
  readonly told?: (() => CommitFacts) | undefined;
  readonly touched: readonly Touched[];
}

/** The commits behind HEAD of which something is to be told; the others are walked past. */
export interface History {
  /** Merges, the commits that touched a record or version file, and those where a shallow clone begins: parents first. */
  readonly commits: readonly HistoryCommit[];
  /** The merge that brought each of them into the line it was merged into; HEAD's own line (first parents) has none. */
  readonly merges: ReadonlyMap<string, string>;
  /** Commits whose parents are not in this clone: what they hold is older than they are. */
  readonly cut: ReadonlySet<string>;
}

/** The merges on the way of a commit to HEAD's own line, nearest first. */
export function wayToHead(commit: string, merges: ReadonlyMap<string, string>): readonly string[] {
  const way: string[] = [];
  for (let at = merges.get(commit); at !== undefined; at = merges.get(at)) way.push(at);
  return way;
}
