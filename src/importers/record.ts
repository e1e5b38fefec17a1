import type { EvaluationRecord, TrainingRecord } from "../generated/types.ts";
import type { Draft } from "./importer.ts";

/** What the importing command knows and an importer does not. */
export type RecordHead = Pick<EvaluationRecord, "model" | "version" | "observed_at" | "by" | "subject"> &
  Partial<Pick<EvaluationRecord, "supersedes" | "reason" | "of">>;

/**
 * The whole record of a draft, keys in the order people read them: head, tool and run, source, what was measured. The
 * time as the source wrote it is kept where a zone was missing or had to be converted.
 */
export function recordOf(draft: Draft, head: RecordHead): EvaluationRecord | TrainingRecord {
  const { kind, part: _, observed, source, metrics, ...fields } = draft;
  const { model, version, observed_at, by, subject, ...more } = head;
  const zoned = observed.zone === "utc" || observed.text === undefined;
  const record = {
    schema: `mlc.${kind}/v1`,
    ...{ model, version, observed_at, by, subject, ...more },
    ...(zoned ? {} : { timestamp_text: observed.text }),
    ...fields,
    source,
    ...(metrics === undefined ? {} : { metrics }),
  };
  return record as EvaluationRecord | TrainingRecord;
}
