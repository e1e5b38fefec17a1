import type { Criterion, Predicate } from "../../generated/types.ts";
import { evaluate } from "../criteria/evaluate.ts";
import type { Context, Node, Separation } from "../criteria/node.ts";
import { leaf } from "../criteria/node.ts";
import type { Day } from "../dates.ts";
import type { Facts } from "../facts/facts.ts";
import { declaredTier, scopedFacts, scopeOf } from "../facts/scope.ts";
import { finding } from "../findings/catalogue.ts";
import type { Location } from "../findings/finding.ts";
import { fraction, one, zero } from "../fraction.ts";
import type { Json } from "../json.ts";
import { oncePer } from "../lazy.ts";
import type { JudgedException } from "../lifecycle/exceptions.ts";
import type { Lifecycle } from "../lifecycle/lifecycle.ts";
import { holdsFor } from "../lifecycle/scope-conditions.ts";
import type { Row, Status } from "./score.ts";

/** What judging needs beside facts and criterion. */
export interface Setting {
  readonly lifecycle: Lifecycle;
  readonly separation: Separation;
  readonly promoter?: string | undefined;
  /** Criteria that an approved exception declares not applicable, by id. */
  readonly excepted?: ReadonlyMap<string, JudgedException>;
}

/** The result of one criterion: its row for scoring, the evaluated check, and until when a pass holds. */
export interface Judged extends Row {
  readonly criterion: Criterion;
  readonly node: Node;
  readonly until?: Day | undefined;
}

/** The status of a criterion on facts: 02-scoring.md, the first that applies. */
export function judge(criterion: Criterion, facts: Facts, setting: Setting): Judged {
  const broken = brokenRead(criterion.check, facts);
  if (broken !== undefined) {
    const reason = finding("record-invalid", { file: broken.file }, broken);
    return judged(criterion, "error", leaf("check", "error", { reasons: [reason] }));
  }
  if (!applies(criterion, facts, setting)) return judged(criterion, "not-applicable", leaf("when", "false"));
  const excepted = setting.excepted?.get(criterion.id);
  if (excepted !== undefined) return declaredAway(criterion, excepted);
  const node = evaluate(criterion.check, contextOf(criterion, facts, setting));
  return judged(criterion, STATUS[node.truth], node);
}

/** Whether the criterion applies by declared scope; an undeclared scope fact counts as its most demanding value. */
export function applies(criterion: Pick<Criterion, "when">, facts: Facts, setting: Setting): boolean {
  return criterion.when === undefined || scopeHolds(criterion.when, facts, setting);
}

/** Whether a condition over scope facts holds, undeclared ones at their most demanding value. */
export function scopeHolds(when: Predicate, facts: Facts, setting: Setting): boolean {
  // Nearly every condition asks a few words of scope, and needs no reasons; whatever else it asks is evaluated.
  const held = plainScope(facts) ? holdsFor(scopeOf(facts), when) : undefined;
  return held ?? evaluate(when, contextOf(NO_CRITERION, scopedFacts(facts), setting)).truth === "true";
}

const plainScope = oncePer((facts: Facts): boolean =>
  Object.values(scopeOf(facts)).every((each) => typeof each === "string" || typeof each === "boolean"),
);

/** Days after which evidence for a criterion is stale: the risk tier's multiple, rounded down, at least the floor; 0 = never. */
export function windowOf(criterion: Pick<Criterion, "fresh">, facts: Facts): number {
  const { days } = criterion.fresh;
  if (days === 0) return 0;
  const { tiers } = facts.rules.gates;
  const tier = declaredTier(facts.values["scope"]) ?? "critical";
  const factor = (tiers as unknown as Record<string, { freshness?: number } | undefined>)[tier]?.freshness ?? 1;
  return Math.max(Math.floor(days * factor), tiers.freshness_floor_days);
}

const STATUS: Readonly<Record<Node["truth"], Status>> = {
  true: "pass",
  false: "fail",
  unknown: "unknown",
  stale: "stale",
  error: "error",
};

const NO_CRITERION = { id: "X-scope", fresh: { days: 0, bind: "none" }, na: false } as unknown as Criterion;

function contextOf(criterion: Criterion, facts: Facts, setting: Setting): Context {
  return {
    facts,
    criterion,
    lifecycle: setting.lifecycle,
    separation: setting.separation,
    window: windowOf(criterion, facts),
    promoter: setting.promoter,
  };
}

function judged(criterion: Criterion, status: Status, node: Node): Judged {
  const credit = node.predicate === "each" || node.predicate === "every" ? node.share : undefined;
  const partial = status === "fail" && credit !== undefined && credit.of > 0 ? fraction(credit.met, credit.of) : zero;
  const { id, dimension, level, req, severity } = criterion;
  const passed = status === "pass";
  return {
    id,
    dimension,
    level,
    req,
    severity,
    criterion,
    status,
    node,
    value: passed ? one : partial,
    self: passed && node.self === true ? true : undefined,
    until: passed ? node.until : undefined,
  };
}

/** Taken out by an approved exception: until its last day, and as self where one person approved their own. */
function declaredAway(criterion: Criterion, { id, through, approval, record }: JudgedException): Judged {
  const { by = "", self = false } = approval ?? {};
  const args = { criterion: criterion.id, through, by, reason: record.value.reason };
  const reason = finding("declared-not-applicable", args, { file: record.file });
  const row = judged(criterion, "not-applicable", leaf("exception", "false", { reasons: [reason], records: [id] }));
  return { ...row, until: through, ...(self ? { self: true } : {}) };
}

/** The first broken file that a check would have read. */
function brokenRead(check: Predicate, facts: Facts): Location | undefined {
  if (facts.broken.size === 0) return undefined;
  const whole = facts.broken.get("version");
  if (whole !== undefined) return whole;
  const read = rootsRead(check as unknown as Json);
  return [...facts.broken].find(([root]) => read.has(root))?.[1];
}

/** The roots that a check reads: first steps of its paths, and the lists that metrics, targets and reviews stand in. */
export function rootsRead(check: Json, roots = new Set<string>()): ReadonlySet<string> {
  if (typeof check === "string") {
    roots.add(check.split(/[.[]/, 1)[0] ?? "");
    return roots;
  }
  if (typeof check !== "object" || check === null) return roots;
  for (const [key, value] of Object.entries(check as Record<string, Json>)) {
    for (const root of ROOTS_OF_PREDICATE[key] ?? []) roots.add(root);
    rootsRead(value, roots);
  }
  return roots;
}

const ROOTS_OF_PREDICATE: Readonly<Record<string, readonly string[]>> = {
  metric: ["evaluations", "monitoring", "targets", "slos"],
  meets: ["monitoring"],
  targetsMet: ["evaluations", "monitoring", "targets"],
  hasMetricFor: ["evaluations", "baseline_evaluations", "targets"],
  trend: ["evaluations", "targets"],
  review: ["reviews", "transitions"],
  cardComplete: ["card", "model", "version"],
  lifecycleComplete: ["transitions"],
  left: ["transitions"],
};
