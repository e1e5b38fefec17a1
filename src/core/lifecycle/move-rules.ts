import type { Edge, TransitionRecord } from "../../generated/types.ts";
import { RETIRED, stageIds, type Lifecycle } from "./lifecycle.ts";
import { hotfixTarget, loopTargets } from "./moves.ts";

/**
 * Why a transition is not a move of the lifecycle, in words; undefined where it is one. A forward move follows an edge and
 * skips what that edge skips; the other moves follow fixed rules (02-scoring.md, "Moves"). Neither its gate nor what it says
 * is looked at.
 */
export function moveProblem(
  move: Pick<TransitionRecord, "from" | "to" | "move" | "skips">,
  lifecycle: Lifecycle,
  open: (edge: Edge) => boolean,
): string | undefined {
  const { from, to } = move;
  const ids = stageIds(lifecycle);
  if (!ids.includes(to)) return `there is no stage \`${to}\``;
  if (move.move === "start") return from === null ? undefined : "a start leaves no stage";
  if (from === null) return "only a start leaves no stage";
  if (!ids.includes(from)) return `there is no stage \`${from}\``;
  if (from === RETIRED) return "nothing leaves `retired`";
  switch (move.move) {
    case "forward":
      return edgeProblem(move, lifecycle, open);
    case "loop":
      if (loopTargets(lifecycle, from).includes(to)) return undefined;
      return `back from \`${from}\` lead ${listed(loopTargets(lifecycle, from))}`;
    case "hotfix": {
      const first = hotfixTarget(lifecycle, from);
      if (first === undefined) return "a hotfix starts at a stage before the first that serves";
      return to === first ? undefined : `a hotfix leads to the first stage that serves, \`${first}\``;
    }
    case "retire":
      return to === RETIRED ? undefined : "retiring leads to `retired`";
    case "repurpose":
      return to === ids[0] ? undefined : `a new purpose starts at \`${ids[0] ?? ""}\``;
  }
}

function edgeProblem(
  { from, to, skips = [] }: Pick<TransitionRecord, "from" | "to" | "skips">,
  lifecycle: Lifecycle,
  open: (edge: Edge) => boolean,
): string | undefined {
  const leaving = lifecycle.file.edges.filter((edge) => edge.from === from);
  const edges = leaving.filter((edge) => edge.to === to);
  if (edges.length === 0) return `from \`${from ?? ""}\` lead ${listed(leaving.map((edge) => edge.to))}`;
  const possible = edges.filter(open);
  if (possible.length === 0) return "the condition of that edge does not hold for this model";
  const skipped = [...skips].sort().join(", ");
  if (possible.some((edge) => [...(edge.skips ?? [])].sort().join(", ") === skipped)) return undefined;
  return skipped === "" ? "the edge skips phases and the record does not say so" : `the edge does not skip ${skipped}`;
}

function listed(stages: readonly string[]): string {
  return stages.length === 0 ? "no moves" : stages.map((stage) => `\`${stage}\``).join(", ");
}
