import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import { read, record } from "./drift-reports.ts";
import { codes, input, metric, metricsIn } from "./fixtures.ts";

const bars = (y: readonly number[]) => ({ small_distribution: { x: y.map((_, at) => `c${String(at)}`), y } });

/** As Evidently 0.3 to 0.6 writes it, with the time at the end. */
const report = {
  version: "0.4.39",
  metrics: [
    {
      metric: "DatasetDriftMetric",
      result: {
        drift_share: 0.5,
        number_of_columns: 3,
        number_of_drifted_columns: 1,
        share_of_drifted_columns: 1 / 3,
        dataset_drift: false,
      },
    },
    {
      metric: "DataDriftTable",
      result: {
        number_of_columns: 3,
        number_of_drifted_columns: 1,
        share_of_drifted_columns: 1 / 3,
        dataset_drift: false,
        drift_by_columns: {
          language: {
            column_name: "language",
            column_type: "cat",
            stattest_name: "Jensen-Shannon distance",
            stattest_threshold: 0.1,
            drift_score: 0.05,
            drift_detected: false,
            current: bars([700, 300]),
            reference: bars([1500, 500]),
          },
          answer_length: {
            column_name: "answer_length",
            column_type: "num",
            stattest_name: "K-S p_value",
            stattest_threshold: 0.05,
            drift_score: 0.05,
            drift_detected: true,
            current: bars([0.5, 0.5]),
            reference: bars([0.4, 0.6]),
          },
          topic: {
            column_name: "topic",
            column_type: "cat",
            stattest_name: "psi",
            stattest_threshold: 0.1,
            drift_score: 0.02,
            drift_detected: false,
          },
        },
      },
    },
    {
      metric: "ClassificationQualityMetric",
      result: {
        current: { accuracy: 0.88, recall: 0.7, tpr: 0.7, f1: null, rate_plots_data: { thrs: [0, 1] } },
        reference: { accuracy: 0.93 },
        target_name: "escalated",
      },
    },
    { metric: "DatasetSummaryMetric", result: { current: { number_of_rows: 1000 } } },
  ],
  timestamp: "2026-11-09 08:30:00.123456",
};

describe("an Evidently report of 0.2 to 0.6", () => {
  const result = read(report);
  const draft = record(result);

  it("becomes a monitoring record of the moment it was made, a day since the time has no zone", () => {
    expect(draft.observed).toMatchObject({ at: "2026-11-09", text: "2026-11-09 08:30:00.123456", zone: "none" });
    expect(draft.window).toEqual({ from: "2026-11-09", to: "2026-11-09" });
    expect(draft.tool_version).toBe("0.4.39");
    expect(draft.source).toMatchObject({ format: "evidently/0.2-0.6", adapter: "evidently@1" });
  });

  it("takes the window and the environment that the person says", () => {
    const window = { from: "2026-11-02", to: "2026-11-08" };
    expect(record(read(report, { window, environment: "production" }))).toMatchObject({
      window,
      environment: "production",
    });
  });

  it("says dataset drift and column drift both", () => {
    expect(metric(draft, "DatasetDriftMetric.share_of_drifted_columns")).toEqual({
      id: "drift_share",
      raw: "DatasetDriftMetric.share_of_drifted_columns",
      value: 1 / 3,
      threshold: 0.5,
      passed: true,
      with: { columns: 3, method: "jensenshannon, ks, psi" },
    });
    expect(metric(draft, "DatasetDriftMetric.number_of_drifted_columns")).toMatchObject({
      id: "drifted_columns",
      value: 1,
    });
    expect(metric(draft, "DataDriftTable.drift_by_columns.answer_length.drift_score")).toMatchObject({
      id: "ks_pvalue",
      slice: { column: "answer_length" },
      variant: "ks",
      test: "K-S p_value",
      threshold: 0.05,
      passed: false,
    });
    expect(codes(result)).toContain("import-columns-drifted");
  });

  it("counts both samples from the bars of a category, never from a density", () => {
    expect(metric(draft, "DataDriftTable.drift_by_columns.language.drift_score").with).toEqual({
      base: "e",
      method: "jensenshannon",
      n_ref: 2000,
      n_cur: 1000,
      bins: 2,
    });
    expect(metric(draft, "DataDriftTable.drift_by_columns.answer_length.drift_score").with).toEqual({ method: "ks" });
  });

  it("names a method alike by its short and its display name", () => {
    expect(metric(draft, "DataDriftTable.drift_by_columns.topic.drift_score")).toMatchObject({
      id: "psi",
      variant: "psi",
    });
  });

  it("keeps quality on current and reference data apart, and null out", () => {
    expect(metric(draft, "ClassificationQualityMetric.current.accuracy")).toMatchObject({
      id: "accuracy",
      value: 0.88,
      slice: { data: "current" },
    });
    expect(metric(draft, "ClassificationQualityMetric.reference.accuracy").slice).toEqual({ data: "reference" });
    expect(metricsIn(draft).filter(({ id }) => id === "recall")).toHaveLength(1);
    expect(metricsIn(draft).map(({ id }) => id)).not.toContain("f1");
  });

  it("agrees with the tool, so nothing differs", () => {
    expect(codes(result)).not.toContain("import-verdict-differs");
  });

  it("says where the report contradicts its own scores, and keeps what it says", () => {
    const edited = structuredClone(report);
    const table = edited.metrics[1]?.result.drift_by_columns;
    if (table !== undefined) table.answer_length.drift_detected = false;
    const read2 = read(edited);
    expect(read2.notes.filter(({ code }) => code === "import-verdict-differs").map(({ args }) => args)).toEqual([
      { path: "drift.json", what: "column answer_length", says: "no drift", gives: "drift" },
      { path: "drift.json", what: "the number of drifted columns", says: "1", gives: "0" },
    ]);
    expect(metric(record(read2), "DataDriftTable.drift_by_columns.answer_length.drift_score").passed).toBe(true);
  });

  it("is read through a JSON string, and with the NaN of a column that is constant", () => {
    const twice = importFrom(input(JSON.stringify(JSON.stringify(report)), "drift.json"));
    expect(codes(twice)).toContain("import-double-encoded");
    expect(record(twice).metrics).toEqual(draft.metrics);
    const text = JSON.stringify(report).replace('"drift_score":0.02', '"drift_score":NaN');
    const odd = importFrom(input(text, "drift.json"));
    expect(metric(record(odd), "DataDriftTable.drift_by_columns.topic.drift_score").value_text).toBe("NaN");
    expect(codes(odd)).toContain("import-not-finite");
  });
});

