import { dirname, relative, resolve } from "node:path";
import { cannot } from "../errors.ts";
import { findRepository, type Repository } from "../store/git.ts";
import { indexTree, type GitTree } from "../store/git-tree.ts";
import { below, repositoryPrefix, WORKSPACE_FILE, workspaceRoot } from "../store/root.ts";
import { loadWorkspace, locatorOf } from "../store/workspace.ts";
import type { World } from "../world.ts";
import type { Opened } from "./open.ts";

/** A workspace as it is staged. */
export interface OpenedStaged extends Opened {
  readonly tree: GitTree;
  readonly repo: Repository;
}

/**
 * The workspace of the current directory as it is staged; inside a hook, as the commit being made has it. Takes no lock.
 * Errors of mlc.yaml stand in `workspace.findings`. Throws CannotRun `no-workspace`, `no-repository`, `no-workspace-then`.
 */
export async function openStaged(world: World): Promise<OpenedStaged> {
  const root = workspaceRoot(world.cwd);
  if (root === undefined) throw cannot("no-workspace", { dir: world.cwd });
  const repo = findRepository(root, world.env);
  if (repo === undefined) throw cannot("no-repository", { dir: root });
  const tree = indexTree(withIndexOfHook(repo, world), repo.prefix);
  if (tree.kind(WORKSPACE_FILE) !== "file") throw cannot("no-workspace-then", { revision: "the index" });
  const loaded = await loadWorkspace(tree);
  return {
    ...loaded,
    tree,
    repo,
    root,
    here: below(root, world.cwd) ?? "",
    prefix: repositoryPrefix(root),
    today: world.now().toISOString().slice(0, 10),
    locate: locatorOf(loaded.workspace),
  };
}

/**
 * `git commit FILE` makes its commit from an index of its own, which it names to the hook (githooks(5), git(1)). An index
 * of another repository, where a hook there calls mlc here, is none of ours.
 */
function withIndexOfHook(repo: Repository, world: World): Repository {
  const named = world.env["GIT_INDEX_FILE"];
  if (named === undefined) return repo;
  const index = resolve(repo.root, named);
  const inside = relative(repo.gitDir, dirname(index)) === "";
  return inside ? { ...repo, env: { ...repo.env, GIT_INDEX_FILE: index } } : repo;
}
