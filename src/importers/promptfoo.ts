import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isList, isMap, type JsonMap } from "../core/json.ts";
import type { EvaluationDraft, Importer, ImportInput, ImportOptions, ImportResult, SourceFile } from "./importer.ts";
import { jsonOf } from "./lenient-json.ts";
import { mapAt } from "./map-at.ts";
import { withoutUndefined } from "./measure.ts";
import { metricsOf } from "./metrics.ts";
import { countOf } from "./numbers.ts";
import { momentFromText, observedOf } from "./observed.ts";
import { detectFile, nothing, onlyDocument } from "./one-file.ts";
import { attackedIn, valuesOf } from "./promptfoo/metrics.ts";
import { promptRuns, type PromptRun } from "./promptfoo/runs.ts";
import { publicLabel } from "./public-text.ts";
import { redTeamDraft, type Breach } from "./red-team.ts";
import { publicPath, sourceOf } from "./source.ts";

/**
 * promptfoo, the JSON output of `eval` and of red teaming (`EvaluateSummaryV3`, `EvaluateSummaryV2` in src/types/index.ts
 * of that project). The configuration, variables, prompts and answers beside the results are never taken.
 */
export const promptfoo: Importer = {
  id: "promptfoo",
  title: "promptfoo results",
  detects: "JSON with `results.version`, `results.results` (a list) and `results.stats`",
  detect: (input) => detectFile(input, missingIn),
  read,
};

function missingIn(file: SourceFile): string | undefined {
  const value = jsonOf(file);
  if (!isMap(value)) return "no JSON object";
  const { results } = value;
  if (!isMap(results) || !isList(results["results"])) return "no `results.results` that is a list";
  if (countOf(results["version"]) === undefined) return "no number `results.version`";
  return isMap(results["stats"]) ? undefined : "no `results.stats`";
}

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const only = onlyDocument(input, "promptfoo", missingIn);
  return "refused" in only ? only.refused : drafts(only.file, only.document, only.notes, options);
}

function drafts(file: SourceFile, document: JsonMap, before: readonly Finding[], options: ImportOptions): ImportResult {
  const runs = promptRuns(document);
  const { readings, left } = valuesOf(runs, document);
  if (readings.length === 0)
    return nothing(...before, finding("import-no-metrics", { path: file.path, adapter: "promptfoo" }));
  const models = modelsOf(runs);
  if (models.length > 1 && options.only === undefined && options.all !== true) {
    return nothing(...before, finding("import-several-models", { path: publicPath(file.path), models }));
  }
  const from = { path: file.path, tool: "promptfoo", adapter: "promptfoo" };
  const { metrics, skipped, notes } = metricsOf(readings, { non_numeric: left, filtered: [] }, from, options);
  const results = mapAt(document, "results");
  const metadata = mapAt(document, "metadata");
  const version = publicLabel(metadata["promptfooVersion"]);
  const said = momentFromText(results["timestamp"]) ?? momentFromText(metadata["evaluationCreatedAt"]);
  const time = observedOf(file, said, options);
  const head = {
    observed: time.observed,
    tool: "promptfoo",
    ...statusOf(runs),
    ...withoutUndefined({
      tool_version: version,
      run_id: publicLabel(document["evalId"]),
      subject_named: subjectOf(models.filter((model) => metrics.some(({ variant }) => variant === model))),
    }),
    source: sourceOf([file], `promptfoo/v${String(countOf(results["version"]))}`, "promptfoo@1"),
  };
  const exercise = runs.some((run) => attackedIn(run).length > 0)
    ? { ...head, ...exerciseOf(runs, version) }
    : undefined;
  return {
    records: [
      { ...head, kind: "evaluation", part: "evaluation", ...withoutUndefined({ skipped }), metrics: [...metrics] },
      ...(exercise === undefined ? [] : redTeamDraft(exercise, breachesOf(runs), options)),
    ],
    facts: [],
    notes: [...before, ...notes, ...time.notes],
  };
}

/** A run of errors alone says nothing about the model; a few of them make it partial. */
function statusOf(runs: readonly PromptRun[]): Pick<EvaluationDraft, "run_status" | "run_status_reason"> {
  const errors = runs.reduce((sum, run) => sum + run.errors, 0);
  const tests = runs.reduce((sum, run) => sum + run.passed + run.failed + run.errors, 0);
  if (errors === 0) return { run_status: "complete" };
  if (errors < tests) {
    return {
      run_status: "partial",
      run_status_reason: `${String(errors)} of ${String(tests)} tests ended in an error`,
    };
  }
  return { run_status: "failed", run_status_reason: `all ${String(tests)} tests ended in an error` };
}

function modelsOf(runs: readonly PromptRun[]): readonly string[] {
  return [...new Set(runs.flatMap(({ provider }) => provider ?? []))];
}

function subjectOf(models: readonly string[]): EvaluationDraft["subject_named"] {
  return models.length === 0 ? undefined : { name: models.join(", ").slice(0, 1000) };
}

function exerciseOf(
  runs: readonly PromptRun[],
  version: string | undefined,
): { readonly scope: string; readonly method: string } {
  const names = (by: "plugin" | "strategy"): readonly string[] =>
    [...new Set(runs.flatMap(attackedIn).flatMap((each) => (each.by === by ? [each.name] : [])))].sort();
  const strategies = names("strategy").join(", ");
  return {
    scope: `plugins of promptfoo: ${names("plugin").join(", ") || "none named"}`,
    method: `automated red teaming with promptfoo${version === undefined ? "" : ` ${version}`}${strategies === "" ? "" : `, strategies ${strategies}`}`,
  };
}

/** One per plugin that got through anywhere. */
function breachesOf(runs: readonly PromptRun[]): readonly Breach[] {
  const plugins = new Map<string, { readonly fails: number; readonly total: number }>();
  for (const { by, name, fails, total } of runs.flatMap(attackedIn)) {
    const known = plugins.get(name) ?? { fails: 0, total: 0 };
    if (by === "plugin") plugins.set(name, { fails: known.fails + fails, total: known.total + total });
  }
  return [...plugins]
    .filter(([, { fails }]) => fails > 0)
    .map(([name, { fails, total }]) => ({
      id: `promptfoo:${name}`,
      title: `${name} got through in ${String(fails)} of ${String(total)} tests`,
      category: name.split(":")[0] ?? name,
    }));
}
