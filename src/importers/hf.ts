import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { JsonMap } from "../core/json.ts";
import { baseOf, factsOf } from "./hf/facts.ts";
import { hfFilesOf, recognise, type HfFile } from "./hf/files.ts";
import { claimedDraft, selfReportedResults } from "./hf/model-index.ts";
import { chosenStep, evaluatedSteps, selectedDirections, stepWithValues } from "./hf/state.ts";
import { trainingDraft } from "./hf/training.ts";
import { mergeResults, prefixesIn, readingsOfResults } from "./hf/values.ts";
import type {
  Detection,
  EvaluationDraft,
  Importer,
  ImportInput,
  ImportOptions,
  ImportResult,
  Observed,
  SourceFile,
} from "./importer.ts";
import { readJson } from "./lenient-json.ts";
import { withoutUndefined } from "./measure.ts";
import { metricsOf } from "./metrics.ts";
import { observedOf } from "./observed.ts";
import { nothing } from "./one-file.ts";
import { publicPath, sourceOf } from "./source.ts";

/**
 * Output of the Hugging Face Trainer and PEFT: `*_results.json`, trainer_state.json, adapter_config.json, config.json,
 * and the model-index of a README (never evidence: read only where it is the one file asked for). One file or a directory,
 * whose files are read together: numbers from the results files, which describe the saved weights, else from the step the
 * state points at. generation_config.json and training_args.bin are passed over.
 */
export const hf: Importer = {
  id: "hf",
  title: "Hugging Face Trainer and PEFT output",
  detects: "JSON with eval_runtime and the like, `log_history`, `peft_type` or `model_type`; README with model-index",
  detect,
  read,
};

function detect(input: ImportInput): Detection {
  const [only, second] = input.files;
  // A README alone is a model card, which has more to say than its claims.
  if (only !== undefined && second === undefined && recognise(only)?.kind === "readme")
    return { missing: "no output of a run beside the README" };
  if (input.files.some((file) => recognise(file) !== undefined)) return "certain";
  return { missing: "no eval_runtime or the like, `log_history`, `peft_type`, `model_type` or model-index" };
}

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const found = hfFilesOf(input.files);
  if ("directories" in found) {
    const path = input.files[0]?.path ?? "stdin";
    return nothing(finding("import-several-files", { path, files: found.directories, tool: "hf" }));
  }
  const { files } = found;
  if (files.length === 0) return nothing(...input.files.slice(0, 1).map(refusal));
  const [only] = files;
  if (only?.kind === "readme" && input.files.length === 1) {
    const { draft, notes } = claimedDraft(only, options);
    return { records: [draft], facts: [], notes };
  }
  const missing = missingStep(files, options);
  if (missing !== undefined) return nothing(missing);
  const base = baseOf(files);
  const named = base === undefined ? undefined : { base: base.base };
  const timed = timeOf(files, options);
  const evaluation = evaluationDraft(files, timed.observed, named, options);
  const training = trainingDraft(files, timed.observed, named, options);
  const records = [evaluation?.draft, training?.draft].filter((draft) => draft !== undefined);
  const facts = factsOf(files);
  return {
    records,
    facts,
    notes: [
      ...files.flatMap(readingNotes),
      ...(evaluation?.notes ?? []),
      ...(training?.notes ?? []),
      ...(records.length === 0 ? [] : timed.notes),
      ...lineageNotes(files),
      ...selfReported(files),
    ],
  };
}

function evaluationDraft(
  files: readonly HfFile[],
  observed: Observed,
  named: EvaluationDraft["subject_named"],
  options: ImportOptions,
): { readonly draft: EvaluationDraft; readonly notes: readonly Finding[] } | undefined {
  const state = files.find(({ kind }) => kind === "state");
  const found = evaluationValues(files, state, options.step);
  const [main, ...others] = found?.files ?? [];
  if (found === undefined || main === undefined) return undefined;
  const directions = state === undefined ? undefined : selectedDirections(state.value);
  const beside = withoutUndefined({ step: found.step, directions });
  const { readings, left } = readingsOfResults(found.values, ["eval", "predict", "test"], beside);
  if (readings.length === 0 && left.non_numeric.length === 0) return undefined;
  const from = { path: main.path, tool: "hf", adapter: "hf" };
  const { metrics, skipped, notes } = metricsOf(readings, left, from, options);
  const differing = found.differing.map((key) => finding("import-files-differ", { key, path: publicPath(main.path) }));
  return {
    draft: {
      kind: "evaluation",
      part: "evaluation",
      observed,
      tool: "hf",
      run_status: "complete",
      ...withoutUndefined({ subject_named: named, skipped, notes: found.why }),
      source: sourceOf([main, ...others], "hf/evaluation", "hf@1"),
      metrics: [...metrics],
    },
    notes: [...differing, ...notes],
  };
}

