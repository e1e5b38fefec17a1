import type { Tier } from "../../generated/types.ts";
import type { Facts } from "../facts/facts.ts";
import { declaredTier } from "../facts/scope.ts";

/** The risk tiers, from the lowest. */
export const TIERS = ["low", "medium", "high", "critical"] as const;

/** What a declared risk tier changes about a gate; undefined where none is declared: then nothing is added to it. */
export function declaredTierRules(facts: Pick<Facts, "values" | "rules">): Tier | undefined {
  const declared = declaredTier(facts.values["scope"]);
  const tier = TIERS.find((each) => each === declared);
  return tier === undefined ? undefined : facts.rules.gates.tiers[tier];
}

/** How strictly signatures are asked for: what policy says, and `require` wherever the declared tier does. */
export function signaturesAsked(
  facts: Pick<Facts, "values" | "rules">,
  policy: "none" | "warn" | "require" | undefined,
): "none" | "warn" | "require" {
  return declaredTierRules(facts)?.signatures ?? policy ?? "none";
}
