import { finding } from "../core/findings/catalogue.ts";
import type { Detection, Importer, ImportInput, ImportOptions, ImportResult, SourceFile } from "./importer.ts";
import { readJson } from "./lenient-json.ts";
import { faultOf, isStoreFile, recognise, type MlflowFile } from "./mlflow/files.ts";
import { runOfJson } from "./mlflow/json-run.ts";
import { recordsOfMlflow } from "./mlflow/records.ts";
import { readRegistry } from "./mlflow/registry.ts";
import { directoryOf, runOfStore } from "./mlflow/store-run.ts";
import { countOf } from "./numbers.ts";
import { nothing } from "./one-file.ts";
import { readMlmodel } from "./prefill/mlflow.ts";
import { publicLabel } from "./public-text.ts";
import { publicPath } from "./source.ts";

/**
 * MLflow 1 to 3: a run as `mlflow runs describe` or the REST interface gives it, a run directory of the file store, an MLmodel
 * file, a version of the model registry. A run becomes a training record with its parameters, commit, times and datasets;
 * those of its metrics that were measured on held-out data become an evaluation. Held out is what the name says (`test_…`,
 * `val/…`, `eval_…`), what a dataset with such a context says (the only one of the run, or the one MLflow 3 linked), what
 * MLflow's own evaluate measured, or what the person says with `--map '*=,split=test'`; any other value stays with the
 * training run and is never evidence. Of a series the current value is taken as MLflow takes it: the latest step.
 */
export const mlflow: Importer = {
  id: "mlflow",
  title: "MLflow runs, models and registry entries",
  detects:
    "JSON with `info` {`run_id`} and `data`; meta.yaml with `run_id` and `artifact_uri`; YAML with `flavors` or `current_stage`",
  wants: isStoreFile,
  detect,
  read,
};

function detect(input: ImportInput): Detection {
  const known = input.files.flatMap((file) => recognise(file) ?? []);
  if (known.some(({ kind }) => MAIN.has(kind))) return "certain";
  if (known.length > 0)
    return { missing: "a part of a run or a logged model, not the run itself (`run_id` and `artifact_uri`)" };
  return { missing: "no `run_id` with `artifact_uri` or `data`, no `flavors`, no `current_stage`" };
}

const MAIN: ReadonlySet<MlflowFile["kind"]> = new Set(["run-json", "run", "registry", "model"]);

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const known = input.files.flatMap((file) => recognise(file) ?? []);
  const runs = known.filter(({ kind }) => kind === "run-json" || kind === "run");
  const models = known.filter(({ kind }) => kind === "model");
  const [run, second] = runs;
  if (run !== undefined && second !== undefined) return several(input, runs);
  if (run !== undefined) return readRun(run, input, known, models, options);
  const entries = known.filter(({ kind }) => kind === "registry");
  const [entry, another] = entries;
  if (entry !== undefined && another !== undefined) return several(input, entries);
  if (entry !== undefined) return readRegistry(entry);
  const [model, other] = models;
  if (model !== undefined && other !== undefined) return several(input, models);
  return model === undefined ? refused(input) : { records: [], ...readMlmodel(model.file) };
}

function readRun(
  main: MlflowFile,
  input: ImportInput,
  known: readonly MlflowFile[],
  models: readonly MlflowFile[],
  options: ImportOptions,
): ImportResult {
  if (main.kind === "run-json") {
    const run = runOfJson(main);
    const reading = readJson(main.file);
    const before = "notes" in reading ? reading.notes : [];
    const made = run === undefined ? refused(input) : recordsOfMlflow(run, main.file, options);
    return { ...made, notes: [...before, ...made.notes] };
  }
  if (input.directory === undefined && input.files.length === 1) {
    const missing = "it is the head of a run; pass the directory that it lies in";
    return nothing(finding("import-wrong-adapter", { path: main.file.path, adapter: "mlflow", missing }));
  }
  const { run, notes } = runOfStore(main, input, known);
  const own = models.filter(({ file }) => file.path.startsWith(directoryOf(main.file.path)));
  const version = publicLabel(own[0]?.value["mlflow_version"]);
  const made = recordsOfMlflow({ ...run, ...(version === undefined ? {} : { version }) }, main.file, options);
  const model = own.length === 1 ? own.map(({ file }) => readMlmodel(file)) : [];
  return {
    records: made.records,
    facts: [...made.facts, ...model.flatMap(({ facts }) => facts)],
    notes: [...notes, ...made.notes, ...model.flatMap((each) => each.notes)],
  };
}

/** The runs between which to choose: what finished last first, what was deleted not at all. */
function several(input: ImportInput, found: readonly MlflowFile[]): ImportResult {
  const alive = found.filter(({ value }) => value["lifecycle_stage"] !== "deleted");
  const ended = ({ value }: MlflowFile): number => countOf(value["end_time"]) ?? 0;
  const files = [...(alive.length === 0 ? found : alive)]
    .sort((a, b) => ended(b) - ended(a) || (a.file.path < b.file.path ? -1 : 1))
    .map(({ file, kind }) => publicPath(kind === "run" ? directoryOf(file.path).slice(0, -1) : file.path));
  return nothing(finding("import-several-files", { path: pathOf(input), files, tool: "mlflow" }));
}

function refused(input: ImportInput): ImportResult {
  const [file] = input.files;
  if (file === undefined) return nothing(finding("import-empty", { path: pathOf(input) }));
  const because = faultOf(file);
  if (because !== undefined) return nothing(finding("import-yaml-unread", { path: publicPath(file.path), because }));
  const reading = readJson(file);
  if ("fault" in reading && reading.fault.code !== "import-not-json") return nothing(reading.fault);
  const missing = "it has none of the keys that MLflow writes";
  return nothing(finding("import-wrong-adapter", { path: file.path, adapter: "mlflow", missing }));
}

function pathOf(input: ImportInput): string {
  const [file] = input.files as readonly (SourceFile | undefined)[];
  return input.directory ?? file?.path ?? "stdin";
}
