import { shipped } from "../../generated/data.ts";
import type { Edge, GateReview, Predicate } from "../../generated/types.ts";
import type { JsonMap } from "../json.ts";
import { checkpoint } from "./checkpoints.ts";
import { composeGate, gateOf, phasesAsked, requires, type Gate } from "./gate.ts";
import type { Lifecycle } from "./lifecycle.ts";
import { conditionText } from "./moves.ts";
import { everyScope, holdsFor } from "./scope-conditions.ts";

/** A review that an edge may ask for: in which role, by whom not, and when. */
export interface DescribedReview {
  readonly checkpoint: string;
  readonly role: string;
  readonly independentOf: readonly string[];
  /** In words: the scope it is asked for, where that is not every one that takes the edge. */
  readonly when?: string;
  readonly unless?: string;
}

/** What an edge asks for, before anything is known of a model. */
export interface DescribedEdge {
  readonly edge: Edge;
  /** In words; undefined where every model may take it. */
  readonly when?: string;
  readonly gate: Gate;
  /** Required criteria that can exist at the stage left, in the order of the catalogue. */
  readonly criteria: readonly string[];
  readonly facts: readonly string[];
  readonly reviews: readonly DescribedReview[];
}

/** Every edge of a lifecycle with what its gate asks for, in the order of the file. */
export function describedEdges(lifecycle: Lifecycle): readonly DescribedEdge[] {
  return lifecycle.file.edges.map((edge) => {
    const phases = phasesAsked(lifecycle, edge.from, edge.to, edge.skips ?? []);
    const composed = composeGate(phases, { rules: shipped, holds: () => true });
    const gate = { ...composed, also: [...new Set([...composed.also, ...(edge.requires?.also ?? [])])] };
    const criteria = shipped.criteria.filter((criterion) => requires(gate, criterion, lifecycle, edge.from));
    const own = (edge.requires?.also ?? []).filter((id) => id.startsWith("X-"));
    return {
      edge,
      ...(edge.when === undefined ? {} : { when: conditionText(edge.when) }),
      gate,
      criteria: [...criteria.map((criterion) => criterion.id), ...own],
      facts: [...new Set([...(gate.facts ?? []), ...(edge.requires?.facts ?? [])])],
      reviews: reviewsAt(edge, phases),
    };
  });
}

function reviewsAt(edge: Edge, phases: readonly string[]): readonly DescribedReview[] {
  const given = phases.flatMap((phase) => gateOf(phase, shipped)?.reviews ?? []);
  const conditions = [edge.when, ...given.map((review) => review.when)].filter((when) => when !== undefined);
  const scopes = everyScope(conditions).filter((scope) => holds(edge.when, scope));
  const ids = [...new Set(given.map((review) => review.checkpoint))];
  return ids.flatMap((id) => {
    const same = given.filter((review) => review.checkpoint === id);
    const asked = scopes.filter((scope) => same.some((review) => holds(review.when, scope)));
    if (asked.length === 0) return [];
    const when = asked.length === scopes.length ? undefined : whenText(same);
    const [unless] = same.every((review) => review.unless !== undefined) ? same.map((review) => review.unless) : [];
    return (checkpoint(id, shipped)?.roles ?? []).map((role) => ({
      checkpoint: id,
      role,
      independentOf: [...new Set(same.flatMap((review) => review.independent_of ?? []))],
      ...(when === undefined ? {} : { when }),
      ...(unless === undefined ? {} : { unless }),
    }));
  });
}

function whenText(reviews: readonly GateReview[]): string {
  return reviews.flatMap((review) => (review.when === undefined ? [] : [conditionText(review.when)])).join(" or ");
}

function holds(when: Predicate | undefined, scope: JsonMap): boolean {
  return when === undefined || holdsFor(scope, when) !== false;
}
