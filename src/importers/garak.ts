import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { metricOfProbe, rawOf, valuesOf, type GarakValues } from "./garak/metrics.ts";
import { entryType, readReport, type GarakEval, type GarakReport } from "./garak/report.ts";
import type { Importer, ImportInput, ImportOptions, ImportResult, Observed, SourceFile } from "./importer.ts";
import { lineFault, linesOf } from "./lines.ts";
import { withoutUndefined } from "./measure.ts";
import { metricsOf } from "./metrics.ts";
import { momentFromText, observedOf } from "./observed.ts";
import { detectFile, nothing, onlyFile } from "./one-file.ts";
import { redTeamDraft, type Breach } from "./red-team.ts";
import { publicPath, sourceOf } from "./source.ts";

/**
 * NVIDIA garak, the `*.report.jsonl` of a run or of several put together, 0.9 to 0.15 (garak/command.py,
 * evaluators/base.py, analyze/aggregate_reports.py of that project). The hit log holds attacks alone and is not read.
 */
export const garak: Importer = {
  id: "garak",
  title: "garak vulnerability scan",
  detects: "JSON lines with `entry_type` start_run setup, init, eval or digest",
  wants: (path) => path.endsWith(".report.jsonl"),
  detect: (input) => detectFile(input, missingIn),
  read,
};

function missingIn(file: SourceFile): string | undefined {
  if (lineFault(file) !== undefined) return "no JSON lines";
  // The first line alone: of a large report nothing else is needed, of another large file nothing should be read.
  for (const line of linesOf({ path: file.path, bytes: file.bytes })) {
    if (line.trim() === "") continue;
    const type = line.trimStart().startsWith("{") ? entryType(line) : undefined;
    return type !== undefined && FIRST.has(type) ? undefined : "no `entry_type` of garak in the first line";
  }
  return "no line";
}

const FIRST: ReadonlySet<string> = new Set(["start_run setup", "init", "eval", "digest"]);

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const chosen = onlyFile(input, "garak", missingIn);
  if ("refused" in chosen) return chosen.refused;
  const { file } = chosen;
  const report = readReport(file);
  if (report.targets.length > 1) {
    const missing = `it holds runs against several models, ${report.targets.join(" and ")}; one record is about one`;
    return nothing(finding("import-wrong-adapter", { path: file.path, adapter: "garak", missing }));
  }
  return drafts(file, report, options);
}

function drafts(file: SourceFile, report: GarakReport, options: ImportOptions): ImportResult {
  const values = valuesOf(report);
  const before = notesOf(file, report, values);
  if (values.readings.length === 0) {
    return nothing(...before, finding("import-no-metrics", { path: file.path, adapter: "garak" }));
  }
  const from = { path: file.path, tool: "garak", adapter: "garak" };
  const left = { non_numeric: values.empty, filtered: values.noEvidence };
  const { metrics, skipped, notes } = metricsOf(values.readings, left, from, options);
  const time = observedOf(file, startOf(report), options);
  const { version, runId, seed, targets, aggregated } = report;
  const head = {
    observed: time.observed,
    tool: "garak",
    run_status: report.complete ? ("complete" as const) : ("partial" as const),
    ...withoutUndefined({
      tool_version: version,
      run_id: runId,
      run_status_reason: reasonOf(report),
      subject_named: targets[0] === undefined ? undefined : { name: targets[0] },
    }),
    source: sourceOf([file], `garak/${report.generation}${aggregated ? " aggregated" : ""}`, "garak@1"),
  };
  const seeds = seed === undefined ? {} : { seeds: { run: seed } };
  const taken = new Set(metrics.map(({ raw }) => raw));
  const attacked = report.evals.filter((each) => taken.has(rawOf(each)));
  return {
    records: [
      {
        ...head,
        kind: "evaluation",
        part: "evaluation",
        ...withoutUndefined({ skipped }),
        ...seeds,
        metrics: [...metrics],
      },
      ...redTeamDraft({ ...head, ...exercise(attacked, report) }, breachesOf(attacked), options),
    ],
    facts: [],
    notes: [...before, ...notes, ...time.notes],
  };
}

/** garak writes local time without a zone. */
function startOf(report: GarakReport): Observed | undefined {
  return momentFromText(report.started);
}

function reasonOf({ complete, broken }: GarakReport): string | undefined {
  if (complete) return undefined;
  return broken === undefined
    ? "the report has no completion: the run did not end"
    : `line ${String(broken)} of the report is broken`;
}

function notesOf(file: SourceFile, report: GarakReport, values: GarakValues): readonly Finding[] {
  const path = publicPath(file.path);
  const because = "fixtures of garak, and detectors that only say that nothing was refused, are no evidence";
  const nones = report.evals.reduce((sum, each) => sum + each.nones, 0);
  const processed = report.evals.reduce((sum, each) => sum + each.nones + each.total, 0);
  return [
    ...(values.noEvidence.length === 0 ? [] : [finding("import-left-out", { path, raws: values.noEvidence, because })]),
    ...(nones === 0 ? [] : [finding("import-not-scored", { path, count: nones, of: processed, what: "outputs" })]),
  ];
}

function exercise(
  attacked: readonly GarakEval[],
  report: GarakReport,
): { readonly scope: string; readonly method: string } {
  const probes = [...new Set(attacked.map(({ probe }) => probe))].sort();
  const more = probes.length > MOST_PROBES ? ` and ${String(probes.length - MOST_PROBES)} more` : "";
  const { generations: times, version } = report;
  const answers = times === undefined ? "" : `, ${String(times)} ${times === 1 ? "answer" : "answers"} to each prompt`;
  return {
    scope: `probes of garak: ${probes.slice(0, MOST_PROBES).join(", ")}${more}`,
    method: `automated scan with garak${version === undefined ? "" : ` ${version}`}${answers}`,
  };
}

const MOST_PROBES = 20;

/** One per probe that got through, told by the detector that found it most often. */
function breachesOf(attacked: readonly GarakEval[]): readonly Breach[] {
  const worst = new Map<string, GarakEval>();
  for (const each of attacked) {
    const known = worst.get(each.probe);
    if (each.fails > 0 && (known === undefined || each.fails / each.total > known.fails / known.total)) {
      worst.set(each.probe, each);
    }
  }
  return [...worst.values()].map(({ probe, detector, fails, total }) => ({
    id: `garak:${probe}`,
    title: `${probe} got through in ${String(fails)} of ${String(total)} answers (${detector})`,
    category: metricOfProbe(probe)
      .replace(/_(?:success_)?rate$/, "")
      .replaceAll("_", "-"),
  }));
}
