import { mergedText, withFiles, type Files } from "./files.ts";
import { commitAt, type Commit, type History } from "./graph.ts";

/** One change of a history at one commit; everything after it is what git makes of it. */
export interface Mutation {
  /** The commit that is not what it was. */
  readonly at: number;
  /** Files of that commit with other text; undefined takes one away. */
  readonly files?: ReadonlyMap<string, string | undefined>;
  /** What else the commit says. */
  readonly says?: Partial<Pick<Commit, "author" | "committer">>;
  /** What was done, in words. */
  readonly what: string;
}

/**
 * The history with one commit changed and every later one made again on top, as a rebase would: what a later commit does not
 * touch stays as the mutation left it, lines that it does touch apart from it are changed in the mutated text.
 */
export function mutated({ commits, tip, prefix }: History, { at, files = new Map(), says = {} }: Mutation): History {
  const made: Commit[] = [];
  for (const [number, commit] of commits.entries()) {
    if (number === at) made.push({ ...commit, ...says, files: withFiles(commit.files, files) });
    else made.push(commit.parents.length === 0 ? commit : { ...commit, files: again(commits, made, commit) });
  }
  return { commits: made, tip, prefix };
}

/** The files of a commit whose parents are not what they were. */
function again(commits: readonly Commit[], made: readonly Commit[], commit: Commit): Files {
  const after = new Map(commit.files);
  for (const parent of commit.parents) {
    const [was, is] = [commitAt(commits, parent).files, commitAt(made, parent).files];
    if (was === is) continue;
    for (const path of new Set([...was.keys(), ...is.keys()])) {
      if (was.get(path) === is.get(path)) continue;
      const text = carried(was.get(path), is.get(path), commit.files.get(path));
      if (text === undefined) after.delete(path);
      else after.set(path, text);
    }
  }
  return same(after, commit.files) ? commit.files : after;
}

/** What a path holds after a commit, where its parent holds something else than it did. */
function carried(was: string | undefined, is: string | undefined, own: string | undefined): string | undefined {
  if (own === was) return is;
  return mergedText(was, is, own) ?? own;
}

function same(one: Files, other: Files): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}
