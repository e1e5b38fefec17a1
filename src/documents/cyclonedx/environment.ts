import { describedRun } from "../../core/completeness.ts";
import type { Facts } from "../../core/facts/facts.ts";
import { isMap, type JsonMap } from "../../core/json.ts";
import { valueOf } from "../said.ts";
import { filled } from "./bom.ts";
import { wordsAt, wordsOf } from "./words.ts";

/**
 * `environmentalConsiderations`. `energyConsumptions` asks for the energy, who provided it and from what source; only
 * where card.yaml states all three is it written. Emissions alone have no field, so everything stands in properties too.
 */
export function environmental(facts: Facts): JsonMap {
  return filled({ energyConsumptions: consumption(facts), properties: properties(facts) });
}

function consumption(facts: Facts): readonly JsonMap[] {
  const [energy, emissions] = [numberAt(facts, "energy_kwh"), numberAt(facts, "co2e_kg")];
  const name = wordsAt(facts, "card.environment.energy_provider");
  const energySource = wordsAt(facts, "card.environment.energy_source");
  if (energy === undefined || name === undefined || energySource === undefined) return [];
  const measured = { value: energy, unit: "kWh" };
  const provider = { organization: { name }, energySource, energyProvided: measured };
  return [
    filled({
      activity: facts.values["adaptation"] === undefined ? "training" : "fine-tuning",
      energyProviders: [provider],
      activityEnergyCost: measured,
      // The schema knows tonnes only.
      co2CostEquivalent: emissions === undefined ? undefined : { value: emissions / 1000, unit: "tCO2eq" },
    }),
  ];
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

function numberAt(facts: Facts, key: string): number | undefined {
  const value = valueOf(facts, `card.environment.${key}`);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
