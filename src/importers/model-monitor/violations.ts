import { isMap, type JsonMap } from "../../core/json.ts";
import type { ImportOptions, ImportResult, SourceFile } from "../importer.ts";
import { withoutUndefined } from "../measure.ts";
import { metricsOf } from "../metrics.ts";
import { monitoringTime } from "../monitoring-time.ts";
import { publicLabel } from "../public-text.ts";
import { sourceOf } from "../source.ts";

/** True for an entry of `violations`: it says which check failed. */
export function isViolation(entry: unknown): boolean {
  return isMap(entry) && typeof entry["constraint_check_type"] === "string";
}

/**
 * How many constraints a monitoring run found violated, with the checks and what they were about beside the number. One
 * value for all checks, since a check that no longer fails is not in the next file. An empty list is a run without any.
 */
export function violationsResult(
  file: SourceFile,
  violations: readonly JsonMap[],
  options: ImportOptions,
): ImportResult {
  const { window } = options;
  const beside = withoutUndefined({
    window: window === undefined ? undefined : `${window.from} to ${window.to}`,
    checks: violations.length === 0 ? undefined : countsBy(violations, (each) => each["constraint_check_type"]),
    about: aboutOf(violations),
  });
  const reading = {
    raw: "violations",
    name: "violations",
    measured: { value: violations.length },
    ...(Object.keys(beside).length === 0 ? {} : { with: beside as JsonMap }),
  };
  const from = { path: file.path, tool: "model-monitor", adapter: "model-monitor" };
  const { metrics, skipped, notes } = metricsOf([reading], { non_numeric: [], filtered: [] }, from, options);
  const time = monitoringTime(file, undefined, options);
  return {
    records: [
      {
        kind: "monitoring",
        part: "monitoring",
        ...time.fields,
        tool: "model-monitor",
        ...withoutUndefined({ skipped }),
        source: sourceOf([file], "model-monitor/violations", "model-monitor@1"),
        metrics: [...metrics],
      },
    ],
    facts: [],
    notes: [...notes, ...time.notes],
  };
}

const MOST_NAMES = 20;

/** The features, facets or metrics concerned: data quality names a feature, bias a facet and its metric, quality a metric. */
function aboutOf(violations: readonly JsonMap[]): readonly string[] | undefined {
  const names = violations.flatMap(({ feature_name, facet, facet_value, metric_name, label }) => {
    const parts = [feature_name ?? facet ?? label, facet_value, metric_name];
    const known = parts.flatMap((part) => (typeof part === "number" ? String(part) : (publicLabel(part) ?? [])));
    return known.length === 0 ? [] : [known.join(" ")];
  });
  const unique = [...new Set(names)].slice(0, MOST_NAMES);
  return unique.length === 0 ? undefined : unique;
}

function countsBy(violations: readonly JsonMap[], keyOf: (each: JsonMap) => unknown): JsonMap {
  const counts = new Map<string, number>();
  for (const each of violations) {
    const key = publicLabel(keyOf(each)) ?? "other";
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
