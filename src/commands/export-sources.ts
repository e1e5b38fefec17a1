import { basename, join, relative, resolve, sep } from "node:path";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { cannot, CannotRun } from "../errors.ts";
import type { WorkspaceDocument } from "../generated/types.ts";
import { repositoryPrefix, workspaceRoot } from "../store/root.ts";
import { diskTree, type Tree } from "../store/tree.ts";
import { loadWorkspace } from "../store/workspace.ts";
import type { World } from "../world.ts";

/** A workspace whose rows are exported. */
export interface ExportSource {
  /** What its rows carry: the name given to it, else its directory in its repository: `acme-models`, `acme-models/team-a`. */
  readonly id: string;
  readonly tree: Tree;
  readonly config: WorkspaceDocument;
  /** Its directory relative to the current one, for places in findings; empty for the only one. */
  readonly place: string;
}

/**
 * The workspaces that are named (`DIR`, or `NAME=DIR`), else that of the current directory. One of several that cannot be opened
 * is a finding. Throws CannotRun where the only one cannot be, and where two would have the same id.
 */
export async function exportSources(
  world: World,
  named: readonly string[],
): Promise<{ readonly sources: readonly ExportSource[]; readonly findings: readonly Finding[] }> {
  const sources: ExportSource[] = [];
  const findings: Finding[] = [];
  for (const each of named.length === 0 ? ["."] : named) {
    const [, name, dir = each] = /^([A-Za-z0-9][A-Za-z0-9._-]*)=(.+)$/.exec(each) ?? [];
    const opened = await sourceAt(world.cwd, dir, name, named.length > 0);
    if ("code" in opened) findings.push(opened);
    else sources.push(opened);
  }
  const [first] = findings;
  if (first !== undefined && named.length === 0) throw new CannotRun(first);
  const twice = sources.find(({ id }, at) => sources.findIndex((each) => each.id === id) !== at);
  if (twice !== undefined) throw cannot("workspaces-named-alike", { name: twice.id });
  return { sources, findings };
}

async function sourceAt(
  cwd: string,
  dir: string,
  name: string | undefined,
  several: boolean,
): Promise<ExportSource | Finding> {
  const root = workspaceRoot(resolve(cwd, dir));
  if (root === undefined) {
    return several
      ? finding("workspace-left-out", { dir, because: "it is in no mlc workspace" })
      : finding("no-workspace", { dir: cwd });
  }
  const tree = diskTree(root);
  const { workspace } = await loadWorkspace(tree, new Set());
  const place = several ? relative(cwd, root).split(sep).join("/") : "";
  const broken = workspace.findings.find(({ severity }) => severity === "error");
  if (broken !== undefined && !several) return broken;
  if (broken !== undefined) {
    const at = broken.at === undefined ? undefined : { ...broken.at, file: join(place, broken.at.file) };
    return finding("workspace-left-out", { dir, because: "its mlc.yaml cannot be used: run `mlc validate` there" }, at);
  }
  return { id: name ?? idOf(root), tree, config: workspace.config.value, place };
}

/** The name of the repository's directory, and the way from there: nothing of where it was cloned from. */
function idOf(root: string): string {
  const prefix = repositoryPrefix(root).replace(/\/$/, "");
  const top = prefix === "" ? root : root.slice(0, root.length - prefix.length - 1);
  return prefix === "" ? basename(top) : `${basename(top)}/${prefix}`;
}
