import { shipped } from "../generated/data.ts";
import { titled, usable } from "../core/criteria/evidence.ts";
import type { Measured } from "../core/criteria/measured.ts";
import type { Facts } from "../core/facts/facts.ts";
import { recordId } from "../core/facts/fold.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { LeftOut } from "../core/findings/catalogue/cards.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Json, JsonMap } from "../core/json.ts";
import { isUnknownMetric } from "../core/metrics/slug.ts";
import { isHubDataset } from "./hf-keys.ts";
import { oneLine } from "./hf-text.ts";
import { plainText } from "./said.ts";
import { newestResults, settingText, sliceText } from "./results.ts";

/** The key under a metric's `args` by which mlc knows the results it wrote itself; its value is the record's id. */
export const RECORD = "mlc_record";

/** One number for the model-index with the record it comes from. */
export interface HubMetric {
  readonly measured: Measured;
  /** `type`, `value`, and where the series has them `name` and `args`. */
  readonly metric: JsonMap;
}

/** Numbers that huggingface_hub keeps together: same task type, dataset type, config, split and revision. */
export interface HubResult {
  readonly task: JsonMap;
  readonly dataset: JsonMap;
  readonly metrics: readonly HubMetric[];
}

/** The results that a model-index can carry, one per series; what it cannot carry is named. */
export function hubResults(facts: Facts): {
  readonly results: readonly HubResult[];
  readonly left: readonly LeftOutResult[];
} {
  const { bound, unbound } = newestResults(facts);
  const left: LeftOutResult[] = [];
  const groups = new Map<string, HubResult>();
  for (const measured of bound) {
    const because = hindrance(measured);
    if (because !== undefined) {
      const detail = because === "odd-dataset" ? { detail: oneLine(measured.metric.dataset?.hub_id ?? "") } : {};
      left.push({ measured, because, ...detail });
      continue;
    }
    const alone = resultOf(measured);
    const key = groupKey(alone.task, alone.dataset);
    const group = groups.get(key);
    if (group !== undefined && group.dataset["name"] !== alone.dataset["name"]) {
      left.push({ measured, because: "other-name", detail: plainText(group.dataset["name"]) });
    } else groups.set(key, group === undefined ? alone : { ...group, metrics: [...group.metrics, ...alone.metrics] });
  }
  const because = facts.subject === undefined ? "no-digest" : "unbound";
  left.push(...unbound.map((measured) => ({ measured, because }) as const));
  return { results: [...groups.values()], left };
}

/** What huggingface_hub groups results by (EvalResult.unique_identifier in repocard_data.py). */
export function groupKey(task: JsonMap, dataset: JsonMap): string {
  return JSON.stringify(
    [task["type"], dataset["type"], dataset["config"], dataset["split"], dataset["revision"]].map(
      (each) => each ?? null,
    ),
  );
}

/** The result as it stands in the file. */
export function resultJson(result: HubResult): JsonMap {
  return { task: result.task, dataset: result.dataset, metrics: result.metrics.map((each) => each.metric) };
}

/** A number that is not in the model-index, and why. */
export interface LeftOutResult {
  readonly measured: Measured;
  readonly because: LeftOut;
  readonly detail?: string;
}

/** One note for all numbers that are left out for the same reason, at the first of them. */
export function leftOutNotes(left: readonly LeftOutResult[]): readonly Finding[] {
  const groups = new Map<string, LeftOutResult[]>();
  for (const each of left) {
    const key = `${each.because} ${each.detail ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { measured, because, detail } = first;
    const results = group.map((each) => titled(each.measured.metric));
    const args = { results, model: measured.record.value.model, because };
    return [finding("card-result-left-out", detail === undefined ? args : { ...args, detail }, measured.at)];
  });
}

function hindrance(measured: Measured): LeftOut | undefined {
  const { metric } = measured;
  if (metric.value === undefined || !Number.isFinite(metric.value)) return "no-number";
  if (usable(measured, shipped).truth === "error") return "out-of-range";
  if (metric.task === undefined) return "no-task";
  const hub = metric.dataset?.hub_id;
  if (hub === undefined) return "no-dataset";
  return isHubDataset(hub) ? undefined : "odd-dataset";
}

function resultOf(measured: Measured): HubResult {
  const { task = "", dataset, split } = measured.metric;
  const hub = dataset?.hub_id ?? "";
  return {
    task: { type: oneLine(task) },
    dataset: said({
      type: hub,
      name: dataset?.name ?? dataset?.id ?? hub,
      config: dataset?.config,
      split,
      revision: dataset?.revision,
    }),
    metrics: [{ measured, metric: metricOf(measured) }],
  };
}

/** Shots, variant and slice stand in name and args: the groups of huggingface_hub know none of them. */
function metricOf(measured: Measured): JsonMap {
  const { id, raw, value = 0, n_shot: shots, variant } = measured.metric;
  const type = isUnknownMetric(id) && raw !== undefined ? raw : id;
  const apart = [settingText(measured), sliceText(measured)].filter((each) => each !== "").join(", ");
  const args: Record<string, Json> = {
    ...(shots === undefined ? {} : { num_fewshot: shots }),
    ...said({ variant, slice: sliceText(measured) === "" ? undefined : sliceText(measured) }),
    [RECORD]: recordId(measured.record),
  };
  return { ...said({ type }), value, ...said({ name: apart === "" ? undefined : `${type} (${apart})` }), args };
}

function said(values: Readonly<Record<string, string | undefined>>): JsonMap {
  const known = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return Object.fromEntries(known.map(([key, value]) => [key, oneLine(value)]));
}
