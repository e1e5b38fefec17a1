import type { Path } from "../json.ts";
import { fieldOf, keysOf } from "./walk.ts";

/** True for a field that holds a path of the repository or a link, by the schemas (Reference, FilePath, StorageUri, WebUrl). */
export function isLinkField(path: Path): boolean {
  return isReferenceField(path) || LINKS.has(keysOf(path, 2)) || OTHER_LINKS.has(fieldOf(path));
}

/** True for a field whose path must exist in this repository: the type Reference of the schemas. */
export function isReferenceField(path: Path): boolean {
  const field = fieldOf(path);
  return field === "see" || REFERENCES.has(keysOf(path, 2)) || (field === "evidence" && path.length <= 3);
}

/** True for a field whose choices hold a word that would be a placeholder elsewhere: `adaptation: none`. */
export function isChoiceField(path: Path): boolean {
  return CHOICES.has(keysOf(path, 2)) || CHOICES.has(fieldOf(path));
}

/** True for a field whose text is the name of a thing that must match a name elsewhere. */
export function isNameField(path: Path): boolean {
  return NAMES.has(fieldOf(path));
}

/** True for a date of something that has happened; false for dates that may lie ahead (`due`, `sunset`). */
export function isPastDateField(path: Path): boolean {
  const field = fieldOf(path);
  return (
    /_(?:on|at)$/.test(field) ||
    field === "cutoff" ||
    field === "date_published" ||
    keysOf(path, 2) === "changelog.date"
  );
}

/** True for a key whose value is the user's own or copied word for word from a tool: nothing in it has a meaning for mlc. */
export function isForeign(key: string, path: Path): boolean {
  if (key.startsWith("x-") || FOREIGN.has(key)) return true;
  // `problem.metrics` are words, and the root's `metrics` what a tool measured; a model's number of parameters is a fact.
  return (key === "metrics" && path.length === 0) || (key === "parameters" && fieldOf(path) !== "architecture");
}

const REFERENCES = new Set([
  "about.sources",
  "license.acceptable_use",
  "license.link",
  "dataset.url",
  "sources.url",
  "controls.evidence",
  "methods.evidence",
  "dpia.reference",
  "documentation_form.reference",
  "retirement.plan",
  "incident_response.plan",
  "transparency.ai_disclosure",
  "transparency.instructions_for_use",
  "transparency.limitations",
  "alert.runbook",
  "rollback.procedure",
  "access.policy",
  "adaptation.config",
]);

const LINKS = new Set([
  "code.config",
  "definition.path",
  "files.path",
  "inputs.path",
  "source.path",
  "developers.url",
  "copyright_policy.url",
  "training_summary.url",
  "links.demo",
  "links.docs",
  "links.paper",
  "links.repository",
  "links.weights",
]);

const OTHER_LINKS = new Set(["uri", "repo"]);

const CHOICES = new Set([
  "scope.people_affected",
  "scope.personal_data",
  "scope.eu_role",
  "scope.adaptation",
  "adaptation.method",
  "continual.mode",
  "exposure.kind",
  "policy.separation_of_duties",
  "policy.signatures",
  "required.status",
  "fresh.bind",
  "targetsMet.slices",
  "run_status",
  // `successor: none` is an answer by its own description.
  "successor",
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

const FOREIGN = new Set(["subject_named", "skipped", "hyperparameters", "slice", "timestamp_text"]);
