import { isMap, type JsonMap } from "../json.ts";
import type { History } from "./commits.ts";

/** The two lines of a version file that only `mlc promote` and its like change. */
export interface StageLines {
  readonly stage: string;
  readonly transition: string;
}

/** A transition record, as far as the two lines follow from it. */
export interface Step {
  readonly to: string;
  readonly prev: string | undefined;
}

/** A commit that changed a version file, before and after by content id. */
export interface VersionChange {
  readonly file: string;
  readonly commit: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly inMerge: boolean;
}

/** A change of the two lines that no transition record explains; undefined lines: there is no file. */
export interface StageEdit extends VersionChange {
  readonly from: StageLines | undefined;
  readonly to: StageLines | undefined;
}

/** Every change of a version file, oldest first; of a merge what differs from its first parent. */
export function versionChanges(history: History, isVersion: (file: string) => boolean): readonly VersionChange[] {
  return history.commits
    .filter((commit) => !history.cut.has(commit.id))
    .flatMap(({ id, isMerge, touched }) =>
      touched
        .filter((each) => isVersion(each.file))
        .map(({ file, before, after }) => ({ file, commit: id, before, after, inMerge: isMerge })),
    );
}

/** The changes of the two lines that were made by hand: those that do not follow the chain of transition records. */
export function stageEdits(
  changes: readonly VersionChange[],
  linesOf: (content: string) => StageLines | undefined,
  steps: ReadonlyMap<string, Step>,
): readonly StageEdit[] {
  const seen = new Set<string>();
  return changes.flatMap((change): readonly StageEdit[] => {
    const from = change.before === undefined ? undefined : linesOf(change.before);
    const to = change.after === undefined ? undefined : linesOf(change.after);
    // A file that cannot be read says nothing about its stage; whatever mends it is compared with what was before.
    if (change.after !== undefined && to === undefined) return [];
    if (change.before !== undefined && from === undefined) return [];
    if (from?.stage === to?.stage && from?.transition === to?.transition) return [];
    if (to !== undefined && follows(from, to, steps)) return [];
    // The merge that brings an edit is not a second one.
    const edit = JSON.stringify([change.file, from, to]);
    if (change.inMerge && seen.has(edit)) return [];
    seen.add(edit);
    return [{ ...change, from, to }];
  });
}

/** The two lines of a version document. */
export function stageLines(document: JsonMap | undefined): StageLines | undefined {
  if (!isMap(document)) return undefined;
  const { stage, transition } = document;
  return typeof stage === "string" && typeof transition === "string" ? { stage, transition } : undefined;
}

/** True where the new lines are what a transition record says, and the way back from it leads to the old lines. */
function follows(from: StageLines | undefined, to: StageLines, steps: ReadonlyMap<string, Step>): boolean {
  if (steps.get(to.transition)?.to !== to.stage) return false;
  if (from === undefined) return true;
  const seen = new Set<string>();
  for (let at: string | undefined = to.transition; at !== undefined && !seen.has(at); at = steps.get(at)?.prev) {
    if (at === from.transition) return at !== to.transition;
    seen.add(at);
  }
  return false;
}
