import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { JsonMap } from "../core/json.ts";
import { wholeDays } from "../core/window.ts";
import { emissionsLog, FIGURES, missingIn, totalOf, type EmissionsRow } from "./codecarbon/runs.ts";
import type {
  EvaluationDraft,
  Importer,
  ImportOptions,
  ImportResult,
  MonitoringDraft,
  ProposedFact,
  SourceFile,
} from "./importer.ts";
import { withoutUndefined, type Reading } from "./measure.ts";
import { metricsOf } from "./metrics.ts";
import { monitoringTime } from "./monitoring-time.ts";
import { momentFromText } from "./observed.ts";
import { detectFile, nothing, onlyFile } from "./one-file.ts";
import { isPublicLabel, publicLabel } from "./public-text.ts";
import { publicPath, sourceOf } from "./source.ts";
import { decode } from "./text.ts";
import { matchesPattern } from "./wildcard.ts";

/**
 * CodeCarbon's emissions.csv, 12 to 38 columns by version, read by column name. The sum over its runs is what training the
 * version took: an evaluation record `of: training`, which counts as no result of the model. A training record describes one
 * run with its code and configuration, which this file does not know. With `--environment` or `--window` it is what serving took, in a monitoring record. `--only` names
 * projects or runs. Host, coordinates, operating system and project names are never taken.
 */
export const codecarbon: Importer = {
  id: "codecarbon",
  title: "CodeCarbon emissions.csv",
  detects: "CSV with the columns `timestamp`, `project_name`, `duration` and `emissions`",
  detect: (input) => detectFile(input, missingIn),
  read(input, options) {
    const only = onlyFile(input, "codecarbon", missingIn);
    return "refused" in only ? only.refused : readFile(only.file, options);
  },
};

function readFile(file: SourceFile, options: ImportOptions): ImportResult {
  const { path } = file;
  const text = decode(file);
  if (typeof text !== "string") return nothing(text);
  const log = emissionsLog(text);
  if ("line" in log) return nothing(finding("import-bad-csv", { path, ...log }));
  const chosen = log.runs.filter((run) => isChosen(run, options.only));
  const some = log.runs.flatMap(namesOf).filter(isPublicLabel);
  const unmet = (options.only ?? []).filter((pattern) => !log.runs.some((run) => isChosen(run, [pattern])));
  const [wrong] = unmet;
  if (wrong !== undefined) {
    const names = [...new Set(some)].slice(0, 20);
    return nothing(finding("import-only-matches-nothing", { pattern: wrong, path, some: names }));
  }
  if (chosen.length === 0) return nothing(finding("import-no-metrics", { path, adapter: "codecarbon" }));
  return draftOf(file, chosen, log.refused, options);
}

/** `--only` is compared with the project and the run: the columns are the same in every file. */
function isChosen(run: EmissionsRow, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((pattern) => namesOf(run).some((name) => matchesPattern(pattern, name)));
}

function namesOf(run: EmissionsRow): readonly string[] {
  return [run["project_name"] ?? "", run["run_id"] ?? ""].filter((name) => name !== "");
}

function draftOf(
  file: SourceFile,
  runs: readonly EmissionsRow[],
  refused: readonly number[],
  options: ImportOptions,
): ImportResult {
  const serving = options.environment !== undefined || options.window !== undefined;
  const beside = besideOf(runs, serving ? options : {});
  const readings = FIGURES.flatMap((raw): readonly Reading[] => {
    const total = totalOf(runs, raw);
    // How long the machine ran says nothing about a service that is always up.
    if (total === undefined || (serving && raw === "duration")) return [];
    const { value, runs: counted } = total;
    const more = raw === "duration" ? withoutUndefined({ hardware: beside["hardware"] }) : beside;
    return [{ raw, name: serving ? `serving.${raw}` : raw, measured: { value }, with: { ...more, runs: counted } }];
  });
  const { only: _chosen, ...rest } = options;
  const from = { path: file.path, tool: "codecarbon", adapter: "codecarbon" };
  const { metrics, skipped, notes } = metricsOf(readings, { non_numeric: [], filtered: [] }, from, rest);
  const latest = runs.map((run) => run["timestamp"] ?? "").reduce((a, b) => (b > a ? b : a));
  const time = monitoringTime(file, momentFromText(latest), options);
  const { observed } = time.fields;
  const common = {
    tool: "codecarbon",
    ...statusOf(refused),
    ...withoutUndefined({
      tool_version: same(runs, "codecarbon_version"),
      run_id: runs.length === 1 ? publicLabel(runs[0]?.["run_id"]) : undefined,
      skipped,
    }),
    source: sourceOf([file], "codecarbon/emissions", "codecarbon@1"),
    metrics: [...metrics],
  };
  const training: EvaluationDraft = { kind: "evaluation", part: "training", observed, of: "training", ...common };
  const live: MonitoringDraft = { kind: "monitoring", part: "serving", ...time.fields, ...common };
  return {
    records: [serving ? live : training],
    facts: serving ? [] : factsOf(runs, beside, publicPath(file.path)),
    notes: [...notes, ...runNotes(file.path, runs), ...time.notes],
  };
}

