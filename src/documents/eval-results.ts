import type { Measured } from "../core/criteria/measured.ts";
import type { Facts } from "../core/facts/facts.ts";
import { isUnknownMetric } from "../core/metrics/slug.ts";
import type { Exported, ExportWriter } from "./exports.ts";
import { hubTasks } from "./hf-ids.ts";
import { isHubDataset } from "./hf-keys.ts";
import { oneLine } from "./hf-text.ts";
import { newestResults, settingText, sliceText } from "./results.ts";

/**
 * `.eval_results/*.yaml` of the Hugging Face Hub (hub-docs, eval_results.yaml): one file for each version, to be put into
 * the model's repository there. What names no benchmark of the Hub is left out and counted.
 */
export const evalResults: ExportWriter = (versions): Exported => {
  const counts = new Map<string, number>();
  const files = versions.flatMap((facts) => {
    const { bound, unbound } = newestResults(facts);
    const entries = bound.flatMap((measured) => {
      const reason = hindrance(measured);
      if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
      return reason === undefined ? [entryOf(measured)] : [];
    });
    const reason = notBound(facts);
    if (unbound.length > 0) counts.set(reason, (counts.get(reason) ?? 0) + unbound.length);
    if (entries.length === 0) return [];
    return [{ path: `${facts.model}/${facts.version}/.eval_results/mlc.yaml`, text: entries.join("") }];
  });
  const left = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reason, count]) => ({ reason, count }));
  return { files, left };
};

function notBound(facts: Facts): string {
  return facts.subject === undefined
    ? "a version that names no digest of its weights"
    : "a result that was not measured on the weights of the version";
}

/** A leaderboard shows one number for a task of a benchmark: what stands for another number is kept out. */
function hindrance(measured: Measured): string | undefined {
  const { value, task, dataset } = measured.metric;
  if (value === undefined || !Number.isFinite(value)) return "a value that is no number";
  if (dataset?.hub_id === undefined || !isHubDataset(dataset.hub_id)) return "a result without a dataset of the Hub";
  if (task === undefined) return "a result without a task";
  if (hubTasks.has(task)) return "a result whose task is a kind of task, not one that the benchmark defines";
  return sliceText(measured) === "" ? undefined : "a result of a part of the data";
}

/** One entry. All texts are in double quotes, so that YAML 1.1 readers see texts, the date too. */
function entryOf(measured: Measured): string {
  const { id, raw, value = 0, task, dataset } = measured.metric;
  const notes = [
    `metric ${isUnknownMetric(id) && raw !== undefined ? raw : id}`,
    measured.metric.split === undefined ? "" : `split ${measured.metric.split}`,
    settingText(measured),
    measured.metric.sample_size === undefined ? "" : `n=${String(measured.metric.sample_size)}`,
    measured.metric.stderr === undefined ? "" : `standard error ${String(measured.metric.stderr)}`,
    toolOf(measured),
  ].filter((part) => part !== "");
  return [
    "- dataset:",
    `    id: ${quoted(dataset?.hub_id ?? "")}`,
    `    task_id: ${quoted(task ?? "")}`,
    ...(dataset?.revision === undefined ? [] : [`    revision: ${quoted(dataset.revision)}`]),
    `  value: ${numeral(value)}`,
    `  date: ${quoted(measured.record.value.observed_at)}`,
    `  notes: ${quoted(notes.join("; "))}`,
    "",
  ].join("\n");
}

function toolOf({ record }: Measured): string {
  const { tool, tool_version: version } = record.value as { readonly tool?: string; readonly tool_version?: string };
  return [tool, version].filter((part) => part !== undefined).join(" ");
}

/** A JSON string is a YAML string in double quotes. */
function quoted(text: string): string {
  return JSON.stringify(oneLine(text));
}

/** YAML 1.1 reads `1e-7` as a text; with a point it is a number. */
function numeral(value: number): string {
  return String(value).replace(/^(-?\d+)e/, "$1.0e");
}
