import { dayOf, type Day } from "../core/dates.ts";
import { MAIN, servedAt } from "../core/deployments.ts";
import { dueOf, type Due } from "../core/due.ts";
import { recordId } from "../core/facts/fold.ts";
import { nameOf } from "../core/facts/facts.ts";
import { summaryOf } from "../core/history/summary.ts";
import { isPresent } from "../core/absence.ts";
import { scalarText, type Json, type JsonMap } from "../core/json.ts";
import { lifecycleOf, RETIRED, stageIds } from "../core/lifecycle/lifecycle.ts";
import { holdersOf, person } from "../core/people.ts";
import { kindOf } from "../core/records.ts";
import type { Assessment } from "../core/scoring/assess.ts";
import type { ModelFiles, Workspace } from "../core/workspace.ts";
import type { OutVersionScore } from "../generated/types.ts";
import type {
  Report,
  ReportDue,
  ReportEnvironment,
  ReportEvent,
  ReportModel,
  ReportPoint,
  ReportStage,
} from "./report.ts";

/** One version for the report, judged. */
export interface ReportedVersion {
  readonly assessment: Assessment;
  /** As `mlc score --json` gives it. */
  readonly score: OutVersionScore;
  /** Oldest first; empty where no past is known. */
  readonly trend: readonly ReportPoint[];
  readonly card: string;
}

/** The report over judged versions, in their order. Pure: the same versions give the same report. */
export function reportOf(
  workspace: Workspace,
  asOf: Day,
  versions: readonly ReportedVersion[],
  about: Pick<Report, "title" | "unread">,
): Report {
  const files = [...new Set(versions.map(({ assessment }) => assessment.files))];
  return {
    title: about.title,
    asOf,
    stages: stagesOf(workspace),
    models: versions.map((each) => modelOf(workspace, each)),
    calendar: versions.flatMap(({ assessment }) => calendarOf(assessment)).sort(byDay),
    environments: files.flatMap((each) => environmentsOf(each, asOf)).sort(byEnvironment),
    unread: about.unread,
  };
}

function stagesOf({ lifecycle, lifecycleSource }: Workspace): readonly ReportStage[] {
  return stageIds(lifecycleOf(lifecycle, lifecycleSource)).map((id) => ({
    id,
    title: lifecycle.stages.find((stage) => stage.id === id)?.title ?? (id === RETIRED ? "Retired" : id),
  }));
}

function modelOf({ config }: Workspace, { assessment, score, trend, card }: ReportedVersion): ReportModel {
  const { facts, files } = assessment;
  const [owner] = holdersOf(facts, "accountable_owner");
  const { purpose, name } = (files.model?.value ?? {}) as JsonMap;
  return {
    id: nameOf(facts),
    name: typeof name === "string" ? name : facts.model,
    purpose: said(purpose),
    owner: owner === undefined ? undefined : (person(config.value, owner).name ?? owner),
    tags: [...(files.card?.value.tags ?? [])],
    score,
    trend,
    history: historyOf(assessment),
    card,
  };
}

/** A free text where it is answered. */
function said(text: Json | undefined): string | undefined {
  return typeof text === "string" && isPresent(text, { na: false, withheld: false, resolves: () => false })
    ? text
    : undefined;
}

/** What the records of a version tell up to the day, newest first. */
function historyOf({ facts, files, workspace }: Assessment): readonly ReportEvent[] {
  const superseded = new Set(files.records.map((each) => each.value.supersedes));
  return files.records
    .flatMap((record) => {
      const day = dayOf(record.value.observed_at);
      if (record.value.version !== facts.version || day === undefined || day > facts.asOf) return [];
      const kind = kindOf(record.value);
      const { by } = record.value;
      const text = summaryOf(kind, record.value as unknown as JsonMap);
      return [
        {
          at: record.value.observed_at,
          day,
          kind,
          by: person(workspace.config.value, by).name ?? by,
          text: superseded.has(recordId(record)) ? `${text} (superseded)` : text,
          file: record.file,
        },
      ];
    })
    .sort((a, b) => order(b.at, a.at) || order(b.file, a.file))
    .map(({ at: _at, ...event }) => event);
}

/** What has its last day from now on, and what somebody should have done by now. */
function calendarOf(assessment: Assessment): readonly ReportDue[] {
  const model = nameOf(assessment.facts);
  if (assessment.facts.document.value.stage === RETIRED) return [];
  return dueOf(assessment).map((due) => ({ day: due.on, model, kind: kindOfDue(assessment, due), text: textOf(due) }));
}

/** Evidence that is a review of somebody is called one. */
function kindOfDue({ rows }: Assessment, { kind, id }: Due): string {
  if (kind === "exception") return "waiver";
  const asked = rows.find((row) => row.id === id)?.criterion.check;
  return kind === "evidence" && asked?.review !== undefined ? "review" : kind;
}

function textOf({ kind, id, what }: Due): string {
  return kind === "evidence" ? `${id} ${what}` : what;
}

function environmentsOf(files: ModelFiles, asOf: Day): readonly ReportEnvironment[] {
  return servedAt(files.records, asOf).map(({ environment, track, version, exposure, limit, since }) => ({
    environment,
    track,
    model: files.id,
    version,
    exposure: limit === undefined ? exposure : `${exposure}, ${scalarText(limit)}`,
    since: dayOf(since) ?? since,
  }));
}

function byDay(a: ReportDue, b: ReportDue): number {
  return order(a.day, b.day) || order(a.model, b.model) || order(a.text, b.text);
}

function byEnvironment(a: ReportEnvironment, b: ReportEnvironment): number {
  return (
    order(a.environment, b.environment) ||
    Number(b.track === MAIN) - Number(a.track === MAIN) ||
    order(a.track, b.track) ||
    order(a.model, b.model)
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
