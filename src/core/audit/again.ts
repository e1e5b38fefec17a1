import { decideAgain } from "../compare/transitions.ts";
import { ofKind, recordId, type RecordOf } from "../facts/fold.ts";
import type { ModelFiles, Workspace } from "../workspace.ts";
import { hex, type AskedAgain } from "./audited.ts";

type Transition = RecordOf<"transition">;

/**
 * The gate of a move asked again on the files of the commit that brought it. Undefined where that commit does not hold what was
 * decided on (a squash), and for a move that has no gate or that the lifecycle does not have.
 */
export function askedAgain(workspace: Workspace, files: ModelFiles, id: string): AskedAgain | undefined {
  const transition = heldBy(workspace, files, id);
  if (transition === undefined) return undefined;
  const before = { ...files, records: files.records.filter((each) => each !== transition) };
  const { as_of, observed_at } = transition.value;
  const again = decideAgain(workspace, before, transition, as_of ?? observed_at.slice(0, 10));
  if (again.kind !== "decided") return undefined;
  const { gate, findings } = again.decided;
  return { reviews: gate.reviews.map(({ checkpoint, role }) => ({ checkpoint, role })), findings };
}

/** The transition, where the files beside it are what it was decided on. */
function heldBy(workspace: Workspace, files: ModelFiles, id: string): Transition | undefined {
  const transition = ofKind(files.records, "transition").find((each) => recordId(each) === id);
  if (transition === undefined) return undefined;
  const { config, ownLifecycle, ownFrameworks = [] } = workspace;
  const single = [files.model, files.card, files.scorecard, files.governance, files.operations];
  const documents = [config, ownLifecycle, ...ownFrameworks, ...single, ...files.datasheets, ...files.records];
  const digests = new Map(documents.flatMap((each) => (each === undefined ? [] : [[each.file, hex(each.digest)]])));
  // The move itself changes the version's file: its two lines are put back before anything is decided.
  const read = (transition.value.inputs ?? []).filter(({ path }) => !path.includes("/versions/"));
  return read.length > 0 && read.every(({ path, sha256 }) => digests.get(path) === sha256) ? transition : undefined;
}
