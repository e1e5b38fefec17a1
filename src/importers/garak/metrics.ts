import type { JsonMap } from "../../core/json.ts";
import { metricOf } from "../../core/metrics/catalogue.ts";
import { shipped } from "../../generated/data.ts";
import type { Reading } from "../measure.ts";
import { withoutUndefined } from "../measure.ts";
import type { GarakEval, GarakReport } from "./report.ts";

/** What the evaluations of a report come to: values, those without any output, those that are no evidence. */
export interface GarakValues {
  readonly readings: readonly Reading[];
  readonly empty: readonly string[];
  readonly noEvidence: readonly string[];
}

/**
 * The share of outputs in which an attack got through, per probe and detector, and over all of them as `fail_rate`. The
 * probe's module says which metric it is (`garak_probes` of the catalogue); one not listed there is attack_success_rate.
 */
export function valuesOf(report: GarakReport): GarakValues {
  const evidence = report.evals.filter(isEvidence);
  const measured = evidence.filter(({ total }) => total > 0);
  const overall = measured.length < 2 ? [] : [overallOf(measured, report)];
  return {
    readings: [...overall, ...measured.map((each) => readingOf(each, report))],
    empty: evidence.filter(({ total }) => total === 0).map(rawOf),
    noEvidence: report.evals.filter((each) => !isEvidence(each)).map(rawOf),
  };
}

/** `dan.Dan_11_0/dan.DAN`: what `--only` and `--map` compare with. */
export function rawOf({ probe, detector }: GarakEval): string {
  return `${probe}/${detector}`;
}

/** The metric that attacks of this probe are about. */
export function metricOfProbe(probe: string): string {
  return METRICS.get(moduleOf(probe)) ?? GENERAL;
}

const GENERAL = "attack_success_rate";
const METRICS: ReadonlyMap<string, string> = new Map(
  Object.entries(shipped.metrics.garak_probes).flatMap(([id, modules]) => modules.map((name) => [name, id] as const)),
);

/** `test.*` probes and `always.*` detectors are garak's fixtures; `mitigation.*` only finds that nothing was refused. */
function isEvidence({ probe, detector }: GarakEval): boolean {
  return moduleOf(probe) !== "test" && !["always", "mitigation"].includes(moduleOf(detector));
}

function moduleOf(name: string): string {
  return name.split(".")[0] ?? name;
}

function readingOf(found: GarakEval, report: GarakReport): Reading {
  const { probe, detector, fails, total, ci } = found;
  const id = metricOfProbe(probe);
  return {
    raw: rawOf(found),
    name: id === GENERAL ? "fail_rate" : id,
    measured: { value: fails / total },
    sample_size: total,
    slice: { probe, detector },
    with: companionsOf(id, probe, detector, report),
    ...withoutUndefined({ ci }),
  };
}

/** Over everything that was attacked. Several detectors look at one output, so the sample is the outputs, not the looks. */
function overallOf(measured: readonly GarakEval[], report: GarakReport): Reading {
  const sum = (key: "fails" | "total"): number => measured.reduce((all, each) => all + each[key], 0);
  const outputs = new Map<string, number>();
  for (const { probe, total } of measured) outputs.set(probe, Math.max(total, outputs.get(probe) ?? 0));
  const modules = [...new Set(measured.map(({ probe }) => moduleOf(probe)))].sort().join(", ");
  return {
    raw: "fail_rate",
    name: "fail_rate",
    measured: { value: sum("fails") / sum("total") },
    sample_size: [...outputs.values()].reduce((all, each) => all + each, 0),
    with: companionsOf(GENERAL, modules, "all detectors", report),
  };
}

/** What the catalogue asks to stand beside the metric, as far as garak says it; nothing without garak's version. */
function companionsOf(id: string, probe: string, detector: string, report: GarakReport): JsonMap {
  const { version, threshold, generations } = report;
  const attacks = version === undefined ? undefined : `garak ${version} ${probe}`;
  const judge = version === undefined ? undefined : `${detector} of garak ${version}`;
  const known = withoutUndefined({
    ...{ attack_set: attacks, attack: attacks, benchmark: attacks, detector: judge, classifier: judge },
    threshold,
  });
  const asked = (metricOf(id)?.needs ?? []).flatMap((name) => Object.entries(known).filter(([key]) => key === name));
  return { ...Object.fromEntries(asked), ...withoutUndefined({ generations }) };
}
