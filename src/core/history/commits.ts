/** What a commit did to one file, against its first parent. */
export interface Touched {
  /** Relative to the workspace, POSIX. */
  readonly file: string;
  readonly how: "added" | "changed" | "removed";
  /** Ids of the content before and after; undefined where there was or is none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A commit as `git log` gives it: its place in the history, and which records and version files it touched. */
export interface HistoryCommit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly touched: readonly Touched[];
}

/** The commits behind HEAD, every one of them, a parent always before its children. */
export interface History {
  readonly commits: readonly HistoryCommit[];
  /** Commits whose parents are not in this clone: what they hold is older than they are. */
  readonly cut: ReadonlySet<string>;
}

/** The place of each commit in the history, oldest first. */
export function placesOf(commits: readonly HistoryCommit[]): ReadonlyMap<string, number> {
  return new Map(commits.map((each, at) => [each.id, at]));
}

/**
 * The merge that brought each commit of a side branch into the line it was merged into, by commit id. Commits of HEAD's
 * own line (first parents) have none. Each commit is looked at once.
 */
export function mergesOf(
  commits: readonly HistoryCommit[],
  places: ReadonlyMap<string, number> = placesOf(commits),
): ReadonlyMap<string, string> {
  const seen = new Uint8Array(commits.length);
  const merges = new Map<string, string>();
  const lines: Line[] = [{ start: commits.at(-1)?.id, merge: undefined }];
  for (let next = lines.pop(); next !== undefined; next = lines.pop()) {
    // Newest first onto the stack: what an older merge brought is never credited to a younger one.
    for (let id = next.start; id !== undefined;) {
      const place = places.get(id);
      if (place === undefined || seen[place] === 1) break;
      seen[place] = 1;
      const parents = commits[place]?.parents ?? [];
      if (next.merge !== undefined) merges.set(id, next.merge);
      for (let at = 1; at < parents.length; at += 1) lines.push({ start: parents[at], merge: id });
      id = parents[0];
    }
  }
  return merges;
}

/** A chain of first parents that is still to be walked, and the merge that brought it. */
interface Line {
  readonly start: string | undefined;
  readonly merge: string | undefined;
}

/** The merges on the way of a commit to HEAD's own line, nearest first. */
export function wayToHead(commit: string, merges: ReadonlyMap<string, string>): readonly string[] {
  const way: string[] = [];
  for (let at = merges.get(commit); at !== undefined; at = merges.get(at)) way.push(at);
  return way;
}
