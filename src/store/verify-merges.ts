import type { WalkedCommit } from "../core/verify/commits.ts";
import type { Repository } from "./git.ts";
import { honest } from "./git-stream.ts";
import { runGit } from "./git-run.ts";
import { refuseOldGit } from "./git-version.ts";

/**
 * Tells whether a merge holds a file just as it comes from its parents: the content of the only side that changed it, or of a
 * merge of two what git makes of both (git-merge-tree(1), git 2.38). Then nobody wrote anything into it. Throws CannotRun
 * `git-too-old`.
 */
export function cleanMerges(repo: Repository): (commit: WalkedCommit, file: string) => boolean {
  const trees = new Map<string, string | undefined>();
  const env = honest(repo.env);
  const ask = (args: readonly string[]): string | undefined => {
    const { status, stdout } = runGit(repo.root, args, env);
    // 1 is a conflict, or no such file; above that git did not understand, and an older one would accuse honest merges.
    if (status > 1) refuseOldGit(repo.root, env, "2.38");
    return status === 0 ? stdout.toString("utf8").replace(/[\0\n]+$/, "") : undefined;
  };
  const contentAt = (commit: string, file: string): string | undefined =>
    ask(["rev-parse", "--verify", "--quiet", `${commit}:${repo.prefix}${file}`]);
  return ({ id, parents }, file) => {
    const held = contentAt(id, file);
    const sides = parents.map((parent) => contentAt(parent, file));
    const bases = ask(["merge-base", "--octopus", "--all", ...parents])?.split("\n") ?? [];
    if (
      (bases.length === 0 ? [undefined] : bases).some((base) => isOnlySide(held, sides, base && contentAt(base, file)))
    )
      return true;
    const [ours, theirs] = parents;
    if (ours === undefined || theirs === undefined || parents.length !== 2) return false;
    if (!trees.has(id)) trees.set(id, ask(["merge-tree", "--write-tree", "-z", "--no-messages", ours, theirs]));
    const tree = trees.get(id)?.split("\0")[0];
    if (tree === undefined) return false;
    return held !== undefined && contentAt(tree, file) === held;
  };
}

/** True where just one content differs from the base, and that one is held; or none does, and the base is. */
function isOnlySide(
  held: string | undefined,
  sides: readonly (string | undefined)[],
  base: string | undefined,
): boolean {
  const changed = new Set(sides.filter((each) => each !== base));
  return changed.size > 1 ? false : held === (changed.size === 1 ? [...changed][0] : base);
}
