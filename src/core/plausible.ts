import { describedRun } from "./completeness.ts";
import { fact, type Facts } from "./facts/facts.ts";
import { originOf } from "./facts/origin.ts";
import { finding } from "./findings/catalogue.ts";
import type { Finding } from "./findings/finding.ts";
import { isList, isMap, type Json, type JsonMap } from "./json.ts";

/**
 * What the documents of a version say twice and differently, and numbers that a slip of the unit explains best. Warnings at
 * the fact that is easiest to mend; none of them knows which of two numbers is right.
 */
export function implausible(facts: Facts): readonly Finding[] {
  const run = describedRun(facts);
  const { compute = {} } = run ?? {};
  const card = mapAt(facts, "card", "environment");
  return [
    ...nameAgainstParameters(facts),
    ...bytesAgainstParameters(facts),
    ...emissions(facts, card, "card.environment"),
    ...emissions(facts, isMap(compute) ? compute : {}, "training.runs"),
    ...power(facts, isMap(compute) ? compute : {}, card),
    ...operations(facts, isMap(compute) ? compute : {}),
    ...tokens(facts, run ?? {}),
    ...licenses(facts),
  ];
}

/** `Pythia-6.9B` with 69 million parameters. Names of mixtures (`8x7B`) count experts, and are left alone. */
function nameAgainstParameters(facts: Facts): readonly Finding[] {
  const parameters = number(fact(facts, ["architecture", "parameters"]));
  const names = [facts.model, text(fact(facts, ["model", "name"])) ?? ""];
  const match = names.map((name) => /(?<![\w.])(\d+(?:\.\d+)?) ?([bm])(?![a-z0-9])/i.exec(name)).find((each) => each);
  if (parameters === undefined || !match) return [];
  const [name, count = "", unit = ""] = match;
  const meant = Number(count) * (unit.toLowerCase() === "b" ? 1e9 : 1e6);
  // Names are rounded, and count embeddings or not.
  if (isWithin(parameters / meant, 0.6, 1.6)) return [];
  const args = { model: facts.model, name, parameters: String(parameters), meant: String(meant) };
  return [finding("name-and-parameters-differ", args, originOf(facts, ["architecture", "parameters"]))];
}

/**
 * From two bits to eight bytes a parameter, with room for what a file holds besides; an adapter holds a part of them. Small
 * models are trees and tables as often as networks, and what a parameter is there is anybody's choice.
 */
function bytesAgainstParameters(facts: Facts): readonly Finding[] {
  const parameters = number(fact(facts, ["architecture", "parameters"]));
  const bytes = number(mapAt(facts, "weights")["bytes"]);
  if (parameters === undefined || bytes === undefined || parameters < 10_000_000) return [];
  const isAdapter = ["lora", "qlora"].includes(text(fact(facts, ["adaptation", "method"])) ?? "");
  const each = bytes / parameters;
  if (isWithin(each, isAdapter ? 0 : 0.2, 9)) return [];
  const args = { bytes: String(bytes), parameters: String(parameters), each: rounded(each) };
  return [finding("weights-and-parameters-differ", args, originOf(facts, ["architecture", "parameters"]))];
}

/** Grids emit from some 0.01 (hydro, nuclear) to some 1.2 kg a kWh (coal); beyond a wide margin it is grams or tonnes. */
function emissions(facts: Facts, at: JsonMap, where: "card.environment" | "training.runs"): readonly Finding[] {
  const [co2e, energy] = [number(at["co2e_kg"]), number(at["energy_kwh"])];
  if (co2e === undefined || energy === undefined || isWithin(co2e / energy, 0.001, 3)) return [];
  const args = {
    where,
    co2e: String(co2e),
    energy: String(energy),
    intensity: rounded(co2e / energy),
    unit: co2e / energy > 3 ? ("grams" as const) : ("tonnes" as const),
  };
  return [finding("emissions-implausible", args, placeOf(facts, where, "co2e_kg"))];
}

/** An accelerator with its share of the machine draws from tens of watts to three kilowatts. */
function power(facts: Facts, compute: JsonMap, card: JsonMap): readonly Finding[] {
  const [accelerators, hours] = [number(compute["accelerators"]), number(compute["duration_hours"])];
  const own = number(compute["energy_kwh"]);
  const energy = own ?? number(card["energy_kwh"]);
  if (accelerators === undefined || hours === undefined || energy === undefined) return [];
  const watts = (1000 * energy) / (accelerators * hours);
  if (isWithin(watts, 20, 3000)) return [];
  const args = {
    energy: String(energy),
    accelerators: String(accelerators),
    hours: String(hours),
    watts: rounded(watts),
  };
  const where = own === undefined ? "card.environment" : "training.runs";
  return [finding("energy-implausible", args, placeOf(facts, where, "energy_kwh"))];
}

