import type { Finding } from "../core/findings/finding.ts";
import type { JsonMap } from "../core/json.ts";
import { foundInCurrent } from "./evidently/current.ts";
import { foundInLegacy } from "./evidently/legacy.ts";
import { readingsOf } from "./evidently/readings.ts";
import { shapeOf, type Shape } from "./evidently/shape.ts";
import type { Importer, ImportOptions, ImportResult, SourceFile } from "./importer.ts";
import { jsonOf } from "./lenient-json.ts";
import { withoutUndefined } from "./measure.ts";
import { metricsOf } from "./metrics.ts";
import { monitoringTime } from "./monitoring-time.ts";
import { momentFromText } from "./observed.ts";
import { detectFile, nothing, onlyDocument } from "./one-file.ts";
import { publicLabel } from "./public-text.ts";
import { sourceOf } from "./source.ts";

/**
 * Evidently reports and test suites of 0.1.57 to 0.7 and later, as `save_json` writes them. One monitoring record: drift of
 * dataset and columns, quality on current and reference data, failed tests. Quality stands there too, since it is measured
 * on the same rows in the same window; `slice: {data: reference}` tells the reference apart. A report says no window:
 * `--window` does, else it is the moment of the report. Up to 50 columns, drifted ones first, so that a column that has
 * recovered replaces its older result; all with `--all`.
 */
export const evidently: Importer = {
  id: "evidently",
  title: "Evidently reports and test suites",
  detects: "JSON with `metrics` of `metric` and `result`, `metric_id` or `metric_name` beside `tests`, or `summary`",
  detect: (input) => detectFile(input, missingIn),
  read(input, options) {
    const only = onlyDocument(input, "evidently", missingIn);
    if ("refused" in only) return only.refused;
    const recognised = shapeOf(only.document);
    if (!("shape" in recognised)) return nothing();
    return readReport(only.file, only.document, recognised.shape, only.notes, options);
  },
};

function missingIn(file: SourceFile): string | undefined {
  const found = shapeOf(jsonOf(file));
  return "missing" in found ? found.missing : undefined;
}

function readReport(
  file: SourceFile,
  document: JsonMap,
  shape: Shape,
  before: readonly Finding[],
  options: ImportOptions,
): ImportResult {
  const isCurrent = shape === "C" || shape === "D";
  const everything = options.all === true || options.only !== undefined;
  const found = isCurrent ? foundInCurrent(document, everything) : foundInLegacy(document);
  const { readings, filtered, notes } = readingsOf(found, file.path, options);
  const left = { ...found.left, filtered: [...found.left.filtered, ...filtered] };
  const from = { path: file.path, tool: "evidently", adapter: "evidently" };
  const taken = metricsOf(readings, left, from, options);
  const time = monitoringTime(file, momentFromText(document["timestamp"]), options);
  return {
    records: [
      {
        kind: "monitoring",
        part: "monitoring",
        ...time.fields,
        tool: "evidently",
        run_status: "complete",
        ...withoutUndefined({ tool_version: publicLabel(document["version"]), skipped: taken.skipped }),
        source: sourceOf([file], `evidently/${FORMATS[shape]}`, "evidently@1"),
        metrics: [...taken.metrics],
      },
    ],
    facts: [],
    notes: [...before, ...taken.notes, ...notes, ...time.notes],
  };
}

const FORMATS: Readonly<Record<Shape, string>> = {
  A: "0.1",
  B: "0.2-0.6",
  "B'": "0.2-0.6-tests",
  C: "0.7.0-0.7.15",
  D: "0.7.16",
};
