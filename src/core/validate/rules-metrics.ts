import { canonicalJson } from "../digest.ts";
import { titled } from "../criteria/evidence.ts";
import { ofKind, type RecordDoc } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Json } from "../json.ts";
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
    ...ofKind(standing, "training").flatMap((record) => measuredFindings(record, record.value.metrics ?? [], false)),
    ...monitored,
  ];
}

/** `evidence`: false for what a training run reports about itself, where names are the tool's and no rule is applied. */
function measuredFindings(
  { file }: RecordDoc,
  metrics: readonly MeasuredMetric[],
  evidence: boolean,
): readonly Finding[] {
  const at = (index: number, key: string) => ({ file, path: ["metrics", index, key] });
  const single = metrics.flatMap((metric, index): readonly Finding[] => {
    const entry = metricOf(metric.id);
    const names = evidence ? nameFindings(metric.id).map((each) => ({ ...each, at: at(index, "id") })) : [];
    const values =
      entry === undefined ? [] : checkMetric(metric, entry).map((each) => ({ ...each, at: at(index, "value") }));
    const ci = metric.ci;
    if (ci === undefined || ci.low <= ci.high) return [...names, ...values];
    const args = { lo: ci.low, hi: ci.high, what: `the confidence interval of \`${metric.id}\`` };
    return [...names, ...values, finding("bounds-inverted", args, at(index, "ci"))];
  });
  const crossed = checkPercentiles(metrics).map((each) => ({ ...each, at: { file, path: ["metrics"] } }));
  return [...single, ...crossed, ...twice(metrics, file)];
}

function nameFindings(id: string): readonly Finding[] {
  const entry = metricOf(id);
  if (entry?.computed === true) return [finding("metric-computed", { metric: id })];
  if (entry !== undefined || isUnknownMetric(id)) return [];
  return [finding("metric-not-in-catalogue", { metric: id, meant: nearMetric(id) })];
}

/** The same series twice: metric, dataset, split, n_shot, variant, slice; in training records the step tells values apart too. */
function twice(metrics: readonly MeasuredMetric[], file: string): readonly Finding[] {
  const first = new Map<string, number>();
  return metrics.flatMap((metric, index) => {
    const {
      id,
      dataset = null,
      task = null,
      split = null,
      n_shot = null,
      variant = null,
      slice = null,
      step = null,
    } = metric;
    const key = canonicalJson([id, dataset, task, split, n_shot, variant, slice, step] as unknown as Json);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, index);
      return [];
    }
    const args = { series: titled(metric), first: `number ${String(before + 1)}` };
    return [finding("duplicate-series", args, { file, path: ["metrics", index, "id"] })];
  });
}
