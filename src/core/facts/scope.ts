import type { Facts } from "./facts.ts";
import { oncePer } from "../lazy.ts";
import { isMap, type Json, type JsonMap } from "../json.ts";

/** The closed list of facts that may switch a criterion off, and the most demanding value of each (02-scoring.md). */
const MOST_DEMANDING: Readonly<Record<string, Json>> = {
  risk_tier: "critical",
  people_affected: "direct",
  personal_data: "both",
  generative: true,
  // Anything but none; `full` stands for a training adaptation, which asks the most.
  adaptation: "full",
  trained_from_scratch: true,
  eu_market: true,
  eu_role: "gpai-systemic-provider",
};

/** The scope facts that switch criteria on or off, in the order they are asked for. */
export const scopeKeys: readonly string[] = Object.keys(MOST_DEMANDING);

/** Scope facts of model.yaml that are not declared, in the order of `scopeKeys`. */
export function undeclaredScope(scope: Json | undefined): readonly string[] {
  return scopeKeys.filter((key) => declared(scope, key) === undefined);
}

/** The scope with undeclared facts at their most demanding value: what `when` and freshness read. */
export function effectiveScope(scope: Json | undefined): JsonMap {
  const stated = isMap(scope) ? scope : {};
  const filled = Object.fromEntries(
    scopeKeys.map((key): [string, Json] => [key, declared(scope, key) ?? MOST_DEMANDING[key] ?? null]),
  );
  return { ...stated, ...filled };
}

/** The scope of facts as conditions read it. Most criteria ask it of the same facts. */
export const scopeOf = oncePer((facts: Facts): JsonMap => effectiveScope(facts.values["scope"]));

/** The same facts with that scope. */
export const scopedFacts = oncePer((facts: Facts): Facts => ({
  ...facts,
  values: { ...facts.values, scope: scopeOf(facts) },
}));

/** The declared risk tier, undefined where it is not declared. */
export function declaredTier(scope: Json | undefined): string | undefined {
  const tier = declared(scope, "risk_tier");
  return typeof tier === "string" ? tier : undefined;
}

function declared(scope: Json | undefined, key: string): Json | undefined {
  if (!isMap(scope) || !Object.hasOwn(scope, key)) return undefined;
  const value = scope[key];
  return value === null || isMap(value) ? undefined : value;
}
