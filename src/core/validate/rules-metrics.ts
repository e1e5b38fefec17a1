import { titled } from "../criteria/evidence.ts";
import { ofKind, type RecordDoc } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isMap, type Path } from "../json.ts";
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
  const source = sourceOf(value);
  const add = (more: readonly Finding[], ...path: Path): void => {
    for (const each of more) found.push({ ...each, at: { file, path: ["metrics", ...path] } });
  };
  // A loop, not a chain of maps: a workspace has hundreds of thousands of values, and hardly one is wrong.
  for (let index = 0; index < metrics.length; index += 1) {
    const metric = metrics[index] as MeasuredMetric;
    const { id, ci } = metric;
    const entry = metricOf(id);
    if (evidence && (entry === undefined || entry.computed === true)) add(nameFindings(id), index, "id");
    if (entry !== undefined) add(checkMetric(metric, entry, source), index, "value");
    if (ci === undefined || ci.low <= ci.high) continue;
    const args = { lo: ci.low, hi: ci.high, what: `the confidence interval of \`${id}\`` };
    add([finding("bounds-inverted", args)], index, "ci");
  }
  add(checkPercentiles(metrics));
  found.push(...twice(metrics, file));
  return found;
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
  const rough = new Set<number>();
  for (const metric of metrics) rough.add(roughSeriesOf(metric));
  if (rough.size === metrics.length) return NONE;
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

/** Equal wherever the series are, and hardly elsewhere. A number: texts would have to be put together for every value. */
function roughSeriesOf({ id, dataset, task, split, n_shot, variant, step }: MeasuredMetric): number {
  let sum = numberOf(id);
  sum = plus(sum, numberOf(dataset?.id));
  sum = plus(sum, numberOf(task));
  sum = plus(sum, numberOf(split));
  sum = plus(sum, n_shot ?? -1);
  sum = plus(sum, numberOf(variant));
  return plus(sum, step ?? -1);
}

/** A polynomial modulo 2^32 over a factor far from any small number. */
function plus(sum: number, next: number): number {
  return (Math.imul(sum, 0x9e3779b1) + next) | 0;
}

/** The same number for the same text: texts of the first few thousand kinds have one of their own. */
function numberOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const known = numbers.get(text);
  if (known !== undefined) return known;
  if (numbers.size < MOST_NUMBERS) numbers.set(text, numbers.size + 1);
  return numbers.get(text) ?? -1;
}

const numbers = new Map<string, number>();
const MOST_NUMBERS = 5000;

const NONE: readonly Finding[] = [];

function seriesOf({ id, dataset, task, split, n_shot, variant, slice, step }: MeasuredMetric): string {
  const on = dataset === undefined ? [] : [dataset.id, dataset.hub_id, dataset.config, dataset.revision, dataset.name];
  const part = slice === undefined ? [] : Object.entries(slice).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([id, on, task, split, n_shot, variant, part, step]);
}
