import { describedRun } from "../../core/completeness.ts";
import type { Facts } from "../../core/facts/facts.ts";
import { isMap, type JsonMap } from "../../core/json.ts";
import { filled } from "./bom.ts";
import { wordsAt, wordsOf } from "./words.ts";

/**
 * `environmentalConsiderations`. A field for energy asks who provided it and from what source, which no document of mlc
 * states, and emissions alone have no field: both stand in its properties.
 */
export function environmental(facts: Facts): JsonMap {
  return filled({ properties: properties(facts) });
}

function properties(facts: Facts): readonly JsonMap[] {
  const keys = ["energy_kwh", "energy_method", "co2e_kg", "co2e_method", "note"];
  const compute = describedRun(facts)?.["compute"];
  const said = [
    ...keys.map((key) => [`card.environment.${key}`, wordsAt(facts, `card.environment.${key}`)] as const),
    ...["energy_kwh", "co2e_kg", "provider", "region"].map(
      (key) => [`training.runs.compute.${key}`, isMap(compute) ? wordsOf(compute[key], facts) : undefined] as const,
    ),
  ];
  return said.flatMap(([path, value]) => (value === undefined ? [] : [{ name: `mlc:${path}`, value }]));
}
