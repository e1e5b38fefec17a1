import { finding } from "../../core/findings/catalogue.ts";
import type { Finding } from "../../core/findings/finding.ts";
import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import type { DatasetNamed } from "../../generated/types.ts";
import type { EvaluationDraft, ImportOptions } from "../importer.ts";
import { withoutUndefined, type Reading } from "../measure.ts";
import { metricsOf } from "../metrics.ts";
import { measuredOf } from "../numbers.ts";
import { observedOf } from "../observed.ts";
import { hubName, publicLabel, publicRevision } from "../public-text.ts";
import { publicPath, sourceOf } from "../source.ts";
import type { HfFile } from "./files.ts";

/**
 * What the model-index of a README claims, as a record that is never evidence: its run is called partial, since the claims
 * do not say how, when or on how many samples anything was measured. Shape: huggingface_hub `model_index_to_eval_results`.
 */
export function claimedDraft(
  { file, value }: HfFile,
  options: ImportOptions,
): { readonly draft: EvaluationDraft; readonly notes: readonly Finding[] } {
  const { readings, left } = claims(value);
  const { metrics, skipped, notes } = metricsOf(
    readings,
    left,
    { path: file.path, tool: "hf", adapter: "hf" },
    options,
  );
  const time = observedOf(file, undefined, options);
  const name = claimedName(value);
  return {
    draft: {
      kind: "evaluation",
      part: "model-index",
      observed: time.observed,
      tool: "hf",
      run_status: "partial",
      run_status_reason: "self-reported in the model-index of a README, without the run behind it",
      ...withoutUndefined({ subject_named: name === undefined ? undefined : { name }, skipped }),
      source: sourceOf([file], "hf/model-index", "hf@1"),
      metrics: [...metrics],
    },
    notes: [
      finding("import-self-reported", { path: publicPath(file.path), count: readings.length }),
      ...notes,
      ...time.notes,
    ],
  };
}

/** How many results the model-index of a README claims. */
export function selfReportedResults(front: JsonMap): number {
  const { readings, left } = claims(front);
  return readings.length + left.non_numeric.length;
}

/** What the model-index calls the model. */
function claimedName(front: JsonMap): string | undefined {
  return publicLabel(mapsIn(front["model-index"])[0]?.["name"]);
}

function claims(front: JsonMap): { readonly readings: readonly Reading[]; readonly left: Left } {
  const readings: Reading[] = [];
  const nonNumeric: string[] = [];
  for (const model of mapsIn(front["model-index"])) {
    for (const result of mapsIn(model["results"])) {
      const { dataset, split, task } = placeOf(result);
      for (const metric of mapsIn(result["metrics"])) {
        const name = textIn(metric["type"]) ?? textIn(metric["name"]) ?? "";
        const raw = [dataset?.id, name].filter((part) => part !== undefined).join("/");
        const { measured, unit } = valueOf(metric["value"]);
        if (name === "" || measured === undefined) nonNumeric.push(raw);
        else readings.push({ raw, name, measured, ...withoutUndefined({ dataset, split, task, unit }) });
      }
    }
  }
  return { readings, left: { non_numeric: nonNumeric, filtered: [] } };
}

interface Left {
  readonly non_numeric: readonly string[];
  readonly filtered: readonly string[];
}

/** A percent sign states the unit; a bare 84.3 does not, and is kept as it is. */
function valueOf(raw: Json | undefined): Partial<Pick<Reading, "measured" | "unit">> {
  const percent = typeof raw === "string" ? /^\s*([\d.]+)\s*%\s*$/.exec(raw)?.[1] : undefined;
  const measured = measuredOf(percent ?? raw);
  return withoutUndefined({ measured, unit: percent === undefined ? undefined : "percent" });
}

function placeOf(result: JsonMap): Partial<Pick<Reading, "dataset" | "split" | "task">> {
  const dataset = isMap(result["dataset"]) ? result["dataset"] : {};
  const task = isMap(result["task"]) ? result["task"] : {};
  const [type, name] = [publicLabel(dataset["type"]), publicLabel(dataset["name"])];
  const id = type ?? name;
  const named: DatasetNamed | undefined =
    id === undefined
      ? undefined
      : {
          id,
          ...withoutUndefined({
            hub_id: hubName(dataset["type"]),
            name,
            config: publicLabel(dataset["config"]),
            revision: publicRevision(dataset["revision"]),
          }),
        };
  return withoutUndefined({ dataset: named, split: publicLabel(dataset["split"]), task: publicLabel(task["type"]) });
}

function mapsIn(value: Json | undefined): readonly JsonMap[] {
  return isList(value) ? value.filter(isMap) : [];
}

function textIn(value: Json | undefined): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
