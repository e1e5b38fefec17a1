import { valueDigest } from "../core/digest.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { JsonMap } from "../core/json.ts";
import type { DraftSource, EvaluationDraft, ImportOptions, ImportResult, Observed, TrainingDraft } from "./importer.ts";
import { withoutUndefined, type Reading } from "./measure.ts";
import { metricsOf, trainingMetricsOf, type LeftOut } from "./metrics.ts";
import { divided } from "./run-values.ts";
import { settingsOf } from "./settings.ts";
import { matchesPattern } from "./wildcard.ts";

/** A run as a tracker kept it, in the words of mlc; made into records by `recordsOfRun`. */
export interface TrackedRun {
  /** The importer's id, which is the tracker's name. */
  readonly tool: string;
  /** What the person passes to import it: a file or the run's directory. */
  readonly path: string;
  readonly source: DraftSource;
  readonly observed: Observed;
  /** What both records say. */
  readonly head: Pick<
    Partial<EvaluationDraft>,
    "tool_version" | "run_id" | "run_status" | "run_status_reason" | "subject_named"
  >;
  /** What only the training record says. */
  readonly training: Pick<
    Partial<TrainingDraft>,
    "code" | "started_at" | "ended_at" | "inputs" | "compute" | "framework"
  >;
  /** All settings as the tracker holds them: their digest is of the whole, the record shows what may be shown. */
  readonly settings: JsonMap;
  readonly values: readonly Reading[];
  readonly left: LeftOut;
  /** True for a run that only measured a model, by what it says it read. */
  readonly onlyMeasures?: boolean;
}

/**
 * The records of a run. Values on held-out data, where the split is known, are an evaluation; everything else the run says
 * is its training record, with the other values as its own and never as evidence. A run that holds nothing but held-out
 * values is an evaluation alone.
 */
export function recordsOfRun(run: TrackedRun, options: ImportOptions): ImportResult {
  const { only, map } = options;
  const { heldOut, own, open } = divided(run.values, run.tool, map);
  const isChosen = ({ raw }: Reading): boolean => only === undefined || only.some((each) => matchesPattern(each, raw));
  const measured = heldOut.filter(isChosen);
  const passedOver = run.values.filter((each) => !isChosen(each)).map(({ raw }) => raw);
  const left = { ...run.left, filtered: [...run.left.filtered, ...passedOver] };
  const evaluation = measured.length === 0 ? undefined : evaluationOf(run, measured, left, options);
  const withoutTraining = heldOut.length > 0 && own.length === 0 && isBare(run);
  const training = withoutTraining
    ? undefined
    : trainingOf(run, own.filter(isChosen), evaluation === undefined ? left : NONE, options);
  const drafts = [evaluation?.draft, training?.draft].filter((draft) => draft !== undefined);
  const path = run.path;
  return {
    records: drafts,
    facts: [],
    notes: [
      ...choiceFaults(run, options),
      ...(evaluation?.notes ?? []),
      ...(training?.notes ?? []),
      ...(open.length === 0 ? [] : [finding("import-split-unknown", { path, raws: open })]),
    ],
  };
}

const NONE: LeftOut = { non_numeric: [], filtered: [] };

function isBare({ settings, onlyMeasures }: TrackedRun): boolean {
  return onlyMeasures === true || Object.keys(settings).length === 0;
}

function evaluationOf(
  run: TrackedRun,
  readings: readonly Reading[],
  left: LeftOut,
  options: ImportOptions,
): { readonly draft: EvaluationDraft; readonly notes: readonly Finding[] } {
  const { only, map = {} } = options;
  const met = Object.entries(map).filter(([key]) => key === "*" || readings.some((each) => isCalled(key, each)));
  const all = options.all === true || only !== undefined;
  const from = { path: run.path, tool: run.tool, adapter: run.tool };
  const { metrics, skipped, notes } = metricsOf(readings, left, from, { all, map: Object.fromEntries(met) });
  return {
    draft: {
      kind: "evaluation",
      part: "evaluation",
      observed: run.observed,
      tool: run.tool,
      ...run.head,
      ...withoutUndefined({ skipped }),
      source: run.source,
      metrics: [...metrics],
    },
    notes,
  };
}

function trainingOf(
  run: TrackedRun,
  readings: readonly Reading[],
  left: LeftOut,
  { map, all }: ImportOptions,
): { readonly draft: TrainingDraft; readonly notes: readonly Finding[] } {
  const path = run.path;
  const limit = all === true ? MOST_OWN : MOST_SHOWN;
  const { metrics, skipped, notes } = trainingMetricsOf(
    readings,
    left,
    path,
    map === undefined ? {} : { map },
    run.tool,
  );
  const { kept, withheld } = settingsOf(run.settings);
  const count = metrics.length;
  return {
    draft: {
      kind: "training",
      part: "training",
      observed: run.observed,
      tracker: run.tool,
      tool: run.tool,
      ...run.head,
      ...run.training,
      ...withoutUndefined({
        config_digest: Object.keys(run.settings).length === 0 ? undefined : valueDigest(run.settings),
        hyperparameters: Object.keys(kept).length === 0 ? undefined : { ...kept },
        skipped,
        metrics: count === 0 || count > limit ? undefined : [...metrics],
      }),
      source: run.source,
    },
    notes: [
      ...(count > limit ? [finding("import-too-many-metrics", { path, count, limit })] : notes),
      ...(withheld === 0 ? [] : [finding("import-name-withheld", { path, what: settingsText(withheld) })]),
    ],
  };
}

/** What a record of a run shows without being asked for all, and the most its schema takes. */
const MOST_SHOWN = 200;
const MOST_OWN = 2000;

function settingsText(count: number): string {
  return count === 1 ? "a setting" : `each of ${String(count)} settings`;
}

/** Patterns and mappings that meet no value of the run, whichever record it goes to. */
function choiceFaults({ values, path }: TrackedRun, { only = [], map = {} }: ImportOptions): readonly Finding[] {
  const some = values.map(({ raw }) => raw).slice(0, 20);
  const unmet = only.filter((pattern) => !values.some(({ raw }) => matchesPattern(pattern, raw)));
  const unused = Object.keys(map).filter((key) => key !== "*" && !values.some((each) => isCalled(key, each)));
  return [
    ...unmet.map((pattern) => finding("import-only-matches-nothing", { pattern, path, some })),
    ...unused.map((raw) => finding("import-map-unused", { raw, some })),
  ];
}

function isCalled(key: string, { raw, name }: Reading): boolean {
  return key === raw || key === name;
}
