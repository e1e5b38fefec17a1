import { compareObserved, dayOf, type Day } from "../dates.ts";
import type { RecordDocument, RecordKind } from "../records.ts";
import type { Doc } from "../workspace.ts";

/** A record with its file. */
export type RecordDoc = Doc<RecordDocument>;

/** A record of one kind with its file. */
export type RecordOf<K extends RecordKind> = Doc<Extract<RecordDocument, { schema: `mlc.${K}/v1` }>>;

/** The id of a record: its file name without directory and `.yaml`. */
export function recordId(record: { readonly file: string }): string {
  const { file } = record;
  const end = file.endsWith(".yaml") ? -".yaml".length : file.endsWith(".yml") ? -".yml".length : undefined;
  return file.slice(file.lastIndexOf("/") + 1, end);
}

/** What of a model's records counts on a day, and how many are left out because they were observed later. */
export interface Folded {
  readonly records: readonly RecordDoc[];
  readonly later: number;
}

/**
 * The records observed by the end of `asOf`, without superseded ones, in (observed_at, id) order; of them those that are
 * asked for. What corrects a record is looked for among all: one that named the wrong version is corrected in another. A
 * review is superseded by who gave it, and by nobody else.
 */
export function foldRecords(
  all: readonly RecordDoc[],
  asOf: Day,
  asked: (record: RecordDoc) => boolean = () => true,
): Folded {
  const isKnown = (record: RecordDoc): boolean => (dayOf(record.value.observed_at) ?? "") <= asOf;
  const superseded = new Set<string>();
  for (const record of all) {
    const { supersedes } = record.value;
    if (supersedes === undefined || !isKnown(record)) continue;
    if (!isAnothersReview(record, all)) superseded.add(supersedes);
  }
  const records = all.filter(asked);
  const known = records.filter(isKnown);
  const counting = superseded.size === 0 ? known : known.filter((record) => !superseded.has(recordId(record)));
  return { records: counting.sort(inOrder), later: records.length - known.length };
}

/** True for a record that supersedes a review which somebody else gave: that is theirs to take back, so it does not count. */
export function isAnothersReview({ value: { supersedes, by } }: RecordDoc, all: readonly RecordDoc[]): boolean {
  if (supersedes === undefined || !supersedes.includes("-review-")) return false;
  const review = all.find((each) => recordId(each) === supersedes);
  return review !== undefined && review.value.by !== by;
}

/** The records of one kind, keeping their order. */
export function ofKind<K extends RecordKind>(records: readonly RecordDoc[], kind: K): readonly RecordOf<K>[] {
  const schema = `mlc.${kind}/v1`;
  return records.filter((record) => record.value.schema === schema) as unknown as readonly RecordOf<K>[];
}

/** The same for several kinds of the same records, which are looked through once. */
export function kindsIn(records: readonly RecordDoc[]): <K extends RecordKind>(kind: K) => readonly RecordOf<K>[] {
  const kinds = new Map<string, RecordDoc[]>();
  for (const record of records) {
    const own = kinds.get(record.value.schema);
    if (own === undefined) kinds.set(record.value.schema, [record]);
    else own.push(record);
  }
  return <K extends RecordKind>(kind: K) =>
    (kinds.get(`mlc.${kind}/v1`) ?? []) as readonly RecordDoc[] as unknown as readonly RecordOf<K>[];
}

function inOrder(a: RecordDoc, b: RecordDoc): number {
  const byTime = compareObserved(a.value.observed_at, b.value.observed_at);
  if (byTime !== 0) return byTime;
  const [x, y] = [recordId(a), recordId(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
