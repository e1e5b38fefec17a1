import { fact, type Facts } from "../core/facts/facts.ts";
import { recordId } from "../core/facts/fold.ts";
import { periodOf } from "../core/dates.ts";
import { jsonText } from "../core/json-text.ts";
import type { JsonMap } from "../core/json.ts";
import type { EvaluationRecord } from "../generated/types.ts";
import { resultOf } from "./every-eval-ever-result.ts";
import type { Exported } from "./exports.ts";

/** The schema version that is written. */
const SCHEMA = "0.3.0";

/**
 * Every Eval Ever of the EvalEval Coalition, schema 0.3.0: one document for each complete evaluation record. The schema cannot
 * say that the direction of a metric is not known, and knows no ideal value: such metrics are left out and counted.
 */
export function everyEvalEver(versions: readonly Facts[]): Exported {
  const made = versions.flatMap(documentsOf);
  const counts = new Map<string, number>();
  for (const reason of made.flatMap(({ left }) => left)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return {
    files: made.flatMap(({ file }) => file ?? []),
    left: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reason, count]) => ({ reason, count })),
  };
}

interface Made {
  readonly file?: Exported["files"][number];
  readonly left: readonly string[];
}

function documentsOf(facts: Facts): readonly Made[] {
  return (facts.recordLists["evaluations"] ?? []).map((record): Made => {
    const value = record.value as EvaluationRecord;
    const id = recordId(record);
    if (value.run_status === "partial" || value.run_status === "failed")
      return { left: ["a run that is not complete"] };
    const results = value.metrics.map((metric, index) => resultOf(metric, `${id}#${String(index)}`, facts.rules));
    const left = results.flatMap((each) => ("left" in each ? [each.left] : []));
    const kept = results.flatMap((each) => ("result" in each ? [each.result] : []));
    if (kept.length === 0) return { left };
    const document = { ...headOf(facts, value, id), evaluation_results: kept };
    return { file: { path: `${facts.model}/${facts.version}/${id}.json`, text: `${jsonText(document)}\n` }, left };
  });
}

function headOf(facts: Facts, record: EvaluationRecord, id: string): JsonMap {
  const { tool, tool_version: toolVersion, observed_at: at, source } = record;
  return {
    schema_version: SCHEMA,
    evaluation_id: `${tool ?? "mlc"}/${facts.model}@${facts.version}/${id}`,
    evaluation_timestamp: at,
    // The schema wants the making of this document; an export has no clock, so it is the moment of measurement.
    retrieved_timestamp: String(Math.floor((periodOf(at)?.start ?? 0) / 1000)),
    source_metadata: {
      source_name: "mlc",
      source_type: source === undefined && tool === undefined ? "documentation" : "evaluation_run",
      source_organization_name: developerOf(facts) ?? "unknown",
      evaluator_relationship: record.by === "unlisted" ? "other" : "first_party",
    },
    eval_library: { name: tool ?? "unknown", version: toolVersion ?? "unknown" },
    model_info: modelOf(facts),
  };
}

function modelOf(facts: Facts): JsonMap {
  const { value } = facts.document;
  const hosted = value.hosted !== undefined;
  const open = fact(facts, ["scope", "open_weights"]);
  const uri = value.weights?.uri;
  const hub = typeof uri === "string" ? /^hf:\/\/([^@]+)/.exec(uri)?.[1] : undefined;
  const developer = developerOf(facts);
  return {
    name: facts.files.model?.value.name ?? facts.model,
    id: hub ?? value.hosted?.model_id ?? facts.model,
    ...(developer === undefined ? {} : { developer }),
    ...(value.hosted?.provider === undefined ? {} : { inference_platform: value.hosted.provider }),
    additional_details: {
      deployment_type: hosted ? "externally_managed" : value.weights === undefined ? "unknown" : "self_deployed",
      model_availability: open === true ? "open_weights" : open === false ? "closed_weights" : "unknown",
      version: facts.version,
      ...(facts.subject === undefined ? {} : { subject_digest: facts.subject }),
    },
  };
}

function developerOf(facts: Facts): string | undefined {
  return facts.files.card?.value.developers?.[0]?.name;
}
