import { ownFrameworkFiles } from "../core/controls-known.ts";
import { underPolicy } from "../core/compare/compare.ts";
import type { Finding } from "../core/findings/finding.ts";
import { cannot } from "../errors.ts";
import { commitTree, type GitTree } from "../store/git-tree.ts";
import { modelDirMatcher } from "../store/models.ts";
import { WORKSPACE_FILE } from "../store/root.ts";
import { keptReads, sharedWith } from "../store/shared-reads.ts";
import type { World } from "../world.ts";
import type { OpenedStaged } from "./open-staged.ts";
import type { Opened } from "./open.ts";
import { beginRange, commitsOf } from "./range-begin.ts";
import { lostFindings, movedFindings, policyFor, type RangeStates } from "./range-history.ts";
import { fetchTouched, loadedFrom, touchedModels, type Touched } from "./score-range.ts";

/** What a range did, and the commit that the files were held against. */
export interface RangeChecked {
  readonly base: { readonly ref: string; readonly commit: string };
  readonly findings: readonly Finding[];
}

/**
 * What the files here did since the branch left `ref` that no history may show: records removed, renamed or changed, stages
 * without their transition, late starts, frozen weights, forks. Throws CannotRun `base-unavailable`.
 */
export async function checkRange(world: World, opened: Opened, ref: string, asOf: string): Promise<RangeChecked> {
  const begun = beginRange(world, ref);
  const [baseTree, tipTree] = await Promise.all([begun.baseTree, begun.tipTree]);
  const touched = await touchedModels(begun.changes, opened.workspace, baseTree);
  await fetchTouched(begun, [baseTree, tipTree], touched);
  return checked({ ...begun, opened, baseTree, tipTree, touched, asOf });
}

/**
 * The same for what is staged: against HEAD, or where the branch left `ref`. Undefined before the first commit, where
 * there is nothing yet that could be lost.
 */
export async function checkStaged(
  opened: OpenedStaged,
  ref: string | undefined,
  asOf: string,
): Promise<RangeChecked | undefined> {
  const { repo } = opened;
  if (repo.head === undefined) {
    if (ref === undefined) return undefined;
    throw cannot("base-unavailable", { ref, because: "unknown", shallow: repo.shallow });
  }
  const { base, tip } = ref === undefined ? { base: repo.head, tip: repo.head } : commitsOf(repo, ref);
  const baseTree = commitTree(repo, base, opened.prefix);
  const tipTree = tip === base ? baseTree : commitTree(repo, tip, opened.prefix);
  const touched = await touchedInIndex(opened, baseTree);
  return checked({ opened, ref: ref ?? "HEAD", base, tip, baseTree, tipTree, touched, asOf });
}

interface Known extends Pick<RangeStates, "ref" | "base" | "baseTree"> {
  readonly opened: Opened;
  readonly tip: string;
  readonly tipTree: GitTree;
  readonly touched: Touched;
  readonly asOf: string;
}

async function checked(known: Known): Promise<RangeChecked> {
  const { opened, ref, base, tip, baseTree, tipTree, touched, asOf } = known;
  const said = { base: { ref, commit: base } };
  // Where mlc.yaml cannot be read nobody knows where the models stand, and every record would look lost.
  if (opened.workspace.findings.some((each) => each.severity === "error")) return { ...said, findings: [] };
  const { only } = touched;
  const reads = keptReads();
  const before = (await loadedFrom(baseTree, only, reads))?.workspace;
  const shared = sharedWith(reads, tipTree, touched.rules);
  const there = tip === base ? before : (await loadedFrom(tipTree, only, shared))?.workspace;
  const models = opened.workspace.models.filter(({ id }) => only === undefined || only.has(id));
  const workspace = { ...opened.workspace, models };
  const states: RangeStates = {
    ...{ ref, base, baseTree, before, there, touches: touched.touches },
    opened: { workspace, tree: opened.tree },
  };
  if (before === undefined) return { ...said, findings: [] };
  const policy = policyFor(states);
  const head = underPolicy(workspace, policy);
  const moved = models.flatMap((model) => movedFindings(states, { head, policy, model, asOf }));
  return { ...said, findings: [...lostFindings(states), ...moved] };
}

/** Models of which a staged file is another one than in the commit; git's ids of contents tell, nothing is read for it. */
async function touchedInIndex({ tree, workspace }: OpenedStaged, baseTree: GitTree): Promise<Touched> {
  const isModel = await modelDirMatcher(workspace.config.value);
  const dirOf = (file: string): string | undefined =>
    [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index)).find(isModel);
  const changed = [...new Set([...tree.files(""), ...baseTree.files("")])].filter(
    (file) => tree.blob(file) !== baseTree.blob(file),
  );
  const dirs = new Set(changed.flatMap((file) => dirOf(file) ?? []));
  const rules = new Set([WORKSPACE_FILE, workspace.lifecycleSource, ...ownFrameworkFiles(workspace.config.value)]);
  const wide = changed.some((file) => rules.has(file));
  return {
    only: wide ? undefined : new Set([...dirs].map((dir) => dir.slice(dir.lastIndexOf("/") + 1))),
    dirs,
    touches: (file) => {
      const dir = dirOf(file);
      return dir === undefined || dirs.has(dir);
    },
    rules,
  };
}
