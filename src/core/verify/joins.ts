import { recordId, type RecordDoc } from "../facts/fold.ts";
import { weighing } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { ModelState } from "./model-state.ts";

/**
 * True where a record that first appears in a merge does what `mlc resolve` does there: it is a note that withdraws a
 * transition of one side, while another side moved the same version too. So a merge may decide between two moves, and
 * nothing else. `sides` is the model at each parent.
 */
export function joinsFork(file: string, after: ModelState, sides: readonly (ModelState | undefined)[]): boolean {
  const note = after.chained.find((each) => each.file === file);
  if (note?.value.schema !== "mlc.note/v1") return false;
  const { supersedes, version } = note.value;
  const moves = sides.map((side) => movesOf(side, version));
  const holding = moves.filter((ids) => ids.has(supersedes ?? ""));
  const [own] = holding;
  if (own === undefined || holding.length === moves.length) return false;
  return moves.some((ids) => !ids.has(supersedes ?? "") && [...ids].some((id) => !own.has(id)));
}

/**
 * The findings of a replay with the forks that somebody joined later weighing as notes: that a version was moved twice stays
 * told, and is settled. `end` is the model by id as it stands at the end.
 */
export function withJoined<F extends { readonly finding: Finding; readonly model: string | undefined }>(
  found: readonly F[],
  end: (model: string) => ModelState | undefined,
): readonly F[] {
  return found.map((each) => {
    const { code, args } = each.finding;
    if (code !== "forked-chain" && code !== "several-starts") return each;
    const { a, b } = args as { readonly a: string; readonly b: string };
    const records = end(each.model ?? "")?.chained ?? [];
    const joined = records.some((record) => [a, b].includes(record.value.supersedes ?? ""));
    return joined ? { ...each, finding: weighing(each.finding, "note") } : each;
  });
}

function movesOf(side: ModelState | undefined, version: string): ReadonlySet<string> {
  const isMove = (each: RecordDoc): boolean =>
    each.value.schema === "mlc.transition/v1" && each.value.version === version;
  return new Set((side?.chained ?? []).filter(isMove).map(recordId));
}
