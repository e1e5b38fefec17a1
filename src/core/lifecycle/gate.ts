import type { GateRequirement, GateReview, Gate as PhaseGate, Predicate } from "../../generated/types.ts";
import type { Rules } from "../rules.ts";
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
  /** Facts that must be answered. */
  readonly facts?: readonly string[];
  readonly score?: {
    readonly levels: number;
    readonly min: number;
    readonly minDimension: number;
    readonly minCoverage: number;
  };
  /** No target metric may be worse than in the version that this one replaces. */
  readonly noRegression?: true;
  readonly reviews: readonly RequiredReview[];
}

/** The rules of gates, and what decides which reviews they ask for: conditions on scope, and the one named condition. */
export interface Asking {
  readonly rules: Rules;
  readonly holds: (when: Predicate) => boolean;
  /** True where the version was made by an update inside the agreed envelope. */
  readonly insideEnvelope?: boolean;
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

/** The gates of several phases asked together: highest level, union of criteria and facts, strictest score, each review once. */
export function composeGate(phases: readonly string[], asking: Asking): Gate {
  const gates = phases.map((phase) => gateOf(phase, asking.rules)).filter((gate) => gate !== undefined);
  const scores = gates.map((gate) => gate.score).filter((score) => score !== undefined);
  const strictest = (of: (score: (typeof scores)[number]) => number) => Math.max(0, ...scores.map(of));
  const score = {
    levels: strictest((each) => each.levels),
    min: strictest((each) => each.min),
    minDimension: strictest((each) => each.min_dimension),
    minCoverage: strictest((each) => each.min_coverage),
  };
  return {
    ...gateFrom(phases, gates, asking),
    ...(scores.length === 0 ? {} : { score }),
    ...(gates.some((gate) => gate.no_regression === true) ? { noRegression: true } : {}),
  };
}

/** What a hotfix asks for; everything else of the serve gate is left to the review that is due afterwards. */
export function hotfixGate(asking: Asking): Gate {
  return gateFrom(["serve"], [asking.rules.gates.hotfix], asking);
}

/** What the end of a version asks for. */
export function retireGate(asking: Asking): Gate {
  return gateFrom([], [asking.rules.gates.retire], asking);
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
  const asked = (criterion.req === "must" && criterion.level <= gate.level) || gate.also.includes(criterion.id);
  return asked && canExist(lifecycle, leaving, criterion.phases);
}

/** The phases whose gates ask for a review at the checkpoint. */
export function phasesAsking(checkpointId: string, rules: Rules): readonly string[] {
  return Object.entries(rules.gates.gates)
    .filter(([, gate]) => gate.reviews.some((review) => review.checkpoint === checkpointId))
    .map(([phase]) => phase);
}

/** The gate of one phase; undefined for `define`, which is never entered. */
export function gateOf(phase: string, rules: Rules): PhaseGate | undefined {
  return (rules.gates.gates as Readonly<Record<string, PhaseGate | undefined>>)[phase];
}

interface Asked {
  readonly require: GateRequirement;
  readonly reviews: readonly GateReview[];
}

function gateFrom(phases: readonly string[], gates: readonly Asked[], asking: Asking): Gate {
  const facts = [...new Set(gates.flatMap((gate) => gate.require.facts ?? []))];
  return {
    phases,
    level: Math.max(0, ...gates.map((gate) => gate.require.level ?? 0)),
    also: [...new Set(gates.flatMap((gate) => gate.require.also ?? []))],
    ...(facts.length === 0 ? {} : { facts }),
    reviews: reviewsOf(gates, asking),
  };
}

function reviewsOf(gates: readonly Asked[], { rules, holds, insideEnvelope }: Asking): readonly RequiredReview[] {
  const asked = new Map<string, RequiredReview>();
  for (const review of gates.flatMap((gate) => gate.reviews)) {
    if (review.when !== undefined && !holds(review.when)) continue;
    if (review.unless === "inside-envelope" && insideEnvelope === true) continue;
    for (const role of checkpoint(review.checkpoint, rules)?.roles ?? []) {
      const key = `${review.checkpoint} ${role}`;
      const before = asked.get(key)?.independentOf ?? [];
      const independentOf = [...new Set([...before, ...(review.independent_of ?? [])])];
      asked.set(key, { checkpoint: review.checkpoint, role, independentOf });
    }
  }
  return [...asked.values()];
}