/** Six operations a parameter and token, within a factor of ten: Kaplan et al. 2020, section 2.1; Hoffmann et al. 2022. */
function operations(facts: Facts, compute: JsonMap): readonly Finding[] {
  const flops = number(compute["flops"]);
  const parameters = number(fact(facts, ["architecture", "parameters"]));
  const learned = tokensOfData(facts);
  if (flops === undefined || parameters === undefined || learned === undefined) return [];
  const expected = 6 * parameters * learned;
  if (isWithin(flops / expected, 0.1, 10)) return [];
  const args = {
    flops: String(flops),
    parameters: String(parameters),
    tokens: String(learned),
    expected: rounded(expected),
  };
  return [finding("operations-implausible", args, placeOf(facts, "training.runs"))];
}

/** Steps times tokens a batch are the tokens that were learned, within a twentieth for the rest of an epoch. */
function tokens(facts: Facts, run: JsonMap): readonly Finding[] {
  const parameters = isMap(run["hyperparameters"]) ? run["hyperparameters"] : {};
  const steps = number(parameters["steps"] ?? parameters["max_steps"]);
  const batch = number(parameters["batch_tokens"]);
  const learned = tokensOfData(facts);
  if (steps === undefined || batch === undefined || learned === undefined) return [];
  if (isWithin((steps * batch) / learned, 0.95, 1.05)) return [];
  const args = { steps: String(steps), batch: String(batch), product: String(steps * batch), tokens: String(learned) };
  return [finding("tokens-differ", args, originOf(facts, ["datasets", 0, "tokens"]))];
}

/** A base model whose licence asks something of what is made from it, under a card that names another licence. */
function licenses(facts: Facts): readonly Finding[] {
  const base = text(mapAt(facts, "base_model")["license"])?.toLowerCase();
  const license = text(fact(facts, ["card", "license", "id"]))?.toLowerCase();
  if (base === undefined || license === undefined || base === license || PERMISSIVE.test(base)) return [];
  // Behind somebody else's interface there is nothing to pass on.
  if (fact(facts, ["hosted"]) !== undefined) return [];
  const args = { model: facts.model, base, license };
  return [finding("base-license-differs", args, originOf(facts, ["card", "license", "id"]))];
}

/** Licences that let what is made from a work stand under another one (choosealicense.com); anything else is asked about. */
const PERMISSIVE =
  /^(?:apache-2\.0|mit|mit-0|bsd(?:-[23]-clause.*)?|isc|unlicense|cc0-1\.0|cc-by-[34]\.0|zlib|bsl-1\.0)$/;

/** What the datasets of training say of tokens, each as often as it was seen; undefined where one of them says nothing. */
function tokensOfData(facts: Facts): number | undefined {
  const all = fact(facts, ["datasets"]);
  const training = (isList(all) ? all : []).filter(isMap).filter((each) => !HELD_OUT.has(text(each["role"]) ?? ""));
  const counts = training.map((each) => {
    const count = number(each["tokens"]);
    const epochs = each["epochs"] === undefined ? 1 : number(each["epochs"]);
    return count === undefined || epochs === undefined ? undefined : count * epochs;
  });
  return counts.length === 0 || counts.includes(undefined)
    ? undefined
    : counts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

const HELD_OUT: ReadonlySet<string> = new Set(["evaluation", "validation"]);

function placeOf(facts: Facts, where: "card.environment" | "training.runs", key = "flops") {
  if (where === "card.environment") return originOf(facts, ["card", "environment", key]);
  const last = (facts.recordLists["training"] ?? []).length - 1;
  return originOf(facts, ["training", "runs", last, "compute", key]);
}

function mapAt(facts: Facts, ...path: readonly string[]): JsonMap {
  const value = fact(facts, path);
  return isMap(value) ? value : {};
}

/** A positive number; counts of tokens are written as text, since they may be beyond what every reader keeps. */
function number(value: Json | undefined): number | undefined {
  const found = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  return typeof found === "number" && found > 0 ? found : undefined;
}

function text(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(3)));
}
