import type { Predicate } from "../../generated/types.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { earliest, latest, leaf, selfOf, selfOfAny, type Context, type Node } from "./node.ts";
import { absent, eq, fields, gte, lte, negated, oneOf, present } from "./predicates/facts.ts";
import { count, every, none } from "./predicates/lists.ts";
import { metric } from "./predicates/metric.ts";
import { review } from "./predicates/review.ts";
import { bound, distinct, left } from "./predicates/state.ts";
import { targetsMet } from "./predicates/targets.ts";
import { and, or } from "./truth.ts";

/** Evaluates a check of the closed predicate language on facts. Three-valued; missing is unknown. */
export function evaluate(predicate: Predicate, context: Context): Node {
  const what = notJudged(predicate);
  if (what !== undefined) {
    const file = context.facts.files.scorecard?.file ?? `${context.facts.files.dir}/scorecard.yaml`;
    const reason = finding("check-not-judged", { criterion: context.criterion.id, what }, { file, path: ["criteria"] });
    return leaf(what, "error", { reasons: [reason] });
  }
  if (predicate.fields !== undefined) return fields(predicate.fields, context);
  if (predicate.present !== undefined) return present(predicate.present, context);
  if (predicate.missing !== undefined) return absent(predicate.missing, context);
  if (predicate.eq !== undefined) return eq(predicate.eq, context);
  if (predicate.oneOf !== undefined) return oneOf(predicate.oneOf, context);
  if (predicate.gte !== undefined) return gte(predicate.gte, context);
  if (predicate.lte !== undefined) return lte(predicate.lte, context);
  if (predicate.each !== undefined) return every("each", predicate.each, context, evaluate);
  if (predicate.every !== undefined) return every("every", predicate.every, context, evaluate);
  if (predicate.count !== undefined) return count(predicate.count, context, evaluate);
  if (predicate.none !== undefined) return none(predicate.none, context, evaluate);
  if (predicate.metric !== undefined) return metric(predicate.metric as Parameters<typeof metric>[0], context);
  if (predicate.targetsMet !== undefined) return targetsMet(predicate.targetsMet, context);
  if (predicate.review !== undefined) return review(predicate.review as Parameters<typeof review>[0], context);
  if (predicate.bound !== undefined) return bound(context);
  if (predicate.distinct !== undefined) return distinct(predicate.distinct.paths, context);
  if (predicate.left !== undefined) return left(predicate.left, context);
  if (predicate.all !== undefined) return joined("all", predicate.all, context);
  if (predicate.any !== undefined) return joined("any", predicate.any, context);
  if (predicate.not !== undefined) return negated(evaluate(predicate.not, context));
  // The schema closes the language; a predicate it does not know never gets here.
  return leaf("unknown predicate", "error");
}

/** A condition that the schema allows for criteria of later levels and nothing here judges: it must not be passed over. */
function notJudged({
  within,
  distinctFrom,
  bound: to,
  metric: of,
  targetsMet: met,
  every: all,
}: Predicate): string | undefined {
  if (within !== undefined) return "within";
  if (distinctFrom !== undefined) return "distinctFrom";
  if ([to, of?.bound, met?.bound].includes("data")) return "bound: data";
  if (of?.ofKind !== undefined) return "ofKind";
  if (of?.forEach !== undefined) return "forEach";
  if (of?.withinDays !== undefined || all?.withinDays !== undefined) return "withinDays";
  if (of?.meets === "latest") return "meets: latest";
  return all?.meets === undefined ? undefined : `meets: ${all.meets}`;
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
