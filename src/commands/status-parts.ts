import { withdrawnFindings } from "../core/datasheet/withdrawn-findings.ts";
import type { Day } from "../core/dates.ts";
import { dueOf, isOverdue } from "../core/due.ts";
import { nameOf } from "../core/facts/facts.ts";
import { finding, weighing } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { obligationFinding } from "../core/lifecycle/hold.ts";
import { obligationsOf } from "../core/lifecycle/obligations.ts";
import { assess, type Assessment } from "../core/scoring/assess.ts";
import { dueWithin, versionStatus, weightsIn, type Weights } from "../core/status.ts";
import type { OutVersionStatus } from "../generated/types.ts";
import { locatorOf, type Loaded } from "../store/workspace.ts";
import { currentVersions, type Chosen } from "./open.ts";
import { located } from "./outcomes.ts";
import type { PartWork } from "./part-works.ts";
import type { Unreadable } from "./unread.ts";

/** Which versions `mlc status` is asked for, and of what day. */
export interface Asked {
  readonly asOf: Day;
  readonly stage: string | undefined;
  readonly owner: string | undefined;
  readonly stale: boolean;
  /** What is due within so many days; undefined: what is overdue. */
  readonly days: number | undefined;
  readonly failOn: "stale" | "overdue" | undefined;
}

/** What of some models was asked for. */
export interface StatusPart {
  readonly rows: readonly StatusRow[];
  /** Of every version of the models: one that was not asked for may have the same weights. */
  readonly weights: readonly Weights[];
  readonly files: readonly Unreadable[];
}

/** One version, and what is to be said of it. */
export interface StatusRow {
  readonly row: OutVersionStatus;
  /** Until the first thing that is due; before all, what is stale already. */
  readonly days: number;
  readonly notes: readonly Finding[];
}

/** Where the versions of some models that are not retired are. */
export const work: PartWork<Asked, StatusPart> = {
  name: "status",
  found(part, asked) {
    const { models } = part.workspace;
    return {
      rows: statusOf(part, models.flatMap(currentVersions), asked),
      weights: weightsIn(models),
      files: models.map(({ id, dir, broken }) => ({ id, dir, broken })),
    };
  },
};

/** Where some versions of a workspace are, those that were asked for. */
export function statusOf(
  { workspace }: Pick<Loaded, "workspace">,
  chosen: readonly Chosen[],
  asked: Asked,
): readonly StatusRow[] {
  const locate = locatorOf(workspace);
  return chosen.flatMap(({ files, document }): readonly StatusRow[] => {
    const assessment = assess(workspace, files, document, asked.asOf);
    const all = dueOf(assessment);
    const row = versionStatus(assessment, dueWithin(all, asked.days), [], locate);
    if (!isAsked(row, asked)) return [];
    const days = row.stale.length > 0 ? -Infinity : (all[0]?.days ?? Infinity);
    return [{ row, days, notes: located({ locate }, notesOf(assessment, asked.failOn)) }];
  });
}

function isAsked(row: OutVersionStatus, { stage, owner, stale, days }: Asked): boolean {
  const isStale = row.stale.length > 0;
  return (
    (stage === undefined || row.stage === stage) &&
    (owner === undefined || row.owner === owner) &&
    (!stale || isStale) &&
    (days === undefined || isStale || row.due.length > 0)
  );
}

/** What is overdue is always said; it and stale evidence close a job that asks for it. */
function notesOf(assessment: Assessment, failOn: Asked["failOn"]): readonly Finding[] {
  const { facts, lifecycle, rows } = assessment;
  const version = nameOf(facts);
  const weight = failOn === "overdue" ? "error" : "warning";
  const owed = obligationsOf(facts, lifecycle).filter((each) => each.state === "overdue");
  const incidents = dueOf(assessment).filter((each) => each.kind === "incident" && isOverdue(each));
  const stale = rows.filter((row) => row.status === "stale").map((row) => row.id);
  return [
    ...owed.map(obligationFinding),
    ...incidents.map(({ what, on, at }) => finding("overdue-now", { version, what, on }, at)),
  ]
    .map((each) => weighing(each, weight))
    .concat(
      withdrawnFindings(facts.files, [facts.document]),
      failOn === "stale" && stale.length > 0 ? [finding("stale-now", { version, criteria: stale.join(", ") })] : [],
    );
}
