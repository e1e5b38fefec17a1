import type { Criterion } from "../../generated/types.ts";
import { addDays, dayOf, type Day } from "../dates.ts";
import type { Facts } from "../facts/facts.ts";
import { declaredTier } from "../facts/scope.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Role } from "../people.ts";
import type { Rules } from "../rules.ts";

/** Waive unblocks gates only; not-applicable takes a criterion out of level and score. */
export type Effect = "waive" | "not-applicable";

/** What a request says, as far as its limits look at it. */
export interface Requested {
  readonly criterion: string;
  readonly effect: Effect;
  readonly reason: string;
  readonly controls: readonly string[];
  readonly through: Day;
  /** A person's id of mlc.yaml, or `unlisted`. */
  readonly by: string;
  /** The UTC day of the request. */
  readonly requested: Day;
}

/** The last day that a request made on a day may name: inclusive, UTC; an undeclared risk tier counts as critical. */
export function latestThrough(effect: Effect, requested: Day, facts: Pick<Facts, "values" | "rules">): Day {
  return addDays(requested, mostDays(effect, facts));
}

/** The role that approves an exception from a criterion, by its dimension. */
export function approverRole(dimension: string, { gates }: Rules): Role {
  const limits = gates.exceptions;
  const roles = limits.approver_role as Readonly<Record<string, Role | undefined>>;
  return roles[dimension] ?? limits.approver_role.default;
}

/** How many waivers of one version may be active at a time. */
export function mostActive({ gates }: Rules): number {
  return gates.exceptions.waive.max_active;
}

/** What makes a request count for nothing, whoever approves it; `before` = approved waivers of the same criterion so far. */
export function limitProblems(
  asked: Requested,
  criterion: Pick<Criterion, "waivable" | "na"> | undefined,
  facts: Pick<Facts, "values" | "rules">,
  before: number,
): readonly Finding[] {
  const limits = facts.rules.gates.exceptions;
  const id = asked.criterion;
  if (criterion === undefined) return [finding("exception-criterion-unknown", { criterion: id })];
  const waive = asked.effect === "waive";
  const characters = Array.from(asked.reason.trim()).length;
  const needed = limits.min_reason_characters;
  const renewals = before - 1;
  const most = limits.waive.max_renewals;
  return [
    ...(waive && criterion.waivable !== true ? [finding("exception-not-waivable", { criterion: id })] : []),
    ...(!waive && criterion.na !== true ? [finding("exception-not-declarable", { criterion: id })] : []),
    ...(asked.by === "unlisted" ? [finding("exception-unlisted", { criterion: id })] : []),
    ...(characters < needed ? [finding("exception-reason-short", { criterion: id, characters, needed })] : []),
    ...(waive && asked.controls.length === 0 ? [finding("exception-controls-missing", { criterion: id })] : []),
    ...throughProblems(asked, facts),
    ...(waive && before > most ? [finding("exception-renewed-too-often", { criterion: id, renewals, most })] : []),
  ];
}

function throughProblems(asked: Requested, facts: Pick<Facts, "values" | "rules">): readonly Finding[] {
  const { criterion, effect, requested } = asked;
  const through = dayOf(asked.through) ?? "";
  if (through < requested) return [finding("exception-ended-before", { criterion, through, requested })];
  const latest = latestThrough(effect, requested, facts);
  if (through <= latest) return [];
  const tier = declaredTier(facts.values["scope"]);
  const limit = effect === "waive" ? `risk tier ${tier ?? "critical (none is declared)"}` : "a declaration";
  return [finding("exception-too-long", { criterion, through, latest, days: mostDays(effect, facts), limit })];
}

function mostDays(effect: Effect, facts: Pick<Facts, "values" | "rules">): number {
  const limits = facts.rules.gates.exceptions;
  if (effect === "not-applicable") return limits.not_applicable.max_days;
  const days = limits.waive.max_days as Readonly<Record<string, number | undefined>>;
  return days[declaredTier(facts.values["scope"]) ?? "critical"] ?? limits.waive.max_days.critical;
}
