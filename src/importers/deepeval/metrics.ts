import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import { withoutUndefined, type Reading } from "../measure.ts";
import { publicModel } from "../model-text.ts";
import { countOf, numberOf } from "../numbers.ts";

/** What one metric came to over a test run. */
export interface MetricScores {
  readonly metric: string;
  readonly scores: readonly Json[];
  readonly passes: number;
  readonly fails: number;
  readonly errors: number;
}

/** The mean score and the share that passed of each metric, and of the tests as a whole. */
export function readingsOf(
  scores: readonly MetricScores[],
  run: JsonMap,
): { readonly readings: readonly Reading[]; readonly left: readonly string[] } {
  const passed = countOf(run["testPassed"]) ?? 0;
  const graded = passed + (countOf(run["testFailed"]) ?? 0);
  const cost = numberOf(run["evaluationCost"]) ?? 0;
  const whole = { raw: "pass_rate", name: "pass_rate", measured: { value: passed / graded }, sample_size: graded };
  const paid = { raw: "evaluationCost", name: "evaluationCost", measured: { value: cost } };
  const errors = scores.reduce((sum, each) => sum + each.errors, 0);
  return {
    readings: [
      ...scores.flatMap((each) => [...meanOf(each, run), ...passRateOf(each)]),
      ...(graded === 0 ? [] : [whole]),
      ...(cost > 0 ? [paid] : []),
      ...(errors === 0 ? [] : [{ raw: "errors", name: "errors", measured: { value: errors } }]),
    ],
    left: scores.filter((each) => numbersIn(each).length === 0).map(({ metric }) => metric),
  };
}

function meanOf(each: MetricScores, run: JsonMap): readonly Reading[] {
  const numbers = numbersIn(each);
  if (numbers.length === 0) return [];
  const value = numbers.reduce((sum, score) => sum + score, 0) / numbers.length;
  const { judge, threshold } = settingsOf(each.metric, run);
  return [
    {
      raw: each.metric,
      name: each.metric,
      measured: { value },
      sample_size: numbers.length,
      ...withoutUndefined({ threshold, with: judge === undefined ? undefined : { judge } }),
    },
  ];
}

function passRateOf({ metric, passes, fails }: MetricScores): readonly Reading[] {
  const graded = passes + fails;
  if (graded === 0) return [];
  const raw = `${metric}/pass_rate`;
  return [{ raw, name: "pass_rate", measured: { value: passes / graded }, sample_size: graded, slice: { metric } }];
}

function numbersIn({ scores }: MetricScores): readonly number[] {
  return scores.map(numberOf).filter((score) => score !== undefined);
}

/** The grading model and the bound of a metric, where the test cases agree on one. */
function settingsOf(
  metric: string,
  run: JsonMap,
): { readonly judge: string | undefined; readonly threshold: number | undefined } {
  const cases = run["testCases"];
  const found = (isList(cases) ? cases : []).flatMap((each) => {
    const list = isMap(each) ? each["metricsData"] : undefined;
    return (isList(list) ? list : []).filter(isMap).filter(({ name }) => name === metric);
  });
  return {
    judge: only(found.map(({ evaluationModel }) => publicModel(evaluationModel))),
    threshold: only(found.map(({ threshold }) => numberOf(threshold))),
  };
}

function only<T>(values: readonly T[]): T | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}
