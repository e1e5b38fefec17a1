import { CannotRun, cannot } from "../errors.ts";
import { treeAt } from "../store/at.ts";
import { findRepository } from "../store/git.ts";
import { below, repositoryPrefix, WORKSPACE_FILE, workspaceRoot } from "../store/root.ts";
import { loadWorkspace, locatorOf } from "../store/workspace.ts";
import type { World } from "../world.ts";
import type { Opened } from "./open.ts";

/** A workspace as it was: `today` is the day asked for, or the day on which the revision was committed. */
export interface OpenedPast extends Opened {
  readonly past: { readonly asked: string; readonly commit: string };
}

/**
 * Opens the workspace of the current directory as it was at a revision, or at the end of a UTC day. Throws CannotRun
 * `no-workspace`, `no-repository`, `no-commit-then`, `unknown-revision`, `no-workspace-then`, or the first error of mlc.yaml.
 */
export async function openAt(world: World, at: string): Promise<OpenedPast> {
  const root = workspaceRoot(world.cwd);
  if (root === undefined) throw cannot("no-workspace", { dir: world.cwd });
  const repo = findRepository(root, world.env);
  if (repo === undefined) throw cannot("no-repository", { dir: root });
  const { tree, commit, day } = treeAt(repo, at);
  if (tree.kind(WORKSPACE_FILE) !== "file") throw cannot("no-workspace-then", { revision: at });
  const loaded = await loadWorkspace(tree);
  const broken = loaded.workspace.findings.find((found) => found.severity === "error");
  if (broken !== undefined) throw new CannotRun(broken);
  return {
    ...loaded,
    root,
    here: below(root, world.cwd) ?? "",
    prefix: repositoryPrefix(root),
    today: day,
    locate: locatorOf(loaded.workspace),
    past: { asked: at, commit },
  };
}
