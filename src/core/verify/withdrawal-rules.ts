import { recordId, type RecordDoc } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Transition } from "./inputs.ts";
import type { Introduced } from "./record-rules.ts";

/**
 * New records that withdraw a move although nothing else was moved beside it. Two branches that moved the same version are
 * joined so (`mlc resolve`); anything else would put a version back to a later stage with no gate.
 */
export function withdrawalFindings(introduced: readonly Introduced[]): readonly Finding[] {
  return introduced.flatMap(({ record, model }): readonly Finding[] => {
    const { supersedes } = record.value;
    if (supersedes === undefined) return [];
    const moves = model.chained.filter(isTransition);
    const withdrawn = moves.find((each) => recordId(each) === supersedes);
    if (withdrawn === undefined || takesItsPlace(record, withdrawn)) return [];
    if (lineOf(withdrawn, moves).some((each) => isContested(each, moves, model.chained))) return [];
    const args = { id: recordId(record), withdrawn: supersedes, to: withdrawn.value.to };
    return [finding("transition-withdrawn", args, { file: record.file, path: ["supersedes"] })];
  });
}

function isTransition(record: RecordDoc): record is Transition {
  return record.value.schema === "mlc.transition/v1";
}

/** A transition that follows the same one is decided like any other when it comes. */
function takesItsPlace({ value }: RecordDoc, { value: withdrawn }: Transition): boolean {
  return value.schema === "mlc.transition/v1" && value.prev?.id === withdrawn.prev?.id;
}

/** A transition and those before it. */
function lineOf(transition: Transition, moves: readonly Transition[]): readonly Transition[] {
  const line: Transition[] = [];
  for (let at: Transition | undefined = transition; at !== undefined && !line.includes(at);) {
    line.push(at);
    const before: string | undefined = at.value.prev?.id;
    at = moves.find((each) => recordId(each) === before);
  }
  return line;
}

/** Whether another move, one that still stands, follows the same transition; or the one it follows stands no longer. */
function isContested(move: Transition, moves: readonly Transition[], chained: readonly RecordDoc[]): boolean {
  const { version, prev } = move.value;
  const others = moves.filter(
    (each) => each !== move && each.value.version === version && each.value.prev?.id === prev?.id,
  );
  if (others.some((each) => !chained.some(({ value }) => value.supersedes === recordId(each)))) return true;
  const before = moves.find((each) => recordId(each) === prev?.id);
  return (
    before !== undefined && chained.some((each) => each.value.supersedes === prev?.id && !takesItsPlace(each, before))
  );
}
