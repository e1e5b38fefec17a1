import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportOptions } from "../../src/importers/importer.ts";
import { codes, evaluation, input, metric, metricsIn } from "./fixtures.ts";

function read(document: unknown, options: ImportOptions = {}) {
  return importFrom(input(JSON.stringify(document), "constraint_violations.json"), options);
}

function monitoring(result: ReturnType<typeof read>) {
  const [draft] = result.records;
  if (draft?.kind !== "monitoring") throw new Error(`no monitoring record; ${codes(result).join(", ")}`);
  return draft;
}

/** Built from the vendor's documentation: no public file was found. */
const violation = (more: object) => ({
  description: "Value 12345 of ana@acme.example does not meet the constraint",
  ...more,
});
const dataQuality = {
  violations: [
    violation({ feature_name: "amount", constraint_check_type: "data_type_check" }),
    violation({ feature_name: "country", constraint_check_type: "baseline_drift_check" }),
    violation({ feature_name: "amount", constraint_check_type: "baseline_drift_check" }),
  ],
};
const window = { from: "2026-11-02", to: "2026-11-08" };

describe("constraint violations of Model Monitor", () => {
  it("are counted, with the checks and the features beside the number, and no description", () => {
    const result = read(dataQuality, { window, environment: "production" });
    expect(monitoring(result)).toMatchObject({ window, environment: "production" });
    expect(metricsIn(monitoring(result))).toEqual([
      {
        id: "constraint_violations",
        raw: "violations",
        value: 3,
        with: {
          window: "2026-11-02 to 2026-11-08",
          checks: { baseline_drift_check: 2, data_type_check: 1 },
          about: ["amount", "country"],
        },
      },
    ]);
    expect(JSON.stringify(result.records)).not.toContain("12345");
  });

  it("of bias name facet and metric, those of attribution and quality what they are about", () => {
    const bias = violation({
      facet: "language",
      facet_value: "de",
      metric_name: "DPPL",
      constraint_check_type: "bias_drift_check",
    });
    const shap = violation({
      label: "label0",
      metric_name: "shap",
      constraint_check_type: "feature_attribution_drift_check",
    });
    const quality = violation({ metric_name: "f1", constraint_check_type: "LessThanThreshold" });
    const found = metricsIn(monitoring(read({ version: "1.0", violations: [bias, shap, quality] })));
    expect(found[0]?.with?.["about"]).toEqual(["language de DPPL", "label0 shap", "f1"]);
  });

  it("may be none: then the number is 0, and without a window it is no evidence", () => {
    const result = read({ violations: [] });
    expect(metric(monitoring(result), "violations")).toEqual({
      id: "constraint_violations",
      raw: "violations",
      value: 0,
    });
    expect(codes(result)).toEqual(expect.arrayContaining(["import-time-unknown", "metric-without-companions"]));
  });
});

const quality = {
  version: 0,
  dataset: {
    item_count: 512,
    start_time: "2026-11-02T00:00:00Z",
    end_time: "2026-11-03T00:00:00Z",
    evaluation_time: "2026-11-03T01:02:03.5Z",
  },
  binary_classification_metrics: {
    confusion_matrix: { "0": { "0": 1 } },
    f1: { value: 0.5, standard_deviation: 0.01 },
    f1_best_constant_classifier: { value: 0.4, standard_deviation: "NaN" },
    recall: { value: 0.75, standard_deviation: "NaN" },
    true_positive_rate: { value: 0.75, standard_deviation: "NaN" },
    auc: { value: "NaN" },
    receiver_operating_characteristic_curve: { false_positive_rates: [0, 1] },
  },
};

describe("statistics of the model quality monitor", () => {
  it("are live traffic of the window that the file says", () => {
    const draft = monitoring(read(quality));
    expect(draft.observed.at).toBe("2026-11-03T01:02:03.500Z");
    expect(draft.window).toEqual({ from: "2026-11-02T00:00:00Z", to: "2026-11-03T00:00:00Z" });
    expect(metric(draft, "binary_classification_metrics/f1")).toEqual({
      id: "f1",
      raw: "binary_classification_metrics/f1",
      value: 0.5,
      sample_size: 512,
      // A spread over resamples: never the standard error of the value.
      with: { standard_deviation: 0.01, average: "binary" },
    });
    expect(metricsIn(draft).map(({ id }) => id)).toEqual(["f1", "recall", "roc_auc"]);
    expect(metric(draft, "binary_classification_metrics/auc").value_text).toBe("NaN");
    expect(draft.skipped?.names).toContain("binary_classification_metrics/f1_best_constant_classifier");
  });

  it("are an evaluation where neither the file nor the person says a window", () => {
    const { dataset: _none, ...baseline } = quality;
    expect(evaluation(read(baseline)).metrics).toHaveLength(3);
    expect(monitoring(read(baseline, { environment: "production" })).environment).toBe("production");
  });

  it("of a problem with many classes say how the average was made", () => {
    const many = { multiclass_classification_metrics: { weighted_f1: { value: 0.6, standard_deviation: 0.1 } } };
    expect(metricsIn(evaluation(read(many)))[0]).toMatchObject({ id: "f1", with: { average: "weighted" } });
  });
});

describe("what is no file of Model Monitor", () => {
  it.each([{ violations: ["one"] }, { violations: [], rules: [] }, { violations: [{ rule: "a" }] }, { metrics: {} }])(
    "is not taken for one: %j",
    (document) => {
      expect(importFrom(input(JSON.stringify(document)), {}, "model-monitor").records).toEqual([]);
    },
  );
});
