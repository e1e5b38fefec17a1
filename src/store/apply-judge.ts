import { isDeepStrictEqual } from "node:util";
import type { Target } from "./apply-run.ts";
import type { Repository } from "./git.ts";
import { blobText, commitsSince, filteredBlobId, rawBlobId, undoCommit, type Commit } from "./git-commits.ts";

/** What the history says about the commit that was asked for. Paths are relative to the repository's root. */
export type Verdict =
  | { readonly kind: "absent" }
  /** It holds every file; a hook laid some out differently or added others. */
  | {
      readonly kind: "done";
      readonly commit: Commit;
      readonly reformatted: readonly string[];
      readonly added: readonly string[];
    }
  /** A hook changed values; taken back, unless somebody has built on it already (`kept`). */
  | { readonly kind: "altered"; readonly commit: Commit; readonly files: readonly string[]; readonly kept: boolean }
  /** Another commit slipped in before it and changed this path; taken back. */
  | { readonly kind: "overtaken"; readonly path: string };

/**
 * Looks for our commit among those after `base`: the one that changes all our files. `watched` are paths (or directories) that
 * no other commit in between may touch. A commit that must not stand is taken back.
 */
export async function judge(
  repo: Repository,
  base: string | undefined,
  targets: readonly Target[],
  watched: readonly string[],
): Promise<Verdict> {
  const commits = commitsSince(repo, base);
  const at = commits.findIndex(({ blobs }) => targets.every((target) => blobs.has(target.path)));
  const commit = commits[at];
  if (commit === undefined) return { kind: "absent" };
  const foreign = commits.slice(0, at).flatMap(({ blobs }) => [...blobs.keys()]);
  const path = foreign.find((one) => watched.some((mine) => one === mine || one.startsWith(`${mine}/`)));
  if (path !== undefined && undoCommit(repo, commit)) return { kind: "overtaken", path };
  const different = targets.filter((target) => !isAsWritten(repo, commit, target));
  const altered: string[] = [];
  const own = new Set(targets.map((target) => target.path));
  for (const target of different) {
    // A signature beside it fits these bytes and no others.
    const isSigned = own.has(`${target.path}.sig`);
    if (isSigned || !(await saysTheSame(repo, commit, target))) altered.push(target.path);
  }
  if (altered.length > 0) return { kind: "altered", commit, files: altered, kept: !undoCommit(repo, commit) };
  const added = [...commit.blobs.keys()].filter((one) => !own.has(one));
  return { kind: "done", commit, reformatted: different.map((target) => target.path), added };
}

function isAsWritten(repo: Repository, commit: Commit, target: Target): boolean {
  const blob = commit.blobs.get(target.path);
  return blob === rawBlobId(target.after, commit.id) || blob === filteredBlobId(repo, target.path, target.after);
}

async function saysTheSame(repo: Repository, commit: Commit, target: Target): Promise<boolean> {
  const blob = commit.blobs.get(target.path) ?? "";
  if (/^0+$/.test(blob) || !/\.ya?ml$/.test(target.path)) return false;
  const { parse } = await import("yaml");
  try {
    const theirs: unknown = parse(blobText(repo, blob));
    return isDeepStrictEqual(theirs, parse(target.after.toString("utf8")));
  } catch {
    return false;
  }
}
