import { isMap, type JsonMap } from "../core/json.ts";
import type { Importer, ImportOptions, ImportResult, SourceFile } from "./importer.ts";
import { jsonOf } from "./lenient-json.ts";
import { detectFile, onlyDocument } from "./one-file.ts";
import { QUALITY_KEYS, qualityResult } from "./model-monitor/quality.ts";
import { isViolation, violationsResult } from "./model-monitor/violations.ts";

/**
 * SageMaker Model Monitor: `constraint_violations.json` of the data quality, bias, attribution and model quality monitors,
 * and the statistics of the model quality monitor. The violations are built from the vendor's documentation (developer
 * guide, "Schema for Violations" and the pages on bias, attribution and model quality monitoring): no public file of them
 * was found. Descriptions hold values of the data and are never taken.
 */
export const modelMonitor: Importer = {
  id: "model-monitor",
  title: "SageMaker Model Monitor",
  detects: "JSON with `violations` of `constraint_check_type`, or `binary_classification_metrics` and the like",
  detect: (input) => detectFile(input, missingIn),
  read(input, options) {
    const only = onlyDocument(input, "model-monitor", missingIn);
    if ("refused" in only) return only.refused;
    const result = readDocument(only.file, only.document, options);
    return { ...result, notes: [...only.notes, ...result.notes] };
  },
};

function missingIn(file: SourceFile): string | undefined {
  const document = jsonOf(file);
  if (!isMap(document)) return "no JSON object";
  if (QUALITY_KEYS.some((key) => isMap(document[key]))) return undefined;
  const { violations } = document;
  if (!Array.isArray(violations)) return "no list of `violations`, and no metrics of a model quality monitor";
  if (!violations.every(isViolation)) return "`violations` without `constraint_check_type`";
  const others = Object.keys(document).filter((key) => key !== "violations" && key !== "version");
  return others.length === 0 ? undefined : "more than `violations` and `version`";
}

function readDocument(file: SourceFile, document: JsonMap, options: ImportOptions): ImportResult {
  return Array.isArray(document["violations"])
    ? violationsResult(file, document["violations"].filter(isMap), options)
    : qualityResult(file, document, options);
}
