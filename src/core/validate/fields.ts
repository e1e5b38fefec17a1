import { remembered } from "./remembered.ts";
import type { Place } from "./places.ts";

/** True for a field that holds a path of the repository or a link, by the schemas (Reference, FilePath, StorageUri, WebUrl). */
export function isLinkField({ field, parent, depth }: Place): boolean {
  const parents = LINKS.get(field);
  if (parents === undefined) return false;
  return parents === ANYWHERE || parents.includes(parent) || (field === "evidence" && depth <= 3);
}

/** True for a field whose path must exist in this repository: the type Reference of the schemas. */
export function isReferenceField(place: Place): boolean {
  return (
    isLinkField(place) && !(ELSEWHERE.get(place.field)?.includes(place.parent) ?? false) && !ADDRESSES.has(place.field)
  );
}

/** True for a field whose choices hold a word that would be a placeholder elsewhere: `adaptation: none`. */
export function isChoiceField({ field, parent }: Place): boolean {
  const parents = CHOICES.get(field);
  return parents !== undefined && (parents === ANYWHERE || parents.includes(parent));
}

/** True for a field whose text is the name of a thing that must match a name elsewhere. */
export function isNameField({ field }: Place): boolean {
  return NAMES.has(field);
}

/** True for a field that holds the id of a person; owners and roles are looked at by themselves. */
export function isPersonField({ field }: Place): boolean {
  return field === "by" || field === "owner" || field === "approved_by";
}

/** True for a date of something that has happened; false for dates that may lie ahead (`due`, `eu_market_date`, `sunset`, …). */
export function isPastDateField({ field, parent }: Place): boolean {
  if (isNamedAfterDate(field)) return field !== "due_on";
  if (field === "from" || field === "to") return parent === "window" || parent === "data_window";
  return field === "cutoff" || field === "date_published" || (field === "date" && parent === "changelog");
}

const isNamedAfterDate = remembered((field) => field.endsWith("_on") || field.endsWith("_at"));

const ANYWHERE: readonly string[] = [];

/** Fields that hold a path or link, with the keys they stand under where the same name is free text elsewhere. */
const LINKS: ReadonlyMap<string, readonly string[]> = new Map([
  ["see", ANYWHERE],
  ["uri", ANYWHERE],
  ["repo", ANYWHERE],
  ["evidence", ["controls", "methods"]],
  ["sources", ["about"]],
  ["report", ANYWHERE],
  ["acceptable_use", ["license"]],
  ["link", ["license"]],
  ["url", ["dataset", "files", "sources", "developers", "channels", "copyright_policy", "training_summary"]],
  ["reference", ["dpia", "documentation_form"]],
  ["plan", ["retirement", "incident_response"]],
  ["ai_disclosure", ["transparency"]],
  ["instructions_for_use", ["transparency"]],
  ["limitations", ["transparency"]],
  ["runbook", ["alert"]],
  ["procedure", ["rollback"]],
  ["policy", ["access"]],
  ["config", ["adaptation", "code"]],
  ["path", ["definition", "files", "inputs", "source"]],
  ["demo", ["links"]],
  ["docs", ["links"]],
  ["paper", ["links"]],
  ["repository", ["links"]],
  ["weights", ["links"]],
]);

/** Fields that are always addresses, or name a place in another repository or bucket. */
const ADDRESSES = new Set(["uri", "repo", "path", "demo", "docs", "paper", "repository", "weights"]);
const ELSEWHERE: ReadonlyMap<string, readonly string[]> = new Map([
  ["config", ["code"]],
  ["url", ["developers", "channels", "copyright_policy", "training_summary"]],
]);

const CHOICES: ReadonlyMap<string, readonly string[]> = new Map([
  ["people_affected", ["scope"]],
  ["personal_data", ["scope"]],
  ["eu_role", ["scope"]],
  ["adaptation", ["scope"]],
  ["method", ["adaptation"]],
  ["mode", ["continual"]],
  ["kind", ["exposure"]],
  ["separation_of_duties", ["policy"]],
  ["signatures", ["policy"]],
  ["status", ["required"]],
  ["performance", ["gate"]],
  ["fairness", ["gate"]],
  ["safety", ["gate"]],
  ["bind", ["fresh"]],
  ["run_status", ANYWHERE],
  // `successor: none` is an answer by its own description.
  ["successor", ANYWHERE],
]);

const NAMES = new Set([
  "id",
  "hub_id",
  "model_id",
  "metric",
  "metrics",
  "dataset",
  "split",
  "variant",
  "task",
  "version",
  "environment",
  "track",
]);
