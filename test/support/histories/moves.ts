import { decideOpenMoves, holdsFor } from "../../../src/core/lifecycle/gates.ts";
import { decided, type Decided } from "../../../src/core/lifecycle/hotfix.ts";
import { RETIRED, stageIds } from "../../../src/core/lifecycle/lifecycle.ts";
import {
  backTargets,
  hotfixOf,
  moveTo,
  repurposeOf,
  retireOf,
  type Move,
  type NoMove,
} from "../../../src/core/lifecycle/moves.ts";
import { decideRetirement } from "../../../src/core/lifecycle/retire.ts";
import { holdersOf } from "../../../src/core/people.ts";
import { planPromotion, planTogether, type PromotePlan } from "../../../src/core/plans/promote.ts";
import { planRetirement } from "../../../src/core/plans/retire.ts";
import type { Assessment } from "../../../src/core/scoring/assess.ts";
import { carriedOut, errorsIn, judged, nameAt, todayAt, type Desk, type Done, type Version } from "./desk.ts";

/** A forward move of a version as it stands for a person: its decision, and whether they may make it. */
export interface Ahead {
  readonly assessment: Assessment;
  readonly move: Decided;
  readonly goes: boolean;
}

/** The next forward move in the lifecycle's order, for a promoter or (`""`) nobody; undefined where none leads on. */
export function aheadOf(desk: Desk, version: Version, promoter = nameAt(desk)): Ahead | undefined {
  const assessment = judged(desk, version, promoter);
  const known = decisions.get(assessment);
  if (known !== undefined) return known;
  const order = stageIds(assessment.lifecycle);
  const [move] = [...decideOpenMoves(assessment)].sort((a, b) => order.indexOf(a.to) - order.indexOf(b.to));
  if (move === undefined) return undefined;
  const ahead = { assessment, move, goes: mayMove(assessment, move, promoter) };
  decisions.set(assessment, ahead);
  return ahead;
}

const decisions = new WeakMap<Assessment, Ahead>();

/** Takes the next stage where the gate lets the person; several versions in one commit, all or none. */
export async function promote(desk: Desk, versions: readonly Version[]): Promise<Done | undefined> {
  const plans: PromotePlan[] = [];
  for (const version of versions) {
    const ahead = aheadOf(desk, version);
    if (ahead === undefined || !ahead.goes || wrong(desk, version)) return undefined;
    plans.push(planPromotion(ahead.assessment, ahead.move, requestOf(desk, undefined)));
  }
  return carriedOut(desk, plans.length > 1 ? "promote together" : "promote", planTogether(plans));
}

/** Goes back to an earlier stage, the last one there is to go back to unless another is picked. */
export async function loop(desk: Desk, version: Version, pick: number): Promise<Done | undefined> {
  const assessment = judged(desk, version, nameAt(desk));
  const targets = backTargets(assessment.lifecycle, assessment.facts);
  const to = targets[pick % Math.max(1, targets.length)];
  if (to === undefined) return undefined;
  const move = moveTo(assessment.lifecycle, assessment.facts, to, holdsFor(assessment));
  return move.kind === "loop" ? made(desk, version, assessment, move, "loop", "target-missed") : undefined;
}

/** Straight to the first stage that serves. */
export async function hotfix(desk: Desk, version: Version): Promise<Done | undefined> {
  const assessment = judged(desk, version, nameAt(desk));
  return made(desk, version, assessment, hotfixOf(assessment.lifecycle, assessment.facts), "hotfix", "incident");
}

/** The decision on a hotfix now; undefined where there is no way for one. */
export function hotfixAhead(desk: Desk, version: Version): Decided | undefined {
  const assessment = judged(desk, version, nameAt(desk));
  const move = hotfixOf(assessment.lifecycle, assessment.facts);
  return move.kind === "none" ? undefined : decided(assessment, move);
}

/** Starts over for a new purpose. */
export async function repurpose(desk: Desk, version: Version): Promise<Done | undefined> {
  const assessment = judged(desk, version, nameAt(desk));
  const move = repurposeOf(assessment.lifecycle, assessment.facts, "Draft answers to partners for a human to send.");
  return made(desk, version, assessment, move, "repurpose", "purpose");
}

/** The end of a version. */
export async function retire(desk: Desk, version: Version): Promise<Done | undefined> {
  const assessment = judged(desk, version, nameAt(desk));
  const move = retireOf(assessment.facts);
  if (move.kind === "none" || wrong(desk, version)) return undefined;
  const said = { dataDisposition: undefined, userNotice: undefined };
  const decision = decideRetirement(assessment, move, said);
  if (!goes(decision)) return undefined;
  const plan = planRetirement(assessment, decision, requestOf(desk, "superseded"), {
    ...said,
    successor: "none",
    sunset: "2027-06-30",
  });
  return carriedOut(desk, "retire", planTogether([plan]));
}

/** The reviews that the end of a version waits for. */
export function retirementOf(desk: Desk, version: Version): Decided | undefined {
  const assessment = judged(desk, version, nameAt(desk));
  const move = retireOf(assessment.facts);
  if (move.kind === "none") return undefined;
  return decideRetirement(assessment, move, { dataDisposition: undefined, userNotice: undefined });
}

/** True for a version that has not ended. */
export function lives({ document }: Version): boolean {
  return document.value.stage !== RETIRED;
}

async function made(
  desk: Desk,
  version: Version,
  assessment: Assessment,
  move: Move | NoMove,
  what: string,
  reason: string,
): Promise<Done | undefined> {
  if (move.kind === "none" || wrong(desk, version)) return undefined;
  const decision = decided(assessment, move);
  if (!mayMove(assessment, decision, nameAt(desk))) return undefined;
  return carriedOut(desk, what, planTogether([planPromotion(assessment, decision, requestOf(desk, reason))]));
}

/** What `mlc promote` asks of the person: to be listed, and to hold a role of the edge. */
function mayMove({ facts, lifecycle }: Assessment, move: Decided, by: string): boolean {
  if (by === "unlisted" || !goes(move)) return false;
  if (by === "") return true;
  const edges = lifecycle.file.edges.filter((edge) => edge.to === move.to);
  const roles =
    move.move.kind === "forward"
      ? (move.move.edge.promoters ?? [])
      : move.move.kind === "hotfix" && edges.every((edge) => edge.promoters !== undefined)
        ? edges.flatMap((edge) => edge.promoters ?? [])
        : [];
  return roles.length === 0 || roles.some((role) => holdersOf(facts, role).includes(by));
}

function goes({ answer }: Decided): boolean {
  return answer.decision === "go" || answer.decision === "go-with-conditions";
}

/** Nothing is decided on a workspace that `mlc validate` finds wrong. */
function wrong(desk: Desk, { files }: Version): boolean {
  const found = errorsIn(desk.workspace, todayAt(desk));
  return found.some((each) => each.at?.file.startsWith(`${files.dir}/`) ?? true);
}

function requestOf(desk: Desk, reason: string | undefined) {
  return { by: nameAt(desk), at: desk.at, hex: desk.hex(), reason };
}
