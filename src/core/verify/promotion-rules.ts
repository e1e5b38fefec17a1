import { recordId } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { FileChange, WalkedCommit } from "./commits.ts";
import type { CommitSetting } from "./commit-rules.ts";
import { foundInputs, type Transition } from "./inputs.ts";
import { broughtTogether } from "./merge-rules.ts";
import { at } from "./persistent.ts";
import type { PolicyChange } from "./policy-rules.ts";
import type { Introduced } from "./record-rules.ts";
import { rulesFor } from "./rules-for.ts";
import { skewFindings } from "./skew.ts";
import type { State } from "./state.ts";

/**
 * True for a commit as `mlc promote` makes it: nothing of ours but transitions and the files of their versions (a new purpose
 * is written into model.yaml), and committed when it was authored, which a rebase or cherry-pick does not leave so.
 */
export function isPlain(commit: WalkedCommit, own: readonly FileChange[], transitions: readonly Introduced[]): boolean {
  if (commit.authoredAt !== commit.committedAt) return false;
  const expected = new Set(
    transitions.flatMap(({ record, model }) => {
      const purpose = record.value.schema === "mlc.transition/v1" && record.value.move === "repurpose";
      const version = `${model.dir}/versions/${record.value.version}.yaml`;
      return [record.file, version, ...(purpose ? [`${model.dir}/model.yaml`] : [])];
    }),
  );
  return own.every(({ file }) => expected.has(file));
}

/** Policy and a gated move in one commit: the gate would be judged by what was changed for it. */
export function together(transitions: readonly Introduced[], changes: readonly PolicyChange[]): readonly Finding[] {
  return transitions.flatMap(({ record, model }) => {
    if (record.value.schema !== "mlc.transition/v1" || !isGated(record as Transition)) return [];
    const changed = changes.filter((each) => each.models.some(({ dir }) => dir === model.dir)).map((each) => each.file);
    if (changed.length === 0) return [];
    const args = { id: recordId(record), files: changed };
    return [finding("policy-changed-with-promotion", args, { file: record.file, path: ["policy"] })];
  });
}

/** The promotions that a merge brings together with evidence that they did not know, and that do not hold with it. */
export function metFindings(
  commit: WalkedCommit,
  states: readonly State[],
  after: State,
  { documents, memory, archive }: CommitSetting,
): readonly Finding[] {
  const { settings } = after;
  if (settings === undefined) return [];
  return broughtTogether(commit, states, after, documents).flatMap(({ model, transition: record, side }) => {
    const transition = record as Transition;
    const rules = rulesFor(transition.value, archive);
    if (rules === undefined || !isGated(transition) || (transition.value.inputs ?? []).length === 0) return [];
    const before = states.find((state) => at(state.models, model.dir) === side) ?? after;
    const history = (file: string) => memory.contents.get(file) ?? new Map<string, number>();
    const { docs } = foundInputs(model.dir, transition, { before, after, documents, history });
    const isOwn = (file: string): boolean => at(side.files, file)?.blob === at(model.files, file)?.blob;
    return skewFindings(transition, { model, after, settings, rules, documents, known: docs, isOwn });
  });
}

/** True for a move that passes a gate. */
export function isGated({ value: { move } }: Transition): boolean {
  return move === "forward" || move === "hotfix" || move === "retire";
}
