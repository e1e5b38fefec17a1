import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isList, isMap, type Json, type JsonMap } from "../core/json.ts";
import type {
  EvaluationDraft,
  Importer,
  ImportInput,
  ImportOptions,
  ImportResult,
  Observed,
  SourceFile,
} from "./importer.ts";
import { readingOf } from "./every-eval-ever/results.ts";
import { jsonOf } from "./lenient-json.ts";
import { mapAt } from "./map-at.ts";
import { withoutUndefined } from "./measure.ts";
import { metricsOf } from "./metrics.ts";
import { publicModel } from "./model-text.ts";
import { numberOf } from "./numbers.ts";
import { momentFromEpoch, momentFromText, observedOf } from "./observed.ts";
import { detectFile, nothing, onlyDocument } from "./one-file.ts";
import { publicLabel } from "./public-text.ts";
import { publicPath, sourceOf } from "./source.ts";

/**
 * Every Eval Ever of the EvalEval Coalition, schema 0.2 and 0.3: one evaluation run, or results copied from documentation.
 * Shape: evaleval/every_eval_ever every_eval_ever/schemas/eval.schema.json. Prompts, arguments and per-sample files are never read.
 */
export const everyEvalEver: Importer = {
  id: "every-eval-ever",
  title: "Every Eval Ever results",
  detects: "JSON with `schema_version`, `model_info` and `evaluation_results`",
  detect: (input) => detectFile(input, missingIn),
  read,
};

function missingIn(file: SourceFile): string | undefined {
  const value = jsonOf(file);
  if (!isMap(value)) return "no JSON object";
  const { schema_version: version, evaluation_results: results } = value;
  if (typeof version !== "string" || !isList(results)) return "no `schema_version` with `evaluation_results`";
  return isMap(value["model_info"]) && results.every(isMap) ? undefined : "no `model_info`";
}

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const only = onlyDocument(input, "every-eval-ever", missingIn);
  return "refused" in only ? only.refused : readFile(only.file, only.document, only.notes, options);
}

function readFile(
  file: SourceFile,
  document: JsonMap,
  before: readonly Finding[],
  options: ImportOptions,
): ImportResult {
  const { path } = file;
  const source = mapAt(document, "source_metadata");
  const copied = source["source_type"] !== "evaluation_run";
  if (copied && source["evaluator_relationship"] === "first_party") {
    const count = listAt(document).length;
    return nothing(finding("import-self-reported-results", { path: publicPath(path), count }));
  }
  const results = listAt(document).map((result) => readingOf(result));
  const readings = results.flatMap((each) => ("raw" in each ? [each] : []));
  const left = { non_numeric: results.flatMap((each) => ("raw" in each ? [] : [each.without])), filtered: [] };
  const { metrics, skipped, notes } = metricsOf(readings, left, { path, tool: ID, adapter: ID }, options);
  const time = timeOf(file, document, options);
  const { eval_library: library, schema_version: version, model_info: model } = document;
  const draft: EvaluationDraft = {
    kind: "evaluation",
    part: "evaluation",
    observed: time.observed,
    tool: toolOf(library),
    ...withoutUndefined({ tool_version: known(mapAt(library ?? null)["version"]) }),
    run_status: copied ? "partial" : "complete",
    ...withoutUndefined({
      run_status_reason: copied ? "copied from documentation, not from a run" : undefined,
      run_id: publicLabel(document["evaluation_id"]),
      subject_named: subjectOf(model),
      skipped,
    }),
    source: sourceOf([file], `every-eval-ever/${publicLabel(version) ?? "unknown"}`, `${ID}@1`),
    metrics: [...metrics],
  };
  const remarks = copied ? [finding("import-copied-results", { path: publicPath(path) })] : [];
  return { records: [draft], facts: [], notes: [...before, ...remarks, ...notes, ...time.notes] };
}

const ID = "every-eval-ever";

/** When it was measured; where nobody says so, it was before its record was made. */
function timeOf(file: SourceFile, document: JsonMap, options: ImportOptions): ReturnType<typeof observedOf> {
  const measured = measuredAt(document);
  const retrieved = momentOf(document["retrieved_timestamp"]);
  if (measured !== undefined || retrieved?.at === undefined || options.observedAt !== undefined) {
    return observedOf(file, measured, options);
  }
  const instead = `the moment its record was made, ${retrieved.at}, is taken`;
  return { observed: retrieved, notes: [finding("import-time-unknown", { path: publicPath(file.path), instead })] };
}

/** When it was run, else when all its results were. */
function measuredAt(document: JsonMap): Observed | undefined {
  const own = momentOf(document["evaluation_timestamp"]);
  if (own !== undefined) return own;
  const times = new Set(listAt(document).map((result) => result["evaluation_timestamp"]));
  const [only, second] = times;
  return second === undefined ? momentOf(only) : undefined;
}

/** ISO 8601, or seconds since 1970 as text. */
function momentOf(raw: Json | undefined): Observed | undefined {
  return momentFromText(raw) ?? momentFromEpoch(numberOf(raw));
}

function listAt(document: JsonMap): readonly JsonMap[] {
  const { evaluation_results: results } = document;
  return isList(results) ? results.filter(isMap) : [];
}

function toolOf(library: Json | undefined): string {
  return known(mapAt(library ?? null)["name"]) ?? ID;
}

/** The schema asks for a text where nothing is known: `unknown`. */
function known(raw: Json | undefined): string | undefined {
  const text = publicLabel(raw);
  return text === undefined || /^unknown$/i.test(text) ? undefined : text;
}

function subjectOf(model: Json | undefined): EvaluationDraft["subject_named"] {
  const info = mapAt(model ?? null);
  const name = publicModel(info["id"]) ?? publicModel(info["name"]);
  return name === undefined ? undefined : { name };
}
