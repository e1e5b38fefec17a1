import type { Criterion, ScorecardDocument } from "../../generated/types.ts";
import type { Separation } from "../criteria/node.ts";
import { valueDigest } from "../digest.ts";
import { declaredTier } from "../facts/scope.ts";
import type { Json, JsonMap } from "../json.ts";
import { isPlaceholder } from "../placeholders.ts";
import { rulesOf } from "../rules.ts";
import type { ModelFiles, Workspace } from "../workspace.ts";

/**
 * Weight of each of the twelve dimensions, sum 100: a convention of ours (maturity reference B.5), changed by
 * `dimension_weights` in scorecard.yaml. Weights never touch a level, a veto or what a gate requires.
 */
export const defaultWeights = {
  performance: 12,
  safety: 12,
  monitoring: 12,
  governance: 12,
  fairness: 10,
  documentation: 9,
  reproducibility: 7,
  robustness: 6,
  efficiency: 6,
  privacy_security: 6,
  usage: 5,
  explainability: 3,
} as const;

/** Default target level by risk tier. Level 5 is never a default: continual learning is a choice, not a rung. */
const defaultTargets: Readonly<Record<string, number>> = { low: 2, medium: 3, high: 4, critical: 4 };

type Severity = Criterion["severity"];

/** From the lightest to the heaviest. */
const SEVERITIES: readonly Severity[] = ["low", "medium", "high", "critical"];

/** What a team decides about judging one model: policy is mlc.yaml, the lifecycle and the whole scorecard.yaml. */
export interface Policy {
  readonly target: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly separation: Separation;
  /** Shipped criteria without disabled ones, then the team's own, in that order. */
  readonly criteria: readonly Criterion[];
  readonly disabled: readonly { readonly id: string; readonly reason: string }[];
  /** Shipped criteria that weigh more here, each with its shipped severity. */
  readonly raised: readonly { readonly id: string; readonly from: Severity; readonly to: Severity }[];
  /** Ids of the team's own criteria. */
  readonly own: readonly string[];
  readonly digest: string;
}

/** The policy in force for a model. An undeclared risk tier counts as critical. */
export function policyOf(workspace: Workspace, files: ModelFiles): Policy {
  const known = policies.get(files);
  if (known?.workspace === workspace) return known.policy;
  const policy = policyFrom(workspace, files);
  policies.set(files, { workspace, policy });
  return policy;
}

/** All versions of a model are judged by the same policy. */
const policies = new WeakMap<ModelFiles, { readonly workspace: Workspace; readonly policy: Policy }>();

function policyFrom(workspace: Workspace, files: ModelFiles): Policy {
  const config = workspace.config.value;
  const scorecard = files.scorecard?.value;
  const disabled = disabledIn(scorecard);
  const off = new Set(disabled.map((each) => each.id));
  const own = ((scorecard?.criteria ?? []) as readonly Criterion[]).filter((each) => each.id.startsWith("X-"));
  const { criteria } = rulesOf(workspace);
  const raised = raisedIn(scorecard, criteria);
  const shippedHere = criteria.filter((each) => !off.has(each.id));
  let digest: string | undefined;
  return {
    target: scorecard?.target_level ?? targetFor(workspace, files),
    weights: weightsOf(scorecard),
    separation: config.policy?.separation_of_duties ?? "warn",
    criteria: [...(raised.length === 0 ? shippedHere : shippedHere.map((each) => weighed(each, raised))), ...own],
    disabled,
    raised,
    own: own.map((each) => each.id),
    // What is scored but not written down names no policy.
    get digest() {
      return (digest ??= policyDigest(workspace, files));
    },
  };
}

/** Shipped criteria that do not count here. A placeholder is no reason: the criterion stays on, `mlc validate` says so. */
export function disabledIn(scorecard: ScorecardDocument | undefined): Policy["disabled"] {
  return (scorecard?.disabled ?? [])
    .filter(({ reason }) => !isPlaceholder(reason))
    .map(({ id, reason }) => ({ id, reason }));
}

/** Digest of the policy: mlc.yaml without people's names, the lifecycle file, own framework files, the scorecard. */
export function policyDigest(workspace: Workspace, files: ModelFiles): string {
  const { people, ...config } = workspace.config.value as unknown as JsonMap;
  return valueDigest({
    config,
    people: withoutNames(people),
    lifecycle: workspace.lifecycle as unknown as Json,
    ...(workspace.ownFrameworks === undefined
      ? {}
      : { frameworks: workspace.ownFrameworks.map(({ value }) => value as unknown as Json) }),
    scorecard: (files.scorecard?.value ?? null) as unknown as Json,
  });
}

function targetFor(workspace: Workspace, files: ModelFiles): number {
  const tier = declaredTier(files.model?.value.scope) ?? "critical";
  const own = workspace.config.value.policy?.target_level as Readonly<Record<string, number>> | undefined;
  return own?.[tier] ?? defaultTargets[tier] ?? 4;
}

/** Own weights stand over the default ones; a dimension that is not named keeps its default, `x-` keys are the team's. */
function weightsOf(scorecard: ScorecardDocument | undefined): Readonly<Record<string, number>> {
  const own = scorecard?.dimension_weights as Readonly<Record<string, number>> | undefined;
  if (own === undefined) return defaultWeights;
  return Object.fromEntries(Object.entries(defaultWeights).map(([id, weight]) => [id, own[id] ?? weight]));
}

/** A severity may be raised, never lowered: what would lower it changes nothing here, and `mlc validate` says so. */
function raisedIn(scorecard: ScorecardDocument | undefined, criteria: readonly Criterion[]): Policy["raised"] {
  return (scorecard?.raised ?? []).flatMap(({ id, severity: to }) => {
    const from = criteria.find((each) => each.id === id)?.severity;
    return from === undefined || !isHeavier(to, from) ? [] : [{ id, from, to }];
  });
}

/** True where the first severity weighs more than the second. */
export function isHeavier(one: Severity, other: Severity): boolean {
  return SEVERITIES.indexOf(one) > SEVERITIES.indexOf(other);
}

function weighed(criterion: Criterion, raised: Policy["raised"]): Criterion {
  const to = raised.find((each) => each.id === criterion.id)?.to;
  return to === undefined ? criterion : { ...criterion, severity: to };
}

function withoutNames(people: Json | undefined): Json {
  if (typeof people !== "object" || people === null) return null;
  return Object.fromEntries(
    Object.entries(people as JsonMap).map(([id, person]) => {
      const { name: _name, ...rest } = person as JsonMap;
      return [id, rest];
    }),
  );
}
