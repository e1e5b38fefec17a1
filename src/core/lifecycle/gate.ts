import { shipped } from "../../generated/data.ts";
import type { Gate as PhaseGate, Predicate } from "../../generated/types.ts";
import { checkpoint } from "./checkpoints.ts";
import { canExist, phaseIndex, phasesOf, type Lifecycle } from "./lifecycle.ts";

/** A review a gate asks for: at a checkpoint, in a role, by somebody who holds none of the positions. */
export interface RequiredReview {
  readonly checkpoint: string;
  readonly role: string;
  readonly independentOf: readonly string[];
}

/** What all phases of an edge ask together. */
export interface Gate {
  readonly phases: readonly string[];
  /** Every must criterion of level <= this that can exist at the stage being left; 0 = none by level. */
  readonly level: number;
  readonly also: readonly string[];
  readonly score?: {
    readonly levels: number;
    readonly min: number;
    readonly minDimension: number;
    readonly minCoverage: number;
  };
  readonly reviews: readonly RequiredReview[];
}

/** The phases whose gates an edge asks: after the first phase of the stage left, up to the first of the stage entered, minus skips. */
export function phasesAsked(
  lifecycle: Lifecycle,
  from: string,
  to: string,
  skips: readonly string[],
): readonly string[] {
  const after = phaseIndex(lifecycle, phasesOf(lifecycle, from)[0] ?? "");
  const upTo = phaseIndex(lifecycle, phasesOf(lifecycle, to)[0] ?? "");
  return lifecycle.phases.slice(after + 1, upTo + 1).filter((phase) => !skips.includes(phase));
}

/** The gates of several phases asked together: highest level, union of criteria, strictest score, each review once. */
export function composeGate(phases: readonly string[], holds: (when: Predicate) => boolean): Gate {
  const gates = phases.map((phase) => gateOf(phase)).filter((gate) => gate !== undefined);
  const scores = gates.map((gate) => gate.score).filter((score) => score !== undefined);
  const strictest = (of: (score: (typeof scores)[number]) => number | undefined) =>
    Math.max(0, ...scores.map((score) => of(score) ?? 0));
  return {
    phases,
    level: Math.max(0, ...gates.map((gate) => gate.require.level ?? 0)),
    also: [...new Set(gates.flatMap((gate) => gate.require.also ?? []))],
    ...(scores.length === 0
      ? {}
      : {
          score: {
            levels: strictest((score) => score.levels),
            min: strictest((score) => score.min),
            minDimension: strictest((score) => score.min_dimension),
            minCoverage: strictest((score) => score.min_coverage),
          },
        }),
    reviews: reviewsOf(gates, holds),
  };
}

/** What a criterion must be like to be required by a gate. */
export interface Requirable {
  readonly id: string;
  readonly level: number;
  readonly req: "must" | "should";
  readonly phases: readonly string[];
}

/** True when the gate requires the criterion on leaving the stage. */
export function requires(gate: Gate, criterion: Requirable, lifecycle: Lifecycle, leaving: string): boolean {
  if (!canExist(lifecycle, leaving, criterion.phases)) return false;
  return gate.also.includes(criterion.id) || (criterion.req === "must" && criterion.level <= gate.level);
}

/** The phases whose gates ask for a review at the checkpoint. */
export function phasesAsking(checkpointId: string): readonly string[] {
  return Object.entries(shipped.gates.gates)
    .filter(([, gate]) => gate.reviews.some((review) => review.checkpoint === checkpointId))
    .map(([phase]) => phase);
}

function gateOf(phase: string): PhaseGate | undefined {
  return (shipped.gates.gates as Readonly<Record<string, PhaseGate | undefined>>)[phase];
}

function reviewsOf(gates: readonly PhaseGate[], holds: (when: Predicate) => boolean): readonly RequiredReview[] {
  const asked = new Map<string, RequiredReview>();
  for (const review of gates.flatMap((gate) => gate.reviews)) {
    if (review.when !== undefined && !holds(review.when)) continue;
    for (const role of checkpoint(review.checkpoint)?.roles ?? []) {
      const key = `${review.checkpoint} ${role}`;
      const before = asked.get(key)?.independentOf ?? [];
      const independentOf = [...new Set([...before, ...(review.independent_of ?? [])])];
      asked.set(key, { checkpoint: review.checkpoint, role, independentOf });
    }
  }
  return [...asked.values()];
}
