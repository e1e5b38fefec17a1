import type { Edge, Predicate } from "../../generated/types.ts";
import { servedAt } from "../deployments.ts";
import { calledBy, nameOf, type Facts } from "../facts/facts.ts";
import { ofKind } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding, Location } from "../findings/finding.ts";
import { exposes, phasesOf, RETIRED, serves, stageIds, type Lifecycle } from "./lifecycle.ts";

/** A move that a version can make: along an edge, or one of the four that need no edge. */
export type Move =
  | { readonly kind: "forward"; readonly edge: Edge }
  | { readonly kind: "loop" | "hotfix" | "retire"; readonly from: string; readonly to: string }
  | { readonly kind: "repurpose"; readonly from: string; readonly to: string; readonly purpose: string };

/** Why a move cannot be made at all, whatever its gate says; the finding names what is possible instead. */
export interface NoMove {
  readonly kind: "none";
  readonly refusal: Finding;
}

/** The stage a move enters. */
export function entered(move: Move): string {
  return move.kind === "forward" ? move.edge.to : move.to;
}

/** The edges out of a stage whose condition holds. */
export function openEdges(lifecycle: Lifecycle, from: string, holds: (when: Predicate) => boolean): readonly Edge[] {
  return lifecycle.file.edges.filter((edge) => edge.from === from && (edge.when === undefined || holds(edge.when)));
}

/** The earlier stages that the lifecycle lets a version go back to: before its own, in a phase before serve. */
export function loopTargets(lifecycle: Lifecycle, from: string): readonly string[] {
  const ids = stageIds(lifecycle);
  if (from === RETIRED) return [];
  return ids.slice(0, Math.max(0, ids.indexOf(from))).filter((stage) => !serves(lifecycle, stage));
}

/**
 * The stages that count as skipped by a version: a transition recorded one of their phases as passed over, and they were not
 * entered since. What was never done cannot be gone back to.
 */
export function skippedStages(lifecycle: Lifecycle, facts: Pick<Facts, "records">): readonly string[] {
  const skipped = new Set<string>();
  for (const { value } of ofKind(facts.records, "transition")) {
    const phases: readonly string[] = value.skips ?? [];
    for (const { id } of lifecycle.file.stages)
      if (phasesOf(lifecycle, id).some((phase) => phases.includes(phase))) skipped.add(id);
    skipped.delete(value.to);
  }
  return stageIds(lifecycle).filter((stage) => skipped.has(stage));
}

/** The stages this version can go back to: what the lifecycle lets it, without what it skipped. */
export function backTargets(lifecycle: Lifecycle, facts: Facts): readonly string[] {
  const skipped = skippedStages(lifecycle, facts);
  return loopTargets(lifecycle, facts.document.value.stage).filter((stage) => !skipped.includes(stage));
}

/** The first stage that serves, for a version that stands before it; undefined where there is none ahead. */
export function hotfixTarget(lifecycle: Lifecycle, from: string): string | undefined {
  const ids = stageIds(lifecycle);
  const first = ids.find((stage) => exposes(lifecycle, stage));
  return first !== undefined && ids.includes(from) && ids.indexOf(from) < ids.indexOf(first) ? first : undefined;
}

/** The move from the version's stage to another, forward or back; a refusal as a finding that names what is possible instead. */
export function moveTo(
  lifecycle: Lifecycle,
  facts: Facts,
  to: string,
  holds: (when: Predicate) => boolean,
): Move | NoMove {
  const from = facts.document.value.stage;
  const at = stageOf(facts);
  if (from === RETIRED) return refused(finding("retired-already", { version: nameOf(facts), to }, at));
  const open = openEdges(lifecycle, from, holds);
  const edge = open.find((each) => each.to === to);
  if (edge !== undefined) return { kind: "forward", edge };
  const back = backTargets(lifecycle, facts);
  if (loopTargets(lifecycle, from).includes(to)) {
    if (!back.includes(to)) return refused(finding("stage-skipped", { to, back: back.join(", ") }, at));
    return stillServed(lifecycle, facts) ?? { kind: "loop", from, to };
  }
  const allowed = open.map((each) => each.to).join(", ");
  const closed = lifecycle.file.edges.find((each) => each.from === from && each.to === to);
  if (closed?.when !== undefined) {
    const args = { from, to, condition: conditionText(closed.when), allowed };
    return refused(finding("edge-condition", args, at));
  }
  return refused(finding("no-edge", { from, to, allowed, back: back.join(", "), model: calledBy(facts) }, at));
}

/** The hotfix from the version's stage: straight to the first stage that serves. */
export function hotfixOf(lifecycle: Lifecycle, facts: Facts): Move | NoMove {
  const from = facts.document.value.stage;
  const to = hotfixTarget(lifecycle, from);
  if (to !== undefined) return { kind: "hotfix", from, to };
  const serving = lifecycle.file.stages.find((stage) => exposes(lifecycle, stage.id))?.id;
  return refused(finding("no-hotfix", { from, serving, model: facts.model }, stageOf(facts)));
}

/** The move back to the first stage for a new purpose: everything bound to the old one is void. */
export function repurposeOf(lifecycle: Lifecycle, facts: Facts, purpose: string): Move | NoMove {
  const from = facts.document.value.stage;
  const [to = ""] = stageIds(lifecycle);
  if (from === RETIRED) return refused(finding("retired-already", { version: nameOf(facts), to }, stageOf(facts)));
  return stillServed(lifecycle, facts) ?? { kind: "repurpose", from, to, purpose };
}

/** The end of the version's life, from any stage but its end. */
export function retireOf(facts: Facts): Move | NoMove {
  const from = facts.document.value.stage;
  if (from !== RETIRED) return { kind: "retire", from, to: RETIRED };
  return refused(finding("retired-already", { version: nameOf(facts), to: RETIRED }, stageOf(facts)));
}

/** A finding for every environment that still serves the version: its exposure must end, or move to another version, first. */
export function servingFindings(facts: Facts): readonly Finding[] {
  return servedAt(facts.files.records, facts.asOf)
    .filter((each) => each.version === facts.version)
    .map(({ environment, track, exposure, record }) => {
      const args = { version: nameOf(facts), environment, track, exposure };
      return finding("still-served", args, { file: record.file, path: ["exposure"] });
    });
}

/** Work goes back from a stage that serves only once nobody is served with it. */
function stillServed(lifecycle: Lifecycle, facts: Facts): NoMove | undefined {
  if (!serves(lifecycle, facts.document.value.stage)) return undefined;
  const [first] = servingFindings(facts);
  return first === undefined ? undefined : refused(first);
}

function refused(refusal: Finding): NoMove {
  return { kind: "none", refusal };
}

function stageOf(facts: Facts): Location {
  return { file: facts.document.file, path: ["stage"] };
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
