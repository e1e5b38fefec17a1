import type { Finding } from "../findings/finding.ts";
import { isLink, type Workspace } from "../workspace.ts";
import { hasPath, pathsOf } from "./paths.ts";
import type { State } from "./state.ts";

/** Tells what a `see` may point at in the tree of a commit. */
export function existsIn(state: State): Workspace["exists"] {
  return (target) => isLink(target) || hasPath(pathsOf(state.paths), target);
}

/**
 * A decision may refer to files that were never committed (`see: weights/card.pdf`, ignored by git), which were there when it
 * was made. Where it holds with them and not without, that is all that can be said.
 */
export function unlessUntracked(
  workspace: Workspace,
  judged: (workspace: Workspace) => readonly Finding[],
): readonly Finding[] | "untracked" {
  const asked = new Set<string>();
  const exists = (target: string): boolean => {
    const there = workspace.exists(target);
    if (!there) asked.add(target);
    return there;
  };
  const found = judged({ ...workspace, exists });
  if (found.length === 0 || asked.size === 0) return found;
  return judged({ ...workspace, exists: () => true }).length === 0 ? "untracked" : found;
}
