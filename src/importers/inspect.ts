import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isList, type JsonMap } from "../core/json.ts";
import type {
  Detection,
  EvaluationDraft,
  Importer,
  ImportInput,
  ImportOptions,
  ImportResult,
  SourceFile,
} from "./importer.ts";
import { notScored, readingsOf } from "./inspect/metrics.ts";
import { readLog, versionOf } from "./inspect/log.ts";
import { mapAt } from "./map-at.ts";
import { withoutUndefined } from "./measure.ts";
import { metricsOf } from "./metrics.ts";
import { publicModel } from "./model-text.ts";
import { countOf } from "./numbers.ts";
import { momentFromText, observedOf } from "./observed.ts";
import { detectFile, nothing, onlyFile } from "./one-file.ts";
import { publicLabel, publicRevision } from "./public-text.ts";
import { publicPath, sourceOf } from "./source.ts";

/**
 * Inspect of the UK AI Security Institute: logs in JSON of versions 1 and 2, and `.eval` archives, of which only the header
 * is unpacked (src/inspect_ai/log/_log.py and _recorders/eval.py of that project). Samples are never looked at.
 */
export const inspect: Importer = {
  id: "inspect",
  title: "Inspect evaluation log",
  detects: "JSON with `eval.task`, `eval.model` and `status`, or a zip archive with the member header.json",
  wants: (path) => /\.(?:eval|json)$/.test(path),
  detect,
  read,
};

function detect(input: ImportInput): Detection {
  return detectFile(input, missingIn);
}

/** A log that is Inspect's but cannot be read is its own: reading it says what to do. */
function missingIn(file: SourceFile): string | undefined {
  const reading = readLog(file);
  return "missing" in reading ? reading.missing : undefined;
}

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const chosen = onlyFile(input, "inspect", missingIn);
  if ("refused" in chosen) return chosen.refused;
  const reading = readLog(chosen.file);
  if ("fault" in reading) return nothing(reading.fault);
  if ("missing" in reading) return nothing();
  return drafts(
    chosen.file,
    reading.log,
    `inspect/v${String(versionOf(reading.log))} ${reading.form}`,
    reading.notes,
    options,
  );
}

function drafts(
  file: SourceFile,
  log: JsonMap,
  format: string,
  before: readonly Finding[],
  options: ImportOptions,
): ImportResult {
  const { readings, left } = readingsOf(log);
  const status = statusOf(log);
  if (readings.length === 0 && status.run_status !== "complete") {
    const { run_status: open, run_status_reason: reason = "" } = status;
    return nothing(
      ...before,
      finding("import-run-without-results", { path: publicPath(file.path), status: open ?? "unknown", reason }),
    );
  }
  const from = { path: file.path, tool: "inspect", adapter: "inspect" };
  const { metrics, skipped, notes } = metricsOf(readings, left, from, options);
  const spec = mapAt(log, "eval");
  const time = observedOf(file, timeOf(log), options);
  const model = publicModel(spec["model"]);
  return {
    records: [
      {
        kind: "evaluation",
        part: "evaluation",
        observed: time.observed,
        tool: "inspect",
        ...status,
        ...withoutUndefined({
          tool_version: publicLabel(mapAt(spec, "packages")["inspect_ai"]),
          run_id: publicLabel(spec["run_id"]) ?? publicLabel(spec["eval_id"]),
          subject_named: model === undefined ? undefined : { name: model },
          skipped,
          harness_commit: publicRevision(mapAt(spec, "revision")["commit"]),
        }),
        source: sourceOf([file], format, "inspect@1"),
        metrics: [...metrics],
      },
    ],
    facts: [],
    notes: [...before, ...notes, ...time.notes, ...limits(file, log)],
  };
}

/** When it ended, else when it began. */
function timeOf(log: JsonMap): EvaluationDraft["observed"] | undefined {
  const { completed_at: ended, started_at: began } = mapAt(log, "stats");
  return momentFromText(ended) ?? momentFromText(began) ?? momentFromText(mapAt(log, "eval")["created"]);
}

/** Only `success` is complete, and only until somebody marks its samples as invalid. */
function statusOf(log: JsonMap): Pick<EvaluationDraft, "run_status" | "run_status_reason"> {
  const results = mapAt(log, "results");
  const [done, total] = [countOf(results["completed_samples"]), countOf(results["total_samples"])];
  const far = done === undefined || total === undefined ? "" : ` after ${String(done)} of ${String(total)} samples`;
  if (log["invalidated"] === true)
    return { run_status: "failed", run_status_reason: "somebody marked its samples as invalid" };
  switch (log["status"]) {
    case "success": {
      const limit = limitOf(log);
      if (limit === undefined) return { run_status: "complete" };
      return { run_status: "complete", run_status_reason: `limited to ${limit} samples (limit)` };
    }
    case "cancelled":
      return { run_status: "partial", run_status_reason: `cancelled${far}` };
    case "started":
      return { run_status: "partial", run_status_reason: `it did not end${far}` };
    case "error":
      return { run_status: "failed", run_status_reason: `it ended in an error${far}` };
    default:
      return { run_status: "partial", run_status_reason: `its status is none that mlc knows${far}` };
  }
}

/** `limit` is a number of samples or a range of them. */
function limitOf(log: JsonMap): string | undefined {
  const limit = mapAt(log, "eval", "config")["limit"];
  if (!isList(limit)) return countOf(limit)?.toString();
  const [from, to] = limit.map(countOf);
  return from === undefined || to === undefined ? undefined : String(to - from);
}

function limits(file: SourceFile, log: JsonMap): readonly Finding[] {
  const path = publicPath(file.path);
  const limit = limitOf(log);
  const { count, of } = notScored(log);
  return [
    ...(limit === undefined ? [] : [finding("import-limited-run", { path, limit })]),
    ...(count === 0 ? [] : [finding("import-not-scored", { path, count, of, what: "samples" })]),
  ];
}
