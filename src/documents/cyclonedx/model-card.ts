import { describedRun } from "../../core/completeness.ts";
import type { Facts } from "../../core/facts/facts.ts";
import type { Json, JsonMap } from "../../core/json.ts";
import { filled, modelRef } from "./bom.ts";
import { considerations } from "./considerations.ts";
import { bomProperties } from "./properties.ts";
import type { BomResults } from "./results.ts";
import { mapsAt, wordsAt, wordsOf } from "./words.ts";

/** The `modelCard` of the model; `data` are the `bom-ref`s of its datasets. */
export function modelCard(facts: Facts, data: readonly string[], results: BomResults): JsonMap {
  return filled({
    "bom-ref": modelRef(facts.model, facts.version).replace(/^model:/, "card:"),
    modelParameters: modelParameters(facts, data),
    quantitativeAnalysis: filled({ performanceMetrics: results.metrics }),
    considerations: considerations(facts),
    properties: bomProperties(facts, results.fromStandardError),
  });
}

function modelParameters(facts: Facts, data: readonly string[]): JsonMap {
  return filled({
    approach: filled({ type: approach(describedRun(facts)?.["method"]) }),
    task: wordsAt(facts, "card.pipeline_tag"),
    architectureFamily: wordsAt(facts, "architecture.family"),
    modelArchitecture: wordsAt(facts, "architecture.name"),
    datasets: data.map((ref) => ({ ref })),
    inputs: formats(facts, "architecture.inputs"),
    outputs: formats(facts, "architecture.outputs"),
  });
}

/** The five words of the schema; what learns from preferences is reinforcement learning there. */
function approach(method: Json | undefined): Json | undefined {
  return typeof method === "string" && APPROACHES.has(method) ? method : undefined;
}

const APPROACHES: ReadonlySet<string> = new Set([
  "supervised",
  "unsupervised",
  "reinforcement-learning",
  "semi-supervised",
  "self-supervised",
]);

function formats(facts: Facts, path: string): readonly JsonMap[] {
  return mapsAt(facts, path).flatMap((each) => {
    const format = wordsOf(each["format"], facts) ?? wordsOf(each["modality"], facts);
    return format === undefined ? [] : [{ format }];
  });
}
