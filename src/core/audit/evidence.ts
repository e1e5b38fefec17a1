import type { OutAuditDocument, OutAuditEvidence } from "../../generated/types.ts";
import { recordId, type RecordDoc, type RecordOf } from "../facts/fold.ts";
import { recordFile } from "../lifecycle/chain-links.ts";
import { recordKinds } from "../records.ts";
import { recordedEntry, type Audited } from "./audited.ts";
import { revisionsAround } from "./changed-inputs.ts";

type Transition = RecordOf<"transition">;
type State = Pick<OutAuditDocument, "now" | "kept_in">;

/** The records that a decision read for the criteria it required, each once, with what has become of them. */
export function evidenceOf(audited: Audited, transition: Transition): OutAuditEvidence[] {
  const criteria = new Map<string, string[]>();
  for (const { id, records = [] } of transition.value.required ?? []) {
    for (const record of records) criteria.set(record, [...(criteria.get(record) ?? []), id]);
  }
  const read = new Map((transition.value.inputs ?? []).map(({ path, sha256 }) => [path, sha256]));
  const known = new Map([...read.keys()].map((path) => [recordId({ file: path }), path]));
  return [...criteria].sort(byKey).map(([record, ids]) => {
    const file = known.get(record) ?? fileOf(audited.assessment.files.records, transition, record);
    const sha256 = read.get(file);
    return {
      record,
      kind: kindIn(record),
      file,
      ...(sha256 === undefined ? {} : { sha256 }),
      ...stateOf(audited, transition, file, sha256),
      criteria: ids,
    };
  });
}

/** Everything else that the decision read: documents, and records that no required criterion asked for. */
export function documentsOf(
  audited: Audited,
  transition: Transition,
  evidence: readonly OutAuditEvidence[],
): OutAuditDocument[] {
  const told = new Set(evidence.map((each) => each.file));
  return (transition.value.inputs ?? [])
    .filter(({ path }) => !told.has(path))
    .map(({ path, sha256 }) => ({ file: path, sha256, ...stateOf(audited, transition, path, sha256) }));
}

function stateOf(audited: Audited, transition: Transition, file: string, sha256: string | undefined): State {
  const digest = audited.digestNow(file);
  if (digest !== undefined && (sha256 === undefined || sha256 === digest)) return { now: "present" };
  const now = digest === undefined ? "missing" : "changed";
  const commit = recordedEntry(audited, transition.file)?.commit?.id;
  if (commit === undefined || sha256 === undefined) return { now };
  const kept = revisionsAround(commit).find((revision) => audited.digestThen(revision, file) === sha256);
  return kept === undefined ? { now } : { now, kept_in: kept };
}

/** Where a record lies that the decision does not list by path. */
function fileOf(records: readonly RecordDoc[], transition: Transition, id: string): string {
  return records.find((each) => recordId(each) === id)?.file ?? recordFile(transition.file, id);
}

/** The kind that the id of a record says. */
function kindIn(id: string): string {
  const said = /^\d{4}-\d{2}-\d{2}-([a-z-]+)-[0-9a-f]+$/.exec(id)?.[1];
  return recordKinds.find((kind) => kind === said) ?? "record";
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
