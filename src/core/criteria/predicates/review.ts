import type { Gate } from "../../../generated/types.ts";
import { scopedFacts } from "../../facts/scope.ts";
import { isList, isMap, type Json } from "../../json.ts";
import { dayOf } from "../../dates.ts";
import { calledBy } from "../../facts/facts.ts";
import { factAt, parsePath } from "../../facts/path.ts";
import { ofKind, recordId, type RecordOf } from "../../facts/fold.ts";
import { finding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import { changedSince, checkpoint, reviewsAt } from "../../lifecycle/checkpoints.ts";
import { phasesAsked } from "../../lifecycle/gate.ts";
import { openConditions } from "../../lifecycle/obligations.ts";
import { notCounted } from "../../lifecycle/reviews.ts";
import { holdersOf } from "../../people.ts";
import {
  earliest,
  latest,
  leaf,
  ofParts,
  resolved,
  selfOf,
  selfOfAny,
  type Context,
  type Evaluate,
  type Node,
} from "../node.ts";
import { freshSince } from "../reading.ts";
import { andOf, orOf } from "../truth.ts";

/**
 * What `review` asks for. `passed`: of the checkpoints in `of`, those that a transition of the version went through, and
 * those that an adopted version left behind before anybody recorded it.
 */
export interface ReviewRule {
  readonly checkpoints?: "passed";
  readonly checkpoint?: string;
  readonly of?: readonly string[];
  readonly role: string;
  readonly independentOf?: readonly string[];
  readonly decision: readonly string[];
  readonly overdueConditions?: number;
}

/**
 * `review`: an approved, independent review at each checkpoint already passed; where none is passed yet, at any of them.
 * What was passed before a model was adopted is unknown until it is reviewed. A passed checkpoint is read from the transition that passed it, so later edits do not undo it.
 */
export function review(rule: ReviewRule, context: Context, evaluate: Evaluate): Node {
  const of = rule.checkpoint === undefined ? (rule.of ?? []) : [rule.checkpoint];
  const passed = rule.checkpoints === "passed" ? of.filter((id) => isPassed(id, context, evaluate)) : of;
  const parts = (passed.length > 0 ? passed : of).map((id) => reviewedAt(rule, id, context));
  const truth = passed.length > 0 ? andOf(parts) : orOf(parts);
  const days = parts.filter((part) => part.truth === "true").map((part) => part.until);
  const until = passed.length > 0 ? earliest(days) : latest(days);
  return leaf("review", truth, {
    ...ofParts(parts),
    until,
    reasons: () =>
      truth === "true" ? [] : (passed.length > 0 ? parts : oneOf(parts, context, evaluate)).flatMap(reasonsOf),
    self: passed.length > 0 ? selfOf(parts) : selfOfAny(parts),
  });
}

function reasonsOf(part: Node): readonly Finding[] {
  return part.reasons;
}

/** One review is enough: that which was given and does not count, else the first that a gate asks of this model. */
function oneOf(parts: readonly Node[], context: Context, evaluate: Evaluate): readonly Node[] {
  const given = parts.find((part) => part.truth !== "unknown" && part.truth !== "true");
  const [next = parts[0]] = parts.filter((part) => isAsked(part.predicate, context, evaluate));
  return [given ?? next].filter((part) => part !== undefined);
}

function isPassed(id: string, context: Context, evaluate: Evaluate): boolean {
  if (passedBy(context, id) !== undefined) return true;
  const { lifecycle, facts } = context;
  const adopted = ofKind(facts.records, "transition").find((each) => each.value.adopted === true)?.value.to;
  const first = lifecycle.file.stages[0]?.id;
  if (adopted === undefined || first === undefined) return false;
  return isAsked(id, context, evaluate, phasesAsked(lifecycle, first, adopted, []));
}

/** Whether a gate, or the gate of one of these phases, asks for the review, with the scope of this model. */
function isAsked(id: string, context: Context, evaluate: Evaluate, phases?: readonly string[]): boolean {
  const { facts } = context;
  const outside = { ...context, facts: scopedFacts(facts), window: 0, here: undefined };
  const asking = Object.entries(facts.rules.gates.gates).flatMap(([phase, gate]) =>
    phases === undefined || phases.includes(phase) ? ((gate as Gate | undefined)?.reviews ?? []) : [],
  );
  return asking.some(
    (each) => each.checkpoint === id && (each.when === undefined || evaluate(each.when, outside).truth === "true"),
  );
}

interface Passage {
  readonly transition: RecordOf<"transition">;
  readonly reviews: readonly RecordOf<"review">[];
}

/** The newest transition that lists a review at the checkpoint. */
function passedBy(context: Context, id: string): Passage | undefined {
  const { records } = context.facts;
  const given = ofKind(records, "review").filter((each) => each.value.checkpoint === id);
  if (given.length === 0) return undefined;
  const passages = ofKind(records, "transition").map((transition) => ({
    transition,
    reviews: given.filter((each) => (transition.value.reviews ?? []).includes(recordId(each))),
  }));
  return passages.findLast((each) => each.reviews.length > 0);
}

function reviewedAt(rule: ReviewRule, id: string, context: Context): Node {
  const passage = passedBy(context, id);
  const given = reviewsAt(context.facts, id).filter((each) => each.value.role === rule.role);
  const holding = holdersOf(context.facts, rule.role);
  // What a transition rests on was looked at then; before that a review counts from those who hold the role.
  const candidates = passage === undefined ? given.filter((each) => holding.includes(each.value.by)) : passage.reviews;
  const model = calledBy(context.facts);
  const newest = candidates.filter((each) => each.value.role === rule.role).at(-1);
  if (newest === undefined) {
    const missing = (): Finding => finding("review-missing", { checkpoint: id, role: rule.role, model });
    const others = (): readonly Finding[] =>
      given.map((each) =>
        notCounted(
          each,
          `${each.value.by} does not hold the role ${rule.role} on ${context.facts.model}`,
          context.facts,
        ),
      );
    return leaf(id, "unknown", { reasons: () => [missing(), ...others()] });
  }
  const by = newest.value.by;
  const records = [recordId(newest)];
  const at = { file: newest.file };
  if (!rule.decision.includes(newest.value.decision)) {
    const reason = finding("review-rejected", { checkpoint: id, by, model, role: rule.role }, at);
    return leaf(id, "false", { reasons: [reason], records });
  }
  const overdue = openConditions(newest, context.facts).filter((each) => each.state === "overdue");
  if (overdue.length > (rule.overdueConditions ?? Infinity)) {
    const reason = finding("conditions-overdue", { checkpoint: id, by, due: overdue[0]?.due ?? "" }, at);
    return leaf(id, "false", { reasons: [reason], records });
  }
  const unbound =
    passage === undefined ? (unboundOf(newest, id, context) ?? changedOf(rule, newest, context)) : undefined;
  if (unbound !== undefined) return leaf(id, unbound.truth, { reasons: [unbound.reason], records });
  const fresh = freshSince(
    context,
    () => `the review at ${id}`,
    dayOf(newest.value.observed_at),
    () => newest.file,
  );
  const { until } = fresh;
  const barred = (rule.independentOf ?? []).filter((path) => peopleAt(path, passage, context).includes(by));
  if (barred.length > 0 || wasSelf(rule, newest, passage)) {
    const because = barred.length > 0 ? `${by} is also ${barred.join(" and ")}` : "it was given as self";
    const reason = finding("review-not-counted", { checkpoint: id, role: rule.role, by, because, model }, at);
    const reasons = [reason, ...resolved(fresh.reasons)];
    if (context.separation === "require") return leaf(id, "false", { reasons, records });
    return leaf(id, fresh.truth, { reasons, records, self: true, until });
  }
  return leaf(id, fresh.truth, { reasons: fresh.reasons, records, until });
}

/** Given as self it stays self, whoever holds which role today. */
function wasSelf(rule: ReviewRule, review: RecordOf<"review">, passage: Passage | undefined): boolean {
  const asSelf = passage?.transition.value.reviews_as_self ?? [];
  return rule.independentOf !== undefined && (review.value.self === true || asSelf.includes(recordId(review)));
}

/** A review that a criterion asks for by its checkpoint stands as long as what it covers is what was looked at. */
function changedOf(
  rule: ReviewRule,
  review: RecordOf<"review">,
  { facts }: Context,
): { truth: "stale"; reason: Finding } | undefined {
  const covered = rule.checkpoint === undefined ? undefined : checkpoint(rule.checkpoint, facts.rules);
  const changed = covered === undefined ? [] : changedSince(facts, review, covered);
  if (covered === undefined || changed.length === 0) return undefined;
  const args = { checkpoint: covered.id, by: review.value.by, changed: changed.join(", "), model: calledBy(facts) };
  return { truth: "stale", reason: finding("review-stale", { ...args, role: rule.role }, { file: review.file }) };
}

/** A review that no transition rests on yet speaks for the weights it was given on, where the criterion is bound to them. */
function unboundOf(
  review: RecordOf<"review">,
  id: string,
  context: Context,
): { truth: "unknown" | "stale"; reason: Finding } | undefined {
  if (context.criterion.fresh.bind !== "version") return undefined;
  const { subject, document } = context.facts;
  if (subject === undefined) {
    const { file } = document;
    return { truth: "unknown", reason: finding("subject-missing", { file }, { file }) };
  }
  if (review.value.subject.weights === subject) return undefined;
  const what = `the review at ${id}`;
  return { truth: "stale", reason: finding("evidence-unbound", { what, subject }, { file: review.file }) };
}

/** `owners.<role>` are people of the facts; `transitions.by` is who made the move, or who is about to make it. */
function peopleAt(path: string, passage: Passage | undefined, context: Context): readonly string[] {
  if (path === "transitions.by") {
    const mover = passage?.transition.value.by ?? context.promoter;
    return mover === undefined ? [] : [mover];
  }
  const value = factAt(context.facts.values, parsePath(path));
  return (isList(value) ? value : [value ?? null]).map(idOf).filter((id) => id !== undefined);
}

function idOf(value: Json): string | undefined {
  if (typeof value === "string") return value;
  return isMap(value) && typeof value["id"] === "string" ? value["id"] : undefined;
}
