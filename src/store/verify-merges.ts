import type { WalkedCommit } from "../core/verify/commits.ts";
import type { Repository } from "./git.ts";
import { honest } from "./git-history.ts";
import { runGit } from "./git-run.ts";
import { refuseOldGit } from "./git-version.ts";

/**
 * Tells whether a merge of two holds a file just as git merges its parents by itself (git-merge-tree(1), git 2.38): then nobody
 * wrote anything into it. Where git cannot merge by itself, somebody had to: false. Throws CannotRun `git-too-old`.
 */
export function cleanMerges(repo: Repository): (commit: WalkedCommit, file: string) => boolean {
  const trees = new Map<string, string | undefined>();
  const env = honest(repo.env);
  const ask = (args: readonly string[]): string | undefined => {
    const { status, stdout } = runGit(repo.root, args, env);
    // 1 is a conflict, or no such file; above that git did not understand, and an older one would accuse honest merges.
    if (status > 1) refuseOldGit(repo.root, env, "2.38");
    return status === 0 ? (stdout.toString("utf8").split(/[\0\n]/)[0] ?? "") : undefined;
  };
  return ({ id, parents }, file) => {
    const [ours, theirs] = parents;
    if (ours === undefined || theirs === undefined || parents.length !== 2) return false;
    if (!trees.has(id)) trees.set(id, ask(["merge-tree", "--write-tree", "-z", "--no-messages", ours, theirs]));
    const tree = trees.get(id);
    if (tree === undefined) return false;
    const [merged, held] = [tree, id].map((each) =>
      ask(["rev-parse", "--verify", "--quiet", `${each}:${repo.prefix}${file}`]),
    );
    return merged !== undefined && merged === held;
  };
}
