import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isList, isMap } from "../core/json.ts";
import type { TrainingRecord } from "../generated/types.ts";
import type { Detection, Importer, ImportInput, ImportOptions, ImportResult } from "./importer.ts";
import { jsonOf, readJson } from "./lenient-json.ts";
import { mapAt } from "./map-at.ts";
import { withoutUndefined } from "./measure.ts";
import { publicModel } from "./model-text.ts";
import { countOf, numberOf } from "./numbers.ts";
import { momentFromEpoch, momentFromText, observedOf } from "./observed.ts";
import { nothing } from "./one-file.ts";
import { publicLabel } from "./public-text.ts";
import { commitId, publicRemote } from "./repository.ts";
import { lastPart, publicPath, sourceOf } from "./source.ts";
import { recordsOfRun } from "./tracked-run.ts";
import { isRunFile, isSummary, runsIn, type WandbRun } from "./wandb/files.ts";
import { valuesOf } from "./wandb/values.ts";

/**
 * A local run of Weights & Biases (wandb 0.10 to 0.24): its directory, its `files/`, or a bare wandb-summary.json. The summary
 * holds the last value logged of every metric; the history is in a binary file that is not read. Values whose names say that
 * they are of held-out data (`val/loss`, `eval/accuracy`) become an evaluation, the others stay with the training run. These
 * files hold e-mail, host, user, command line and home directory: taken are settings, commit, repository, start and GPU only.
 * None of them says how a run ended (`state` is "running" for ever), so its status is unknown.
 */
export const wandb: Importer = {
  id: "wandb",
  title: "Weights & Biases local run",
  detects: "wandb-summary.json: JSON with `_wandb`, or two of `_step`, `_runtime`, `_timestamp`",
  wants: isRunFile,
  detect,
  read,
};

function detect(input: ImportInput): Detection {
  if (input.files.some((file) => isSummary(jsonOf(file)))) return "certain";
  const [file] = input.files;
  const value = file === undefined ? undefined : jsonOf(file);
  const isMetadata = isMap(value) && ["startedAt", "executable", "program"].every((key) => Object.hasOwn(value, key));
  return { missing: isMetadata ? "the wandb-summary.json that lies beside it" : "no `_wandb`, `_step` and `_runtime`" };
}

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const runs = runsIn(input);
  const [run, second] = runs;
  if (run === undefined) return refused(input);
  if (second !== undefined) {
    const files = runs
      .map(({ summary }) => publicPath(directoryOf(summary.path)))
      .sort()
      .reverse();
    return nothing(finding("import-several-files", { path: input.directory ?? ".", files, tool: "wandb" }));
  }
  const reading = readJson(run.summary);
  const { values, left } = valuesOf(run.values, options.all === true || options.only !== undefined);
  const time = observedOf(run.summary, momentFromEpoch(numberOf(run.values["_timestamp"])), options);
  const { _wandb: internal, ...settings } = run.config;
  const made = recordsOfRun(
    {
      tool: "wandb",
      path: input.directory === undefined ? run.summary.path : publicPath(directoryOf(run.summary.path)),
      source: sourceOf([run.summary, ...run.others], "wandb/local-run", "wandb@1"),
      observed: time.observed,
      head: {
        run_status: "unknown",
        run_status_reason: "W&B does not keep in these files how a run ended",
        ...withoutUndefined({
          run_id: run.runId,
          tool_version: publicLabel(mapAt({ internal: internal ?? null }, "internal")["cli_version"]),
          subject_named: subjectOf(run),
        }),
      },
      training: withoutUndefined({ code: codeOf(run), started_at: startOf(run), compute: computeOf(run) }),
      settings,
      values,
      left,
    },
    options,
  );
  return { ...made, notes: ["notes" in reading ? reading.notes : [], made.notes, time.notes, unread(run)].flat() };
}

function directoryOf(path: string): string {
  return path.slice(0, -lastPart(path).length - 1) || ".";
}

/** When it started, as the client noted it in seconds, else in metadata. When it ended is not said. */
function startOf({ config, metadata }: WandbRun): string | undefined {
  return (momentFromEpoch(numberOf(mapAt(config, "_wandb")["start_time"])) ?? momentFromText(metadata["startedAt"]))
    ?.at;
}

function codeOf({ metadata, patched }: WandbRun): TrainingRecord["code"] {
  const git = mapAt(metadata, "git");
  const code = withoutUndefined({
    repo: publicRemote(git["remote"]),
    commit: commitId(git["commit"]),
    // Without a patch nothing is known: keeping one can be switched off.
    dirty: patched ? true : undefined,
  });
  return Object.keys(code).length === 0 ? undefined : code;
}

function computeOf({ values, metadata }: WandbRun): TrainingRecord["compute"] {
  // A notebook stops W&B's own clock between cells, so the larger of the two counts, as on its server.
  const seconds = Math.max(numberOf(mapAt(values, "_wandb")["runtime"]) ?? -1, numberOf(values["_runtime"]) ?? -1);
  const compute = withoutUndefined({
    hardware: publicLabel(metadata["gpu"]),
    accelerators: countOf(metadata["gpu_count"]),
    duration_hours: seconds < 0 ? undefined : seconds / 3600,
  });
  return Object.keys(compute).length === 0 ? undefined : compute;
}

/** A run that drove OpenAI's fine-tuning names its model. */
function subjectOf({ values, config }: WandbRun): { readonly name: string } | undefined {
  const name = publicModel(values["fine_tuned_model"]) ?? publicModel(config["fine_tuned_model"]);
  return name === undefined ? undefined : { name };
}

function unread({ unread: fault }: WandbRun): readonly Finding[] {
  if (fault === undefined) return [];
  return [finding("import-yaml-unread", { path: publicPath(fault.file.path), because: fault.because })];
}

function refused({ files, directory }: ImportInput): ImportResult {
  const [file] = files;
  if (file === undefined) return nothing(finding("import-empty", { path: directory ?? "stdin" }));
  const reading = readJson(file);
  if ("fault" in reading) return nothing(reading.fault);
  const missing = isList(reading.value)
    ? "it is a list"
    : "no `_wandb`, `_step` and `_runtime`: pass wandb-summary.json or its directory";
  return nothing(finding("import-wrong-adapter", { path: file.path, adapter: "wandb", missing }));
}
