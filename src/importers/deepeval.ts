import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isList, isMap, type Json, type JsonMap } from "../core/json.ts";
import { readingsOf, type MetricScores } from "./deepeval/metrics.ts";
import type {
  EvaluationDraft,
  Importer,
  ImportInput,
  ImportOptions,
  ImportResult,
  Observed,
  SourceFile,
} from "./importer.ts";
import { jsonOf } from "./lenient-json.ts";
import { mapAt } from "./map-at.ts";
import { withoutUndefined } from "./measure.ts";
import { metricsOf } from "./metrics.ts";
import { publicModel } from "./model-text.ts";
import { countOf } from "./numbers.ts";
import { momentFromText, observedOf } from "./observed.ts";
import { detectFile, nothing, onlyDocument } from "./one-file.ts";
import { publicLabel } from "./public-text.ts";
import { sourceOf } from "./source.ts";

/**
 * DeepEval, the test run it keeps in `.deepeval/` or in its results folder, with or without the wrapper `testRunData`
 * (deepeval/test_run/test_run.py of that project). Inputs, outputs and reasons of the test cases are never taken.
 */
export const deepeval: Importer = {
  id: "deepeval",
  title: "DeepEval test run",
  detects: "JSON with `metricsScores` {metric, scores} and `testCases`, also inside `testRunData`",
  detect: (input) => detectFile(input, missingIn),
  read,
};

function missingIn(file: SourceFile): string | undefined {
  const value = jsonOf(file);
  if (!isMap(value)) return "no JSON object";
  const run = runIn(value);
  const scores = run["metricsScores"];
  if (!isList(scores) || !scores.every(isScores)) return "no `metricsScores` with `metric` and `scores`";
  const cases = [run["testCases"], run["conversationalTestCases"]];
  return cases.some(isList) || countOf(run["testPassed"]) !== undefined
    ? undefined
    : "neither `testCases` nor `testPassed`";
}

function isScores(value: Json): value is JsonMap {
  return isMap(value) && typeof value["metric"] === "string" && isList(value["scores"]);
}

/** `.latest_test_run.json` wraps the run together with a link. */
function runIn(document: JsonMap): JsonMap {
  return isMap(document["testRunData"]) ? document["testRunData"] : document;
}

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const only = onlyDocument(input, "deepeval", missingIn);
  return "refused" in only ? only.refused : drafts(only.file, runIn(only.document), only.notes, options);
}

function drafts(file: SourceFile, run: JsonMap, before: readonly Finding[], options: ImportOptions): ImportResult {
  const scores = scoresOf(run);
  const { readings, left } = readingsOf(scores, run);
  const status = statusOf(scores);
  if (readings.length === 0)
    return nothing(...before, finding("import-no-metrics", { path: file.path, adapter: "deepeval" }));
  const from = { path: file.path, tool: "deepeval", adapter: "deepeval" };
  const { metrics, skipped, notes } = metricsOf(readings, { non_numeric: left, filtered: [] }, from, options);
  const time = observedOf(file, endOf(run), options);
  const model = publicModel(mapAt(run, "hyperparameters")["model"]);
  return {
    records: [
      {
        kind: "evaluation",
        part: "evaluation",
        observed: time.observed,
        tool: "deepeval",
        ...status,
        ...withoutUndefined({
          run_id: publicLabel(run["identifier"]),
          subject_named: model === undefined ? undefined : { name: model },
          skipped,
        }),
        source: sourceOf([file], "deepeval/test-run", "deepeval@1"),
        metrics: [...metrics],
      },
    ],
    facts: [],
    notes: [...before, ...notes, ...time.notes],
  };
}

function scoresOf(run: JsonMap): readonly MetricScores[] {
  const list = run["metricsScores"];
  return (isList(list) ? list : []).filter(isScores).map((each) => ({
    metric: typeof each["metric"] === "string" ? each["metric"] : "",
    scores: isList(each["scores"]) ? each["scores"] : [],
    passes: countOf(each["passes"]) ?? 0,
    fails: countOf(each["fails"]) ?? 0,
    errors: countOf(each["errors"]) ?? 0,
  }));
}

/** A metric that ended in an error has no score; where all of them did, the run says nothing. */
function statusOf(scores: readonly MetricScores[]): Pick<EvaluationDraft, "run_status" | "run_status_reason"> {
  const errors = scores.reduce((sum, each) => sum + each.errors, 0);
  const all = scores.reduce(
    (sum, each) => sum + Math.max(each.passes + each.fails, each.scores.length) + each.errors,
    0,
  );
  if (errors === 0) return { run_status: "complete" };
  const reason = `${errors === all ? "all" : `${String(errors)} of`} ${String(all)} scores ended in an error`;
  return { run_status: errors === all ? "failed" : "partial", run_status_reason: reason };
}

/** The file says no time of its own; where test cases were traced, the end of the last of them is one. */
function endOf(run: JsonMap): Observed | undefined {
  const cases = run["testCases"];
  const ends = (isList(cases) ? cases : []).map((each) => momentFromText(mapAt(each, "trace")["endTime"]));
  return ends
    .filter((end) => end !== undefined)
    .reduce<Observed | undefined>((last, end) => ((end.at ?? "") > (last?.at ?? "") ? end : last), undefined);
}
