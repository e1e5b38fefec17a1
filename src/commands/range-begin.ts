import { CannotRun, cannot } from "../errors.ts";
import { changesHere, type ChangedFiles } from "../store/git-range.ts";
import { commitTreeMeanwhile, type Contents, type GitTree } from "../store/git-tree.ts";
import { findRange, findRepository, mergeBase, resolveCommit, type RepositoryRange } from "../store/git.ts";
import type { Repository } from "../store/git.ts";
import { repositoryPrefix, workspaceRoot } from "../store/root.ts";
import type { World } from "../world.ts";

/** A range that git is being asked about. */
export interface BegunRange extends RepositoryRange {
  readonly ref: string;
  /** Absolute directory of mlc.yaml. */
  readonly root: string;
  /** What the files here change since `base`. */
  readonly changes: Promise<ChangedFiles>;
  readonly baseTree: Promise<GitTree>;
  /** REF's files as it is now. */
  readonly tipTree: Promise<GitTree>;
  /** What was read of both. */
  readonly contents: Contents;
}

/**
 * Asks git for the point where the branch left REF, and begins to ask what there is to compare, the slowest question first: git
 * looks at every file here, and lists the trees, while the code is loaded that needs the answers. Throws CannotRun
 * `no-workspace`, `base-unavailable`.
 */
export function beginRange(world: World, ref: string): BegunRange {
  const root = workspaceRoot(world.cwd);
  if (root === undefined) throw cannot("no-workspace", { dir: world.cwd });
  const range = findRange(root, world.env, ref) ?? rangeOf(root, world, ref);
  const { repo, base, tip } = range;
  const prefix = repositoryPrefix(root);
  const changes = changesHere(repo, base, prefix);
  const contents: Contents = new Map();
  const baseTree = commitTreeMeanwhile(repo, base, prefix, contents);
  const tipTree = tip === base ? baseTree : commitTreeMeanwhile(repo, tip, prefix, contents);
  return { ...range, ref, root, changes, baseTree, tipTree, contents };
}

function rangeOf(root: string, world: World, ref: string): RepositoryRange {
  const repo = findRepository(root, world.env);
  if (repo?.head === undefined) throw cannot("base-unavailable", { ref, because: "no-repository", shallow: false });
  return { repo, ...commitsOf(repo, ref) };
}

/** REF's commit and where HEAD left it. Throws CannotRun `base-unavailable` with the way to have it. */
export function commitsOf(repo: Repository, ref: string): { readonly base: string; readonly tip: string } {
  const { shallow } = repo;
  try {
    const tip = resolveCommit(repo, ref);
    return { tip, base: mergeBase(repo, tip, "HEAD") };
  } catch (error) {
    const code = error instanceof CannotRun ? error.finding.code : undefined;
    if (code === "no-merge-base") throw cannot("base-unavailable", { ref, because: "unrelated", shallow });
    if (code !== "unknown-revision") throw error;
    const near = isCommit(repo, `origin/${ref}`) ? { near: `origin/${ref}` } : {};
    throw cannot("base-unavailable", { ref, because: "unknown", shallow, ...near });
  }
}

function isCommit(repo: Repository, revision: string): boolean {
  try {
    return resolveCommit(repo, revision) !== "";
  } catch (error) {
    if (error instanceof CannotRun) return false;
    throw error;
  }
}
