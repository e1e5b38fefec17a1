import { didYouMean } from "../did-you-mean.ts";
import type { RecordOf } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { metricOf } from "../metrics/catalogue.ts";
import { checkMetric } from "../metrics/check.ts";
import type { MeasuredMetric } from "../metrics/measured.ts";
import { distanceText, isWithin } from "../reproduction.ts";
import { nameFindings } from "./rules-metrics.ts";
import type { ModelSetting } from "./rules-setting.ts";

/** Whether a reproduction agrees with its own numbers, with the catalogue and with the record it says it reproduces. */
export function reproductionFindings(record: RecordOf<"reproduction">, setting: ModelSetting): readonly Finding[] {
  const { file, value } = record;
  const at = (key: string) => ({ file, path: [key] });
  return [
    ...nameFindings(value.metric).map((each) => ({ ...each, at: at("metric") })),
    ...rangeFindings(value.metric, value.original).map((each) => ({ ...each, at: at("original") })),
    ...rangeFindings(value.metric, value.reproduced).map((each) => ({ ...each, at: at("reproduced") })),
    ...toleranceFindings(record),
    ...originalFindings(record, setting),
  ];
}

function rangeFindings(id: string, value: number | undefined): readonly Finding[] {
  const entry = metricOf(id);
  if (entry === undefined || value === undefined) return [];
  return checkMetric({ id, value }, entry).filter((each) => each.severity === "error");
}

function toleranceFindings({ file, value }: RecordOf<"reproduction">): readonly Finding[] {
  const { original, reproduced, tolerance, within_tolerance: said } = value;
  if (original === undefined || reproduced === undefined || tolerance === undefined || said === undefined) return [];
  if (isWithin(original, reproduced, tolerance) === said) return [];
  const args = { apart: distanceText(original, reproduced), tolerance, said };
  return [finding("tolerance-contradicted", args, { file, path: ["within_tolerance"] })];
}

/** Compared only where the record holds one value of the metric: of several nobody can say which was meant. */
function originalFindings({ file, value }: RecordOf<"reproduction">, { byId }: ModelSetting): readonly Finding[] {
  const { reproduces: id, metric, original: said } = value;
  const target = id === undefined ? undefined : byId.get(id)?.value;
  if (id === undefined || target === undefined || !("metrics" in target)) return [];
  const measured: readonly MeasuredMetric[] = target.metrics ?? [];
  const same = measured.filter((each) => each.id === metric);
  if (same.length === 0) {
    const names = measured.map((each) => each.id);
    const args = { metric, id, meant: didYouMean(metric, names) };
    return [finding("metric-not-in-record", args, { file, path: ["metric"] })];
  }
  const recorded = same[0]?.value;
  if (same.length > 1 || said === undefined || recorded === undefined || recorded === said) return [];
  return [finding("original-differs", { metric, id, said, recorded }, { file, path: ["original"] })];
}
