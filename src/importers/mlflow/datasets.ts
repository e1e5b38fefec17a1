import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import { splitOfWord } from "../../core/metrics/names.ts";
import type { TrainingRecord } from "../../generated/types.ts";
import { datasetIdOf } from "../dataset-id.ts";
import type { ProposedFact } from "../importer.ts";
import { withoutUndefined } from "../measure.ts";
import { countOf } from "../numbers.ts";
import { hubName, publicLabel, publicRevision } from "../public-text.ts";
import type { MlflowDataset } from "./run.ts";

/** A logged dataset (mlflow.data: name, digest, source_type, and JSON texts `source` and `profile`) and its context. */
export function datasetOf(dataset: JsonMap, context: unknown): MlflowDataset | undefined {
  const source = parsed(dataset["source"]);
  const hubId = dataset["source_type"] === "hugging_face" ? hubName(source["path"]) : undefined;
  const name = publicLabel(dataset["name"]) ?? hubId;
  if (name === undefined) return undefined;
  const { revision, split } = source;
  const hub = withoutUndefined({ revision: publicRevision(revision), split: publicLabel(split) });
  return {
    name,
    ...withoutUndefined({
      digest: publicLabel(dataset["digest"]),
      context: publicLabel(context),
      rows: countOf(parsed(dataset["profile"])["num_rows"]),
      hub: hubId === undefined ? undefined : { id: hubId, ...hub },
    }),
  };
}

/** The inputs of the JSON forms: `inputs.dataset_inputs`, their tags an object (describe) or a list (REST). */
export function datasetsIn(run: JsonMap): readonly MlflowDataset[] {
  const inputs = isMap(run["inputs"]) ? run["inputs"]["dataset_inputs"] : undefined;
  return (isList(inputs) ? inputs : []).flatMap((each) => {
    if (!isMap(each) || !isMap(each["dataset"])) return [];
    return datasetOf(each["dataset"], tagIn(each["tags"], CONTEXT)) ?? [];
  });
}

/** The tag that says what a dataset was used for; MLflow's evaluate writes `eval`. */
export const CONTEXT = "mlflow.data.context";

/** A tag of an object, or of a list of `{key, value}`. */
export function tagIn(tags: Json | undefined, name: string): Json | undefined {
  if (isMap(tags)) return Object.hasOwn(tags, name) ? tags[name] : undefined;
  const found = (isList(tags) ? tags : []).find((tag) => isMap(tag) && tag["key"] === name);
  return isMap(found) ? found["value"] : undefined;
}

/** The split that a context means: `training` train, `eval` eval, `validation` validation, `test` test. */
export function splitOfContext(context: string | undefined): string | undefined {
  const word = context?.toLowerCase() ?? "";
  return splitOfWord(word) ?? { evaluation: "eval", testing: "test" }[word];
}

/** The datasets as the training record lists them. */
export function inputsOf(datasets: readonly MlflowDataset[]): TrainingRecord["inputs"] {
  if (datasets.length === 0) return undefined;
  return datasets.map(({ name, digest, context, rows }) => ({
    name,
    kind: "data",
    ...withoutUndefined({ digest, context, rows }),
  }));
}

/** Data lines for the version: a snapshot only where the dataset is pinned on a hub, since MLflow's digest names no bytes. */
export function dataFacts(datasets: readonly MlflowDataset[], from: string): readonly ProposedFact[] {
  const lines = new Map<string, Json>();
  for (const { name, context, hub } of datasets) {
    const split = splitOfContext(context);
    const role =
      split === "validation" ? "validation" : split === "eval" || split === "test" ? "evaluation" : undefined;
    const pinned = hub?.revision !== undefined && /^[0-9a-f]{40}$/.test(hub.revision);
    const uri = pinned ? `hf://datasets/${hub.id}@${hub.revision ?? ""}` : undefined;
    lines.set(datasetIdOf(name), {
      dataset: datasetIdOf(name),
      ...withoutUndefined({ role, snapshot: uri === undefined ? undefined : { uri } }),
    });
  }
  return lines.size === 0 ? [] : [{ path: "data", value: [...lines.values()], from }];
}

function parsed(raw: Json | undefined): JsonMap {
  if (isMap(raw)) return raw;
  if (typeof raw !== "string" || raw.length > LONGEST) return {};
  try {
    const value = JSON.parse(raw) as unknown;
    return isMap(value) ? value : {};
  } catch {
    // MLflow writes free text here for sources it does not know.
    return {};
  }
}

/** MLflow's own limit for a profile, in characters (utils/validation.py MAX_DATASET_PROFILE_SIZE). */
const LONGEST = 16_777_215;
