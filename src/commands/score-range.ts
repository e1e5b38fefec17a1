import { CannotRun, cannot } from "../errors.ts";
import { keptReads, sharedWith } from "../store/shared-reads.ts";
import { loadWorkspace, type Loaded, type ReadFiles } from "../store/workspace.ts";
import { findRange, findRepository, mergeBase, resolveCommit, type Repository } from "../store/git.ts";
import { changedSince, commitsBetween, filesHere } from "../store/git-range.ts";
import { commitTree, fetchContents, type Contents, type GitTree } from "../store/git-tree.ts";
import { modelDirMatcher } from "../store/models.ts";
import { repositoryPrefix, WORKSPACE_FILE, workspaceRoot } from "../store/root.ts";
import type { Tree } from "../store/tree.ts";
import { diskTree } from "../store/tree.ts";
import { ownFrameworkFiles } from "../core/controls-known.ts";
import type { Workspace } from "../core/workspace.ts";
import type { World } from "../world.ts";
import { openWorkspace, type Opened } from "./open.ts";

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
 * outside the models comes or goes that a document of another model could refer to. Throws CannotRun `base-unavailable`.
 */
export async function openRange(world: World, ref: string): Promise<Range> {
  const root = workspaceRoot(world.cwd);
  if (root === undefined) throw cannot("no-workspace", { dir: world.cwd });
  const { repo, base, tip } = findRange(root, world.env, ref) ?? rangeOf(root, world, ref);
  const prefix = repositoryPrefix(root);
  // The slowest question of all is asked first: git looks at every file while the trees are read.
  const here = filesHere(repo, prefix);
  const contents: Contents = new Map();
  const baseTree = commitTree(repo, base, prefix, contents);
  const tipTree = tip === base ? baseTree : commitTree(repo, tip, prefix, contents);
  const touched = await touchedModels(here, { root, prefix, baseTree });
  fetchTouched(repo, [baseTree, tipTree], touched, contents);
  const reads = keptReads();
  const opened = await openWorkspace(world, touched.only, reads);
  const shared = (tree: GitTree): ReadFiles => sharedWith(reads, tree, touched.rules);
  const before = await loadedFrom(baseTree, touched.only, shared(baseTree));
  const there = tip === base ? before : await loadedFrom(tipTree, touched.only, shared(tipTree));
  return {
    ref,
    base,
    tip,
    repo,
    behind: tip === base ? 0 : commitsBetween(repo, base, tip),
    opened,
    baseTree,
    before: before?.workspace,
    there: there?.workspace,
    touches: touched.touches,
  };
}

function rangeOf(root: string, world: World, ref: string) {
  const repo = findRepository(root, world.env);
  if (repo?.head === undefined) throw cannot("base-unavailable", { ref, because: "no-repository", shallow: false });
  return { repo, ...commitsOf(repo, ref) };
}

/** What is read of both trees, in one process; a workspace that is read whole is fetched at its first document. */
function fetchTouched(repo: Repository, trees: readonly GitTree[], touched: Touched, contents: Contents): void {
  const { only, rules } = touched;
  if (only === undefined) return;
  const isInModel = byDirectory((dirs) => dirs.some((dir) => only.has(baseName(dir))));
  const wanted = (tree: GitTree): readonly string[] => [
    ...rules,
    ...tree.files("").filter((file) => isInModel(file) && isDocument.test(file)),
  ];
  const ids = trees.flatMap((tree) => wanted(tree).flatMap((file) => tree.blob(file) ?? []));
  fetchContents(repo, ids, contents);
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
  readonly touches: Range["touches"];
  /** mlc.yaml, and the lifecycle and the frameworks it names. */
  readonly rules: ReadonlySet<string>;
}

/**
 * The models that the files here touch, as `filesHere` lists them; all of them where rules, or files that others refer to,
 * change.
 */
export async function touchedModels(
  here: Promise<Buffer>,
  from: { readonly root: string; readonly prefix: string; readonly baseTree: GitTree },
): Promise<Touched> {
  const { workspace } = await loadWorkspace(diskTree(from.root), NO_MODEL);
  const isModel = await modelDirMatcher(workspace.config.value);
  const modelOf = byDirectory((dirs) => dirs.find(isModel));
  const { all, comeOrGone } = changedSince(await here, from.baseTree, from.prefix);
  const dirs = new Set(all.flatMap((file) => modelOf(file) ?? []));
  const touches = (file: string): boolean => {
    const dir = modelOf(file);
    return dir === undefined || dirs.has(dir);
  };
  const rules = new Set([WORKSPACE_FILE, workspace.lifecycleSource, ...ownFrameworkFiles(workspace.config.value)]);
  const wide =
    from.baseTree.kind(WORKSPACE_FILE) !== "file" ||
    all.some((file) => rules.has(file)) ||
    comeOrGone.some((file) => modelOf(file) === undefined || file.endsWith("/model.yaml")) ||
    someElsewhere(comeOrGone, from.baseTree);
  const ids = new Set([...dirs].map(baseName));
  return { only: wide ? undefined : ids, touches, rules };
}

const NO_MODEL: ReadonlySet<string> = new Set();

/** True where one of the records has a name that stands in another directory too: rules about twins need both. */
function someElsewhere(comeOrGone: readonly string[], tree: GitTree): boolean {
  const records = comeOrGone.filter((file) => file.includes("/records/"));
  if (records.length === 0) return false;
  const named = new Map<string, readonly string[]>();
  for (const file of records) named.set(baseName(file), [...(named.get(baseName(file)) ?? []), file]);
  return tree.files("").some((other) => named.get(baseName(other))?.some((file) => file !== other) === true);
}

/** `a/b/c.yaml` -> `a`, `a/b`. */
function parents(file: string): readonly string[] {
  const steps = file.split("/");
  return steps.slice(1).map((_step, at) => steps.slice(0, at + 1).join("/"));
}
