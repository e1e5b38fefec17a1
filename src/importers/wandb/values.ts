import { isMap, type Json, type JsonMap } from "../../core/json.ts";
import { SPEED } from "../hf/files.ts";
import type { Reading } from "../measure.ts";
import type { LeftOut } from "../metrics.ts";
import { countOf, measuredOf } from "../numbers.ts";
import { namedReading } from "../run-values.ts";

/**
 * The metrics of a summary: the last value logged of each. Where `define_metric(summary=…)` keeps several, the last one is
 * taken, or the only one as that variant; the lowest and highest of a run's history are of no one state of the model and
 * come with `all` alone. Tables, media and traces (`_type`) are counted. wandb/core/internal/runsummary.
 */
export function valuesOf(
  summary: JsonMap,
  all: boolean,
): { readonly values: readonly Reading[]; readonly left: LeftOut } {
  const values: Reading[] = [];
  const nonNumeric: string[] = [];
  const filtered: string[] = [];
  const step = countOf(summary["_step"]);
  const beside = step === undefined || step === 0 ? {} : { step };
  const take = (name: string, value: Json, kind?: string): void => {
    const raw = kind === undefined ? name : `${name}.${kind}`;
    const measured = typeof value === "boolean" ? undefined : measuredOf(value);
    if (isSpeed(name)) filtered.push(raw);
    else if (measured === undefined) nonNumeric.push(raw);
    else {
      const reading = namedReading({ raw: name, measured, ...beside }, "wandb");
      values.push(kind === undefined ? reading : { ...reading, raw, variant: kind });
    }
  };
  const walk = (level: JsonMap, path: string, depth: number): void => {
    for (const [key, value] of Object.entries(level)) {
      const raw = path === "" ? key : `${path}.${key}`;
      if (depth === 0 && key.startsWith("_")) continue;
      if (!isMap(value)) take(raw, value);
      else if (Object.hasOwn(value, "_type") || depth > DEEPEST) nonNumeric.push(raw);
      else if (isAggregate(value)) aggregate(value, raw);
      else walk(value, raw, depth + 1);
    }
  };
  const aggregate = (value: JsonMap, raw: string): void => {
    const [only, second] = Object.keys(value);
    const main = second === undefined ? only : Object.hasOwn(value, "last") ? "last" : undefined;
    for (const [kind, each] of Object.entries(value)) {
      if (kind === "last" && main === "last") take(raw, each);
      else if (kind === main || all) take(raw, each, kind);
      else filtered.push(`${raw}.${kind}`);
    }
  };
  walk(summary, "", 0);
  return { values, left: { non_numeric: nonNumeric, filtered } };
}

const DEEPEST = 3;
const KINDS: ReadonlySet<string> = new Set(["min", "max", "mean", "best", "last", "copy", "none"]);

function isAggregate(value: JsonMap): boolean {
  const kinds = Object.keys(value);
  return kinds.length > 0 && kinds.every((kind) => KINDS.has(kind));
}

/** `eval/runtime`, `eval/samples_per_second` and the like: the Trainer's, with a slash. */
function isSpeed(raw: string): boolean {
  return SPEED.test(raw.replace("/", "_"));
}