describe("an Evidently report with many columns", () => {
  const columns = Object.fromEntries(
    Array.from({ length: 70 }, (_, at) => [
      `c${String(at)}`,
      { stattest_name: "psi", stattest_threshold: 0.1, drift_score: at / 100, drift_detected: at >= 10 },
    ]),
  );
  const wide = {
    version: "0.5.0",
    metrics: [{ metric: "DataDriftTable", result: { drift_by_columns: columns } }],
    timestamp: "2026-11-09",
  };

  it("gives 50, drifted ones first, and all of them with --all", () => {
    const some = read(wide);
    expect(metricsIn(record(some))).toHaveLength(50);
    expect(metricsIn(record(some)).every(({ passed }) => passed === false)).toBe(true);
    expect(record(some).skipped?.filtered).toBe(20);
    expect(codes(some)).toContain("import-columns-cut");
    expect(metricsIn(record(read(wide, { all: true })))).toHaveLength(70);
    expect(metricsIn(record(read(wide, { only: ["*.c3.*"] })))).toHaveLength(1);
  });
});

describe("an Evidently report of 0.1.57 to 0.1.59", () => {
  it("has one result per metric name, and its share under threshold", () => {
    const draft = record(
      read({
        timestamp: "2022-11-17 12:29:02.072113",
        metrics: {
          DatasetDriftMetric: {
            threshold: 0.5,
            number_of_columns: 2,
            number_of_drifted_columns: 1,
            share_of_drifted_columns: 0.5,
            dataset_drift: true,
          },
          ColumnDriftMetric: {
            column_name: "score",
            stattest_name: "Wasserstein distance (normed)",
            threshold: 0.1,
            drift_score: 0.1,
            drift_detected: true,
          },
        },
      }),
    );
    expect(draft.source.format).toBe("evidently/0.1");
    expect(draft.tool_version).toBeUndefined();
    expect(metric(draft, "DatasetDriftMetric.share_of_drifted_columns")).toMatchObject({
      threshold: 0.5,
      passed: false,
    });
    expect(metric(draft, "ColumnDriftMetric.score.drift_score")).toMatchObject({
      id: "wasserstein_norm",
      passed: false,
    });
  });
});

describe("an Evidently test suite", () => {
  const tests = ["SUCCESS", "WARNING", "FAIL", "ERROR", "SKIPPED"].map((status, at) => ({
    name: `Test ${String(at)}`,
    description: "The value of ana@acme.example is 3",
    status,
    group: "data_quality",
  }));
  const suite = {
    version: "0.3.3",
    timestamp: "2026-11-09 08:30:00",
    tests,
    summary: { all_passed: false, total_tests: 5, success_tests: 2, failed_tests: 1, by_status: {} },
  };

  it("gives the number of tests that did not pass, with those that could not be computed", () => {
    const result = read(suite);
    const found = metric(record(result), "tests.failed");
    expect(found).toMatchObject({ id: "failed_checks", value: 2, with: { checks: 5, failed: ["Test 2", "Test 3"] } });
    expect(codes(result)).toContain("import-checks-in-error");
    expect(JSON.stringify(result.records)).not.toContain("ana@");
  });
});
