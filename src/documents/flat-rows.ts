import type { Day } from "../core/dates.ts";
import { servings } from "../core/deployments.ts";
import { ofKind, recordId } from "../core/facts/fold.ts";
import { fact } from "../core/facts/facts.ts";
import { isMap, scalarText, type Json } from "../core/json.ts";
import { fromDecimal, type Fraction } from "../core/fraction.ts";
import { RETIRED } from "../core/lifecycle/lifecycle.ts";
import { retirementOf } from "../core/lifecycle/retired.ts";
import { assess, type Assessment } from "../core/scoring/assess.ts";
import { percent } from "../core/scoring/out.ts";
import { versionStatus } from "../core/status.ts";
import { newestFirst } from "../core/versions.ts";
import type { ModelFiles, Workspace } from "../core/workspace.ts";
import type { EvaluationRecord } from "../generated/types.ts";
import type { FlatKind, FlatRow, FlatValue } from "./flat-columns.ts";

type Cells = Readonly<Record<string, FlatValue>>;

/**
 * The rows of one model, one after the other: for each version, newest first and retired ones too, its standing on a day, its
 * criteria (unless it is retired), what was measured, where it was exposed, its moves and its reviews. `workspace` is the id that
 * every row carries; `isAsked` tells the versions.
 */
export function* flatRows(
  workspace: Workspace,
  files: ModelFiles,
  asOf: Day,
  id: string,
  isAsked: (version: string) => boolean = () => true,
): Generator<FlatRow> {
  for (const document of newestFirst(files.versions)) {
    const { version } = document.value;
    if (!isAsked(version)) continue;
    const assessment = assess(workspace, files, document, asOf);
    const head = { workspace: id, as_of: asOf, model: files.id, version };
    const row = (kind: FlatKind, cells: Cells): FlatRow => ({ kind, cells: { ...head, ...cells } });
    yield row("version", versionCells(assessment));
    for (const cells of criterionCells(assessment)) yield row("criterion", cells);
    for (const cells of metricCells(assessment)) yield row("metric", cells);
    for (const cells of deploymentCells(assessment)) yield row("deployment", cells);
    for (const cells of transitionCells(assessment)) yield row("transition", cells);
    for (const cells of reviewCells(assessment)) yield row("review", cells);
  }
}

function versionCells(assessment: Assessment): Cells {
  const { facts, score, files } = assessment;
  const status = versionStatus(assessment, [], [], (at) => at);
  const base = facts.document.value.base_model;
  const share = status.stored === true ? storedCoverage(assessment) : score.coverage;
  return {
    name: files.model?.value.name,
    stage: status.stage,
    since: status.since,
    days: status.days,
    attempt: status.attempt,
    loops: status.loops,
    lead_time_days: status.lead_time_days,
    adopted: status.adopted ?? false,
    owner: status.owner,
    risk_tier: textOf(fact(facts, ["scope", "risk_tier"])),
    level: status.level,
    level_name: status.level_name,
    target: status.target,
    score: status.score,
    upper: status.upper,
    coverage: share === undefined ? undefined : percent(share),
    stored: status.stored ?? false,
    // Nothing of a retired version ages any more.
    ...(status.stored === true
      ? {}
      : { valid_until: status.valid_until, expires_first: status.expires_first, stale: listed(status.stale) }),
    next_gates: listed(status.next.map(({ to, decision }) => `${to}:${decision}`)),
    served: listed(status.served.map(({ environment, exposure }) => `${environment}:${exposure}`)),
    weights_digest: facts.subject,
    base_model: base?.id,
    base_model_revision: textOf(base?.revision),
    base_model_digest: textOf(base?.digest),
  };
}

function storedCoverage({ facts }: Assessment): Fraction | undefined {
  const stored = retirementOf(facts)?.coverage;
  return stored === undefined ? undefined : fromDecimal(stored);
}

/** A retired version stands as it was stored: nobody asks it for evidence any more. */
function criterionCells({ facts, rows }: Assessment): readonly Cells[] {
  if (facts.document.value.stage === RETIRED) return [];
  return rows.map(({ id, criterion, dimension, level, req, severity, status, until, node }) => ({
    criterion: id,
    title: criterion.title,
    dimension,
    level,
    req,
    severity,
    veto: criterion.veto ?? false,
    status,
    valid_until: until,
    records: new Set(node.records).size,
  }));
}

function metricCells({ facts }: Assessment): readonly Cells[] {
  return ofKind(facts.records, "evaluation").flatMap((record) => {
    const { metrics, observed_at, by, of, tool, tool_version, run_id, run_status, subject } = record.value;
    const shared = { record: recordId(record), observed_at, by, of, tool, tool_version, run_id, run_status };
    const bound = facts.subject !== undefined && subject.weights === facts.subject;
    return metrics.map((metric) => ({ ...shared, ...measured(metric), weights_digest: subject.weights, bound }));
  });
}

function measured(metric: EvaluationRecord["metrics"][number]): Cells {
  const { dataset, ci } = metric;
  return {
    metric: metric.id,
    value: metric.value,
    value_text: metric.value_text,
    unit: metric.unit,
    direction: metric.direction,
    sample_size: metric.sample_size,
    stderr: metric.stderr,
    ci_low: ci?.low,
    ci_high: ci?.high,
    dataset: dataset?.id ?? dataset?.name,
    dataset_hub_id: dataset?.hub_id,
    dataset_revision: dataset?.revision,
    split: metric.split,
    slice: sliceOf(metric.slice),
    n_shot: metric.n_shot,
    variant: metric.variant,
  };
}

/** `age=60+;language=de`, by name. */
function sliceOf(slice: Json | undefined): string | undefined {
  if (!isMap(slice)) return undefined;
  const names = Object.keys(slice).sort();
  return names.map((name) => `${name}=${scalarText(slice[name] ?? null)}`).join(";");
}

function deploymentCells({ facts, files }: Assessment): readonly Cells[] {
  const own = servings(files.records, facts.asOf).filter(({ version }) => version === facts.version);
  return own.map(({ environment, track, exposure, limit, since, until, record }) => ({
    record: recordId(record),
    by: record.value.by,
    environment,
    track,
    exposure,
    limit,
    since,
    until,
    rollback_of: record.value.rollback_of,
  }));
}

function transitionCells({ facts }: Assessment): readonly Cells[] {
  return ofKind(facts.records, "transition").map((record) => {
    const { observed_at, by, from, to, move, attempt, decision, reason, adopted, successor, sunset } = record.value;
    const said = { move, attempt, decision, reason, adopted: adopted ?? false, successor, sunset };
    return { record: recordId(record), observed_at, by, from: from ?? undefined, to, ...said };
  });
}

function reviewCells({ facts }: Assessment): readonly Cells[] {
  return ofKind(facts.records, "review").map((record) => {
    const { observed_at, by, role, checkpoint, exception, obligation, decision, conditions, self, subject } =
      record.value;
    return {
      ...{ record: recordId(record), observed_at, by, role, checkpoint, exception, obligation, decision },
      conditions: conditions?.length ?? 0,
      self: self ?? false,
      weights_digest: subject.weights,
    };
  });
}

/** Several words in one cell. */
function listed(words: readonly string[]): string | undefined {
  return words.length === 0 ? undefined : words.join(" ");
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
