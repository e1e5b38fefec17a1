import { isList, isMap, type JsonMap } from "../../core/json.ts";
import type { MetricDirection } from "../../core/metrics/measured.ts";
import type { ImportOptions } from "../importer.ts";
import { countOf, numberOf } from "../numbers.ts";
import { SPEED } from "./files.ts";

/** The evaluation of a trainer_state.json that describes the saved weights, and why that one. */
export interface ChosenStep {
  readonly step: number;
  /** All `eval_*` keys logged at that step: several datasets are logged as several entries. */
  readonly values: JsonMap;
  readonly why: string;
}

/**
 * Which logged evaluation to take: the one asked for, else at the best checkpoint where the Trainer kept one
 * (`best_global_step`, or the number in `best_model_checkpoint`), else at the last step that was evaluated; undefined where
 * it is not there. transformers trainer_callback.py, TrainerState.
 */
export function chosenStep(state: JsonMap, asked?: ImportOptions["step"]): ChosenStep | undefined {
  const evaluations = evaluationsOf(state);
  if (typeof asked === "number") {
    const values = evaluations.get(asked);
    return values === undefined ? undefined : { step: asked, values, why: `step ${String(asked)}, as asked for` };
  }
  const best = asked === "last" ? undefined : bestStep(state);
  const atBest = best === undefined ? undefined : evaluations.get(best);
  if (best !== undefined && atBest !== undefined) {
    return {
      step: best,
      values: atBest,
      why: `step ${String(best)}, the best checkpoint by the metric the run selected on`,
    };
  }
  if (asked === "best") return undefined;
  const last = [...evaluations.keys()].at(-1);
  const values = last === undefined ? undefined : evaluations.get(last);
  if (last === undefined || values === undefined) return undefined;
  return { step: last, values, why: `step ${String(last)}, the last one that was evaluated` };
}

/** The steps that were evaluated, in order. */
export function evaluatedSteps(state: JsonMap): readonly number[] {
  return [...evaluationsOf(state).keys()];
}

/** The step whose logged evaluation has exactly the values of a results file; undefined where none or several have. */
export function stepWithValues(state: JsonMap, results: JsonMap): number | undefined {
  const measured = Object.entries(results).filter(([key]) => key.startsWith("eval_") && !SPEED.test(key));
  const steps = [...evaluationsOf(state)].filter(([, values]) => {
    const shared = measured.filter(([key]) => Object.hasOwn(values, key));
    return shared.length > 0 && shared.every(([key, value]) => values[key] === value);
  });
  return steps.length === 1 ? steps[0]?.[0] : undefined;
}

/** Which way the run selected on: `best_metric` is the lowest or the highest value of exactly one `eval_*` series. */
export function selectedDirections(state: JsonMap): ReadonlyMap<string, MetricDirection> {
  const best = numberOf(state["best_metric"]);
  const series = new Map<string, number[]>();
  for (const values of evaluationsOf(state).values()) {
    for (const [key, raw] of Object.entries(values)) {
      const value = numberOf(raw);
      if (value !== undefined && !SPEED.test(key)) series.set(key, [...(series.get(key) ?? []), value]);
    }
  }
  const selected = [...series].filter(([, values]) => best !== undefined && isEnd(best, values));
  const [only] = selected;
  if (only === undefined || selected.length > 1) return new Map();
  return new Map([[only[0], only[1].every((value) => value >= (best ?? 0)) ? "lower" : "higher"]]);
}

/** True when the value is the lowest or the highest of a series that is not constant. */
function isEnd(value: number, series: readonly number[]): boolean {
  if (!series.includes(value) || series.every((each) => each === value)) return false;
  return series.every((each) => each >= value) || series.every((each) => each <= value);
}

/** The entry a Trainer writes when training came to its end: `train_loss`, `train_runtime`, `total_flos`. */
export function finalEntry(state: JsonMap): JsonMap | undefined {
  return entriesOf(state).findLast((entry) => Object.hasOwn(entry, "train_runtime"));
}

function entriesOf(state: JsonMap): readonly JsonMap[] {
  const log = state["log_history"];
  return (isList(log) ? log : []).filter(isMap);
}

/** Evaluations by step, in increasing order. */
function evaluationsOf(state: JsonMap): ReadonlyMap<number, JsonMap> {
  const merged = new Map<number, JsonMap>();
  for (const entry of entriesOf(state)) {
    const step = countOf(entry["step"]);
    const values = Object.entries(entry).filter(([key]) => key.startsWith("eval_"));
    if (step === undefined || values.length === 0) continue;
    merged.set(step, { ...merged.get(step), ...Object.fromEntries(values) });
  }
  return new Map([...merged].sort(([a], [b]) => a - b));
}

function bestStep(state: JsonMap): number | undefined {
  if (numberOf(state["best_metric"]) === undefined) return undefined;
  const stated = countOf(state["best_global_step"]);
  const checkpoint = state["best_model_checkpoint"];
  const named = typeof checkpoint === "string" ? /checkpoint-(\d+)[/\\]?$/.exec(checkpoint)?.[1] : undefined;
  return stated ?? countOf(named);
}
