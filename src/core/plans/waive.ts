import { dayOf, type Day } from "../dates.ts";
import { calledBy, nameOf } from "../facts/facts.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Json } from "../json.ts";
import { barredFrom } from "../lifecycle/exception-approval.ts";
import { approverRole, limitProblems, mostActive, type Effect } from "../lifecycle/exception-limits.ts";
import { activeFor, approvedWaivers } from "../lifecycle/exceptions.ts";
import { holdersOf } from "../people.ts";
import type { Assessment } from "../scoring/assess.ts";
import { satisfied } from "../scoring/level.ts";
import { newRecord, type RecordIntent } from "./record.ts";

/** What somebody asks to be let off. */
export interface WaiveRequest {
  readonly criterion: string;
  readonly effect: Effect;
  readonly through: Day;
  readonly reason: string;
  readonly controls: readonly string[];
  readonly gate: { readonly from: string; readonly to: string } | undefined;
  readonly by: string;
  readonly at: string;
  readonly hex: string;
}

/** A request as it will be written, or why it never could count. */
export interface WaivePlan {
  readonly record: RecordIntent;
  /** The approved waivers of the same criterion before it. */
  readonly renewal: number;
  readonly role: string;
  /** Who may approve it and is independent. */
  readonly approvers: readonly string[];
  /** Why it would count for nothing whoever approves it; empty where it may be written. */
  readonly problems: readonly Finding[];
  readonly notes: readonly Finding[];
  readonly subject: string;
  readonly body: readonly string[];
}

/** The plan of a request: its limits looked at before it is written, so that no request is written that never could count. */
export function planWaive(assessment: Assessment, request: WaiveRequest): WaivePlan {
  const { facts, files, exceptions, policy } = assessment;
  const { criterion: id, effect, at, by, hex } = request;
  const criterion = policy.criteria.find((each) => each.id === id);
  const before = effect === "waive" ? approvedWaivers(exceptions, id) : [];
  const last = before.at(-1);
  const requested = dayOf(at) ?? facts.asOf;
  const fields: Record<string, Json> = { criterion: id, effect, reason: request.reason };
  if (request.controls.length > 0) fields["controls"] = [...request.controls];
  fields["through"] = request.through;
  if (request.gate !== undefined) fields["gate"] = { ...request.gate };
  if (last !== undefined) fields["renews"] = last.id;
  const record = newRecord(files, facts.document, { kind: "exception", observedAt: at, by, hex, fields });
  const role = approverRole(criterion?.dimension ?? "", facts.rules);
  const approvers = holdersOf(facts, role).filter((each) => barredFrom(each, by, facts).length === 0);
  const asked = { ...request, requested };
  return {
    record,
    renewal: before.length,
    role,
    approvers,
    problems: [...limitProblems(asked, criterion, facts, before.length), ...fourth(assessment, request)],
    notes: [...noApprover(assessment, role, approvers), ...unneeded(assessment, id, record.id)],
    subject: `mlc: waive ${nameOf(facts)} ${id}${effect === "waive" ? "" : " (not applicable)"} through ${request.through}`,
    body: [`Mlc-Record: ${record.id}`],
  };
}

/** Three active waivers of other criteria leave no place for one more; a renewal takes the place of what it renews. */
function fourth({ exceptions, facts }: Assessment, { criterion, effect }: WaiveRequest): readonly Finding[] {
  const active = [...activeFor(exceptions, "waive").keys()].filter((each) => each !== criterion);
  const most = mostActive(facts.rules);
  if (effect !== "waive" || active.length < most) return [];
  return [finding("exception-over-limit", { criterion, most, active: active.join(", ") })];
}

function noApprover({ facts, policy }: Assessment, role: string, approvers: readonly string[]): readonly Finding[] {
  if (approvers.length > 0) return [];
  const holding = holdersOf(facts, role).join(", ");
  return [finding("exception-no-approver", { role, holding, required: policy.separation === "require" })];
}

function unneeded({ rows, facts }: Assessment, id: string, record: string): readonly Finding[] {
  const row = rows.find((each) => each.id === id);
  if (row === undefined || !satisfied(row) || row.node.predicate === "exception") return [];
  return [finding("exception-unneeded", { id: record, criterion: id, model: calledBy(facts) })];
}
