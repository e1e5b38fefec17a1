import { shipped } from "../../generated/data.ts";
import { compareObserved } from "../dates.ts";
import type { Facts } from "../facts/facts.ts";
import { ofKind, recordId, type RecordOf } from "../facts/fold.ts";
import { factAt } from "../facts/path.ts";
import { declaredTier } from "../facts/scope.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isList, isMap } from "../json.ts";
import type { Separation } from "../criteria/node.ts";
import { changedSince, checkpoint, reviewsAt } from "./checkpoints.ts";
import { phasesAsking, type RequiredReview } from "./gate.ts";
import { phaseIndex, phasesOf, type Lifecycle } from "./lifecycle.ts";

/** How a required review stands. `conditions`: approved, but with conditions or as self. */
export interface ReviewVerdict {
  readonly required: RequiredReview;
  readonly state: "approved" | "conditions" | "missing" | "stale" | "void" | "rejected";
  /** The reviews that count for it, by record id. */
  readonly counted: readonly string[];
  readonly reasons: readonly Finding[];
}

/** What judging a review needs beside the facts. */
export interface ReviewSetting {
  readonly lifecycle: Lifecycle;
  readonly separation: Separation;
  readonly promoter: string | undefined;
  /** The required criteria that a record newer than the review made worse, by criterion id; empty when none. */
  readonly worseSince: (review: RecordOf<"review">) => readonly string[];
  /** People who wrote the evaluation, training and reproduction records that decide the gate. */
  readonly authors: readonly string[];
}

/**
 * The verdict on one required review: the newest decision of each person counts. The rejection of somebody who holds the
 * role closes until the same person decides again; nobody else can take it back.
 */
export function reviewVerdict(required: RequiredReview, facts: Facts, setting: ReviewSetting): ReviewVerdict {
  const model = facts.model;
  const given = reviewsAt(facts, required.checkpoint).filter((each) => each.value.role === required.role);
  const standing = given.filter((each) => !superseded(each, facts, setting.lifecycle));
  const { checkpoint: id, role } = required;
  if (standing.length === 0) {
    const reason = finding("review-missing", { checkpoint: id, role, model });
    return { required, state: "missing", counted: [], reasons: [reason] };
  }
  const latest = [...new Map(standing.map((each) => [each.value.by, each])).values()];
  const holding = holdersOf(facts, role);
  const rejections = latest.filter((each) => each.value.decision === "rejected" && holding.includes(each.value.by));
  if (rejections.length > 0) {
    const reasons = rejections.map((each) =>
      finding("review-rejected", { checkpoint: id, by: each.value.by, model, role }, { file: each.file }),
    );
    return { required, state: "rejected", counted: [], reasons };
  }
  const judged = latest.map((each) => judgeReview(each, required, facts, setting));
  const counting = judged.filter((each) => each.state === "approved" || each.state === "conditions");
  if (counting.length < quorum(facts)) {
    const open = judged.find((each) => each.state === "void") ?? judged.find((each) => each.state === "stale");
    const missing = finding("review-missing", { checkpoint: id, role, model });
    const reasons = judged.flatMap((each) => (counting.includes(each) ? [] : each.reasons));
    return {
      required,
      state: open?.state ?? "missing",
      counted: [],
      reasons: reasons.length > 0 ? reasons : [missing],
    };
  }
  return {
    required,
    state: counting.some((each) => each.state === "conditions") ? "conditions" : "approved",
    counted: counting.map((each) => each.id),
    reasons: counting.flatMap((each) => each.reasons),
  };
}

/** How many people must approve: by declared risk tier, one where it is not declared. */
export function quorum(facts: Facts): number {
  const tier = declaredTier(facts.values["scope"]);
  const tiers = shipped.gates.tiers as unknown as Record<string, { quorum?: number } | undefined>;
  return tier === undefined ? 1 : (tiers[tier]?.quorum ?? 1);
}

/** The positions among `independentOf` that the person holds: roles, promoter, or author of the evidence. */
export function heldBy(by: string, required: RequiredReview, facts: Facts, setting: ReviewSetting): readonly string[] {
  if (required.independentOf.length === 0) return [];
  const held = required.independentOf.filter((position) =>
    position === "promoter" ? by === setting.promoter : holdersOf(facts, position).includes(by),
  );
  return setting.authors.includes(by) ? [...held, "author of the evidence"] : held;
}

/** The ids of the people who hold a role, as the facts join them. */
export function holdersOf(facts: Facts, role: string): readonly string[] {
  const value = factAt(facts.values, ["owners", role]);
  const people = isList(value) ? value : [value ?? null];
  return people.flatMap((each) => (isMap(each) && typeof each["id"] === "string" ? [each["id"]] : []));
}

interface JudgedReview {
  readonly id: string;
  readonly state: ReviewVerdict["state"];
  readonly reasons: readonly Finding[];
}

function judgeReview(
  review: RecordOf<"review">,
  required: RequiredReview,
  facts: Facts,
  setting: ReviewSetting,
): JudgedReview {
  const { checkpoint: id, role } = required;
  const by = review.value.by;
  const at = { file: review.file };
  const model = facts.model;
  const discounted = (because: string): JudgedReview => {
    const reason = finding("review-not-counted", { checkpoint: id, role, by, because, model }, at);
    return { id: recordId(review), state: "void", reasons: [reason] };
  };
  if (!holdersOf(facts, role).includes(by)) return discounted(`${by} does not hold the role ${role} on ${model}`);
  const covered = checkpoint(id);
  const changed = covered === undefined ? [] : changedSince(facts, review, covered);
  const worse = setting.worseSince(review);
  if (changed.length > 0 || worse.length > 0) {
    const what = [...changed, ...worse].join(", ");
    const reason = finding("review-stale", { checkpoint: id, by, changed: what, model, role }, at);
    return { id: recordId(review), state: "stale", reasons: [reason] };
  }
  const overdue = (review.value.conditions ?? []).find((each) => each.due < facts.asOf);
  if (overdue !== undefined) {
    const reason = finding("conditions-overdue", { checkpoint: id, by, due: overdue.due }, at);
    return { id: recordId(review), state: "void", reasons: [reason] };
  }
  const held = heldBy(by, required, facts, setting);
  if (held.length > 0 && setting.separation === "require") return discounted(`${by} is also ${held.join(" and ")}`);
  const self = finding("self-review", { checkpoint: id, by }, at);
  const conditions =
    review.value.decision === "approved-with-conditions" || held.length > 0 || review.value.self === true;
  return {
    id: recordId(review),
    state: conditions ? "conditions" : "approved",
    reasons: held.length > 0 ? [self] : [],
  };
}

/** A loop back supersedes the reviews, given before it, that must be asked for again on the way forward. */
function superseded(review: RecordOf<"review">, facts: Facts, lifecycle: Lifecycle): boolean {
  const asked = phasesAsking(review.value.checkpoint ?? "").map((phase) => phaseIndex(lifecycle, phase));
  return ofKind(facts.records, "transition").some((transition) => {
    if (transition.value.move !== "loop") return false;
    if (compareObserved(review.value.observed_at, transition.value.observed_at) > 0) return false;
    const first = phaseIndex(lifecycle, phasesOf(lifecycle, transition.value.to)[0] ?? "");
    return asked.some((phase) => phase > first);
  });
}
