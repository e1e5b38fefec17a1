import { ownFrameworkFiles } from "../core/controls-known.ts";
import type { Workspace } from "../core/workspace.ts";
import { commitsBetween } from "../store/git-range.ts";
import { fetchMeanwhile, type GitTree } from "../store/git-tree.ts";
import type { Repository } from "../store/git.ts";
import { modelDirMatcher } from "../store/models.ts";
import { WORKSPACE_FILE } from "../store/root.ts";
import { keptReads, sharedWith } from "../store/shared-reads.ts";
import { diskTree, type Tree } from "../store/tree.ts";
import { loadWorkspace, type Loaded, type ReadFiles } from "../store/workspace.ts";
import type { World } from "../world.ts";
import { openWorkspace, type Opened } from "./open.ts";
import type { BegunRange } from "./range-begin.ts";

/** The states that a pull request is about: where it began, what it is compared by, and the files here. */
export interface Range {
  readonly ref: string;
  /** The commit where the branch left REF. */
  readonly base: string;
  /** REF as it is now. */
  readonly tip: string;
  /** How many commits of REF are not here. */
  readonly behind: number;
  readonly repo: Repository;
  readonly opened: Opened;
  readonly baseTree: GitTree;
  /** Undefined where there was no workspace. */
  readonly before: Workspace | undefined;
  /** REF's workspace; undefined where it has none. */
  readonly there: Workspace | undefined;
  /** True for a file of a model that the range touches, or of no model. */
  readonly touches: (file: string) => boolean;
}

/**
 * Opens all of them, and of the models only those that the range touches where that is exact: no rule changes, and nothing
 * outside the models comes or goes that a document of another model could refer to.
 */
export async function openRange(world: World, begun: BegunRange): Promise<Range> {
  const { ref, repo, base, tip } = begun;
  const reads = keptReads();
  const { workspace } = await loadWorkspace(diskTree(begun.root), NO_MODEL, reads);
  const [baseTree, tipTree] = await Promise.all([begun.baseTree, begun.tipTree]);
  const touched = await touchedModels(begun.changes, workspace, baseTree);
  const fetched = fetchTouched(begun, [baseTree, tipTree], touched);
  const opened = await openWorkspace(world, touched.only, reads);
  await fetched;
  const shared = (tree: GitTree): ReadFiles => sharedWith(reads, tree, touched.rules);
  const before = await loadedFrom(baseTree, touched.only, shared(baseTree));
  const there = tip === base ? before : await loadedFrom(tipTree, touched.only, shared(tipTree));
  return {
    ...{ ref, base, tip, repo, opened, baseTree },
    behind: tip === base ? 0 : commitsBetween(repo, base, tip),
    before: before?.workspace,
    there: there?.workspace,
    touches: touched.touches,
  };
}

/**
 * Begins to read both trees, in one process, while the files here are read; a workspace that is read whole is fetched at its
 * first document.
 */
export function fetchTouched(
  { repo, contents }: BegunRange,
  trees: readonly GitTree[],
  touched: Touched,
): Promise<void> {
  const { only, dirs, rules } = touched;
  if (only === undefined) return Promise.resolve();
  const wanted = (tree: GitTree): readonly string[] => [
    ...rules,
    ...[...dirs].flatMap((dir) => tree.files(dir)).filter((file) => isDocument.test(file)),
  ];
  const ids = trees.flatMap((tree) => wanted(tree).flatMap((file) => tree.blob(file) ?? []));
  return fetchMeanwhile(repo, ids, contents);
}

/** What is the same for all files of a directory, which mostly come one after the other. */
function byDirectory<T>(of: (dirs: readonly string[]) => T): (file: string) => T {
  let last: { readonly dir: string; readonly is: T } | undefined;
  return (file) => {
    const end = file.lastIndexOf("/");
    if (last?.dir.length !== end || !file.startsWith(last.dir)) {
      last = { dir: file.slice(0, Math.max(0, end)), is: of(parents(file)) };
    }
    return last.is;
  };
}

/** Documents, records and the signatures beside them. */
const isDocument = /\.ya?ml(?:\.sig)?$/;

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The workspace of a tree, of the models `only` those named; undefined where it holds none. */
export async function loadedFrom(
  tree: Tree,
  only: ReadonlySet<string> | undefined,
  kept?: ReadFiles,
): Promise<Loaded | undefined> {
  return tree.kind(WORKSPACE_FILE) === "file" ? loadWorkspace(tree, only, kept) : undefined;
}

/** What of a workspace a range touches. */
export interface Touched {
  /** The ids of the models to read; all of them where it is undefined. */
  readonly only: ReadonlySet<string> | undefined;
  /** The directories of the models that it touches. */
  readonly dirs: ReadonlySet<string>;
  readonly touches: Range["touches"];
  /** mlc.yaml, and the lifecycle and the frameworks it names. */
  readonly rules: ReadonlySet<string>;
}

/** The models that the files here touch, by the mlc.yaml that is here; all of them where rules, or files that others refer to, change. */
export async function touchedModels(
  changes: BegunRange["changes"],
  workspace: Workspace,
  baseTree: GitTree,
): Promise<Touched> {
  const isModel = await modelDirMatcher(workspace.config.value);
  const modelOf = byDirectory((dirs) => dirs.find(isModel));
  const { all, comeOrGone } = await changes;
  const dirs = new Set(all.flatMap((file) => modelOf(file) ?? []));
  const touches = (file: string): boolean => {
    const dir = modelOf(file);
    return dir === undefined || dirs.has(dir);
  };
  const rules = new Set([WORKSPACE_FILE, workspace.lifecycleSource, ...ownFrameworkFiles(workspace.config.value)]);
  const wide =
    baseTree.kind(WORKSPACE_FILE) !== "file" ||
    all.some((file) => rules.has(file)) ||
    comeOrGone.some((file) => modelOf(file) === undefined || file.endsWith("/model.yaml")) ||
    someElsewhere(comeOrGone, baseTree);
  const ids = new Set([...dirs].map(baseName));
  return { only: wide ? undefined : ids, dirs, touches, rules };
}

const NO_MODEL: ReadonlySet<string> = new Set();

/** True where one of the records has a name that stands in another directory too: rules about twins need both. */
function someElsewhere(comeOrGone: readonly string[], tree: GitTree): boolean {
  const named = new Map<string, readonly string[]>();
  for (const file of comeOrGone) {
    if (file.includes("/records/")) named.set(baseName(file), [...(named.get(baseName(file)) ?? []), file]);
  }
  // A few names are found without looking at every file.
  const others = named.size > FEW ? tree.files("") : [...named.keys()].flatMap((name) => tree.ending(name));
  return others.some((other) => named.get(baseName(other))?.some((file) => file !== other) === true);
}

const FEW = 50;

/** `a/b/c.yaml` -> `a`, `a/b`. */
function parents(file: string): readonly string[] {
  const steps = file.split("/");
  return steps.slice(1).map((_step, at) => steps.slice(0, at + 1).join("/"));
}
