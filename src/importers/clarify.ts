import { finding, type ArgsOf } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { isMap, type JsonMap } from "../core/json.ts";
import type { MeasuredMetric } from "../core/metrics/measured.ts";
import { biasOf, type Bias } from "./clarify/bias.ts";
import { explanationsOf, methodsOf } from "./clarify/explanations.ts";
import type { Importer, ImportOptions, ImportResult, SourceFile } from "./importer.ts";
import { jsonOf } from "./lenient-json.ts";
import { withoutUndefined } from "./measure.ts";
import { metricsOf } from "./metrics.ts";
import { observedOf } from "./observed.ts";
import { detectFile, onlyDocument } from "./one-file.ts";
import { publicPath, sourceOf } from "./source.ts";

/**
 * SageMaker Clarify `analysis.json`, version 1.0: bias of the data and of the predictions, global explanations. One
 * evaluation record. The file names no model, no time and no tool version, and not how large the compared groups are, which
 * fairness needs: `--map PATTERN=,n_per_group=GROUP:COUNT|OTHER:COUNT` says it, facet by facet.
 */
export const clarify: Importer = {
  id: "clarify",
  title: "SageMaker Clarify analysis",
  detects: "JSON with `pre_training_bias_metrics`, `post_training_bias_metrics` or `explanations`, and `version`",
  detect: (input) => detectFile(input, missingIn),
  read(input, options) {
    const only = onlyDocument(input, "clarify", missingIn);
    return "refused" in only ? only.refused : readAnalysis(only.file, only.document, only.notes, options);
  },
};

function missingIn(file: SourceFile): string | undefined {
  const document = jsonOf(file);
  if (!isMap(document)) return "no JSON object";
  if (typeof document["version"] !== "string") return "no `version` that is a text";
  const sections = ["pre_training_bias_metrics", "post_training_bias_metrics", "explanations"];
  return sections.some((section) => isMap(document[section])) ? undefined : "neither bias metrics nor `explanations`";
}

function readAnalysis(
  file: SourceFile,
  document: JsonMap,
  before: readonly Finding[],
  options: ImportOptions,
): ImportResult {
  const bias = biasOf(document);
  const readings = [...bias.readings, ...explanationsOf(document)];
  const left = { non_numeric: [...bias.absent.values()].flat(), filtered: otherExplanations(document) };
  const from = { path: file.path, tool: "clarify", adapter: "clarify" };
  const taken = metricsOf(readings, left, from, options);
  const time = observedOf(file, undefined, options);
  const facts = methodsOf(document, publicPath(file.path));
  const absent = [...bias.absent].map(([reason, names]) =>
    finding("import-values-absent", { path: file.path, names, reason }),
  );
  return {
    records: [
      {
        kind: "evaluation",
        part: "evaluation",
        observed: time.observed,
        tool: "clarify",
        ...withoutUndefined({ skipped: taken.skipped }),
        source: sourceOf([file], "clarify/analysis-1.0", "clarify@1"),
        metrics: [...taken.metrics],
      },
    ],
    facts,
    notes: [
      ...before,
      ...taken.notes.flatMap(withoutGroupSizes),
      ...groupNotes(bias, taken.metrics, file.path),
      ...absent,
      ...time.notes,
    ],
  };
}

/** Partial dependence is a list of curves: nothing of it is one number. */
function otherExplanations(document: JsonMap): readonly string[] {
  const { explanations } = document;
  return Object.entries(isMap(explanations) ? explanations : {}).flatMap(([method, found]) =>
    isMap(found) ? [] : [`explanations/${method}`],
  );
}

/** The sizes of groups are asked for by facet, below; what else is missing is said as for every tool. */
function withoutGroupSizes(note: Finding): readonly Finding[] {
  if (note.code !== "metric-without-companions") return [note];
  const args = note.args as ArgsOf<"metric-without-companions">;
  const missing = args.missing.filter((name) => name !== "n_per_group");
  return missing.length === 0 ? [] : [finding("metric-without-companions", { ...args, missing })];
}

function groupNotes(bias: Bias, metrics: readonly MeasuredMetric[], path: string): readonly Finding[] {
  return bias.facets.flatMap((facet) => {
    const own = metrics.filter(({ raw = "" }) => raw.split("/")[1] === facet);
    const said = own.every((metric) => isMap(metric.with) && isMap(metric.with["n_per_group"]));
    return said ? [] : [finding("import-groups-unsaid", { path, facet, pattern: `*/${facet}/*` })];
  });
}
