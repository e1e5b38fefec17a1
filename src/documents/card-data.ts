import { cardAnswers, describedRun, type FieldAnswer } from "../core/completeness.ts";
import type { Facts } from "../core/facts/facts.ts";
import { isList, isMap, type Json, type JsonMap, type Path } from "../core/json.ts";
import { dayOf } from "../core/dates.ts";
import type { Doc } from "../core/workspace.ts";
import type { Measured } from "../core/criteria/measured.ts";
import { newestResults } from "./results.ts";

/** The answers of a card as plain values, by section, each with where it stands; nothing that the card does not show. */
export function cardFields(facts: Facts): readonly JsonMap[] {
  return cardAnswers(facts).flatMap(({ id, title, within, fields }) => {
    const shown = fields.flatMap((field) => fieldOf(field, facts));
    return shown.length === 0 ? [] : [{ id, title, within, fields: shown }];
  });
}

function fieldOf(field: FieldAnswer, facts: Facts): readonly JsonMap[] {
  const kept = facts.shown?.withheld.find((each) => leads(each.path.replaceAll("[]", ""), field.path));
  if (kept !== undefined)
    return [{ path: field.path, answer: "withheld", ...(kept.because === undefined ? {} : { because: kept.because }) }];
  // What is for a narrower audience is not even said to be answered.
  if (field.answer === "absent" || field.answer === "placeholder") return [];
  const value = field.path === "evaluations" ? resultsOf(facts) : publicPart(field.path, field.value);
  if (value === undefined) return [];
  const origin = originText(field, facts);
  return [{ path: field.path, answer: field.answer, value, ...(origin === undefined ? {} : { origin }) }];
}

/** The keys of structured answers that a card shows: no owner, no note of the team. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  datasets: [
    "dataset",
    "name",
    "role",
    "version",
    "license",
    "tokens",
    "epochs",
    "share",
    "cutoff",
    "decontamination",
    "hub_id",
    "url",
  ],
  risks: ["id", "statement", "likelihood", "impact", "mitigation", "residual"],
  "fairness.groups": ["attribute", "values", "rationale"],
  targets: ["metric", "op", "value", "lo", "hi", "dataset", "slice", "rationale"],
  artifacts: ["name", "format", "bytes", "digest", "uri"],
  weights: ["format", "bytes", "digest", "uri"],
  optimizations: ["method", "to", "tool"],
};

function publicPart(path: string, value: Json | undefined): Json | undefined {
  const keys = PARTS[path];
  if (keys === undefined || value === undefined) return value;
  if (isList(value)) return value.filter(isMap).map((each) => picked(each, keys));
  return isMap(value) ? picked(value, keys) : value;
}

function picked(value: JsonMap, keys: readonly string[]): JsonMap {
  return Object.fromEntries(keys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]]])));
}

function resultsOf(facts: Facts): Json | undefined {
  const { bound, unbound } = newestResults(facts);
  const all = [...bound.map((each) => resultOf(each, true)), ...unbound.map((each) => resultOf(each, false))];
  return all.length === 0 ? undefined : all;
}

function resultOf({ metric, record }: Measured, bound: boolean): JsonMap {
  const { dataset, ...said } = picked(metric as unknown as JsonMap, [
    ...[
      "id",
      "value",
      "value_text",
      "unit",
      "stderr",
      "ci",
      "sample_size",
      "task",
      "split",
      "n_shot",
      "variant",
      "slice",
    ],
    "dataset",
  ]);
  const { tool, tool_version: version } = record.value as unknown as JsonMap;
  return {
    ...said,
    ...(isMap(dataset) ? { dataset: picked(dataset, ["id", "name", "hub_id", "config", "revision"]) } : {}),
    ...(tool === undefined ? {} : { tool }),
    ...(version === undefined ? {} : { tool_version: version }),
    measured_on: dayOf(record.value.observed_at) ?? record.value.observed_at,
    on_these_weights: bound,
    origin: { file: record.file },
  };
}

/** File and line of an answer; of a list of records there is no one place. */
function originText(field: FieldAnswer, facts: Facts): JsonMap | undefined {
  const run = field.path.startsWith("training.runs.") ? describedRun(facts) : undefined;
  const record = facts.recordLists["training"]?.find((each) => (each.value as unknown) === run);
  if (record !== undefined) return placeIn(record, field.path.split(".").slice(2));
  const doc = docsOf(facts).find((each) => each.file === field.at?.file);
  return doc === undefined ? undefined : placeIn(doc, field.at?.path ?? []);
}

function placeIn(doc: Doc<unknown>, path: Path): JsonMap {
  return { file: doc.file, line: doc.locate(path).line };
}

function docsOf({ files, document }: Facts): readonly Doc<unknown>[] {
  const { model, card, scorecard, governance, operations, datasheets } = files;
  const single = [model, card, scorecard, governance, operations, document];
  return [...single.filter((each) => each !== undefined), ...datasheets];
}

function leads(path: string, to: string): boolean {
  return to === path || to.startsWith(`${path}.`);
}