interface EvaluationValues {
  readonly values: JsonMap;
  readonly files: readonly SourceFile[];
  readonly differing: readonly string[];
  readonly step?: number;
  readonly why?: string;
}

/** The finding that says which steps there are, where another one is asked for. */
function missingStep(files: readonly HfFile[], { step }: ImportOptions): Finding | undefined {
  if (step === undefined) return undefined;
  const state = files.find(({ kind }) => kind === "state");
  if (state !== undefined && chosenStep(state.value, step) !== undefined) return undefined;
  const path = publicPath((state ?? files[0])?.file.path ?? "stdin");
  const steps = state === undefined ? [] : evaluatedSteps(state.value);
  return finding("import-step-missing", { path, step: String(step), steps });
}

function evaluationValues(
  files: readonly HfFile[],
  state: HfFile | undefined,
  step: ImportOptions["step"],
): EvaluationValues | undefined {
  const results = (step === undefined ? files : [])
    .filter(({ kind, value }) => kind === "results" && prefixesIn(value).some((prefix) => prefix !== "train"))
    // all_results.json repeats the others: the file with fewer prefixes is the one a run wrote last for them.
    .sort((a, b) => prefixesIn(a.value).length - prefixesIn(b.value).length || (a.file.path < b.file.path ? -1 : 1));
  if (results.length > 0) {
    const { values, differing } = mergeResults(results.map(({ value }) => value));
    const same = state === undefined ? undefined : stepWithValues(state.value, values);
    const used = [...results, ...(same === undefined || state === undefined ? [] : [state])].map(({ file }) => file);
    return { values, files: used, differing, ...withoutUndefined({ step: same }) };
  }
  const chosen = state === undefined ? undefined : chosenStep(state.value, step);
  if (state === undefined || chosen === undefined) return undefined;
  return {
    values: chosen.values,
    files: [state.file],
    differing: [],
    step: chosen.step,
    why: `Values of ${chosen.why}.`,
  };
}

/** None of these files says when it was written: the newest modification time of those with numbers is the best there is. */
function timeOf(files: readonly HfFile[], options: ImportOptions): ReturnType<typeof observedOf> {
  const measured = files.filter(({ kind }) => kind === "results" || kind === "state").map(({ file }) => file);
  const [first = { path: "stdin", bytes: new Uint8Array() }, ...others] = measured;
  const newest = others.reduce((a, b) => ((b.mtime ?? "") > (a.mtime ?? "") ? b : a), first);
  return observedOf(newest, undefined, options);
}

function lineageNotes(files: readonly HfFile[]): readonly Finding[] {
  const base = baseOf(files);
  const adapter = files.find(({ kind }) => kind === "adapter");
  if (adapter === undefined || base === undefined || base.revision !== undefined) return [];
  return [finding("import-lineage-not-pinned", { path: publicPath(adapter.file.path), base: base.base })];
}

function selfReported(files: readonly HfFile[]): readonly Finding[] {
  return files.flatMap(({ file, kind, value }) => {
    const count = kind === "readme" ? selfReportedResults(value) : 0;
    return count === 0 ? [] : [finding("import-self-reported", { path: publicPath(file.path), count })];
  });
}

function readingNotes({ file, kind }: HfFile): readonly Finding[] {
  const reading = kind === "readme" ? undefined : readJson(file);
  return reading !== undefined && "notes" in reading ? reading.notes : [];
}

function refusal(file: SourceFile): Finding {
  const reading = readJson(file);
  if ("fault" in reading) return reading.fault;
  const missing = "it has none of the keys these tools write";
  return finding("import-wrong-adapter", { path: file.path, adapter: "hf", missing });
}
