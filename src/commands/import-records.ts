import { canonicalJson } from "../core/digest.ts";
import { recordId, type RecordDoc } from "../core/facts/fold.ts";
import { finding, weighing } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isMap, type Json, type JsonMap } from "../core/json.ts";
import type { Assignment } from "../core/plans/assign.ts";
import { newRecord, subjectNow, type RecordIntent } from "../core/plans/record.ts";
import { kindOf } from "../core/records.ts";
import { CannotRun, cannot } from "../errors.ts";
import type { Subject } from "../generated/types.ts";
import type { Draft, DraftSource, ImportOptions } from "../importers/importer.ts";
import { recordOf } from "../importers/record.ts";
import { importedRecordHex } from "../importers/record-id.ts";
import { withGiven } from "./import-fields.ts";
import type { Chosen } from "./open.ts";

/** A draft as the record it becomes, or the one it was before. */
export interface Made {
  readonly draft: Draft;
  readonly record: RecordIntent;
  /** The id under which the same was imported before; then nothing is written. */
  readonly already?: string;
  readonly notes: readonly Finding[];
}

/** What stands in every record of one import. */
export interface Given {
  readonly options: ImportOptions;
  readonly fields: readonly Assignment[];
  readonly by: string;
  /** `baseline`: measured on what the version is compared with. */
  readonly of: string | undefined;
  readonly today: string;
  /** Contradictions about weights are refused. */
  readonly strict: boolean;
}

/**
 * The record of a draft. The same source, options, subject and part were imported before: that id, and nothing to write.
 * The same source with other options: a record that supersedes the earlier one, if it says anything else. Throws CannotRun where somebody corrected
 * the earlier one by hand: an import never undoes that.
 */
export function madeFrom(chosen: Chosen, draft: Draft, given: Given): Made {
  if (given.of !== undefined && given.of !== "baseline") {
    throw cannot("unknown-choice", { value: given.of, place: "--of", choices: ["baseline"], near: "baseline" });
  }
  const plain = recordFor(chosen, draft, given, undefined);
  const { records } = chosen.files;
  // The date may be of the day of the first import: kind and digits tell.
  const already = records.map(recordId).find((id) => id.endsWith(plain.id.slice("YYYY-MM-DD".length)));
  if (already !== undefined) {
    const by = correctionOf(already, records);
    const notes = by === undefined ? [] : [finding("import-was-superseded", { id: already, by: recordId(by) })];
    return { draft, record: plain, already, notes };
  }
  const same = records.filter((each) => isSameSource(each, draft, plain));
  const bound = same.filter((each) => isSameSubject(each, plain));
  const elsewhere = same.filter((each) => !bound.includes(each)).flatMap((each) => otherWeights(each, draft));
  const strictly = elsewhere.map((note) => (given.strict ? weighing(note, "error") : note));
  refuseCorrected(bound, records, draft);
  const current = bound.find((each) => correctionOf(recordId(each), records) === undefined);
  if (current === undefined) return { draft, record: plain, notes: strictly };
  const earlier = recordId(current);
  if (saysTheSame(current, plain)) return { draft, record: plain, already: earlier, notes: [] };
  const record = recordFor(chosen, draft, given, earlier);
  return { draft, record, notes: [...strictly, finding("import-again-otherwise", { id: record.id, earlier })] };
}

/** Why a record that takes the place of an earlier import says it does. */
const IMPORTED_AGAIN = "The same source, imported again with other options.";

function recordFor(chosen: Chosen, draft: Draft, given: Given, supersedes: string | undefined): RecordIntent {
  const { options, by, of, today } = given;
  const subject = subjectNow(chosen.document.value);
  const [model, version] = [chosen.files.id, chosen.document.value.version];
  const observedAt = draft.observed.at ?? today;
  const head = {
    ...{ model, version, observed_at: observedAt, by, subject: subject as Subject },
    ...(of === undefined ? {} : { of: "baseline" as const }),
    ...(supersedes === undefined ? {} : { supersedes, reason: IMPORTED_AGAIN }),
  };
  const written = recordOf(sourced(draft), head) as unknown as JsonMap;
  const { schema: _s, model: _m, version: _v, observed_at: _o, by: _b, ...fields } = written;
  const identity: Json = { model, version, subject, of: of ?? null };
  const hex = importedRecordHex(draft, options, identity);
  const complete = draft.kind === "training" ? withGiven(fields, given.fields) : fields;
  return newRecord(chosen.files, chosen.document, { kind: draft.kind, observedAt, by, hex, fields: complete });
}

/** The part stands in the source where a source gives several records of a kind: that is how they are told apart later. */
function sourced(draft: Draft): Draft {
  if (draft.part === draft.kind) return draft;
  return { ...draft, source: { ...draft.source, "x-part": draft.part } };
}

/** The record that supersedes another, undefined where none does. */
function correctionOf(id: string, records: readonly RecordDoc[]): RecordDoc | undefined {
  return records.find(({ value }) => value.supersedes === id);
}

/** Whether a record was made from the same bytes by the same adapter: the same kind, part, environment and side. */
function isSameSource({ value }: RecordDoc, draft: Draft, plain: RecordIntent): boolean {
  const before = value as unknown as JsonMap;
  const { source } = before;
  if (kindOf(value) !== draft.kind || value.version !== plain.value["version"] || !isMap(source)) return false;
  const now: DraftSource = draft.source;
  const alike = ["of", "environment"].every((key) => before[key] === plain.value[key]);
  const part = source["x-part"] ?? draft.kind;
  return alike && source["sha256"] === now.sha256 && source["adapter"] === now.adapter && part === draft.part;
}

/** Whether other options made no difference: then there is nothing to correct. */
function saysTheSame({ value }: RecordDoc, { value: now }: RecordIntent): boolean {
  const said = (record: JsonMap): string => {
    const { by: _by, supersedes: _s, reason: _r, ...rest } = record;
    return canonicalJson(rest);
  };
  return said(value as unknown as JsonMap) === said(now);
}

/** Bound to the same weights, or recorded when none were known. */
function isSameSubject({ value }: RecordDoc, plain: RecordIntent): boolean {
  const then = weightsIn(value.subject);
  return then === undefined || then === weightsIn(plain.value["subject"]);
}

function weightsIn(subject: unknown): string | undefined {
  const weights = isMap(subject) ? subject["weights"] : undefined;
  return typeof weights === "string" ? weights : undefined;
}

function otherWeights(record: RecordDoc, { source }: Draft): readonly Finding[] {
  const then = weightsIn(record.value.subject);
  return then === undefined ? [] : [finding("import-other-weights", { path: source.path, id: recordId(record), then })];
}

/** The newest correction of an earlier import, where a person made it, stands. */
function refuseCorrected(imported: readonly RecordDoc[], records: readonly RecordDoc[], { source }: Draft): void {
  for (const each of imported) {
    const by = correctionOf(recordId(each), records);
    if (by === undefined || by.value.reason === IMPORTED_AGAIN) continue;
    const args = { path: source.path, id: recordId(each), by: recordId(by) };
    throw new CannotRun(finding("import-corrected-by-hand", args, { file: by.file, path: ["supersedes"] }));
  }
}
