import type {
  DeploymentRecord,
  EvaluationRecord,
  MonitoringRecord,
  RedTeamRecord,
  TrainingRecord,
} from "../generated/types.ts";
import type { Draft } from "./importer.ts";

/** What the importing command knows and an importer does not. */
export type RecordHead = Pick<EvaluationRecord, "model" | "version" | "observed_at" | "by" | "subject"> &
  Partial<Pick<EvaluationRecord, "supersedes" | "reason" | "of">>;

/** A record that was imported. */
export type ImportedRecord = EvaluationRecord | MonitoringRecord | TrainingRecord | DeploymentRecord | RedTeamRecord;

/**
 * The whole record of a draft, keys in the order people read them: head, tool and run, source, what was measured. The
 * time as the source wrote it is kept where a zone was missing or had to be converted.
 */
export function recordOf(draft: Draft, head: RecordHead): ImportedRecord {
  const { observed, source } = draft;
  const metrics = "metrics" in draft ? draft.metrics : undefined;
  const fields = Object.entries(draft).filter(([key]) => !PLACED.has(key));
  const { model, version, observed_at, by, subject, ...more } = head;
  const zoned = observed.zone === "utc" || observed.text === undefined;
  const record = {
    schema: `mlc.${draft.kind}/v1`,
    ...{ model, version, observed_at, by, subject, ...more },
    ...(zoned ? {} : { timestamp_text: observed.text }),
    ...Object.fromEntries(fields),
    source,
    ...(metrics === undefined ? {} : { metrics }),
  };
  return record as unknown as ImportedRecord;
}

/** Keys of a draft that the record does not have, or has at a place of their own. */
const PLACED: ReadonlySet<string> = new Set(["kind", "part", "observed", "source", "metrics"]);
