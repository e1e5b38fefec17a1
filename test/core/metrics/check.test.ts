import { describe, expect, it } from "vitest";
import { metricOf } from "../../../src/core/metrics/catalogue.ts";
import { checkMetric, checkPercentiles } from "../../../src/core/metrics/check.ts";
import { missingCompanions } from "../../../src/core/metrics/companions.ts";
import type { MetricEntry } from "../../../src/core/metrics/entry.ts";
import type { MeasuredMetric } from "../../../src/core/metrics/measured.ts";
import { adequateSample } from "../../../src/core/metrics/sample.ts";

function entry(id: string): MetricEntry {
  const found = metricOf(id);
  if (found === undefined) throw new Error(`no metric ${id}`);
  return found;
}

function said(id: string, fields: Partial<MeasuredMetric>): readonly string[] {
  return checkMetric({ id, ...fields }, entry(id)).map(({ code }) => code);
}

describe("a value outside what its metric can be", () => {
  it.each([
    ["accuracy", 95, ["metric-out-of-range"]],
    ["accuracy", 1, []],
    ["accuracy", 0, []],
    ["accuracy", -0.1, ["metric-out-of-range"]],
    ["perplexity", 0.9, ["metric-out-of-range"]],
    ["perplexity", 1e9, []],
    ["r2", -40, []],
    ["r2", 1.01, ["metric-out-of-range"]],
    ["bleu", 0.31, ["metric-scale-doubtful"]],
    ["bleu", 31, []],
    ["bleu", 0, []],
    ["rouge1", 1, ["metric-scale-doubtful"]],
    ["word_error_rate", 24.9, ["metric-unit-open"]],
    ["word_error_rate", 0.249, []],
    ["disparate_impact", 3, []],
  ] as const)("%s %d gives %j", (id, value, codes) => {
    expect(said(id, { value })).toEqual(codes);
  });

  it("is told with a hint when it looks like percent", () => {
    expect(checkMetric({ id: "accuracy", raw: "acc", value: 95 }, entry("accuracy"))[0]).toMatchObject({
      args: { raw: "acc", value: 95, range: "[0, 1]", hint: "this looks like percent" },
    });
  });

  it("is not looked for in a text", () => {
    expect(said("accuracy", { value_text: "NaN" })).toEqual([]);
  });

  it("is an error in another unit too, but not where the unit is that of something else", () => {
    expect(said("latency_p95_ms", { value: 1.2, unit: "s" })).toEqual(["metric-wrong-unit"]);
    expect(said("latency_p95_ms", { value: 1200, unit: "ms" })).toEqual([]);
    expect(said("rmse", { value: 3, unit: "EUR" })).toEqual([]);
    expect(said("word_error_rate", { value: 1.3, unit: "ratio" })).toEqual([]);
  });
});

describe("percentiles", () => {
  const latency = (p50: number, p95: number, p99: number, more: Partial<MeasuredMetric> = {}): MeasuredMetric[] =>
    [p50, p95, p99].map((value, index) => ({ id: `latency_p${String([50, 95, 99][index])}_ms`, value, ...more }));

  it("may be equal or rise", () => {
    expect(checkPercentiles(latency(10, 10, 30))).toEqual([]);
  });

  it("may not fall", () => {
    expect(checkPercentiles(latency(10, 30, 20)).map(({ args }) => args)).toEqual([
      { low: "latency_p95_ms", lowValue: 30, high: "latency_p99_ms", highValue: 20 },
    ]);
    expect(checkPercentiles([...latency(50, 40, 30)].reverse())).toHaveLength(2);
  });

  it("are compared on the same data, slice and load only", () => {
    const [, , p99] = latency(1, 2, 3, { with: { load: "1 rps" } });
    const [, p95] = latency(10, 20, 30, { with: { load: "50 rps" } });
    expect(checkPercentiles([p95, p99].filter((each) => each !== undefined))).toEqual([]);
    expect(
      checkPercentiles([...latency(9, 9, 9, { slice: { region: "eu" } }), { id: "latency_p99_ms", value: 1 }]),
    ).toEqual([]);
  });

  it("are those of one quantity", () => {
    expect(
      checkPercentiles([
        { id: "ttft_p95_ms", value: 500 },
        { id: "tpot_p99_ms", value: 40 },
      ]),
    ).toEqual([]);
  });
});

