import { ofKind, recordId, type RecordOf } from "../facts/fold.ts";
import type { ModelFiles } from "../workspace.ts";

/** The transitions that a range adds to a model and that nothing in it withdraws; `base` is undefined for a new model. */
export function addedTransitions(
  base: Pick<ModelFiles, "records"> | undefined,
  head: Pick<ModelFiles, "records">,
): readonly RecordOf<"transition">[] {
  const known = new Set((base?.records ?? []).map(recordId));
  const superseded = new Set(head.records.map((record) => record.value.supersedes));
  return ofKind(head.records, "transition").filter(
    (each) => !known.has(recordId(each)) && !superseded.has(recordId(each)),
  );
}
