import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import { companionType } from "../../core/metrics/catalogue.ts";
import { NO_DATASET } from "../../core/metrics/no-dataset.ts";
import { mapAt } from "../map-at.ts";
import { withoutUndefined, type Reading } from "../measure.ts";
import { publicModel } from "../model-text.ts";
import { countOf, measuredOf, numberOf } from "../numbers.ts";
import { hubName, publicLabel } from "../public-text.ts";

/** One entry of `evaluation_results`, or its name where it gives no number. */
export function readingOf(result: JsonMap): Reading | { readonly without: string } {
  const evaluation = publicLabel(result["evaluation_name"]) ?? "unnamed";
  const config = mapAt(result, "metric_config");
  const details = mapAt(result, "score_details");
  const measured = measuredOf(details["score"]);
  const named = publicLabel(config["metric_id"]) ?? publicLabel(config["metric_name"]);
  const raw = named === undefined ? evaluation : `${evaluation}/${named}`;
  // Of levels with an unknown one, -1 is that and no score.
  if (measured === undefined || (config["has_unknown_level"] === true && details["score"] === -1))
    return { without: raw };
  const lower = config["lower_is_better"];
  return {
    raw,
    name: named ?? evaluation,
    measured,
    ...withoutUndefined({
      ...sourceDataOf(mapAt(result, "source_data")),
      ...uncertaintyOf(mapAt(details, "uncertainty")),
      ...placesOf(mapAt(config, "additional_details")),
      unit: unitOf(config["metric_unit"]),
      direction: typeof lower === "boolean" ? (lower ? ("lower" as const) : ("higher" as const)) : undefined,
      with: companionsOf(config),
    }),
  };
}

/** The dataset by its name, with its repository on the hub. The number of samples in it is not the number that was used. */
function sourceDataOf(data: JsonMap): Partial<Reading> {
  const id = publicLabel(data["dataset_name"]);
  if (id === undefined || id === NO_DATASET) return {};
  const hub = hubName(data["hf_repo"]);
  const { config, revision } = mapAt(data, "additional_details");
  return withoutUndefined({
    dataset: {
      id,
      ...withoutUndefined({ hub_id: hub, config: publicLabel(config), revision: publicLabel(revision) }),
    },
    split: publicLabel(data["hf_split"]),
  });
}

function uncertaintyOf(found: JsonMap): Partial<Reading> {
  const stderr = numberOf(mapAt(found, "standard_error")["value"]);
  const interval = mapAt(found, "confidence_interval");
  const [low, high, level] = [interval["lower"], interval["upper"], interval["confidence_level"]].map(numberOf);
  const stated =
    low !== undefined && high !== undefined && low <= high && level !== undefined && level > 0 && level < 1;
  return withoutUndefined({
    sample_size: countOf(found["num_samples"]),
    stderr: stderr !== undefined && stderr >= 0 ? stderr : undefined,
    ci: stated ? { level, low, high } : undefined,
  });
}

/** What mlc itself adds when it exports: the places of a value that the schema has no field for. */
function placesOf(details: JsonMap): Partial<Reading> {
  const slices = Object.entries(details).flatMap(([key, value]) => {
    const text = publicLabel(value);
    const name = /^slice\.([\w-]{1,80})$/.exec(key)?.[1];
    return name === undefined || text === undefined ? [] : [[name, text] as const];
  });
  return withoutUndefined({
    n_shot: countOf(details["n_shot"]),
    variant: publicLabel(details["variant"]),
    slice: slices.length === 0 ? undefined : Object.fromEntries(slices),
  });
}

/** `proportion` is what the catalogue calls a ratio. */
function unitOf(raw: Json | undefined): string | undefined {
  const unit = publicLabel(raw);
  return unit === "proportion" ? "ratio" : unit;
}

function companionsOf(config: JsonMap): { readonly [name: string]: Json } | undefined {
  const parameters = Object.entries(mapAt(config, "metric_parameters")).filter(
    ([name, value]) => companionType(name) !== undefined && isPublicScalar(value),
  );
  const judges = mapAt(config, "llm_scoring")["judges"];
  const judge = isList(judges) && isMap(judges[0]) ? publicModel(mapAt(judges[0], "model_info")["id"]) : undefined;
  const found = { ...Object.fromEntries(parameters), ...(judge === undefined ? {} : { judge }) };
  return Object.keys(found).length === 0 ? undefined : found;
}

function isPublicScalar(value: Json): boolean {
  return typeof value === "number" || typeof value === "boolean" || publicLabel(value) !== undefined;
}
