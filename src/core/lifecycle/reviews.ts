import type { Separation } from "../criteria/node.ts";
import { calledBy, type Facts } from "../facts/facts.ts";
import { recordId, type RecordOf } from "../facts/fold.ts";
import { declaredTier } from "../facts/scope.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { holdersOf } from "../people.ts";
import { changedSince, checkpoint, reviewsAt } from "./checkpoints.ts";
import type { RequiredReview } from "./gate.ts";
import type { Lifecycle } from "./lifecycle.ts";
import { openConditions } from "./obligations.ts";
import { supersededBy } from "./superseded.ts";

/** How a required review stands. `conditions`: approved, but with open conditions or as self. */
export interface ReviewVerdict {
  readonly required: RequiredReview;
  readonly state: "approved" | "conditions" | "missing" | "stale" | "void" | "rejected";
  /** The reviews that count for it, by record id. */
  readonly counted: readonly string[];
  /** Of these, the ones by somebody who is not independent. */
  readonly self: readonly string[];
  /** Who gave the ones that count, in the same order. */
  readonly people: readonly string[];
  /** Why it does not stand, or what is to be said although it does: also each approval that does not count. */
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
  const model = calledBy(facts);
  const { checkpoint: id, role } = required;
  const given = reviewsAt(facts, id).filter((each) => each.value.role === role);
  const latest = [...new Map(given.map((each) => [each.value.by, each])).values()];
  const standing = latest.filter((each) => supersededBy(each, facts, setting.lifecycle) === undefined);
  const lapsed = latest.flatMap((each) => {
    const because = supersededBy(each, facts, setting.lifecycle);
    return because === undefined || each.value.decision === "rejected" ? [] : [notCounted(each, because, facts)];
  });
  const closed = { required, counted: [], self: [], people: [] };
  if (standing.length === 0) {
    return {
      ...closed,
      state: "missing",
      reasons: [finding("review-missing", { checkpoint: id, role, model }), ...lapsed],
    };
  }
  const holding = holdersOf(facts, role);
  const rejections = standing.filter((each) => each.value.decision === "rejected" && holding.includes(each.value.by));
  if (rejections.length > 0) {
    const reasons = rejections.map((each) =>
      finding("review-rejected", { checkpoint: id, by: each.value.by, model, role }, { file: each.file }),
    );
    return { ...closed, state: "rejected", reasons };
  }
  const judged = standing.map((each) => judgeReview(each, required, facts, setting));
  const counting = judged.filter((each) => each.state === "approved" || each.state === "conditions");
  const needed = quorum(facts);
  const others = [...judged.filter((each) => !counting.includes(each)).flatMap((each) => each.reasons), ...lapsed];
  if (counting.length < needed) {
    const open = judged.find((each) => each.state === "void") ?? judged.find((each) => each.state === "stale");
    const by = counting.map((each) => each.by).join(", ");
    const few = finding("review-quorum", { checkpoint: id, role, have: counting.length, needed, by, model });
    return { ...closed, state: open?.state ?? "missing", reasons: counting.length > 0 ? [few, ...others] : others };
  }
  return {
    required,
    state: counting.some((each) => each.state === "conditions") ? "conditions" : "approved",
    counted: counting.map((each) => each.id),
    self: counting.filter((each) => each.self).map((each) => each.id),
    people: counting.map((each) => each.by),
    reasons: [...counting.flatMap((each) => each.reasons), ...others],
  };
}

/** How many people must approve: by declared risk tier, one where it is not declared. */
export function quorum(facts: Facts): number {
  const tier = declaredTier(facts.values["scope"]);
  const tiers = facts.rules.gates.tiers as unknown as Record<string, { quorum?: number } | undefined>;
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

/** An approval that does not count, always said together with the reason. */
export function notCounted(review: RecordOf<"review">, because: string, facts: Facts): Finding {
  const { checkpoint: id = "", role, by } = review.value;
  return finding(
    "review-not-counted",
    { checkpoint: id, role, by, because, model: calledBy(facts) },
    { file: review.file },
  );
}

interface JudgedReview {
  readonly id: string;
  readonly by: string;
  readonly state: ReviewVerdict["state"];
  readonly self: boolean;
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
  const model = calledBy(facts);
  const base = { id: recordId(review), by, self: false };
  const discounted = (because: string): JudgedReview => {
    return { ...base, state: "void", reasons: [notCounted(review, because, facts)] };
  };
  if (!holdersOf(facts, role).includes(by)) return discounted(`${by} does not hold the role ${role} on ${facts.model}`);
  const covered = checkpoint(id, facts.rules);
  const changed = covered === undefined ? [] : changedSince(facts, review, covered);
  const worse = setting.worseSince(review);
  if (changed.length > 0 || worse.length > 0) {
    const what = [...changed, ...worse].join(", ");
    const reason = finding("review-stale", { checkpoint: id, by, changed: what, model, role }, at);
    return { ...base, state: "stale", reasons: [reason] };
  }
  const conditions = openConditions(review, facts);
  const overdue = conditions.find((each) => each.state === "overdue");
  if (overdue !== undefined) {
    const reason = finding("conditions-overdue", { checkpoint: id, by, due: overdue.due }, at);
    return { ...base, state: "void", reasons: [reason] };
  }
  const held = heldBy(by, required, facts, setting);
  // Given as self it stays self, whoever holds which role today.
  const self = held.length > 0 || (review.value.self === true && required.independentOf.length > 0);
  if (self && setting.separation === "require") {
    return discounted(held.length > 0 ? `${by} is also ${held.join(" and ")}` : "it was given as self");
  }
  const open = conditions.map((each) => `${each.text} (by ${each.due})`).join("; ");
  return {
    ...base,
    state: conditions.length > 0 || self ? "conditions" : "approved",
    self,
    reasons: [
      ...(self ? [finding("self-review", { checkpoint: id, by }, at)] : []),
      ...(open === "" ? [] : [finding("review-conditions", { checkpoint: id, by, conditions: open }, at)]),
    ],
  };
}
