import { compareObserved, dayOf } from "../dates.ts";
import type { Facts } from "../facts/facts.ts";
import { ofKind, type RecordOf } from "../facts/fold.ts";
import { phasesAsking } from "./gate.ts";
import { phaseIndex, phasesOf, type Lifecycle } from "./lifecycle.ts";

/**
 * Why a review speaks no longer, in words; undefined where it does. A loop back supersedes the reviews, given before it,
 * that must be asked for again on the way forward; a new purpose voids all.
 */
export function supersededBy(review: RecordOf<"review">, facts: Facts, lifecycle: Lifecycle): string | undefined {
  const repurposed = voidedByRepurpose(review, facts);
  if (repurposed !== undefined) return repurposed;
  const asked = phasesAsking(review.value.checkpoint ?? "", facts.rules).map((phase) => phaseIndex(lifecycle, phase));
  const loop = laterMoves(review, facts, "loop").find((transition) => {
    const first = phaseIndex(lifecycle, phasesOf(lifecycle, transition.value.to)[0] ?? "");
    return asked.some((phase) => phase > first);
  });
  return loop === undefined ? undefined : `the version went back to ${loop.value.to} on ${dayText(loop)}, after it`;
}

/** The same for a new purpose alone, which voids every review given before it, whatever it is about. */
export function voidedByRepurpose(review: RecordOf<"review">, facts: Facts): string | undefined {
  const [repurposed] = laterMoves(review, facts, "repurpose");
  return repurposed === undefined
    ? undefined
    : `the model got a new purpose on ${dayText(repurposed)}, which voids every review before it`;
}

type Transition = RecordOf<"transition">;

function laterMoves(
  review: RecordOf<"review">,
  facts: Facts,
  move: Transition["value"]["move"],
): readonly Transition[] {
  return ofKind(facts.records, "transition").filter(
    (each) => each.value.move === move && compareObserved(review.value.observed_at, each.value.observed_at) <= 0,
  );
}

function dayText(transition: Transition): string {
  return dayOf(transition.value.observed_at) ?? transition.value.observed_at;
}
