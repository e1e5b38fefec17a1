import { isMap, type Json, type JsonMap } from "../../core/json.ts";
import type { MetricDirection } from "../../core/metrics/measured.ts";
import type { Reading } from "../measure.ts";
import { withoutUndefined } from "../measure.ts";
import type { LeftOut } from "../metrics.ts";
import { countOf, measuredOf } from "../numbers.ts";
import { SPEED } from "./files.ts";

/** What the Trainer calls the data of a prefix. */
const SPLITS: { readonly [prefix: string]: string } = { eval: "eval", predict: "test", test: "test", train: "train" };

/**
 * Readings from a flat results object for the named prefixes: `eval_wer` is the metric `eval_wer` of the split eval,
 * `eval_books_loss` the loss on the dataset `books` where `eval_books_runtime` says that there is one. Speeds, memory and
 * sample counts are no metrics; `perplexity` (run_clm) belongs to eval.
 */
export function readingsOfResults(
  values: JsonMap,
  prefixes: readonly string[],
  beside: { readonly step?: number; readonly directions?: ReadonlyMap<string, MetricDirection> } = {},
): { readonly readings: readonly Reading[]; readonly left: LeftOut } {
  const readings: Reading[] = [];
  const nonNumeric: string[] = [];
  const filtered: string[] = [];
  for (const [raw, value] of Object.entries(values)) {
    const prefix = raw === "perplexity" ? "eval" : /^([a-z]+)_/.exec(raw)?.[1];
    if (prefix === undefined || !prefixes.includes(prefix)) continue;
    if (COUNT.test(raw)) continue;
    const measured = typeof value === "boolean" ? undefined : measuredOf(value);
    if (SPEED.test(raw) || OVERHEAD.test(raw)) filtered.push(raw);
    else if (measured === undefined) nonNumeric.push(raw);
    else readings.push({ raw, measured, ...named(raw, prefix, values), ...besideOf(raw, prefix, beside) });
  }
  return { readings, left: { non_numeric: nonNumeric, filtered } };
}

/** The prefixes that occur in a results object. */
export function prefixesIn(values: JsonMap): readonly string[] {
  const found = Object.keys(values).map((key) => /^(train|eval|predict|test)_/.exec(key)?.[1]);
  return [...new Set(found.filter((prefix) => prefix !== undefined))];
}

const COUNT = /_samples$/;
const OVERHEAD = /_(?:mem_(?:cpu|gpu)_\w+|jit_compilation_time|model_preparation_time)$/;

function named(raw: string, prefix: string, values: JsonMap): Pick<Reading, "name" | "dataset" | "sample_size"> {
  const dataset = datasetsOf(values, prefix).find((name) => raw.startsWith(`${prefix}_${name}_`));
  const metric = dataset === undefined ? raw : `${prefix}_${raw.slice(prefix.length + dataset.length + 2)}`;
  const counted = dataset === undefined ? `${prefix}_samples` : `${prefix}_${dataset}_samples`;
  return {
    name: metric,
    ...withoutUndefined({
      dataset: dataset === undefined ? undefined : { id: dataset },
      sample_size: countOf(values[counted]),
    }),
  };
}

/** Datasets of a Trainer with several: each has its own speed keys, `eval_<dataset>_runtime`. Longest name first. */
function datasetsOf(values: JsonMap, prefix: string): readonly string[] {
  return Object.keys(values)
    .flatMap((key) =>
      key.startsWith(`${prefix}_`) && key.endsWith("_runtime") ? [key.slice(prefix.length + 1, -8)] : [],
    )
    .filter((name) => name !== "")
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function besideOf(
  raw: string,
  prefix: string,
  { step, directions }: { readonly step?: number; readonly directions?: ReadonlyMap<string, MetricDirection> },
): Partial<Reading> {
  return withoutUndefined({
    split: SPLITS[prefix],
    // The step is known for the logged evaluation only, not for a prediction made afterwards.
    step: prefix === "predict" || prefix === "test" ? undefined : step,
    direction: directions?.get(raw),
  });
}

/** One flat object from several results files; the first file wins, and keys on which a later one differs are named. */
export function mergeResults(files: readonly JsonMap[]): {
  readonly values: JsonMap;
  readonly differing: readonly string[];
} {
  const values = new Map<string, Json>();
  const differing: string[] = [];
  for (const [key, value] of files.filter(isMap).flatMap((file) => Object.entries(file))) {
    if (!values.has(key)) values.set(key, value);
    else if (values.get(key) !== value && key !== "epoch") differing.push(key);
  }
  return { values: Object.fromEntries(values), differing: [...new Set(differing)].sort() };
}
