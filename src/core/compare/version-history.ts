import type { Edge } from "../../generated/types.ts";
import { startedLater } from "../validate/rules-chains.ts";
import { subjectOf } from "../facts/compose.ts";
import { ofKind, type RecordDoc, type RecordOf } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { serves, stageIds, type Lifecycle } from "../lifecycle/lifecycle.ts";
import { moveProblem } from "../lifecycle/move-rules.ts";
import type { ModelFiles } from "../workspace.ts";
import { addedTransitions } from "./added.ts";

/** What judging a range needs beside the two trees. */
export interface RangeSetting {
  /** The lifecycle that holds: the base's where there is one. */
  readonly lifecycle: Lifecycle;
  /** Whether the condition of an edge holds for a version of the model; every edge is open where it is left out. */
  readonly holds?: (edge: Edge, version: string) => boolean;
}

type Version = ModelFiles["versions"][number];

/**
 * What a range of commits did to the versions of one model that must not happen: a stage changed without a transition, a
 * transition that no edge allows, an adoption of a model that was there before, weights changed once they served. `base` is
 * undefined for a model that is new.
 */
export function versionHistoryFindings(
  base: ModelFiles | undefined,
  head: ModelFiles,
  setting: RangeSetting,
): readonly Finding[] {
  const moves = addedTransitions(base, head);
  return [
    ...moves.flatMap((move) => [...moveFindings(move, setting), ...adoptionFindings(move, base, head, setting)]),
    ...head.versions.flatMap((version) => {
      const old = base?.versions.find((each) => each.value.version === version.value.version);
      if (old === undefined) return [];
      return [
        ...stageFindings(old, version, moves, head.id),
        ...weightFindings(old, version, base?.records ?? [], head, setting),
      ];
    }),
  ];
}

function moveFindings(move: RecordOf<"transition">, { lifecycle, holds }: RangeSetting): readonly Finding[] {
  const open = (edge: Edge): boolean => holds === undefined || holds(edge, move.value.version);
  const because = moveProblem(move.value, lifecycle, open);
  if (because === undefined) return [];
  const { from, to, move: kind } = move.value;
  const args = { from: from ?? "null", to, move: kind, because };
  return [finding("transition-off-lifecycle", args, { file: move.file, path: ["to"] })];
}

/** Only a model that is new at the base can be adopted: one that was there before has a chain to go on with. */
function adoptionFindings(
  move: RecordOf<"transition">,
  base: ModelFiles | undefined,
  head: ModelFiles,
  { lifecycle }: RangeSetting,
): readonly Finding[] {
  const { prev, adopted, to, version } = move.value;
  const [first = ""] = stageIds(lifecycle);
  // A second version is found in the tree itself, without knowing the base.
  if (prev !== null || adopted !== true || to === first || base === undefined || startedLater(head, version)) return [];
  const args = { stage: to, first, because: "the model was there before this change, so it cannot be adopted now" };
  return [finding("late-start", args, { file: move.file, path: ["adopted"] })];
}

function stageFindings(
  old: Version,
  now: Version,
  moves: readonly RecordOf<"transition">[],
  model: string,
): readonly Finding[] {
  const [from, to] = [old.value.stage, now.value.stage];
  const { version } = now.value;
  if (from === to || moves.some((move) => move.value.version === version && move.value.to === to)) return [];
  const args = { from, to, version: `${model}@${version}`, model };
  return [finding("stage-changed-without-transition", args, { file: now.file, path: ["stage"] })];
}

function weightFindings(
  old: Version,
  now: Version,
  records: readonly RecordDoc[],
  head: ModelFiles,
  { lifecycle }: RangeSetting,
): readonly Finding[] {
  const [before, after = "none"] = [subjectOf(old.value), subjectOf(now.value)];
  if (before === undefined || before === after) return [];
  const { version } = now.value;
  const args = { version: `${head.id}@${version}`, before, after, model: head.id };
  const at = { file: now.file, path: now.value.weights === undefined ? ["hosted"] : ["weights", "digest"] };
  const served = [
    ...ofKind(records, "transition")
      .filter((each) => each.value.version === version)
      .map((each) => each.value.to),
    old.value.stage,
  ].find((stage) => serves(lifecycle, stage));
  if (served !== undefined)
    return [finding("weights-changed-after-serving", { ...args, stage: served, from: version }, at)];
  const trained = ofKind(head.records, "training").some(
    (run) => run.value.version === version && run.value.subject.weights === after,
  );
  return trained ? [] : [finding("weights-changed-without-training", args, at)];
}
