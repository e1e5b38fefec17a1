import type { Facts } from "../facts/facts.ts";
import { ofKind } from "../facts/fold.ts";
import { phaseIndex, phasesOf, type Lifecycle } from "./lifecycle.ts";

/**
 * The stage up to which a version has passed its gates: its own, or the one that a hotfix left. What a hotfix passed over is
 * asked by the next gate on the way forward, so that it is no way round an ethics checkpoint; going back before it, or a new
 * purpose, has it asked anyway.
 */
export function gatedUpTo(lifecycle: Lifecycle, facts: Pick<Facts, "document" | "records">): string {
  const first = (stage: string): number => phaseIndex(lifecycle, phasesOf(lifecycle, stage)[0] ?? "");
  let left: string | undefined;
  for (const { value } of ofKind(facts.records, "transition")) {
    if (value.move === "hotfix") left ??= value.from ?? undefined;
    else if (value.move !== "loop" || (left !== undefined && first(left) >= first(value.to))) left = undefined;
  }
  const { stage } = facts.document.value;
  return left !== undefined && first(left) < first(stage) ? left : stage;
}
