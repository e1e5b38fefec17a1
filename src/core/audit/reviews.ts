import type { OutAuditCondition, OutAuditReview } from "../../generated/types.ts";
import { compareObserved, dayOf } from "../dates.ts";
import { ofKind, recordId, type RecordOf } from "../facts/fold.ts";
import { say } from "../findings/catalogue.ts";
import { obligationsOf } from "../lifecycle/obligations.ts";
import { named, type Audited } from "./audited.ts";
import { proofOf } from "./proof.ts";

type Review = RecordOf<"review">;
type Transition = RecordOf<"transition">;

/** The reviews behind a move: those that counted, then those given since the move before it that did not, with why. */
export function reviewsOf(audited: Audited, moves: readonly Transition[], at: number): OutAuditReview[] {
  const move = moves[at];
  if (move === undefined) return [];
  const reviews = ownReviews(audited);
  const asSelf = new Set(move.value.reviews_as_self ?? []);
  const counted = new Set(move.value.reviews ?? []);
  const left = uncounted(reviews, moves, at);
  return [
    ...reviews
      .filter((each) => counted.has(recordId(each)))
      .map((each) => outReview(audited, each, { counted: true, self: asSelf.has(recordId(each)) })),
    ...left.map((each) => {
      const because = whyNot(audited, each, move, reviews);
      return { ...outReview(audited, each, { counted: false, self: false }), because };
    }),
  ];
}

/** Reviews at checkpoints that were given after the last move: no move rests on them yet. */
export function reviewsSince(audited: Audited, moves: readonly Transition[]): OutAuditReview[] {
  return uncounted(ownReviews(audited), moves, moves.length).map((each) => ({
    ...outReview(audited, each, { counted: false, self: false }),
    because: "no move was made since",
  }));
}

/** The moves with a gate before which reviews were given that did not count: only of these the gate has to be asked again. */
export function movesLeavingReviews(
  audited: Pick<Audited, "assessment">,
  moves: readonly Transition[],
): readonly Transition[] {
  const reviews = ownReviews(audited);
  return moves.filter((each, at) => each.value.required !== undefined && uncounted(reviews, moves, at).length > 0);
}

/** One review; `said` is what the move knows about it. */
export function outReview(
  audited: Audited,
  review: Review,
  said: { readonly counted: boolean; readonly self: boolean },
): OutAuditReview {
  const { by, role, decision, observed_at, checkpoint, exception, obligation, evidence = [], self } = review.value;
  const conditions = conditionsOf(audited, review);
  return {
    record: recordId(review),
    at: observed_at,
    by: named(audited, by),
    role,
    about: checkpoint ?? exception ?? obligation ?? "",
    decision,
    counted: said.counted,
    self: said.self || self === true,
    ...(conditions.length === 0 ? {} : { conditions }),
    ...(evidence.length === 0 ? {} : { evidence: evidence.map(String) }),
    proof: proofOf(audited, review.file, by),
  };
}

/** Every review of the version, corrected ones included, oldest first. */
function ownReviews({ assessment }: Pick<Audited, "assessment">): readonly Review[] {
  const { files, facts } = assessment;
  return ofKind(files.records, "review")
    .filter((each) => each.value.version === facts.version)
    .sort((a, b) => compareObserved(a.value.observed_at, b.value.observed_at) || (a.file < b.file ? -1 : 1));
}

/** Reviews at checkpoints given between two moves on which neither the later one nor one before it rests. */
function uncounted(reviews: readonly Review[], moves: readonly Transition[], at: number): readonly Review[] {
  const counted = new Set(moves.slice(0, at + 1).flatMap((each) => each.value.reviews ?? []));
  const [after, until] = [moves[at - 1]?.value.observed_at, moves[at]?.value.observed_at];
  return reviews.filter(
    (each) =>
      each.value.checkpoint !== undefined &&
      !counted.has(recordId(each)) &&
      (after === undefined || compareObserved(each.value.observed_at, after) > 0) &&
      (until === undefined || compareObserved(each.value.observed_at, until) <= 0),
  );
}

function whyNot(audited: Audited, review: Review, move: Transition, all: readonly Review[]): string {
  const { by, checkpoint = "", role, decision, observed_at } = review.value;
  const id = recordId(review);
  const correction = audited.assessment.files.records.find((each) => each.value.supersedes === id);
  if (correction !== undefined) return `superseded by ${recordId(correction)}`;
  const newer = all.findLast(
    ({ value }) =>
      value.by === by &&
      value.checkpoint === checkpoint &&
      value.role === role &&
      compareObserved(value.observed_at, move.value.observed_at) <= 0,
  );
  if (newer !== undefined && newer !== review && compareObserved(newer.value.observed_at, observed_at) >= 0)
    return `${by} decided again on ${dayOf(newer.value.observed_at) ?? newer.value.observed_at}`;
  if (move.value.required === undefined) return "this move has no gate";
  const again = audited.again(recordId(move));
  if (again === undefined) return "unknown: the files that were decided on are not in the commit that brought the move";
  const asked = again.reviews.some((each) => each.checkpoint === checkpoint && each.role === role);
  if (!asked) return `the gate asks for no review at ${checkpoint} by the ${role.replaceAll("_", " ")}`;
  const said = again.findings.filter((each) => each.at?.file === review.file).map(say);
  if (said.length > 0) return said.join("; ");
  return decision === "rejected"
    ? "a rejection by somebody who does not hold the role"
    : "the gate did not ask for more";
}

function conditionsOf({ assessment }: Audited, review: Review): OutAuditCondition[] {
  const owed = obligationsOf(assessment.facts, assessment.lifecycle);
  return (review.value.conditions ?? []).map(({ text, due }, index) => {
    const found = owed.find((each) => each.id === `${recordId(review)}#${String(index + 1)}`);
    const closed = found?.closed;
    return { text, due, state: found?.state ?? "void", ...(closed === undefined ? {} : { closed_by: closed }) };
  });
}
