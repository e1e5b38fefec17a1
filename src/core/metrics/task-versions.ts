import { compareObserved } from "../dates.ts";
import { recordId, type RecordDoc } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { kindOf } from "../records.ts";
import type { MeasuredMetric } from "./measured.ts";

/**
 * Warnings for tasks whose values, now to be recorded, stand on another version of the task than those of the newest
 * earlier evaluation of the same metric: of this version, an earlier one or the baseline. One for each task.
 */
export function otherTaskVersions(
  metrics: readonly MeasuredMetric[],
  records: readonly RecordDoc[],
): readonly Finding[] {
  const newest = newestByTask(records);
  const notes = metrics.flatMap((metric) => {
    const before = newest.get(taskOf(metric));
    const now = versionOf(metric);
    if (before === undefined || now === undefined || before.version === now) return [];
    const args = { task: metric.dataset?.id ?? metric.id, now, before: before.version, record: before.record };
    return [finding("import-task-version-differs", args)];
  });
  return [...new Map(notes.map((note) => [note.args.task, note])).values()];
}

function newestByTask(
  records: readonly RecordDoc[],
): ReadonlyMap<string, { readonly version: string; readonly record: string }> {
  const found = new Map<string, { readonly version: string; readonly record: string }>();
  const inOrder = records
    .filter((record) => kindOf(record.value) === "evaluation")
    .sort((a, b) => compareObserved(a.value.observed_at, b.value.observed_at));
  for (const record of inOrder) {
    for (const metric of "metrics" in record.value ? (record.value.metrics as readonly MeasuredMetric[]) : []) {
      const version = versionOf(metric);
      if (version !== undefined) found.set(taskOf(metric), { version, record: recordId(record) });
    }
  }
  return found;
}

function taskOf({ id, dataset, n_shot, variant }: MeasuredMetric): string {
  return JSON.stringify([id, dataset?.id, n_shot, variant]);
}

function versionOf(metric: MeasuredMetric): string | undefined {
  const version = metric.with?.["task_version"];
  return typeof version === "string" ? version : undefined;
}
