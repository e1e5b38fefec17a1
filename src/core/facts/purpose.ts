import { kindOf, type RecordKind } from "../records.ts";
import { ofKind, type RecordDoc } from "./fold.ts";

/** Kinds of records that speak of a use: how good, how safe and how exposed the version was for what it was for. */
const BOUND_TO_USE: ReadonlySet<RecordKind> = new Set(["evaluation", "monitoring", "red-team", "deployment"]);

/**
 * The records of one version that still speak for it: those bound to a use count only since its latest new purpose. Training
 * runs stay, for they made the weights; reviews and exceptions stay to be read, and what judges them says that they are void.
 * Takes and gives (observed_at, id) order.
 */
export function sincePurpose(records: readonly RecordDoc[]): readonly RecordDoc[] {
  const latest = ofKind(records, "transition").findLast((each) => each.value.move === "repurpose");
  if (latest === undefined) return records;
  const at = records.findIndex((each) => each.file === latest.file);
  return records.filter((record, index) => index > at || !BOUND_TO_USE.has(kindOf(record.value)));
}
