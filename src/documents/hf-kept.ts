import type { Facts } from "../core/facts/facts.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isList, isMap, valueAt, type Json, type JsonMap } from "../core/json.ts";
import { indexFaults } from "../core/model-index-faults.ts";
import { assigned } from "../core/plans/assign.ts";
import { indexEdits } from "./hf-index.ts";
import { resultJson, type HubResult } from "./hf-results.ts";
import { valueOf } from "./said.ts";

/**
 * The keys that facts answer, with those of `card.x-hf`: what a README said that was read and that no field of mlc holds
 * (importers/card-readme/kept-keys.ts). A key that facts answer keeps their value; lists are joined.
 */
export function withKept(keys: JsonMap, facts: Facts): JsonMap {
  const { "model-index": _index, ...kept } = keptIn(facts);
  const own: JsonMap = { ...keys, ...emissions(facts, kept["co2_eq_emissions"]) };
  const joined = Object.entries(kept).flatMap(([key, value]): readonly [string, Json][] => {
    const said = own[key];
    if (key === "co2_eq_emissions" || value === null) return [];
    if (said === undefined) return [[key, value]];
    return LISTS.has(key) ? [[key, [...new Set([...listOf(said), ...listOf(value)])]]] : [];
  });
  const all: JsonMap = { ...own, ...Object.fromEntries(joined) };
  const first = ORDER.filter((key) => all[key] !== undefined);
  const rest = Object.keys(all).filter((key) => !ORDER.includes(key));
  return Object.fromEntries([...first, ...rest].map((key) => [key, all[key] ?? null]));
}

/**
 * A new model-index: the claims that a README made, then the results of records that they do not hold. A claim that keeps
 * huggingface_hub from loading the card stays in card.yaml and is told of. Undefined where there is no result at all.
 */
export function newIndex(
  facts: Facts,
  results: readonly HubResult[],
  names: readonly string[],
): { readonly index: Json | undefined; readonly notes: readonly Finding[] } {
  const claimed = keptIn(facts)["model-index"];
  if (!isList(claimed)) {
    const index =
      results.length === 0 ? undefined : [{ name: names[0] ?? facts.model, results: results.map(resultJson) }];
    return { index, notes: [] };
  }
  const file = facts.files.card?.file ?? "card.yaml";
  const lineOf = (path: readonly (string | number)[]): number => facts.files.card?.locate(["x-hf", ...path]).line ?? 1;
  const faults = indexFaults(claimed, file, lineOf);
  const sound = claimed.filter(isMap).flatMap((entry, at) => soundEntry(entry, at, file));
  const { edits, notes } = indexEdits(sound, results, names);
  const whole = edits.reduce<JsonMap>(
    (root, edit) => {
      if (edit.op === "unset") return root;
      const list = valueAt(root, edit.path);
      const path = edit.op === "append" && isList(list) ? [...edit.path, list.length] : edit.path;
      return assigned(root, [{ path, value: edit.value }]);
    },
    { "model-index": sound },
  );
  const index = whole["model-index"];
  return { index: isList(index) && index.length > 0 ? index : undefined, notes: [...faults, ...notes] };
}

/** The entry with the results that the Hub can load, under the name it has or a name it needs; none where none is left. */
function soundEntry(entry: JsonMap, at: number, file: string): readonly JsonMap[] {
  const results = entry["results"];
  const sound = (isList(results) ? results : []).filter(
    (each) => indexFaults([{ name: "model", results: [each] }], file, () => at).length === 0,
  );
  return sound.length === 0 ? [] : [{ ...entry, name: entry["name"] ?? "model", results: sound }];
}

function keptIn(facts: Facts): JsonMap {
  const kept = valueOf(facts, "card.x-hf");
  return isMap(kept) ? kept : {};
}

/** Kilograms as the grams of the Hub; a number that was too fine to be turned round stands in `x-hf` as it was. */
function emissions(facts: Facts, kept: Json | undefined): JsonMap {
  const kilograms = valueOf(facts, "card.environment.co2e_kg");
  const method = valueOf(facts, "card.environment.co2e_method");
  const { emissions: exact, ...rest } = isMap(kept) ? kept : {};
  const grams = typeof kilograms === "number" ? Number((kilograms * 1000).toPrecision(15)) : undefined;
  const near = typeof exact === "number" && grams !== undefined && Math.abs(exact - grams) <= 1e-12 * Math.abs(exact);
  const stated = near ? exact : (grams ?? exact);
  if (stated === undefined && kept === undefined) return {};
  const source = typeof method === "string" ? { source: method } : {};
  return { co2_eq_emissions: { ...(stated === undefined ? {} : { emissions: stated }), ...source, ...rest } };
}

function listOf(value: Json): readonly Json[] {
  return isList(value) ? value : [value];
}

const LISTS: ReadonlySet<string> = new Set(["language", "tags", "datasets"]);

/** The order of Hugging Face's own cards. */
const ORDER: readonly string[] = [
  ...["language", "license", "license_name", "license_link", "library_name", "pipeline_tag", "tags", "datasets"],
  ...["base_model", "base_model_relation", "new_version", "metrics", "co2_eq_emissions"],
];
