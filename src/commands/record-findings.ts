import type { Finding } from "../core/findings/finding.ts";
import { deploymentNotes } from "../core/plans/deployment.ts";
import type { RecordIntent } from "../core/plans/record.ts";
import { kindOf, type RecordDocument } from "../core/records.ts";
import { workspaceFindings } from "../core/validate/rules.ts";
import { shapeFindings } from "../core/validate/shape.ts";
import { CannotRun } from "../errors.ts";
import { recordDoc } from "./effects.ts";
import type { Chosen, Opened } from "./open.ts";

/**
 * What `mlc validate` would find in the new records: they are never changed once they are committed, so errors are thrown
 * now. Gives the warnings, and what is worth a second look at a deployment.
 */
export function recordFindings(
  opened: Opened,
  { files }: Pick<Chosen, "files">,
  made: readonly RecordIntent[],
): readonly Finding[] {
  // What has not the shape of its kind is refused with what is wrong with it when it is staged.
  const shaped = made.filter(({ file, value }) => {
    const kind = kindOf(value as unknown as RecordDocument);
    return shapeFindings(kind, value, file).every(({ severity }) => severity !== "error");
  });
  if (shaped.length === 0) return [];
  const added = shaped.map(({ file, value }) => recordDoc(file, value as unknown as RecordDocument));
  const after = { ...files, records: [...files.records, ...added] };
  const own = new Set(shaped.map(({ file }) => file));
  const found = workspaceFindings({ ...opened.workspace, models: [after] }, opened.today).filter(
    ({ at }) => at !== undefined && own.has(at.file),
  );
  const [error] = found.filter(({ severity }) => severity === "error");
  if (error !== undefined) throw new CannotRun(error);
  const deployments = shaped.filter(({ value }) => kindOf(value as unknown as RecordDocument) === "deployment");
  return [...found, ...deployments.flatMap((each) => deploymentNotes(opened.workspace, files, each))];
}
