import { dayOf } from "../dates.ts";
import { subjectOf } from "../facts/compose.ts";
import type { Json, JsonMap } from "../json.ts";
import { modeline } from "../modeline.ts";
import type { Intent } from "../plan.ts";
import type { RecordKind } from "../records.ts";
import type { Doc, ModelFiles } from "../workspace.ts";
import type { VersionDocument } from "../../generated/types.ts";

/** What a new record says beside its head. */
export interface NewRecord {
  readonly kind: RecordKind;
  readonly observedAt: string;
  /** A person's id of mlc.yaml, or `unlisted`. */
  readonly by: string;
  /** Twelve hexadecimal digits: random, or from the source for imports. */
  readonly hex: string;
  readonly fields: JsonMap;
}

/** A record as it will be written: its id and the intent that creates its file. */
export interface RecordIntent {
  readonly id: string;
  readonly file: string;
  readonly value: JsonMap;
  readonly intent: Intent;
}

/** A new record of a version, bound to the digests the version has now. Its file name says date, kind and id. */
export function newRecord(files: ModelFiles, document: Doc<VersionDocument>, record: NewRecord): RecordIntent {
  const day = dayOf(record.observedAt) ?? record.observedAt.slice(0, 10);
  const id = `${day}-${record.kind}-${record.hex}`;
  const file = `${files.dir}/records/${day.slice(0, 4)}/${id}.yaml`;
  const { subject, ...fields } = record.fields;
  const value: JsonMap = {
    schema: `mlc.${record.kind}/v1`,
    model: files.id,
    version: document.value.version,
    observed_at: record.observedAt,
    by: record.by,
    subject: subject ?? subjectNow(document.value),
    ...fields,
  };
  return { id, file, value, intent: { kind: "create", file, value, head: [modeline(file, record.kind)] } };
}

/** The digests that something observed now is about. */
export function subjectNow(version: VersionDocument): JsonMap {
  const weights = subjectOf(version);
  const data = (version.data ?? [])
    .map((line) => (line.snapshot as { digest?: Json } | undefined)?.digest)
    .filter((digest) => typeof digest === "string");
  return { ...(weights === undefined ? {} : { weights }), ...(data.length === 0 ? {} : { data }) };
}
