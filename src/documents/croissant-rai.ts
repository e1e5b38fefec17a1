import type { Resolving } from "../core/datasheet/answers.ts";
import { isList, isMap, type Json, type JsonMap } from "../core/json.ts";
import { sheetAt } from "./datasheet-format.ts";
import { answerText } from "./datasheet-text.ts";

/** The answers that each property of the RAI vocabulary is made from; `one` text, or a list of `many`. */
export interface RaiProperty {
  readonly name: string;
  readonly cardinality: "one" | "many";
  readonly from: readonly string[];
}

/**
 * The Croissant RAI vocabulary 1.0, whose properties it lists in its specification; a `rai:useCases` or
 * `rai:annotationPlatform` of its tables is a misprint. `dataImputationProtocol` and `dataManipulationProtocol` have no
 * question of their own in a datasheet.
 */
export const raiProperties: readonly RaiProperty[] = [
  one("annotationsPerItem", "labeling.per_item"),
  many("annotatorDemographics", "labeling.annotators", "collection.collectors"),
  many("dataAnnotationAnalysis", "labeling.agreement"),
  many("dataAnnotationPlatform", "labeling.platform"),
  one("dataAnnotationProtocol", "labeling.protocol"),
  many("dataBiases", "uses.impacts"),
  one("dataCollection", "collection.acquisition", "collection.mechanisms", "collection.sampling_strategy"),
  one("dataCollectionMissingData", "composition.missing"),
  one("dataCollectionRawData", "preprocessing.raw_saved", "collection.directness"),
  many("dataLimitations", "composition.sampling", "composition.errors", "composition.offensive", "uses.avoid"),
  many("dataPreprocessingProtocol", "preprocessing.steps", "preprocessing.software"),
  many(
    "dataReleaseMaintenancePlan",
    "maintenance.updates",
    "maintenance.old_versions",
    "maintenance.contributions",
    "maintenance.erratum",
  ),
  one("dataSocialImpact", "collection.impact_analysis", "collection.ethics_review"),
  many("dataUseCases", "uses.used_for", "uses.other_tasks"),
  many("machineAnnotationTools", "labeling.machine_tools"),
  many(
    "personalSensitiveInformation",
    "composition.confidential",
    "composition.subpopulations",
    "composition.identifiable",
    "composition.sensitive",
    "pii.method",
    "pii.findings",
  ),
];

/** The `rai:` properties of a datasheet: those that have an answer. */
export function raiOf(sheet: JsonMap, at: Resolving): JsonMap {
  const made = raiProperties.flatMap(({ name, cardinality, from }): [string, Json][] => {
    const texts = from.map((path) => answerText(sheetAt(sheet, path), at)).filter((each) => each !== undefined);
    if (texts.length === 0) return [];
    return [[`rai:${name}`, cardinality === "one" ? texts.join("\n\n") : texts]];
  });
  const types = collectionTypes(sheet["sources"]);
  const times = timeframe(sheetAt(sheet, "collection.timeframe"));
  return {
    ...Object.fromEntries(made),
    ...(types.length === 0 ? {} : { "rai:dataCollectionType": types }),
    ...(times.length === 0 ? {} : { "rai:dataCollectionTimeframe": times }),
  };
}

/** The days of an answer that is nothing but days, `2026-01-01/2026-03-31`: the property takes no words. */
export function timeframe(value: Json | undefined): readonly string[] {
  if (typeof value !== "string") return [];
  const days = value.trim().split(/\s*(?:\/|–|\bto\b)\s*/);
  return days.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)) ? days : [];
}

/** The words of the vocabulary for the kinds of source that have one; private and synthetic sources have none. */
function collectionTypes(sources: Json | undefined): readonly string[] {
  const kinds = (isList(sources) ? sources : []).flatMap((each) => (isMap(each) ? [each["kind"]] : []));
  const words = kinds.map((kind) => (typeof kind === "string" ? TYPES[kind] : undefined));
  return [...new Set(words.filter((word) => word !== undefined))].sort();
}

const TYPES: Readonly<Record<string, string>> = {
  crawled: "Web Scraping",
  public: "Secondary Data analysis",
  licensed: "Secondary Data analysis",
  user: "User-generated content data",
  other: "Others",
};

function one(name: string, ...from: readonly string[]): RaiProperty {
  return { name, cardinality: "one", from };
}

function many(name: string, ...from: readonly string[]): RaiProperty {
  return { name, cardinality: "many", from };
}
