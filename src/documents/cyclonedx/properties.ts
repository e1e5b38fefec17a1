import { answerOf } from "../../core/absence.ts";
import { describedRun } from "../../core/completeness.ts";
import type { Facts } from "../../core/facts/facts.ts";
import type { Shown } from "../../core/facts/shown.ts";
import { isList, isMap, scalarText, type Json, type JsonMap } from "../../core/json.ts";
import { valueOf } from "../said.ts";
import { sortedOnce } from "./bom.ts";
import { DATASHEET, placeOf } from "./places.ts";
import { mapsAt, wordsOf } from "./words.ts";

/** Facts with names of their own in the field registry of OWASP's aibom-generator, so that its score sees them. */
export const owaspNames: Readonly<Record<string, string>> = {
  "architecture.context_length": "genai:aibom:modelcard:contextLength",
  "training.runs.hyperparameters": "genai:aibom:modelcard:hyperparameter",
  "explainability.methods": "genai:aibom:modelcard:modelCardExplainability",
};

/** Facts that CycloneDX has no field for and that stand in `modelCard.properties`, named `mlc:` and their path. */
export const propertyPaths: readonly string[] = [
  "model.id",
  "model.purpose",
  "stage",
  ...["task", "constraints", "hallucination_tolerance", "value", "metrics"].map((key) => `problem.${key}`),
  "scope",
  ...["provider", "model_id", "revision", "config_digest"].map((key) => `hosted.${key}`),
  ...["bytes", "format"].map((key) => `weights.${key}`),
  ...["relation", "terms_checked_on"].map((key) => `base_model.${key}`),
  ...["chosen", "because"].map((key) => `selection.${key}`),
  ...["method", "config", "parameters", "note"].map((key) => `adaptation.${key}`),
  ...["methods", "data", "objective"].map((key) => `alignment.${key}`),
  ...["objective", "parameters", "active_parameters", "non_embedding_parameters"].map((key) => `architecture.${key}`),
  ...["precision", "modalities", "inputs", "outputs", "rationale"].map((key) => `architecture.${key}`),
  "architecture.context_length",
  "optimizations",
  "baseline",
  ...["languages", "library"].map((key) => `card.${key}`),
  ...["approach", "factors", "rationale", "summary"].map((key) => `card.evaluation.${key}`),
  ...["authors", "citation.bibtex", "citation.apa", "glossary", "get_started", "more", "sources"].map(
    (key) => `card.about.${key}`,
  ),
  ...["run_id", "tracker", "framework", "stages", "preprocessing", "hyperparameters", "seeds", "code"].map(
    (key) => `training.runs.${key}`,
  ),
  ...["config_digest", "started_at", "ended_at"].map((key) => `training.runs.${key}`),
  ...["hardware", "accelerators", "duration_hours", "flops", "flops_method"].map(
    (key) => `training.runs.compute.${key}`,
  ),
  "explainability.methods",
  "oversight",
  "guardrails",
  "monitors",
  "retirement",
];

/** `modelCard.properties`, sorted: what has no field, what nobody answered and why, how intervals were made. */
export function bomProperties(facts: Facts, fromStandardError: boolean): readonly JsonMap[] {
  const carried = propertyPaths.flatMap((path) => {
    const value = wordsOf(valueFor(facts, path), facts);
    return value === undefined ? [] : [{ name: owaspNames[path] ?? `mlc:${path}`, value }];
  });
  const interval = "value +- 1.96 standard errors (95 %, normal), where the record states no interval of its own";
  const all = [
    ...carried,
    ...quantization(facts),
    ...tools(facts),
    ...absences(facts).map((value) => ({ name: "mlc:absent", value })),
    ...(fromStandardError ? [{ name: "mlc:confidenceInterval", value: interval }] : []),
  ];
  return sortedOnce(all, (each) => JSON.stringify([each.name, each.value]));
}

/** The value behind a path; of the training runs the one that the card describes. */
function valueFor(facts: Facts, path: string): Json | undefined {
  const run = "training.runs.";
  if (!path.startsWith(run)) return valueOf(facts, path);
  let here: Json | undefined = describedRun(facts);
  for (const step of path.slice(run.length).split(".")) here = isMap(here) ? here[step] : undefined;
  return here;
}

function quantization(facts: Facts): readonly { readonly name: string; readonly value: string }[] {
  return mapsAt(facts, "optimizations")
    .filter((each) => each["method"] === "quantization" && typeof each["to"] === "string")
    .map((each) => ({ name: "genai:aibom:modelcard:quantizationVersion", value: scalarText(each["to"] ?? "") }));
}

/** What the results were measured with, each tool once: `lm-eval 0.4.9`. */
function tools(facts: Facts): readonly { readonly name: string; readonly value: string }[] {
  return mapsAt(facts, "evaluations").flatMap((each) => {
    const words = [each["tool"], each["tool_version"]].filter((part) => typeof part === "string");
    return words.length === 0 ? [] : [{ name: "mlc:evaluations.tool", value: words.join(" ") }];
  });
}

/** `architecture.parameters: withheld: the provider does not say`, for every question of the BOM that has a reason instead of an answer. */
function absences(facts: Facts): readonly string[] {
  const documents = Object.entries(facts.values).filter(([root]) => facts.recordLists[root] === undefined);
  const run = describedRun(facts);
  return [
    ...documents.flatMap(([root, value]) => (root === "training" ? [] : absentIn(root, value))),
    ...(run === undefined ? [] : absentIn("training.runs", run)),
    ...withheld(facts),
  ].sort();
}

/** What card.yaml withholds from the audience that the BOM is for. */
function withheld(facts: Facts & { readonly shown?: Shown }): readonly string[] {
  return (facts.shown?.withheld ?? []).map(({ path, because }) => `${path}: withheld: ${because ?? "no reason given"}`);
}

function absentIn(path: string, value: Json): readonly string[] {
  if (isList(value)) return value.flatMap((each, at) => absentIn(`${path}[${String(at)}]`, each));
  if (!isMap(value)) return [];
  const answer = answerOf(value);
  if (answer === "na" || answer === "unknown" || answer === "withheld" || answer === "todo") {
    const reason = value[answer];
    const text = typeof reason === "string" ? reason : "no reason given";
    const place = placeOf(path.replace(/\[\d+\]/g, ""));
    // What only the datasheet says stands there, with its reasons.
    return place === undefined || place.as === DATASHEET ? [] : [`${path}: ${answer}: ${text}`];
  }
  return Object.entries(value).flatMap(([key, each]) => absentIn(`${path}.${key}`, each));
}
