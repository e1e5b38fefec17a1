import { dayOf, type Day } from "../core/dates.ts";
import type { Node } from "../core/criteria/node.ts";
import { earliest } from "../core/criteria/node.ts";
import { roundedDown } from "../core/fraction.ts";
import type { Json } from "../core/json.ts";
import { obligationsOf } from "../core/lifecycle/obligations.ts";
import { retirementOf } from "../core/lifecycle/retired.ts";
import { assess, type Assessment } from "../core/scoring/assess.ts";
import { levelOf } from "../core/scoring/level.ts";
import { scoreOf } from "../core/scoring/score.ts";
import { judge, windowOf, type Judged } from "../core/scoring/status.ts";
import type { Doc, ModelFiles, Workspace } from "../core/workspace.ts";
import type { VersionDocument } from "../generated/types.ts";
import type { ReportPoint } from "./report.ts";

/** The files of a workspace as they were at the end of a past day. */
export interface PastWorkspace {
  readonly day: Day;
  readonly workspace: Workspace;
  /** Every path that was asked for in any of the workspaces so far, as `see` names them. */
  readonly asked: ReadonlySet<string>;
}

/**
 * The standing of a version on past days, oldest first as they are given; days on which it was not there are left out. Where
 * two days in a row have the same files only what time can turn is judged again, which gives the same as judging everything.
 */
export function pointsOf(past: readonly PastWorkspace[], model: string, version: string): readonly ReportPoint[] {
  const points: ReportPoint[] = [];
  let before: Assessment | undefined;
  for (const { day, workspace, asked } of past) {
    const files = workspace.models.find((each) => each.id === model);
    const document = files?.versions.find((each) => each.value.version === version);
    if (files === undefined || document === undefined) continue;
    const now = { workspace, files, document };
    before = before !== undefined && isSame(before, now, asked) ? laterOn(before, now, day) : judgedOn(now, day);
    points.push(pointOf(before));
  }
  return points;
}

interface Version {
  readonly workspace: Workspace;
  readonly files: ModelFiles;
  readonly document: Doc<VersionDocument>;
}

function judgedOn({ workspace, files, document }: Version, day: Day): Assessment {
  return assess(workspace, files, document, day);
}

/** The standing of a version as a point; of a retired one what was stored when it was retired. */
export function pointOf({ facts, level, score }: Pick<Assessment, "facts" | "level" | "score">): ReportPoint {
  const ended = retirementOf(facts);
  return {
    day: facts.asOf,
    stage: facts.document.value.stage,
    level: ended?.level ?? level,
    score: ended?.score ?? roundedDown(score.score),
  };
}

/**
 * A version on a later day, on the same files: rows, level and score are exactly what `assess` gives. What time can change is
 * a record observed in between, an exception or obligation that ends, and evidence that ages.
 */
export function laterOn(before: Assessment, now: Version, day: Day): Assessment {
  const { facts, setting, policy, lifecycle, exceptions } = before;
  const ends = (last: Day): boolean => facts.asOf <= last && last < day;
  const isNew = now.files.records.some(({ value }) => {
    const observed = dayOf(value.observed_at) ?? "";
    return facts.asOf < observed && observed <= day;
  });
  const owed = obligationsOf(facts, lifecycle);
  if (isNew || exceptions.some((each) => ends(each.through)) || owed.some((each) => ends(each.due)))
    return judgedOn(now, day);
  const later = { ...facts, asOf: day, resolves: now.workspace.exists };
  const rows = before.rows.map((row) => (canTurn(row, before, day) ? judge(row.criterion, later, setting) : row));
  const { workspace, files } = now;
  // Until when a level holds is nothing that a point says.
  const { validUntil: _until, ...kept } = { ...before, workspace, files, facts: later, rows };
  return { ...kept, level: levelOf(rows), score: scoreOf(rows, policy.weights, policy.target), validUntil: undefined };
}

/** Whether time alone may change what a criterion says before a day: something it read ages, or it may have read more. */
function canTurn(row: Judged, { facts }: Assessment, day: Day): boolean {
  if (row.status === "not-applicable" || row.status === "error") return false;
  const until = ageOf(row.node);
  if (until !== undefined && until < day) return true;
  return leavesOut(row.criterion.check as unknown as Json) && (windowOf(row.criterion, facts) > 0 || asksDays(row));
}

/** The first day on which something in an evaluated check ends. */
function ageOf(node: Node): Day | undefined {
  return earliest([node.until, ...node.parts.map(ageOf)]);
}

/** Entries that `where` passes over leave no trace in what was evaluated, and they may count once they have aged. */
function leavesOut(check: Json): boolean {
  return typeof check === "object" && check !== null && /"(?:each|every)":\{[^]*"where"/.test(JSON.stringify(check));
}

function asksDays(row: Judged): boolean {
  return /"(?:overdue|within)"/.test(JSON.stringify(row.criterion.check));
}

/** True where the same is to be read as before: contents are read once, so that equal ones are the same object. */
function isSame(before: Assessment, now: Version, asked: ReadonlySet<string>): boolean {
  const [a, b] = [before.workspace, now.workspace];
  if (a.config !== b.config || a.lifecycle !== b.lifecycle || a.lifecycleSource !== b.lifecycleSource) return false;
  const [old, files] = [documentsOf(before.files), documentsOf(now.files)];
  if (old.length !== files.length || !old.every((doc, at) => doc === files[at])) return false;
  return [...asked].every((target) => a.exists(target) === b.exists(target));
}

function documentsOf(files: ModelFiles): readonly unknown[] {
  const { model, card, scorecard, governance, operations, datasheets, versions, records, broken } = files;
  const single = [model, card, scorecard, governance, operations];
  return [...single, ...datasheets, ...versions, ...records, ...broken];
}
