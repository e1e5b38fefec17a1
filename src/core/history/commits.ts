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

/**
 * The merge that brought each commit of a side branch into the line it was merged into, by commit id. Commits of HEAD's
 * own line (first parents) have none. Each commit is looked at once.
 */
export function mergesOf(commits: readonly HistoryCommit[]): ReadonlyMap<string, string> {
  const byId = new Map(commits.map((each) => [each.id, each]));
  const seen = new Set<string>();
  const merges = new Map<string, string>();
  const lines: Line[] = [{ start: commits.at(-1)?.id, merge: undefined }];
  for (let next = lines.pop(); next !== undefined; next = lines.pop()) {
    const line = lineFrom(next.start, byId, seen);
    for (const each of line) if (next.merge !== undefined) merges.set(each.id, next.merge);
    // Newest first onto the stack: what an older merge brought is never credited to a younger one.
    for (const each of line) {
      for (const parent of each.parents.slice(1)) lines.push({ start: parent, merge: each.id });
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

function lineFrom(
  start: string | undefined,
  byId: ReadonlyMap<string, HistoryCommit>,
  seen: Set<string>,
): HistoryCommit[] {
  const line: HistoryCommit[] = [];
  for (let at = start === undefined ? undefined : byId.get(start); at !== undefined && !seen.has(at.id);) {
    seen.add(at.id);
    line.push(at);
    const [first] = at.parents;
    at = first === undefined ? undefined : byId.get(first);
  }
  return line;
}
