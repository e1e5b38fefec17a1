import type { Finding } from "../../core/findings/finding.ts";
import type { JsonMap } from "../../core/json.ts";
import type { HfFile } from "./files.ts";
import { finalEntry } from "./state.ts";
import { mergeResults, readingsOfResults } from "./values.ts";
import type { ImportOptions, Observed, SourceFile, TrainingDraft } from "../importer.ts";
import { withoutUndefined } from "../measure.ts";
import { trainingMetricsOf } from "../metrics.ts";
import { countOf, numberOf } from "../numbers.ts";
import { sourceOf } from "../source.ts";

const SECONDS_PER_HOUR = 3600;

/**
 * The training run of an output directory: duration, the Trainer's own estimate of operations, its losses. Undefined
 * where nothing speaks of training. `training_args.bin` is a pickle and is never opened, so hyperparameters are few.
 */
export function trainingDraft(
  files: readonly HfFile[],
  observed: Observed,
  named: TrainingDraft["subject_named"],
  options: ImportOptions,
): { readonly draft: TrainingDraft; readonly notes: readonly Finding[] } | undefined {
  const state = files.find(({ kind }) => kind === "state");
  const results = files.filter(({ kind, value }) => kind === "results" && Object.keys(value).some(isTraining));
  const [main, ...others] = [...(state === undefined ? [] : [state]), ...results].map(({ file }) => file);
  if (main === undefined) return undefined;
  const { values } = mergeResults([...results.map(({ value }) => value), ...finalOf(state)]);
  const step = countOf(state?.value["global_step"]);
  const found = readingsOfResults(values, ["train"], withoutUndefined({ step }));
  const { metrics, skipped, notes } = trainingMetricsOf(found.readings, found.left, main.path, options);
  return {
    draft: {
      kind: "training",
      part: "training",
      observed,
      tool: "hf",
      ...runStatus(state?.value, values),
      ...withoutUndefined({
        subject_named: named,
        hyperparameters: hyperparametersOf(state?.value),
        compute: computeOf(values, state?.value),
        skipped,
        metrics: metrics.length === 0 ? undefined : [...metrics],
      }),
      source: sourceOf([main, ...others] as [SourceFile, ...SourceFile[]], "hf/training", "hf@1"),
    },
    notes,
  };
}

function isTraining(key: string): boolean {
  return key.startsWith("train_") || key === "total_flos";
}

function finalOf(state: HfFile | undefined): readonly JsonMap[] {
  const entry = state === undefined ? undefined : finalEntry(state.value);
  return entry === undefined ? [] : [entry];
}

/** Ended when the Trainer wrote its closing entry or reached its last step; otherwise it may have been stopped early. */
function runStatus(
  state: JsonMap | undefined,
  values: JsonMap,
): Pick<TrainingDraft, "run_status" | "run_status_reason"> {
  const [step, last] = [countOf(state?.["global_step"]), countOf(state?.["max_steps"])];
  if (Object.hasOwn(values, "train_runtime") || (step !== undefined && step === last))
    return { run_status: "complete" };
  if (step === undefined || last === undefined || last === 0 || step > last) return { run_status: "unknown" };
  const run_status_reason = `stopped at step ${String(step)} of ${String(last)} without a closing entry`;
  return { run_status: "partial", run_status_reason };
}

function computeOf(values: JsonMap, state: JsonMap | undefined): TrainingDraft["compute"] {
  const seconds = numberOf(values["train_runtime"]);
  const flops = numberOf(values["total_flos"] ?? state?.["total_flos"]);
  const compute = {
    ...(seconds === undefined || seconds < 0 ? {} : { duration_hours: seconds / SECONDS_PER_HOUR }),
    ...(flops === undefined || flops <= 0
      ? {}
      : { flops, flops_method: "estimate of the transformers Trainer (total_flos)" }),
  };
  return Object.keys(compute).length === 0 ? undefined : compute;
}

/** `num_train_epochs` of a streamed dataset is 2^63 - 1 and says nothing: only whole numbers that fit are taken. */
function hyperparametersOf(state: JsonMap | undefined): { [name: string]: number } | undefined {
  const named = ["max_steps", "num_train_epochs", "train_batch_size"].flatMap((name) => {
    const value = countOf(state?.[name]);
    return value === undefined || value === 0 ? [] : [[name, value] as const];
  });
  return named.length === 0 ? undefined : Object.fromEntries(named);
}
