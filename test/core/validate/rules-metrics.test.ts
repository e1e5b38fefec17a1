import { describe, expect, it } from "vitest";
import { evaluation, training, scorecard, operations, targets, evaluationFile, finds } from "./parts.ts";
import { found } from "./workspace-of.ts";

describe("the rules on metrics, targets and criteria", () => {
  finds([
    [
      "a target on a misspelt metric",
      targets({ metric: "acuracy", op: ">=", value: 0.8 }),
      "unknown-metric scorecard.yaml targets.0.metric",
    ],
    [
      "an objective on a misspelt metric",
      scorecard({ slos: [{ metric: "latency_p95", op: "<=", value: 3000 }] }),
      "unknown-metric scorecard.yaml slos.0.metric",
    ],
    [
      "a target without its bound",
      targets({ metric: "accuracy", op: ">=" }),
      "bound-missing scorecard.yaml targets.0.op",
    ],
    [
      "a band without one bound",
      targets({ metric: "disparate_impact", op: "between", lo: 0.8 }),
      "bound-missing scorecard.yaml targets.0.op",
    ],
    [
      "a band upside down",
      targets({ metric: "disparate_impact", op: "between", lo: 1.25, hi: 0.8 }),
      "bounds-inverted scorecard.yaml targets.0.lo",
    ],
    [
      "a band of nothing",
      targets({ metric: "disparate_impact", op: "between", lo: 1, hi: 1, inclusive: false }),
      "bounds-inverted scorecard.yaml targets.0.lo",
    ],
    [
      "a target in percent for a ratio",
      targets({ metric: "accuracy", op: ">=", value: 80 }),
      "bound-out-of-range scorecard.yaml targets.0.value",
    ],
    [
      "a target that asks for bad results",
      targets({ metric: "accuracy", op: "<=", value: 0.8 }),
      "bound-against-direction scorecard.yaml targets.0.op",
    ],
    [
      "weights that are all zero",
      scorecard({ dimension_weights: { governance: 0, safety: 0 } }),
      "weights-all-zero scorecard.yaml dimension_weights",
    ],
    [
      "weights that are none",
      scorecard({ dimension_weights: {} }),
      "weights-all-zero scorecard.yaml dimension_weights",
    ],
    [
      "a negative weight",
      scorecard({ dimension_weights: { governance: 2, safety: -1 } }),
      "weight-not-usable scorecard.yaml dimension_weights.safety",
    ],
    [
      "a weight that is no number",
      scorecard({ dimension_weights: { governance: NaN } }),
      "weight-not-usable scorecard.yaml dimension_weights.governance",
    ],
    [
      "a disabled criterion that does not exist",
      scorecard({ disabled: [{ id: "DOC-91", reason: "r" }] }),
      "unknown-criterion scorecard.yaml disabled.0.id",
    ],
    [
      "an own criterion that is disabled",
      scorecard({ disabled: [{ id: "X-MINE", reason: "r" }] }),
      "own-criterion-disabled scorecard.yaml disabled.0.id",
    ],
    [
      "a metric recorded under a name of nobody's",
      { records: [evaluation({ metrics: [{ id: "acuracy", value: 0.8 }] })] },
      `metric-not-in-catalogue ${evaluationFile} metrics.0.id`,
    ],
    [
      "a monitor of a misspelt metric",
      operations({ monitors: [{ id: "m", owner: "ben", metrics: ["acuracy"] }] }),
      "metric-not-in-catalogue operations.yaml monitors.0.metrics.0",
    ],
    [
      "a value outside the metric's range",
      { records: [evaluation({ metrics: [{ id: "accuracy", value: 80 }] })] },
      `metric-out-of-range ${evaluationFile} metrics.0.value`,
    ],
    [
      "the same series twice",
      {
        records: [
          evaluation({
            metrics: [
              { id: "accuracy", value: 0.8, split: "test" },
              { id: "accuracy", value: 0.1, split: "test" },
            ],
          }),
        ],
      },
      `duplicate-series ${evaluationFile} metrics.1.id`,
    ],
    [
      "an interval upside down",
      {
        records: [evaluation({ metrics: [{ id: "accuracy", value: 0.8, ci: { level: 0.95, low: 0.9, high: 0.7 } }] })],
      },
      `bounds-inverted ${evaluationFile} metrics.0.ci`,
    ],
    [
      "percentiles that cannot all be true",
      {
        records: [
          evaluation({
            metrics: [
              { id: "ttft_p95_ms", value: 100 },
              { id: "ttft_p99_ms", value: 90 },
            ],
          }),
        ],
      },
      `metric-percentiles-crossed ${evaluationFile} metrics`,
    ],
  ]);

  it("accept weights of any positive sum", () => {
    expect(found(scorecard({ dimension_weights: { governance: 0.9, safety: 0.9 } }))).toEqual([]);
    expect(found(scorecard({ dimension_weights: { governance: 0.1, safety: 0.2, fairness: 0.7 } }))).toEqual([]);
  });

  it("tell series apart by dataset, split, n_shot, variant and slice, and steps of a training run", () => {
    const base = { id: "accuracy", value: 0.8 };
    const metrics = [
      base,
      { ...base, split: "test" },
      { ...base, n_shot: 5 },
      { ...base, variant: "v" },
      { ...base, slice: { language: "de" } },
      { ...base, dataset: { id: "faq" } },
    ];
    expect(found({ records: [evaluation({ metrics })] })).toEqual([]);
    expect(
      found({
        records: [
          training({
            metrics: [
              { ...base, step: 1 },
              { ...base, step: 2 },
            ],
          }),
        ],
      }),
    ).toEqual([]);
  });
});
