import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** Name of the workspace's own file. */
export const WORKSPACE_FILE = "mlc.yaml";

/** The nearest directory at or above `dir` that holds mlc.yaml, not above the root of the git repository. */
export function workspaceRoot(dir: string): string | undefined {
  for (let here = dir; ; here = dirname(here)) {
    if (existsSync(join(here, WORKSPACE_FILE))) return here;
    if (existsSync(join(here, ".git")) || dirname(here) === here) return undefined;
  }
}

/** Where a workspace stands in its git repository: empty at the top, else ending in `/`; empty outside git. */
export function repositoryPrefix(root: string): string {
  for (let here = root; ; here = dirname(here)) {
    if (existsSync(join(here, ".git"))) return here === root ? "" : `${relative(here, root).split(sep).join("/")}/`;
    if (dirname(here) === here) return "";
  }
}

/** A path below a root, relative to it and POSIX; `""` for the root itself, undefined for what lies outside. */
export function below(root: string, path: string): string | undefined {
  const inside = relative(root, path).split(sep).join("/");
  return inside === ".." || inside.startsWith("../") || inside.startsWith("/") ? undefined : inside;
}
