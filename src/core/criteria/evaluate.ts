import type { Predicate } from "../../generated/types.ts";
import type { Finding } from "../findings/finding.ts";
import { earliest, latest, leaf, selfOf, selfOfAny, type Context, type Node } from "./node.ts";
import { cardComplete } from "./predicates/card.ts";
import { count, none } from "./predicates/count.ts";
import { overdue, within } from "./predicates/dates.ts";
import { every } from "./predicates/every.ts";
import { absent, eq, fields, gte, lte, negated, oneOf, present } from "./predicates/facts.ts";
import { lifecycleComplete } from "./predicates/history.ts";
import { metric } from "./predicates/metric.ts";
import { distinct, distinctFrom } from "./predicates/people.ts";
import { review, type ReviewRule } from "./predicates/review.ts";
import { bound, left } from "./predicates/state.ts";
import { targetsMet } from "./predicates/targets.ts";
import { trend } from "./predicates/trend.ts";
import { and, or } from "./truth.ts";

/** Evaluates a check of the closed predicate language on facts. Three-valued; missing is unknown. */
export function evaluate(predicate: Predicate, context: Context): Node {
  if (predicate.fields !== undefined) return fields(predicate.fields, context);
  if (predicate.present !== undefined) return present(predicate.present, context);
  if (predicate.missing !== undefined) return absent(predicate.missing, context);
  if (predicate.eq !== undefined) return eq(predicate.eq, context);
  if (predicate.oneOf !== undefined) return oneOf(predicate.oneOf, context);
  if (predicate.gte !== undefined) return gte(predicate.gte, context);
  if (predicate.lte !== undefined) return lte(predicate.lte, context);
  if (predicate.within !== undefined) return within(predicate.within, context);
  if (predicate.overdue !== undefined) return overdue(predicate.overdue, context);
  if (predicate.each !== undefined) return every("each", predicate.each, context, evaluate);
  if (predicate.every !== undefined) return every("every", predicate.every, context, evaluate);
  if (predicate.count !== undefined) return count(predicate.count, context, evaluate);
  if (predicate.none !== undefined) return none(predicate.none, context, evaluate);
  if (predicate.metric !== undefined) return metric(predicate.metric, context);
  if (predicate.targetsMet !== undefined) return targetsMet(predicate.targetsMet, context);
  if (predicate.trend !== undefined) return trend(predicate.trend, context);
  if (predicate.review !== undefined) return review(predicate.review as ReviewRule, context, evaluate);
  if (predicate.cardComplete !== undefined) return cardComplete(predicate.cardComplete, context);
  if (predicate.lifecycleComplete !== undefined) return lifecycleComplete(predicate.lifecycleComplete, context);
  if (predicate.bound !== undefined) return bound(context);
  if (predicate.distinct !== undefined) return distinct(predicate.distinct.paths, context);
  if (predicate.distinctFrom !== undefined) return distinctFrom(predicate.distinctFrom, context);
  if (predicate.left !== undefined) return left(predicate.left, context);
  if (predicate.all !== undefined) return joined("all", predicate.all, context);
  if (predicate.any !== undefined) return joined("any", predicate.any, context);
  if (predicate.not !== undefined) return negated(evaluate(predicate.not, context));
  // The schema closes the language; a predicate it does not know never gets here.
  return leaf("unknown predicate", "error");
}

function joined(name: "all" | "any", predicates: readonly Predicate[], context: Context): Node {
  const parts = predicates.map((each) => evaluate(each, context));
  const truths = parts.map((part) => part.truth);
  const truth = name === "all" ? and(truths) : or(truths);
  const open = parts.filter((part) => part.truth !== "true");
  // Where every part is needed for the result, the first one that ages out ends it; where one is enough, the last one.
  const deciding = parts.filter((part) => part.truth === truth).map((part) => part.until);
  const until = (name === "all") === (truth === "true") ? earliest(deciding) : latest(deciding);
  return leaf(name, truth, {
    parts,
    reasons: truth === "true" ? [] : (name === "any" ? withinReach(open) : open).flatMap((part) => part.reasons),
    reads: parts.flatMap((part) => part.reads),
    records: parts.flatMap((part) => part.records),
    ...(until === undefined ? {} : { until }),
    ...(name === "all" ? selfOf(parts) : selfOfAny(parts)),
  });
}

/** Of alternatives, those that the model's scope leaves open: nobody is told to change what the model is. */
function withinReach(parts: readonly Node[]): readonly Node[] {
  const reachable = parts.filter((part) => !part.reasons.some(isAboutScope));
  return reachable.length > 0 ? reachable : parts;
}

function isAboutScope(reason: Finding): boolean {
  const { path } = reason.args as { path?: string };
  return reason.code === "value-unmet" && path?.startsWith("scope.") === true;
}
