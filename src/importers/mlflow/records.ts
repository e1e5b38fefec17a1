import { finding } from "../../core/findings/catalogue.ts";
import type { TrainingRecord } from "../../generated/types.ts";
import type { ImportOptions, ImportResult, Observed, SourceFile } from "../importer.ts";
import { withoutUndefined } from "../measure.ts";
import { countOf } from "../numbers.ts";
import { observedOf } from "../observed.ts";
import { publicLabel, publicName } from "../public-text.ts";
import { commitId, publicRemote } from "../repository.ts";
import { recordsOfRun, type TrackedRun } from "../tracked-run.ts";
import { dataFacts, inputsOf, splitOfContext } from "./datasets.ts";
import type { MlflowRun } from "./run.ts";
import { valuesOf } from "./values.ts";

/** The records of an MLflow run: nothing of a deleted one, and of one that did not finish with its status. */
export function recordsOfMlflow(run: MlflowRun, file: SourceFile, options: ImportOptions): ImportResult {
  if (run.info["lifecycle_stage"] === "deleted") {
    return { records: [], facts: [], notes: [finding("import-run-deleted", { path: run.path })] };
  }
  const { values, left, notes } = valuesOf(run, options);
  const time = observedOf(file, timeOf(run), options);
  const tracked: TrackedRun = {
    tool: "mlflow",
    path: run.path,
    source: run.source,
    observed: time.observed,
    head: {
      ...statusOf(run),
      ...withoutUndefined({
        run_id: publicLabel(run.info["run_id"] ?? run.info["run_uuid"]),
        subject_named: subjectOf(run),
        tool_version: run.version,
      }),
    },
    training: withoutUndefined({
      code: codeOf(run),
      started_at: momentOf(run.info["start_time"]),
      ended_at: momentOf(run.info["end_time"]),
      inputs: inputsOf(run.datasets),
    }),
    settings: run.params,
    values,
    left,
    onlyMeasures: run.datasets.length > 0 && run.datasets.every(({ context }) => isToEvaluate(context)),
  };
  const made = recordsOfRun(tracked, options);
  return {
    records: made.records,
    facts: dataFacts(run.datasets, run.source.path),
    notes: [...notes, ...made.notes, ...time.notes],
  };
}

/** Data that a model was evaluated on; validation data is what a training run watches itself with. */
function isToEvaluate(context: string | undefined): boolean {
  const split = splitOfContext(context);
  return split === "eval" || split === "test";
}

/** When the run ended; of one that did not, when its last value was logged, else when it started. */
function timeOf({ info, metrics }: MlflowRun): Observed | undefined {
  const last = metrics
    .flatMap(({ points }) => points)
    .reduce((newest, { timestamp }) => Math.max(newest, timestamp), 0);
  const at = momentOf(info["end_time"]) ?? momentOf(last) ?? momentOf(info["start_time"]);
  return at === undefined ? undefined : { at, zone: "utc", from: "file" };
}

/** Milliseconds since 1970 between 2001 and 2100, as MLflow writes every time. */
function momentOf(raw: unknown): string | undefined {
  const milliseconds = countOf(raw);
  if (milliseconds === undefined || milliseconds < 1e12 || milliseconds > 4_102_444_800_000) return undefined;
  return new Date(milliseconds).toISOString();
}

/** mlflow/entities/run_status.py: numbers in the file store, names in JSON. A run whose process died stays RUNNING for ever. */
function statusOf({ info }: MlflowRun): TrackedRun["head"] {
  const raw = info["status"];
  const status = typeof raw === "number" || typeof raw === "string" ? (NAMES[raw] ?? raw) : undefined;
  switch (status) {
    case "FINISHED":
      return { run_status: "complete" };
    case "RUNNING":
    case "SCHEDULED":
      return { run_status: "partial", run_status_reason: `MLflow has it as ${status}: it was never ended` };
    case "FAILED":
    case "KILLED":
      return { run_status: "failed", run_status_reason: `MLflow has it as ${status}` };
    default:
      return { run_status: "unknown", run_status_reason: "MLflow does not say how it ended" };
  }
}

const NAMES: { readonly [raw: string]: string | undefined } = {
  1: "RUNNING",
  2: "SCHEDULED",
  3: "FINISHED",
  4: "FAILED",
  5: "KILLED",
};

function codeOf({ tags }: MlflowRun): TrainingRecord["code"] {
  const dirty = (tags.get("mlflow.git.dirty") ?? tags.get("azureml.git.dirty"))?.toLowerCase();
  const code = withoutUndefined({
    repo: publicRemote(tags.get("mlflow.source.git.repoURL")),
    commit: commitId(tags.get("mlflow.source.git.commit")),
    dirty: dirty === "true" ? true : dirty === "false" ? false : undefined,
  });
  return Object.keys(code).length === 0 ? undefined : code;
}

function subjectOf({ tags }: MlflowRun): TrackedRun["head"]["subject_named"] {
  const name = publicName(tags.get("mlflow.registeredModelName"));
  return name === undefined ? undefined : { name };
}
