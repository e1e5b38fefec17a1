import type { Criterion } from "../../generated/types.ts";
import type { Separation } from "../criteria/node.ts";
import { compareObserved, dayOf, type Day } from "../dates.ts";
import { calledBy, type Facts } from "../facts/facts.ts";
import { ofKind, recordId, type RecordOf } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { approvalOf, type Approval } from "./exception-approval.ts";
import { approverRole, limitProblems, mostActive, type Effect } from "./exception-limits.ts";

/**
 * How a request stands on a day: it counts only while `active`. `replaced`: a later one for the same criterion is active
 * instead; `over-limit`: three others are active.
 */
export type ExceptionState = "active" | "requested" | "rejected" | "expired" | "replaced" | "over-limit" | "invalid";

/** One request to waive a criterion or to declare it not applicable, judged on the day of the facts. */
export interface JudgedException {
  readonly id: string;
  readonly record: RecordOf<"exception">;
  readonly criterion: string;
  readonly effect: Effect;
  readonly state: ExceptionState;
  /** The last day on which it holds, inclusive, UTC. */
  readonly through: Day;
  /** The role that has to approve it. */
  readonly role: string;
  /** The approval that counts. */
  readonly approval: Approval | undefined;
  /** Why it does not count, or what is to be said about it. */
  readonly reasons: readonly Finding[];
}

/** Every exception requested for a version, judged: limits, approval, days, how many are active. In record order. */
export function exceptionsOf(
  facts: Facts,
  criteria: readonly Criterion[],
  separation: Separation,
): readonly JudgedException[] {
  const requests = ofKind(facts.records, "exception");
  if (requests.length === 0) return [];
  const approvedBefore = new Map<string, number>();
  const single = requests.map((record): JudgedException => {
    const before = approvedBefore.get(record.value.criterion) ?? 0;
    const judged = judgeAlone(record, facts, criteria, separation, before);
    if (judged.approval !== undefined && judged.effect === "waive") approvedBefore.set(judged.criterion, before + 1);
    return judged;
  });
  return withinLimit(
    single.map((each) => replacedBy(each, single)),
    mostActive(facts.rules),
  );
}

/** The active exceptions of one effect, by criterion; `to` and `from` name the gate that a waiver may be limited to. */
export function activeFor(
  exceptions: readonly JudgedException[],
  effect: Effect,
  gate?: { readonly from: string; readonly to: string },
): ReadonlyMap<string, JudgedException> {
  return new Map(
    exceptions
      .filter((each) => each.state === "active" && each.effect === effect && isFor(each, gate))
      .map((each) => [each.criterion, each]),
  );
}

/** What is to be said about exceptions; of one that ended only while its criterion is open without it. */
export function exceptionFindings(
  exceptions: readonly JudgedException[],
  isOpen: (criterion: string) => boolean,
): readonly Finding[] {
  return exceptions.flatMap((each) => (each.state === "expired" && !isOpen(each.criterion) ? [] : each.reasons));
}

/** The approved waivers of a criterion so far, oldest first: any further one is a renewal. */
export function approvedWaivers(exceptions: readonly JudgedException[], criterion: string): readonly JudgedException[] {
  return exceptions.filter(
    (each) => each.effect === "waive" && each.criterion === criterion && each.approval !== undefined,
  );
}

function judgeAlone(
  record: RecordOf<"exception">,
  facts: Facts,
  criteria: readonly Criterion[],
  separation: Separation,
  before: number,
): JudgedException {
  const { criterion: id, effect, reason, controls = [], through, by } = record.value;
  const criterion = criteria.find((each) => each.id === id);
  const role = approverRole(criterion?.dimension ?? "", facts.rules);
  const at = { file: record.file };
  const requested = dayOf(record.value.observed_at) ?? facts.asOf;
  const asked = { criterion: id, effect, reason, controls, through, by, requested };
  const problems = limitProblems(asked, criterion, facts, before).map((each) => ({
    ...each,
    at: { ...at, path: [FIELDS[each.code] ?? "criterion"] },
  }));
  const base = { id: recordId(record), record, criterion: id, effect, through, role };
  const { approval, rejectedBy, reasons } = approvalOf(record, role, facts, separation);
  if (problems.length > 0) return { ...base, approval: undefined, state: "invalid", reasons: problems };
  if (rejectedBy !== undefined) {
    const rejected = finding("exception-rejected", { criterion: id, by: rejectedBy }, at);
    return { ...base, approval: undefined, state: "rejected", reasons: [rejected] };
  }
  if (facts.asOf > through) {
    const expired = finding("exception-expired", { criterion: id, through, model: calledBy(facts), effect }, at);
    return { ...base, approval, state: "expired", reasons: [expired] };
  }
  if (approval === undefined) {
    const open = finding("exception-requested", { id: base.id, criterion: id, role, model: calledBy(facts) }, at);
    return { ...base, approval, state: "requested", reasons: reasons.length > 0 ? reasons : [open] };
  }
  return { ...base, approval, state: "active", reasons };
}

/** Where in a request the limit stands that it breaks; the criterion for all others. */
const FIELDS: Readonly<Partial<Record<Finding["code"], string>>> = {
  "exception-not-declarable": "effect",
  "exception-unlisted": "by",
  "exception-reason-short": "reason",
  "exception-controls-missing": "controls",
  "exception-too-long": "through",
  "exception-ended-before": "through",
};

/** Of several active ones for the same thing the newest counts; an expired one that was renewed is not reported again. */
function replacedBy(each: JudgedException, all: readonly JudgedException[]): JudgedException {
  if (each.state !== "active" && each.state !== "expired") return each;
  const later = all.slice(all.indexOf(each) + 1).filter((other) => replaces(other, each));
  return later.length === 0 ? each : { ...each, state: "replaced", reasons: [] };
}

function replaces(other: JudgedException, each: JudgedException): boolean {
  const known = other.state === "active" || (each.state === "expired" && other.state === "expired");
  const [a, b] = [other.record.value.gate, each.record.value.gate];
  const sameGate = a === undefined || (a.from === b?.from && a.to === b.to);
  return known && sameGate && other.criterion === each.criterion && other.effect === each.effect;
}

/** Of the active waivers only so many count: those approved first. */
function withinLimit(all: readonly JudgedException[], most: number): readonly JudgedException[] {
  const active = all
    .filter((each) => each.state === "active" && each.effect === "waive")
    .sort((a, b) => compareObserved(a.approval?.at ?? "", b.approval?.at ?? "") || (a.id < b.id ? -1 : 1));
  const counted = active.slice(0, most);
  const names = counted.map((each) => each.criterion).join(", ");
  return all.map((each) => {
    if (!active.includes(each) || counted.includes(each)) return each;
    const args = { criterion: each.criterion, most, active: names };
    const over = finding("exception-over-limit", args, { file: each.record.file, path: ["criterion"] });
    return { ...each, state: "over-limit", reasons: [over] };
  });
}

function isFor(each: JudgedException, gate: { readonly from: string; readonly to: string } | undefined): boolean {
  const limited = each.record.value.gate;
  if (limited === undefined || gate === undefined) return true;
  return limited.from === gate.from && limited.to === gate.to;
}
