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
import { andOf, orOf, type Truth } from "./truth.ts";

/** Evaluates a check of the closed predicate language on facts. Three-valued; missing is unknown. */
export function evaluate(predicate: Predicate, context: Context): Node {
  for (const name in predicate) {
    const asks = predicate[name as keyof Predicate];
    const judge = LANGUAGE[name as keyof Predicate] as ((asks: unknown, context: Context) => Node) | undefined;
    if (asks !== undefined && judge !== undefined) return judge(asks, context);
  }
  // The schema closes the language; a predicate it does not know never gets here.
  return leaf("unknown predicate", "error");
}

/** A predicate is a mapping with one key, and here is what each key means. */
const LANGUAGE: {
  readonly [Name in keyof Predicate]-?: (asks: NonNullable<Predicate[Name]>, context: Context) => Node;
} = {
  fields,
  present,
  missing: absent,
  eq,
  oneOf,
  gte,
  lte,
  within,
  overdue,
  each: (rule, context) => every("each", rule, context, evaluate),
  every: (rule, context) => every("every", rule, context, evaluate),
  count: (rule, context) => count(rule, context, evaluate),
  none: (rule, context) => none(rule, context, evaluate),
  metric,
  targetsMet,
  trend,
  review: (rule, context) => review(rule as ReviewRule, context, evaluate),
  cardComplete,
  lifecycleComplete,
  bound: (_version, context) => bound(context),
  distinct: ({ paths }, context) => distinct(paths, context),
  distinctFrom,
  left,
  all: (predicates, context) => joined("all", predicates, context),
  any: (predicates, context) => joined("any", predicates, context),
  not: (predicate, context) => negated(evaluate(predicate, context)),
};

function joined(name: "all" | "any", predicates: readonly Predicate[], context: Context): Node {
  const parts = predicates.map((each) => evaluate(each, context));
  const truth = name === "all" ? andOf(parts) : orOf(parts);
  // Where every part is needed for the result, the first one that ages out ends it; where one is enough, the last one.
  const deciding = parts.filter((part) => part.truth === truth).map((part) => part.until);
  return leaf(name, truth, {
    parts,
    reasons: () => reasonsFor(name, truth, parts),
    reads: () => parts.flatMap((part) => part.reads),
    records: () => parts.flatMap((part) => part.records),
    until: (name === "all") === (truth === "true") ? earliest(deciding) : latest(deciding),
    self: name === "all" ? selfOf(parts) : selfOfAny(parts),
  });
}

function reasonsFor(name: "all" | "any", truth: Truth, parts: readonly Node[]): readonly Finding[] {
  if (truth === "true") return [];
  const open = parts.filter((part) => part.truth !== "true");
  return (name === "any" ? withinReach(open) : open).flatMap((part) => part.reasons);
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