/** What the figures rest on: CodeCarbon estimates, from power it reads or assumes and the grid of a country. */
function besideOf(runs: readonly EmissionsRow[], { window }: ImportOptions): JsonMap {
  const [mode, pue] = [all(runs, "tracking_mode"), all(runs, "pue")];
  const details = [
    ...(mode === undefined ? [] : [`tracking_mode ${mode}`]),
    ...(pue === undefined ? [] : [`pue ${pue}`]),
  ];
  const version = same(runs, "codecarbon_version");
  const tool = `estimated by CodeCarbon${version === undefined ? "" : ` ${version}`}`;
  return withoutUndefined({
    estimation_method: details.length === 0 ? tool : `${tool} (${details.join(", ")})`,
    region: all(runs, "country_iso_code") ?? all(runs, "country_name"),
    hardware: all(runs, "gpu_model") ?? all(runs, "cpu_model"),
    window_days: window === undefined ? undefined : wholeDays(window),
  });
}

/** The one value every run has in a column. */
function same(runs: readonly EmissionsRow[], column: string): string | undefined {
  const values = valuesOf(runs, column);
  return values.length === 1 ? values[0] : undefined;
}

/** The values of a column, each once: energy of two countries is of both. */
function all(runs: readonly EmissionsRow[], column: string): string | undefined {
  const values = valuesOf(runs, column);
  return values.length === 0 ? undefined : values.join(", ");
}

function valuesOf(runs: readonly EmissionsRow[], column: string): readonly string[] {
  const values = runs.map((run) => publicLabel(run[column])).filter((value) => value !== undefined);
  return [...new Set(values)].sort();
}

/** A sum without some of its rows is too low: the run is partial until the rows are mended. */
function statusOf(refused: readonly number[]): Pick<EvaluationDraft, "run_status" | "run_status_reason"> {
  if (refused.length === 0) return { run_status: "complete" };
  const lines = `${refused.slice(0, 5).join(", ")}${refused.length > 5 ? ", …" : ""}`;
  const what = refused.length === 1 ? "row does" : "rows do";
  return {
    run_status: "partial",
    run_status_reason: `${String(refused.length)} ${what} not fit the header (line ${lines}), so the sum is too low`,
  };
}

function runNotes(path: string, runs: readonly EmissionsRow[]): readonly Finding[] {
  const projects = valuesOf(runs, "project_name");
  const machine = runs.some((run) => run["tracking_mode"] === "machine");
  const open = runs.length - (totalOf(runs, "emissions")?.runs ?? 0);
  return [
    ...(open > 0 ? [finding("import-emissions-absent", { path, count: open, of: runs.length })] : []),
    ...(runs.length > 1 ? [finding("import-emissions-added", { path, runs: runs.length, projects })] : []),
    ...(machine ? [finding("import-emissions-of-machine", { path })] : []),
  ];
}

/** What the model card says of its environmental impact. */
function factsOf(runs: readonly EmissionsRow[], beside: JsonMap, from: string): readonly ProposedFact[] {
  const figures = [
    ["energy_consumed", "energy_kwh", "energy_method"],
    ["emissions", "co2e_kg", "co2e_method"],
  ] as const;
  return figures.flatMap(([figure, field, method]) => {
    const total = totalOf(runs, figure);
    if (total === undefined) return [];
    return [
      { path: `card.environment.${field}`, value: total.value, from },
      { path: `card.environment.${method}`, value: beside["estimation_method"] ?? "", from },
    ];
  });
}
