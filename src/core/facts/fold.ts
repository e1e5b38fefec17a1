import { compareObserved, dayOf, type Day } from "../dates.ts";
import { kindOf, type RecordDocument, type RecordKind } from "../records.ts";
import type { Doc } from "../workspace.ts";

/** A record with its file. */
export type RecordDoc = Doc<RecordDocument>;

/** A record of one kind with its file. */
export type RecordOf<K extends RecordKind> = Doc<Extract<RecordDocument, { schema: `mlc.${K}/v1` }>>;

/** The id of a record: its file name without directory and `.yaml`. */
export function recordId(record: { readonly file: string }): string {
  return record.file.slice(record.file.lastIndexOf("/") + 1).replace(/\.ya?ml$/, "");
}

/** What of a model's records counts on a day, and how many are left out because they were observed later. */
export interface Folded {
  readonly records: readonly RecordDoc[];
  readonly later: number;
}

/** The records observed by the end of `asOf`, without superseded ones, in (observed_at, id) order. */
export function foldRecords(records: readonly RecordDoc[], asOf: Day): Folded {
  const known = records.filter((record) => (dayOf(record.value.observed_at) ?? "") <= asOf);
  const superseded = new Set(known.map((record) => record.value.supersedes).filter((id) => id !== undefined));
  return {
    records: known.filter((record) => !superseded.has(recordId(record))).sort(inOrder),
    later: records.length - known.length,
  };
}

/** The records of one kind, keeping their order. */
export function ofKind<K extends RecordKind>(records: readonly RecordDoc[], kind: K): readonly RecordOf<K>[] {
  return records.filter((record) => kindOf(record.value) === kind) as unknown as readonly RecordOf<K>[];
}

function inOrder(a: RecordDoc, b: RecordDoc): number {
  const byTime = compareObserved(a.value.observed_at, b.value.observed_at);
  if (byTime !== 0) return byTime;
  const [x, y] = [recordId(a), recordId(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
