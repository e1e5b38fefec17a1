import type { OutRecord } from "../generated/types.ts";
import type { Day } from "../core/dates.ts";
import { assess } from "../core/scoring/assess.ts";
import type { Intent } from "../core/plan.ts";
import type { RecordDocument } from "../core/records.ts";
import type { Doc, ModelFiles } from "../core/workspace.ts";
import type { Chosen, Opened } from "./open.ts";

/** What new records change: criteria whose status moves, and the level before and after. */
export type Effects = Pick<OutRecord, "effects" | "level">;

/**
 * The effect of records that are about to be written, or just were, judged on the files as they were read; `filled` are
 * those files where documents are written too.
 */
export function effectsOf(
  opened: Opened,
  chosen: Chosen,
  intents: readonly Intent[],
  asOf: Day,
  filled: Chosen = chosen,
): Effects {
  const files = withAdded(filled.files, intents);
  const before = assess(opened.workspace, chosen.files, chosen.document, asOf);
  const after = assess(opened.workspace, files, filled.document, asOf);
  const was = new Map(before.rows.map((row) => [row.id, row.status]));
  return {
    effects: after.rows
      .filter((row) => was.get(row.id) !== row.status)
      .map((row) => ({ criterion: row.id, before: was.get(row.id) ?? "unknown", after: row.status })),
    level: { before: before.level, after: after.level },
  };
}

/** A model's files with the records that are about to be written. */
export function withAdded(files: ModelFiles, intents: readonly Intent[]): ModelFiles {
  const added = intents.flatMap((intent) =>
    intent.kind === "create" && intent.file.includes("/records/")
      ? [recordDoc(intent.file, intent.value as unknown as RecordDocument)]
      : [],
  );
  return { ...files, records: [...files.records, ...added] };
}

/** A record that is not written yet as a document. */
export function recordDoc(file: string, value: RecordDocument): Doc<RecordDocument> {
  return { file, digest: "", value, locate: () => ({ line: 1, column: 1 }) };
}
