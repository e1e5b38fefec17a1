import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isMap, type Json, type JsonMap } from "../core/json.ts";
import type { Importer, ImportInput, ImportOptions, ImportResult, SourceFile } from "./importer.ts";
import { jsonOf } from "./lenient-json.ts";
import { subjectOf } from "./lm-eval/subject.ts";
import { readingsOf } from "./lm-eval/tasks.ts";
import { withoutUndefined } from "./measure.ts";
import { metricsOf } from "./metrics.ts";
import { countOf, numberOf } from "./numbers.ts";
import { momentFromEpoch, observedOf } from "./observed.ts";
import { detectFile, onlyDocument } from "./one-file.ts";
import { hexDigest, publicLabel } from "./public-text.ts";
import { sourceOf } from "./source.ts";

/**
 * EleutherAI lm-evaluation-harness, aggregated results of 0.2 to 0.4.12 and later. Shapes: lm_eval/evaluator.py,
 * loggers/evaluation_tracker.py (`save_results_aggregated`) and result_schema.py of that project. The same shape is
 * written by lmms-eval, trustyai and GPT-NeoX. Per-sample files (`samples_*.jsonl`) are never read.
 */
export const lmEval: Importer = {
  id: "lm-eval",
  title: "lm-evaluation-harness results",
  detects: "JSON with `results` (objects), `versions`, and `config` or `configs`",
  detect: (input) => detectFile(input, missingIn),
  read,
};

function missingIn(file: SourceFile): string | undefined {
  const value = jsonOf(file);
  if (!isMap(value)) return "no JSON object";
  const { results, versions, config, configs } = value;
  if (!isMap(results) || !Object.values(results).every(isMap)) return "no `results` that are objects";
  if (!isMap(versions)) return "no `versions`";
  // lighteval has results and versions too, with config_general instead.
  if (Object.hasOwn(value, "config_general")) return "`config_general` is lighteval's";
  return isMap(config) || isMap(configs) ? undefined : "neither `config` nor `configs`";
}

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const only = onlyDocument(input, "lm-eval", missingIn);
  return "refused" in only ? only.refused : readFile(only.file, only.document, only.notes, options);
}

function readFile(
  file: SourceFile,
  document: JsonMap,
  before: readonly Finding[],
  options: ImportOptions,
): ImportResult {
  const { readings, left } = readingsOf(document, options.all === true || options.only !== undefined);
  const from = { path: file.path, tool: "lm-eval", adapter: "lm-eval" };
  const { metrics, skipped, notes } = metricsOf(readings, left, from, options);
  const time = observedOf(file, momentFromEpoch(numberOf(document["date"])), options);
  const subject = subjectOf(document);
  const limit = limitOf(document);
  const shortened = subject.shortened
    ? [finding("import-name-withheld", { path: file.path, what: "the model's name" })]
    : [];
  return {
    records: [
      {
        kind: "evaluation",
        part: "evaluation",
        observed: time.observed,
        tool: "lm-eval",
        run_status: "complete",
        ...withoutUndefined({
          tool_version: publicLabel(document["lm_eval_version"]),
          run_status_reason: limit === undefined ? undefined : `limited to ${limit} samples per task (limit)`,
          subject_named: subject.named,
          skipped,
          seeds: seedsOf(document),
          harness_commit: commitOf(document["git_hash"]),
          ...promptingOf(document),
        }),
        source: sourceOf([file], `lm-eval/${generationOf(document)}`, "lm-eval@1"),
        metrics: [...metrics],
      },
    ],
    facts: [],
    notes: [
      ...before,
      ...notes,
      ...time.notes,
      ...shortened,
      ...(limit === undefined ? [] : [finding("import-limited-run", { path: file.path, limit })]),
    ],
  };
}

/** Which writer it was, by the keys each added: 0.4.0 `configs`, 0.4.3 `n-samples` and `date`, 0.4.9 its own version. */
function generationOf(document: JsonMap): string {
  if (!isMap(document["configs"])) return "0.2-0.3";
  if (Object.hasOwn(document, "lm_eval_version")) return "0.4.9";
  return Object.hasOwn(document, "n-samples") || Object.hasOwn(document, "higher_is_better")
    ? "0.4.3-0.4.8"
    : "0.4.0-0.4.2";
}

function limitOf(document: JsonMap): string | undefined {
  const config = isMap(document["config"]) ? document["config"] : {};
  const limit = numberOf(config["limit"]);
  if (limit !== undefined) return limit < 1 ? `${String(limit)} of all` : String(limit);
  return Object.values(isMap(document["n-samples"]) ? document["n-samples"] : {})
    .map((counts) =>
      isMap(counts) ? { original: countOf(counts["original"]), used: countOf(counts["effective"]) } : {},
    )
    .filter(({ original, used }) => original !== undefined && used !== undefined && used < original)
    .map(({ used }) => String(used))[0];
}

/** `git describe --always` of the directory the harness ran in: a commit of the harness or of the project around it. */
function commitOf(raw: Json | undefined): string | undefined {
  return typeof raw === "string" && /^[\w.+-]{1,100}$/.test(raw) ? publicLabel(raw) : undefined;
}

/** What changes every score and is told by digest only: the templates themselves hold prompts. */
function promptingOf(document: JsonMap): { readonly [key: `x-${string}`]: Json | undefined } {
  return {
    "x-chat-template-sha": hexDigest(document["chat_template_sha"]),
    "x-system-instruction-sha": hexDigest(document["system_instruction_sha"]),
    "x-fewshot-as-multiturn": document["fewshot_as_multiturn"] === true ? true : undefined,
  };
}

function seedsOf(document: JsonMap): { [name: string]: number } | undefined {
  const config = isMap(document["config"]) ? document["config"] : {};
  const seeds = ["random_seed", "numpy_seed", "torch_seed", "fewshot_seed"].flatMap((name) => {
    const seed = countOf(config[name]);
    return seed === undefined ? [] : [[name, seed] as const];
  });
  return seeds.length === 0 ? undefined : Object.fromEntries(seeds);
}
