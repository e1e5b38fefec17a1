import type { Facts } from "../../core/facts/facts.ts";
import type { JsonMap } from "../../core/json.ts";
import { filled, filledList } from "./bom.ts";
import { environmental } from "./environment.ts";
import { mapsAt, sentences, textsAt, textsOf, wordsAt, wordsOf } from "./words.ts";

/** What a use that CycloneDX has no field for begins with, by fact path. */
export const usePrefixes: Readonly<Record<string, string>> = {
  "model.intended_use": "",
  "model.downstream_use": "Downstream: ",
  "model.out_of_scope_use": "Out of scope: ",
  "problem.abuse_vectors": "Foreseen misuse: ",
};

/** `modelCard.considerations`: users, uses, limits, risks, groups and the environment. */
export function considerations(facts: Facts): JsonMap {
  return filled({
    users: textsAt(facts, "model.intended_users"),
    useCases: Object.entries(usePrefixes).flatMap(([path, prefix]) =>
      textsAt(facts, path).map((each) => `${prefix}${each}`),
    ),
    technicalLimitations: textsAt(facts, "card.limits.limitations"),
    performanceTradeoffs: textsAt(facts, "card.limits.tradeoffs"),
    ethicalConsiderations: [...mapsAt(facts, "risks").flatMap((each) => risk(facts, each)), ...recommendations(facts)],
    fairnessAssessments: mapsAt(facts, "fairness.groups").map((each) => group(facts, each)),
    environmentalConsiderations: environmental(facts),
  });
}

/** A risk has a name and what is done about it; how grave it is and whose it is stand there as a sentence. */
function risk(facts: Facts, each: JsonMap): readonly JsonMap[] {
  const name = wordsOf(each["statement"], facts);
  if (name === undefined) return [];
  const beside = filledList(
    ["likelihood", "impact", "treatment", "residual", "status", "owner"].map((key) => {
      const words = wordsOf(each[key], facts);
      return words === undefined ? undefined : `${key} ${words}`;
    }),
  ).join(", ");
  return [filled({ name, mitigationStrategy: sentences([wordsOf(each["mitigation"], facts), beside]) })];
}

function recommendations(facts: Facts): readonly JsonMap[] {
  const text = wordsAt(facts, "card.limits.recommendations");
  return text === undefined ? [] : [{ name: "Recommendations", mitigationStrategy: text }];
}

function group(facts: Facts, each: JsonMap): JsonMap {
  const attribute = wordsOf(each["attribute"], facts);
  const values = textsOf(each["values"], facts).join(", ");
  return filled({
    groupAtRisk: [attribute, values].filter((part) => part !== undefined && part !== "").join(": ") || undefined,
    harms: wordsOf(each["rationale"], facts),
  });
}
