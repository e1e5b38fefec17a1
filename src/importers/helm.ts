import { finding } from "../core/findings/catalogue.ts";
import { isMap, type JsonMap } from "../core/json.ts";
import type { DatasetNamed } from "../generated/types.ts";
import { instancesIn, readingsOf } from "./helm/metrics.ts";
import { helmRuns, requestTimes, statsIn, type HelmRun } from "./helm/run.ts";
import type { Detection, Importer, ImportInput, ImportOptions, ImportResult, Observed } from "./importer.ts";
import { jsonOf } from "./lenient-json.ts";
import { mapAt } from "./map-at.ts";
import { withoutUndefined } from "./measure.ts";
import { metricsOf } from "./metrics.ts";
import { publicModel } from "./model-text.ts";
import { countOf, numberOf } from "./numbers.ts";
import { momentFromEpoch, observedOf } from "./observed.ts";
import { nothing } from "./one-file.ts";
import { publicLabel } from "./public-text.ts";
import { publicPath, sourceOf } from "./source.ts";
import { LARGEST_FILE } from "./text.ts";

/**
 * Stanford HELM, the directory of one run: stats.json for the numbers, run_spec.json for model and data, scenario_state.json
 * for the time alone (src/helm/benchmark/metrics/statistic.py and run_spec.py of that project). Its prompts are not taken.
 */
export const helm: Importer = {
  id: "helm",
  title: "HELM run",
  detects: "a directory with statistics {name: {name, split}, count, sum_squared} and a run_spec.json beside them",
  wants: (path, bytes) => /(?:^|\/)(?:stats|run_spec|scenario_state)\.json$/.test(path) && bytes <= LARGEST_FILE,
  detect,
  read,
};

/** Statistics alone name neither a model nor the data: they are read only if somebody says that they are HELM's. */
function detect(input: ImportInput): Detection {
  const runs = helmRuns(input);
  if (runs.length === 0) return { missing: "no statistics with `name.name`, `count` and `sum_squared`" };
  return runs.some(({ spec }) => spec !== undefined) ? "certain" : "weak";
}

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const runs = helmRuns(input);
  const [run, second] = runs;
  if (run === undefined) {
    const [file] = input.files;
    const missing = "there are no statistics with `name.name`, `count` and `sum_squared`";
    return nothing(finding("import-wrong-adapter", { path: file?.path ?? "stdin", adapter: "helm", missing }));
  }
  if (second === undefined) return drafts(run, options);
  const files = runs.map(({ stats }) => publicPath(stats.path));
  return nothing(finding("import-several-files", { path: input.directory ?? ".", files, tool: "helm" }));
}

function drafts(run: HelmRun, options: ImportOptions): ImportResult {
  const { stats: file, spec: specFile, state } = run;
  const found = specFile === undefined ? undefined : jsonOf(specFile);
  const spec: JsonMap = isMap(found) ? found : {};
  const stats = statsIn(file);
  const wide = options.all === true || options.only !== undefined;
  const { readings, left } = readingsOf(
    stats,
    { dataset: datasetOf(spec), method: mapAt(spec, "adapter_spec")["method"] },
    wide,
  );
  const from = { path: file.path, tool: "helm", adapter: "helm" };
  const { metrics, skipped, notes } = metricsOf(readings, left, from, options);
  const time = observedOf(file, lastRequest(run), options);
  const model =
    publicModel(mapAt(spec, "adapter_spec")["model"]) ?? publicModel(mapAt(spec, "adapter_spec")["model_deployment"]);
  const limit = limitOf(spec, stats);
  const others = [specFile, state].filter((each) => each !== undefined);
  return {
    records: [
      {
        kind: "evaluation",
        part: "evaluation",
        observed: time.observed,
        tool: "helm",
        // The statistics are the last thing that a run writes.
        run_status: "complete",
        ...withoutUndefined({
          run_id: publicLabel(spec["name"]),
          run_status_reason: limit === undefined ? undefined : `limited to ${limit} instances (max_eval_instances)`,
          subject_named: model === undefined ? undefined : { name: model },
          skipped,
        }),
        source: sourceOf([file, ...others], specFile === undefined ? "helm/stats" : "helm/run", "helm@1"),
        metrics: [...metrics],
      },
    ],
    facts: [],
    notes: [
      ...notes,
      ...time.notes,
      ...(limit === undefined
        ? []
        : [finding("import-limited-run", { path: publicPath(file.path), limit, option: "--max-eval-instances" })]),
    ],
  };
}

/** The name of the run without its model: subjects and methods of one benchmark are not one series. */
function datasetOf(spec: JsonMap): DatasetNamed | undefined {
  const name = typeof spec["name"] === "string" ? spec["name"] : "";
  const [scenario = "", ...rest] = name.split(":");
  const settings = rest
    .join(":")
    .split(",")
    .filter((each) => each !== "" && !/^model(?:_deployment)?=/.test(each));
  const id = publicLabel(settings.length === 0 ? scenario : `${scenario}:${settings.join(",")}`);
  return id === undefined ? undefined : { id };
}

/** No version and no time stand in the statistics; the newest answer of the run says when it was measured. */
function lastRequest({ state }: HelmRun): Observed | undefined {
  const seconds = requestTimes(state)
    .map(numberOf)
    .filter((each) => each !== undefined);
  return momentFromEpoch(seconds.reduce((last, each) => Math.max(last, each), 0));
}

/** The bound on instances, where it was reached: HELM asks at most so many of all splits together. */
function limitOf(spec: JsonMap, stats: readonly JsonMap[]): string | undefined {
  const limit = countOf(mapAt(spec, "adapter_spec")["max_eval_instances"]);
  return limit === undefined || instancesIn(stats) < limit ? undefined : String(limit);
}
