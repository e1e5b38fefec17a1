import { finding } from "./findings/catalogue.ts";
import type { Finding } from "./findings/finding.ts";
import { isList, isMap, type Json, type Path } from "./json.ts";

/**
 * What of an existing model-index keeps huggingface_hub from loading the card (model_index_to_eval_results in
 * repocard_data.py): a key that it needs and a result does not have. One finding per gap.
 */
export function indexFaults(index: Json | undefined, file: string, lineOf: (path: Path) => number): readonly Finding[] {
  if (index === undefined || index === null) return [];
  const fault = (path: Path, missing: string): Finding =>
    finding("card-model-index-invalid", { file, where: pathText(path), missing }, { file, line: lineOf(path) });
  if (!isList(index) || index.length === 0) return [fault(["model-index"], "entry")];
  return index.flatMap((entry, at) => {
    const path = ["model-index", at];
    if (!isMap(entry)) return [fault(path, "name")];
    const results = entry["results"];
    const missing = entry["name"] === undefined ? [fault(path, "name")] : [];
    if (!isList(results)) return [...missing, fault(path, "results")];
    return [...missing, ...results.flatMap((each, number) => resultFaults(each, [...path, "results", number], fault))];
  });
}

function resultFaults(result: Json, path: Path, fault: (path: Path, missing: string) => Finding): readonly Finding[] {
  if (!isMap(result)) return [fault(path, "task")];
  const gaps = [
    ...missingIn(result, "task", ["type"]),
    ...missingIn(result, "dataset", ["type", "name"]),
    ...(result["source"] === undefined ? [] : missingIn(result, "source", ["url"])),
  ].map((each) => fault(path, each));
  const metrics = result["metrics"];
  if (!isList(metrics)) return [...gaps, fault(path, "metrics")];
  return [
    ...gaps,
    ...metrics.flatMap((metric, at) =>
      ["type", "value"]
        .filter((key) => !isMap(metric) || metric[key] === undefined || metric[key] === null)
        .map((key) => fault([...path, "metrics", at], key)),
    ),
  ];
}

function missingIn(result: { readonly [key: string]: Json }, part: string, keys: readonly string[]): readonly string[] {
  const value = result[part];
  if (!isMap(value)) return [part];
  return keys.filter((key) => value[key] === undefined || value[key] === null).map((key) => `${part}.${key}`);
}

function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${String(step)}]` : `.${step}`))
    .join("")
    .slice(1);
}
