import { answerOf } from "../core/absence.ts";
import { datasetsOf } from "../core/completeness.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Facts } from "../core/facts/facts.ts";
import { isList, type Json, type JsonMap } from "../core/json.ts";
import { hubTasks } from "./hf-ids.ts";
import { hubLicense } from "./hf-license.ts";
import { oneLine } from "./hf-text.ts";
import { valueOf } from "./said.ts";

/**
 * The front-matter keys that mlc writes besides model-index, in the order of Hugging Face's own cards (modelcard.md);
 * only those that the facts answer.
 */
export function hubKeys(facts: Facts): { readonly keys: JsonMap; readonly notes: readonly Finding[] } {
  const { notes: licenseNotes, ...license } = hubLicense(valueOf(facts, "card.license"));
  const languages = texts(valueOf(facts, "card.languages"));
  const base = baseModel(facts);
  const keys: Record<string, Json | undefined> = {
    language: filled(languages),
    ...license,
    library_name: word(valueOf(facts, "card.library")),
    pipeline_tag: word(valueOf(facts, "card.pipeline_tag")),
    tags: filled(texts(valueOf(facts, "card.tags"))),
    datasets: filled(hubDatasets(facts)),
    base_model: base.id,
    base_model_relation: base.id === undefined ? undefined : word(valueOf(facts, "base_model.relation")),
  };
  const task = keys["pipeline_tag"];
  const notes = [
    ...languages.filter((each) => !isLanguage(each)).map((language) => finding("card-odd-language", { language })),
    ...licenseNotes,
    ...(typeof task === "string" && !hubTasks.has(task) ? [finding("card-unknown-task", { task })] : []),
    ...base.notes,
  ];
  const said = Object.entries(keys).filter((pair): pair is [string, Json] => pair[1] !== undefined);
  return { keys: Object.fromEntries(said), notes };
}

/** True for an id on the Hugging Face Hub: `org/name`. */
export function isHubId(id: string): boolean {
  return /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/.test(id);
}

/** True for a dataset of the Hub, which may also stand without an organisation: `squad`. */
export function isHubDataset(id: string): boolean {
  return isHubId(id) || /^[A-Za-z0-9][\w.-]*$/.test(id);
}

function baseModel(facts: Facts): { readonly id?: string; readonly notes: readonly Finding[] } {
  const id = word(valueOf(facts, "base_model.id"));
  if (id === undefined) return { notes: [] };
  return isHubId(id) ? { id, notes: [] } : { notes: [finding("card-base-model-elsewhere", { id })] };
}

/** Datasets the model learned from; the Hub links them. */
function hubDatasets(facts: Facts): readonly string[] {
  const ids = datasetsOf(facts, "training").map((each) => word(each["hub_id"]));
  return [...new Set(ids.filter((each) => each !== undefined).filter(isHubDataset))];
}

/** True for a code of ISO 639-1, -2 or -3, or one of the two words the Hub adds (hub-docs, model-cards.md). */
export function isLanguage(language: string): boolean {
  return /^[a-z]{2,3}$/.test(language) || language === "code" || language === "multilingual";
}

function word(value: Json | undefined): string | undefined {
  return typeof value === "string" && answerOf(value) === "answered" ? oneLine(value) : undefined;
}

function texts(value: Json | undefined): readonly string[] {
  return [...new Set((isList(value) ? value : []).map(word).filter((each) => each !== undefined))];
}

function filled(values: readonly string[]): readonly string[] | undefined {
  return values.length === 0 ? undefined : values;
}
