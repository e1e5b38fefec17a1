import { recordId } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { ModelFiles } from "../workspace.ts";
import { addedTransitions } from "./added.ts";

/** The three states of one model that a merge would bring together. */
export interface Branches {
  /** Where the branches parted; undefined where the model was not there. */
  readonly base: ModelFiles | undefined;
  readonly head: ModelFiles;
  /** The other branch, `ref`, as it is now. */
  readonly tip: ModelFiles;
}

/** Versions that both branches moved on from one transition since they parted: merged, they would have two ends. */
export function forkFindings({ base, head, tip }: Branches, ref: string): readonly Finding[] {
  const theirs = addedTransitions(base, tip);
  return addedTransitions(base, head).flatMap((here): readonly Finding[] => {
    const { prev, version } = here.value;
    const there = theirs.find((each) => each.value.version === version && each.value.prev?.id === prev?.id);
    if (there === undefined || recordId(there) === recordId(here)) return [];
    const args = {
      version: `${head.id}@${version}`,
      ref,
      prev: prev?.id ?? "nothing",
      here: recordId(here),
      there: recordId(there),
    };
    return [finding("moved-on-both", args, { file: here.file, path: ["prev"] })];
  });
}