describe("companions", () => {
  it("stand beside the value or under with", () => {
    const bare = { id: "f1", value: 0.5 };
    expect(missingCompanions(bare, entry("f1"))).toEqual(["sample_size", "average"]);
    expect(missingCompanions({ ...bare, sample_size: 1, with: { average: "macro" } }, entry("f1"))).toEqual([]);
    expect(missingCompanions({ ...bare, with: { sample_size: 10, average: "" } }, entry("f1"))).toEqual([
      "sample_size",
      "average",
    ]);
    const loss = { id: "eval_loss", value: 1, split: "test", with: { loss: "cross-entropy" } };
    expect(missingCompanions(loss, entry("eval_loss"))).toEqual([]);
    expect(missingCompanions({ id: "perplexity", value: 3, dataset: { id: "wiki" } }, entry("perplexity"))).toEqual([
      "tokenizer",
    ]);
  });

  it("include the unit where nothing tells percent from a ratio", () => {
    const wer = { id: "word_error_rate", value: 24.9, sample_size: 100 };
    expect(missingCompanions(wer, entry("word_error_rate"))).toEqual(["unit"]);
    expect(missingCompanions({ ...wer, value: 0.249 }, entry("word_error_rate"))).toEqual([]);
    expect(
      missingCompanions({ ...wer, value: 1.2, rescaled: { by: 0.01, why: "percent" } }, entry("word_error_rate")),
    ).toEqual([]);
  });

  it("are none for a metric that needs none", () => {
    expect(missingCompanions({ id: "evaluation_cost_usd", value: 3 }, entry("evaluation_cost_usd"))).toEqual([]);
  });
});

describe("the sample", () => {
  const psi = (n: number, bins: number): MeasuredMetric => ({
    id: "psi",
    value: 0.01,
    with: { n_ref: n, n_cur: n, bins },
  });

  it.each([
    [360, 10, undefined, true],
    [359, 10, undefined, false],
    [1160, 30, undefined, true],
    [1159, 30, undefined, false],
    [144, 10, 0.25, true],
    [143, 10, 0.25, false],
  ])("of PSI: %d on each side in %d bins, bound %s: %s", (n, bins, threshold, expected) => {
    expect(adequateSample(psi(n, bins), entry("psi"), threshold)).toBe(expected);
  });

  it("of PSI is not adequate while a size is missing", () => {
    expect(adequateSample({ id: "psi", value: 0.01, with: { bins: 10 } }, entry("psi"))).toBe(false);
  });

  const groups = (women: number, men: number, more: Partial<MeasuredMetric> = {}): MeasuredMetric => ({
    ...{ id: "disparate_impact", value: 0.9, with: { n_per_group: { women, men } } },
    ...more,
  });

  it("of a fairness metric has 100 in every group", () => {
    expect(adequateSample(groups(100, 100), entry("disparate_impact"))).toBe(true);
    expect(adequateSample(groups(99, 5000), entry("disparate_impact"))).toBe(false);
    expect(adequateSample(groups(100, 100, { with: { n_per_group: { all: 400 } } }), entry("disparate_impact"))).toBe(
      false,
    );
    expect(adequateSample({ id: "disparate_impact", value: 0.9 }, entry("disparate_impact"))).toBe(false);
  });

  it("of a fairness metric says nothing when its interval spans a bound", () => {
    const spread = (low: number, high: number): MeasuredMetric => groups(500, 500, { ci: { level: 0.95, low, high } });
    expect(adequateSample(spread(0.85, 1.1), entry("disparate_impact"))).toBe(true);
    expect(adequateSample(spread(0.75, 1.1), entry("disparate_impact"))).toBe(false);
    expect(adequateSample(spread(0.9, 1.3), entry("disparate_impact"))).toBe(false);
    expect(adequateSample(spread(0.75, 1.1), entry("disparate_impact"), [0.7, 1.3])).toBe(true);
    expect(adequateSample(spread(0.75, 1.1), entry("disparate_impact"), 0.9)).toBe(false);
  });

  it("has no rule for other metrics", () => {
    expect(adequateSample({ id: "accuracy", value: 0.9, sample_size: 3 }, entry("accuracy"))).toBeUndefined();
    expect(adequateSample({ id: "generalized_entropy", value: 0.1 }, entry("generalized_entropy"))).toBeUndefined();
  });
});
