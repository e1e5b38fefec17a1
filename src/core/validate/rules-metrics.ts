import { titled } from "../criteria/evidence.ts";
import { ofKind, type RecordDoc } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isMap } from "../json.ts";
import { metricOf } from "../metrics/catalogue.ts";
import { checkMetric, checkPercentiles } from "../metrics/check.ts";
import type { MeasuredMetric } from "../metrics/measured.ts";
import { isUnknownMetric } from "../metrics/slug.ts";
import { nearMetric } from "./rules-bounds.ts";
import type { ModelSetting } from "./rules-setting.ts";

/** Measured values of the records that count, and the metrics that monitors report. */
export function metricFindings({ standing, files: { operations } }: ModelSetting): readonly Finding[] {
  const monitored = (operations?.value.monitors ?? []).flatMap(({ metrics = [] }, monitor) =>
    metrics.flatMap((id, index) =>
      nameFindings(id).map((each) => ({
        ...each,
        at: { file: operations?.file ?? "", path: ["monitors", monitor, "metrics", index] },
      })),
    ),
  );
  return [
    ...ofKind(standing, "evaluation").flatMap((record) => measuredFindings(record, record.value.metrics, true)),
    ...ofKind(standing, "monitoring").flatMap((record) => measuredFindings(record, record.value.metrics, true)),
    ...ofKind(standing, "training").flatMap((record) => measuredFindings(record, record.value.metrics ?? [], false)),
    ...monitored,
  ];
}

/** `evidence`: false for what a training run reports about itself, where names are the tool's and no rule is applied. */
function measuredFindings(
  { file, value }: RecordDoc,
  metrics: readonly MeasuredMetric[],
  evidence: boolean,
): readonly Finding[] {
  const found: Finding[] = [];
  // A loop, not a chain of maps: a workspace has hundreds of thousands of values, and hardly one is wrong.
  for (const [index, metric] of metrics.entries()) {
    const at = (key: string) => ({ file, path: ["metrics", index, key] });
    const entry = metricOf(metric.id);
    if (evidence) for (const each of nameFindings(metric.id)) found.push({ ...each, at: at("id") });
    if (entry !== undefined)
      for (const each of checkMetric(metric, entry, sourceOf(value))) found.push({ ...each, at: at("value") });
    const { ci } = metric;
    if (ci === undefined || ci.low <= ci.high) continue;
    const args = { lo: ci.low, hi: ci.high, what: `the confidence interval of \`${metric.id}\`` };
    found.push(finding("bounds-inverted", args, at("ci")));
  }
  const crossed = checkPercentiles(metrics).map((each) => ({ ...each, at: { file, path: ["metrics"] } }));
  return [...found, ...crossed, ...twice(metrics, file)];
}

/** The file that a record was imported from. */
function sourceOf(value: RecordDoc["value"]): string | undefined {
  const source = "source" in value ? value.source : undefined;
  return isMap(source) && typeof source["path"] === "string" ? source["path"] : undefined;
}

/** A metric that mlc computes itself, or that the catalogue does not know, without a place. */
export function nameFindings(id: string): readonly Finding[] {
  const entry = metricOf(id);
  if (entry?.computed === true) return [finding("metric-computed", { metric: id })];
  if (entry !== undefined || isUnknownMetric(id)) return [];
  return [finding("metric-not-in-catalogue", { metric: id, meant: nearMetric(id) })];
}

/** The same series twice: metric, dataset, split, n_shot, variant, slice; in training records the step tells values apart too. */
function twice(metrics: readonly MeasuredMetric[], file: string): readonly Finding[] {
  // Most values differ in what is cheap to compare: then none of them is a series twice.
  if (new Set(metrics.map(roughSeriesOf)).size === metrics.length) return NONE;
  const first = new Map<string, number>();
  const found: Finding[] = [];
  for (const [index, metric] of metrics.entries()) {
    const key = seriesOf(metric);
    const before = first.get(key);
    first.set(key, before ?? index);
    if (before === undefined) continue;
    const args = { series: titled(metric), first: `number ${String(before + 1)}` };
    found.push(finding("duplicate-series", args, { file, path: ["metrics", index, "id"] }));
  }
  return found;
}

/** Equal wherever the series are. */
function roughSeriesOf({ id, dataset, task, split, n_shot, variant, step }: MeasuredMetric): string {
  return `${id}\n${dataset?.id ?? ""}\n${task ?? ""}\n${split ?? ""}\n${n_shot ?? ""}\n${variant ?? ""}\n${step ?? ""}`;
}

const NONE: readonly Finding[] = [];

function seriesOf({ id, dataset, task, split, n_shot, variant, slice, step }: MeasuredMetric): string {
  const on = dataset === undefined ? [] : [dataset.id, dataset.hub_id, dataset.config, dataset.revision, dataset.name];
  const part = slice === undefined ? [] : Object.entries(slice).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([id, on, task, split, n_shot, variant, part, step]);
}
