import { addDays } from "../../../src/core/dates.ts";
import type { JsonMap } from "../../../src/core/json.ts";
import { checkpoint } from "../../../src/core/lifecycle/checkpoints.ts";
import { lifecycleOf } from "../../../src/core/lifecycle/lifecycle.ts";
import { obligationsOf } from "../../../src/core/lifecycle/obligations.ts";
import { holdersOf } from "../../../src/core/people.ts";
import { deployedAt } from "../../../src/core/plans/deployment.ts";
import { newRecord, type RecordIntent } from "../../../src/core/plans/record.ts";
import { planReview, type ReviewRequest, type ReviewTarget } from "../../../src/core/plans/review.ts";
import { planRollback } from "../../../src/core/plans/rollback.ts";
import { planWaive } from "../../../src/core/plans/waive.ts";
import type { RecordDocument, RecordKind } from "../../../src/core/records.ts";
import { rulesOf } from "../../../src/core/rules.ts";
import type { Assessment } from "../../../src/core/scoring/assess.ts";
import type { ModelFiles } from "../../../src/core/workspace.ts";
import { recordDoc } from "../../../src/commands/effects.ts";
import { carriedOut, errorsIn, factsAt, judged, nameAt, todayAt, type Desk, type Done, type Version } from "./desk.ts";

/** One record by hand, as `mlc record` plans it. */
export async function record(
  desk: Desk,
  { files, document }: Version,
  kind: RecordKind,
  fields: JsonMap,
): Promise<Done | undefined> {
  const observedAt = (kind === "deployment" ? deployedAt(fields, desk.at) : undefined) ?? desk.at;
  const made = newRecord(files, document, { kind, observedAt, by: nameAt(desk), hex: desk.hex(), fields });
  if (kind === "deployment" && isRefused(desk, files, made)) return undefined;
  return carriedOut(desk, kind, {
    intents: [made.intent],
    subject: `mlc: record ${files.id}@${document.value.version} ${kind}`,
    body: [`Mlc-Record: ${made.id}`],
  });
}

/** What `mlc record` looks at before it writes: whether the version may be served. */
function isRefused(desk: Desk, files: ModelFiles, { file, value }: RecordIntent): boolean {
  const records = [...files.records, recordDoc(file, value as unknown as RecordDocument)];
  const found = errorsIn({ ...desk.workspace, models: [{ ...files, records }] }, todayAt(desk));
  return found.some((each) => each.at?.file === file);
}

/** A deployment that starts now. */
export function deploy(
  desk: Desk,
  version: Version,
  environment: string,
  exposure: JsonMap,
): Promise<Done | undefined> {
  return record(desk, version, "deployment", { environment, exposure, started_at: desk.at });
}

/** How somebody decides. */
export interface Deciding {
  readonly role: string;
  readonly decision: ReviewRequest["decision"];
  readonly evidence?: readonly string[];
}

/** A review at a checkpoint, where the person holds the role; undefined where the product would refuse it. */
export function review(desk: Desk, version: Version, at: string, deciding: Deciding): Promise<Done | undefined> {
  const found = checkpoint(at, rulesOf(desk.workspace));
  return found === undefined ? refused() : decideOn(desk, version, { kind: "checkpoint", checkpoint: found }, deciding);
}

/** Asks to be let off a criterion for some days. */
export async function waive(desk: Desk, version: Version, criterion: string): Promise<Done | undefined> {
  const plan = planWaive(judged(desk, version), {
    criterion,
    effect: "waive",
    through: addDays(todayAt(desk), 12),
    reason: "The pilot has forty internal users; the public form opens in January.",
    controls: ["weekly interview with all pilot users"],
    gate: undefined,
    by: nameAt(desk),
    at: desk.at,
    hex: desk.hex(),
  });
  if (plan.problems.length > 0) return undefined;
  return carriedOut(desk, "waive", { intents: [plan.record.intent], subject: plan.subject, body: plan.body });
}

/** Decides on the oldest request that waits, in the role it needs. */
export function decideException(desk: Desk, version: Version, approve: boolean): Promise<Done | undefined> {
  const exception = judged(desk, version).exceptions.find((each) => each.state === "requested");
  if (exception === undefined) return refused();
  const deciding = { role: exception.role, decision: approve ? "approved" : "rejected" } as const;
  return decideOn(desk, version, { kind: "exception", exception }, deciding);
}

/** The role that the oldest waiting request needs; undefined where none waits. */
export function exceptionRole(desk: Desk, version: Version): string | undefined {
  return judged(desk, version).exceptions.find((each) => each.state === "requested")?.role;
}

/** What is owed for a version now. */
export function owed(desk: Desk, version: Version) {
  const facts = factsAt(desk, version);
  const lifecycle = lifecycleOf(desk.workspace.lifecycle, desk.workspace.lifecycleSource);
  return obligationsOf(facts, lifecycle).filter((each) => each.state !== "closed");
}

/** Says that what is owed is met: a condition with evidence, a hotfix by its review. */
export function settle(desk: Desk, version: Version): Promise<Done | undefined> {
  const [first] = owed(desk, version);
  if (first === undefined) return refused();
  const deciding = { role: first.role, decision: "approved" } as const;
  if (first.from === "hotfix") return review(desk, version, first.close[2] ?? "", deciding);
  const target = { kind: "obligation", obligation: first } as const;
  return decideOn(desk, version, target, { ...deciding, evidence: ["docs/dpia.md"] });
}

/** Serves again what an environment served before. */
export async function rollback(desk: Desk, { files }: Version, environment: string): Promise<Done | undefined> {
  const request = { environment, to: undefined, reason: "prices are wrong", by: nameAt(desk), at: desk.at };
  const plan = planRollback(desk.workspace, files, { ...request, hex: desk.hex() });
  if (plan.kind !== "write") return undefined;
  return carriedOut(desk, "rollback", { intents: [plan.intent], subject: plan.subject, body: plan.body });
}

async function decideOn(
  desk: Desk,
  version: Version,
  target: ReviewTarget,
  { role, decision, evidence = [] }: Deciding,
): Promise<Done | undefined> {
  const assessment = judged(desk, version);
  const by = nameAt(desk);
  if (!holdersOf(assessment.facts, role).includes(by)) return undefined;
  const conditions =
    decision === "approved-with-conditions" ? [{ text: "renew the licence", due: addDays(todayAt(desk), 9) }] : [];
  const request = { target, role, by, at: desk.at, hex: desk.hex(), decision, conditions, evidence, note: undefined };
  const plan = planReview(assessment, request);
  if (plan.self !== undefined && assessment.policy.separation === "require") return undefined;
  const what = target.kind === "checkpoint" ? `review ${decision}` : `review of ${target.kind}`;
  return carriedOut(desk, what, { intents: [plan.record.intent], subject: plan.subject, body: plan.body });
}

/** Who holds a role on the model of a version. */
export function holdersAt({ facts }: Pick<Assessment, "facts">, role: string): readonly string[] {
  return holdersOf(facts, role);
}

function refused(): Promise<undefined> {
  return Promise.resolve(undefined);
}
