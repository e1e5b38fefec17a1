import type { Edge, Predicate } from "../../generated/types.ts";
import type { Facts } from "../facts/facts.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { RETIRED, serves, stageIds, type Lifecycle } from "./lifecycle.ts";

/** A move that a version can make: along an edge, or back to an earlier stage. */
export type Move =
  | { readonly kind: "forward"; readonly edge: Edge }
  | { readonly kind: "loop"; readonly from: string; readonly to: string };

/** The edges out of a stage whose condition holds. */
export function openEdges(lifecycle: Lifecycle, from: string, holds: (when: Predicate) => boolean): readonly Edge[] {
  return lifecycle.file.edges.filter((edge) => edge.from === from && (edge.when === undefined || holds(edge.when)));
}

/** The earlier stages a version can go back to: before its own, in a phase before serve. */
export function loopTargets(lifecycle: Lifecycle, from: string): readonly string[] {
  const ids = stageIds(lifecycle);
  if (from === RETIRED) return [];
  return ids.slice(0, Math.max(0, ids.indexOf(from))).filter((stage) => !serves(lifecycle, stage));
}

/** The move from the version's stage to another; a refusal as a finding that names what is possible instead. */
export function moveTo(
  lifecycle: Lifecycle,
  facts: Facts,
  to: string,
  holds: (when: Predicate) => boolean,
): Move | { readonly kind: "none"; readonly refusal: Finding } {
  const from = facts.document.value.stage;
  const at = { file: facts.document.file, path: ["stage"] };
  const open = openEdges(lifecycle, from, holds);
  const edge = open.find((each) => each.to === to);
  if (edge !== undefined) return { kind: "forward", edge };
  if (loopTargets(lifecycle, from).includes(to)) return { kind: "loop", from, to };
  const allowed = open.map((each) => each.to).join(", ");
  const closed = lifecycle.file.edges.find((each) => each.from === from && each.to === to);
  if (closed?.when !== undefined) {
    const args = { from, to, condition: conditionText(closed.when), allowed };
    return { kind: "none", refusal: finding("edge-condition", args, at) };
  }
  return { kind: "none", refusal: finding("no-edge", { from, to, allowed }, at) };
}

/** A scope condition in words: `scope.trained_from_scratch = true and not (scope.adaptation = none)`. */
export function conditionText(when: Predicate): string {
  if (when.eq !== undefined) return `${when.eq[0]} = ${String(when.eq[1])}`;
  if (when.oneOf !== undefined) return `${when.oneOf[0]} one of ${when.oneOf[1].map(String).join(", ")}`;
  if (when.not !== undefined) return `not (${conditionText(when.not)})`;
  if (when.all !== undefined) return when.all.map(conditionText).join(" and ");
  if (when.any !== undefined) return when.any.map(conditionText).join(" or ");
  return "its scope";
}
