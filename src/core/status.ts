import type { OutDue, OutVersionStatus } from "../generated/types.ts";
import { dayOf } from "./dates.ts";
import { outServed, servedAt } from "./deployments.ts";
import { isOverdue, type Due } from "./due.ts";
import { subjectOf } from "./facts/compose.ts";
import { exactly, roundedDown } from "./fraction.ts";
import { decideOpenMoves } from "./lifecycle/gates.ts";
import { RETIRED } from "./lifecycle/lifecycle.ts";
import { leadTime, staysOf, type Stay } from "./lifecycle/stays.ts";
import { holdersOf } from "./people.ts";
import type { Assessment } from "./scoring/assess.ts";
import { levelNames } from "./scoring/level.ts";
import type { Locate } from "./findings/out.ts";
import { isAdopted } from "./scoring/out.ts";
import { outStanding } from "./scoring/out-standing.ts";
import { shownUpper } from "./scoring/score.ts";
import type { Workspace } from "./workspace.ts";

/** Where one version is: stage and time in it, where it is served, level and score, what is due, the next gates. */
export function versionStatus(
  assessment: Assessment,
  due: readonly Due[],
  twins: readonly string[],
  locate: Locate,
): OutVersionStatus {
  const { facts, files, lifecycle, policy, validUntil } = assessment;
  const stays = staysOf(files, facts.document, lifecycle, facts.asOf);
  const stay = stays.at(-1);
  const since = stay === undefined ? undefined : dayOf(stay.entered);
  const lead = leadTime(stays, lifecycle);
  const served = servedAt(files.records, facts.asOf).filter((each) => each.version === facts.version);
  const [owner] = holdersOf(facts, "accountable_owner");
  return {
    model: files.id,
    version: facts.version,
    stage: facts.document.value.stage,
    ...(since === undefined ? {} : { since }),
    ...(stay === undefined ? {} : { days: stay.days, attempt: stay.attempt }),
    loops: loopsOf(stays),
    ...(lead === undefined ? {} : { lead_time_days: lead }),
    served: served.map(outServed),
    ...outStanding(assessment),
    ...(twins.length === 0 ? {} : { same_weights_as: [...twins] }),
    ...(owner === undefined ? {} : { owner }),
    ...(isAdopted(assessment) ? { adopted: true } : {}),
    target: policy.target,
    ...levelAndScore(assessment, stay),
    ...(validUntil === undefined ? {} : { valid_until: validUntil.day, expires_first: validUntil.criterion }),
    stale: assessment.rows.filter((row) => row.status === "stale").map((row) => row.id),
    due: due.map((each) => outDue(each, locate)),
    next: decideOpenMoves(assessment).map((move) => ({
      to: move.to,
      decision: move.answer.decision,
      open: move.open,
    })),
  };
}

/** How often a version went back to an earlier stage. */
export function loopsOf(stays: readonly Stay[]): number {
  return stays.filter((stay) => stay.transition.value.move === "loop").length;
}

/** A version, as MODEL@VERSION, and the digest that its weights are known by. */
export interface Weights {
  readonly name: string;
  readonly digest: string;
}

/** The weights of all versions of some models that are known. */
export function weightsIn(models: Workspace["models"]): readonly Weights[] {
  return models.flatMap(({ id, versions }) =>
    versions.flatMap(({ value }) => {
      const digest = subjectOf(value);
      return digest === undefined ? [] : [{ name: `${id}@${value.version}`, digest }];
    }),
  );
}

/** For each version, as MODEL@VERSION, the others that have the same weights. */
export function sameWeights(weights: readonly Weights[]): (model: string, version: string) => readonly string[] {
  const names = new Map<string, string[]>();
  for (const { name, digest } of weights) names.set(digest, [...(names.get(digest) ?? []), name]);
  const digests = new Map(weights.map(({ name, digest }) => [name, digest]));
  return (model, version) => {
    const name = `${model}@${version}`;
    return (names.get(digests.get(name) ?? "") ?? []).filter((each) => each !== name);
  };
}

/** What is overdue, of everything due; or what is due in so many days, overdue things first. */
export function dueWithin(due: readonly Due[], days: number | undefined): readonly Due[] {
  return due.filter((each) => (days === undefined ? isOverdue(each) : each.days <= days));
}

/** A retired version keeps the level and score that its last transition stored. */
function levelAndScore(
  { level, score, facts }: Assessment,
  stay: Stay | undefined,
): Pick<OutVersionStatus, "level" | "level_name" | "score" | "upper" | "exact" | "stored"> {
  const stored = facts.document.value.stage === RETIRED ? stay?.transition.value.score : undefined;
  if (stored !== undefined) {
    const name = levelNames[stored.level] ?? String(stored.level);
    return { level: stored.level, level_name: name, score: stored.score, upper: stored.upper, stored: true };
  }
  return {
    level,
    level_name: levelNames[level] ?? String(level),
    score: roundedDown(score.score),
    upper: shownUpper(score),
    exact: exactly(score.score),
  };
}

function outDue({ kind, id, what, on, days, at }: Due, locate: Locate): OutDue {
  const place = at === undefined ? undefined : locate(at);
  return {
    kind,
    id,
    what,
    last_day: on,
    days,
    ...(place === undefined ? {} : { file: place.file }),
    ...(place?.line === undefined ? {} : { line: place.line }),
  };
}
