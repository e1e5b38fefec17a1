import type { JsonMap } from "../../core/json.ts";
import type { DatasetNamed } from "../../generated/types.ts";
import { mapAt } from "../map-at.ts";
import { withoutUndefined, type Reading } from "../measure.ts";
import type { LeftOut } from "../metrics.ts";
import { countOf, measuredOf, numberOf } from "../numbers.ts";
import { publicLabel } from "../public-text.ts";

/**
 * The means of a run: of the test split (else valid) without perturbations, and of the metrics among HELM's own counters;
 * with `all` everything. A stat's `count` is the number of trials: the sample size stands in the stat `num_instances`.
 */
export function readingsOf(
  stats: readonly JsonMap[],
  run: { readonly dataset: DatasetNamed | undefined; readonly method: unknown },
  all: boolean,
): { readonly readings: readonly Reading[]; readonly left: LeftOut } {
  const main = mainSplit(stats);
  const readings: Reading[] = [];
  const filtered: string[] = [];
  const nonNumeric: string[] = [];
  for (const stat of stats) {
    const place = placeOf(stat);
    const raw = [
      place.name,
      ...(place.split === main ? [] : [place.split ?? "no split"]),
      ...(place.perturbation ?? []),
    ].join("/");
    const asked =
      all || (place.split === main && place.perturbation === undefined && !isCounter(place.name, run.method));
    // Without a trial there is no mean.
    const measured = stat["count"] === 0 ? undefined : measuredOf(stat["mean"]);
    if (!asked) filtered.push(raw);
    else if (measured === undefined) nonNumeric.push(raw);
    else readings.push({ raw, name: place.name, measured, ...besides(stats, place, run.dataset) });
  }
  return { readings, left: { non_numeric: nonNumeric, filtered } };
}

/** How many instances of all splits were asked, each counted once. */
export function instancesIn(stats: readonly JsonMap[]): number {
  const counts = stats.map((stat) => ({ place: placeOf(stat), mean: numberOf(stat["mean"]) ?? 0 }));
  return counts
    .filter(({ place }) => place.name === "num_instances" && place.perturbation === undefined)
    .reduce((sum, { mean }) => sum + mean, 0);
}

interface Place {
  readonly name: string;
  readonly split: string | undefined;
  readonly sub: string | undefined;
  /** Its name and on what it was computed, such as `robustness` and `worst`. */
  readonly perturbation: readonly string[] | undefined;
}

/** What HELM counts about prompts, requests and its own work, beside the metrics of the task. */
const COUNTER =
  /^(?:num_|training_|inference_|finish_reason_|batch_size$|prompt_truncated$|max_prob$|logprob(?:_per_byte)?$|estimated_num_tokens_)/;

/** Of a text that the model was given these measure the model; of one that it wrote itself they say nothing of it. */
const OF_TEXT: ReadonlySet<string> = new Set(["perplexity", "bits_per_byte"]);

function isCounter(name: string, method: unknown): boolean {
  return COUNTER.test(name) || (OF_TEXT.has(name) && method !== "language_modeling");
}

function placeOf(stat: JsonMap): Place {
  const { name, split, sub_split: sub, perturbation } = mapAt(stat, "name");
  const { name: kind, computed_on: on } = mapAt(perturbation);
  const perturbed = [kind, on].flatMap((each) => publicLabel(each) ?? []);
  return {
    name: typeof name === "string" ? name : "",
    split: publicLabel(split),
    sub: publicLabel(sub),
    perturbation: perturbed.length === 0 ? undefined : perturbed,
  };
}

function mainSplit(stats: readonly JsonMap[]): string | undefined {
  const splits = stats.map((stat) => placeOf(stat).split);
  return ["test", "valid"].find((split) => splits.includes(split)) ?? splits[0];
}

function besides(stats: readonly JsonMap[], place: Place, dataset: DatasetNamed | undefined): Partial<Reading> {
  const { split, sub, perturbation } = place;
  const slice = withoutUndefined({
    sub_split: sub,
    perturbation: perturbation?.[0],
    computed_on: perturbation?.[1],
  });
  return withoutUndefined({
    sample_size: countAt(stats, "num_instances", split),
    n_shot: countAt(stats, "num_train_instances", split),
    dataset,
    split,
    slice: Object.keys(slice).length === 0 ? undefined : slice,
    with: perturbation === undefined ? undefined : { perturbation: perturbation.join(", ") },
  });
}

/** The mean of a counter over a split, where it is a whole number. */
function countAt(stats: readonly JsonMap[], name: string, split: string | undefined): number | undefined {
  const stat = stats.find((each) => {
    const place = placeOf(each);
    return place.name === name && place.split === split && place.perturbation === undefined && place.sub === undefined;
  });
  return stat === undefined ? undefined : countOf(stat["mean"]);
}
