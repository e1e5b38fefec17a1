import { cast, type Person } from "../../../scripts/cast.ts";
import { changesBetween, merged, type Files } from "./files.ts";

/** Who made a commit. Besides the cast: the forge that commits merges, and somebody whom no workspace lists. */
export type Author = Person | "forge" | "stranger";

/** Name and address as a commit has them. */
export const identities: Readonly<Record<Author, { readonly name: string; readonly email: string }>> = {
  ...cast,
  forge: { name: "Forge", email: "noreply@forge.example" },
  stranger: { name: "Somebody Else", email: "somebody@elsewhere.example" },
};

/** A commit of a history: its whole tree, who, when (seconds since 1970, UTC), and what kind of commit it is. */
export interface Commit {
  readonly parents: readonly number[];
  readonly files: Files;
  readonly author: Author;
  readonly committer: Author;
  readonly authored: number;
  readonly committed: number;
  readonly message: string;
  /** What happened: the operation, or `merge`, `squash`, `rebase`, `cherry-pick`. */
  readonly what: string;
}

/** Commits in the order in which they were made, and the tip of the branch that is looked at. */
export interface History {
  readonly commits: readonly Commit[];
  readonly tip: number;
  /** The directory of the workspace in its repository, empty or ending in `/`. */
  readonly prefix: string;
}

/** A commit by its number. */
export function commitAt(commits: readonly Commit[], number: number): Commit {
  const found = commits[number];
  if (found === undefined) throw new RangeError(`no commit ${String(number)}`);
  return found;
}

/** The numbers of a commit and of everything before it. */
export function ancestors(commits: readonly Commit[], tip: number): ReadonlySet<number> {
  const seen = new Set<number>();
  const open = [tip];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...commitAt(commits, next).parents);
  }
  return seen;
}

/** Where two lines parted; undefined where there is no such commit or, after criss-cross merges, more than one. */
export function mergeBase(commits: readonly Commit[], one: number, other: number): number | undefined {
  const left = ancestors(commits, one);
  const common = [...ancestors(commits, other)].filter((each) => left.has(each)).sort((a, b) => b - a);
  const [best] = common;
  if (best === undefined) return undefined;
  const behind = ancestors(commits, best);
  return common.every((each) => behind.has(each)) ? best : undefined;
}

/** The files of both lines together; undefined where git would stop with a conflict. */
export function mergedTrees(commits: readonly Commit[], ours: number, theirs: number): Files | undefined {
  const base = mergeBase(commits, ours, theirs);
  if (base === undefined) return undefined;
  const [before, left, right] = [base, ours, theirs].map((each) => commitAt(commits, each).files);
  return before === undefined || left === undefined || right === undefined ? undefined : merged(before, left, right);
}

/** The files with what a commit changed against its first parent done to them; undefined where it conflicts, or is done already. */
export function picked(commits: readonly Commit[], number: number, onto: Files): Files | undefined {
  const { parents, files } = commitAt(commits, number);
  const [parent] = parents;
  if (parent === undefined || parents.length > 1) return undefined;
  const after = merged(commitAt(commits, parent).files, onto, files);
  return after === undefined || changesBetween(onto, after).size === 0 ? undefined : after;
}

/** The commits of a line since another one, oldest first. */
export function since(commits: readonly Commit[], tip: number, base: number): readonly number[] {
  const before = ancestors(commits, base);
  return [...ancestors(commits, tip)].filter((each) => !before.has(each)).sort((a, b) => a - b);
}

/** The paths of the records that a commit holds and none of its parents does. */
export function introducedRecords(commits: readonly Commit[], number: number): readonly string[] {
  const { files, parents } = commitAt(commits, number);
  const before = parents.map((each) => commitAt(commits, each).files);
  return [...files.keys()].filter((path) => path.includes("/records/") && !before.some((each) => each.has(path)));
}
