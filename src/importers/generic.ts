import type { Finding } from "../core/findings/finding.ts";
import type { EvaluationDraft, ImportOptions, ImportResult, Observed, SourceFile } from "./importer.ts";
import { withoutUndefined, type Reading } from "./measure.ts";
import { metricsOf, type LeftOut } from "./metrics.ts";
import { observedOf } from "./observed.ts";
import { sourceOf } from "./source.ts";

/** What a general adapter found in one file. */
export interface Found {
  readonly readings: readonly Reading[];
  readonly left: LeftOut;
  readonly format: string;
  readonly adapter: string;
  readonly said: Observed | undefined;
  /** What the file says of the run as a whole. */
  readonly beside?: Partial<EvaluationDraft>;
}

/** One evaluation record from a file that no tool signed. It has no run_status: such a file cannot say how a run ended. */
export function evaluationDraft(
  file: SourceFile,
  found: Found,
  options: ImportOptions,
  before: readonly Finding[],
): ImportResult {
  const from = { path: file.path, tool: found.adapter, adapter: found.adapter };
  const { metrics, skipped, notes } = metricsOf(found.readings, found.left, from, options);
  const time = observedOf(file, found.said, options);
  return {
    records: [
      {
        kind: "evaluation",
        part: "evaluation",
        observed: time.observed,
        ...found.beside,
        ...withoutUndefined({ skipped }),
        source: sourceOf([file], found.format, `${found.adapter}@1`),
        metrics: [...metrics],
      },
    ],
    facts: [],
    notes: [...before, ...notes, ...time.notes],
  };
}
