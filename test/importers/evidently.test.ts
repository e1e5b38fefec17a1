import { describe, expect, it } from "vitest";
import { driftVerdict } from "../../src/importers/evidently/verdict.ts";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportOptions, ImportResult } from "../../src/importers/importer.ts";
import { codes, input, metric, metricsIn } from "./fixtures.ts";

function read(document: unknown, options: ImportOptions = {}): ImportResult {
  return importFrom(input(JSON.stringify(document), "drift.json"), options);
}

function record(result: ImportResult) {
  const [draft] = result.records;
  if (draft?.kind !== "monitoring") throw new Error(`no monitoring record; ${codes(result).join(", ")}`);
  return draft;
}

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

/** As 0.7.16 and later write it: no time, no version, no verdict per column. */
const current = {
  metrics: [
    { id: "1", metric_name: "RowCount()", config: { type: "evidently:metric_v2:RowCount" }, value: 1200 },
    {
      id: "2",
      metric_name: "MissingValueCount(column=score)",
      config: { column: "score" },
      value: { count: 200, share: 1 / 6 },
    },
    {
      id: "3",
      metric_name: "DriftedColumnsCount(drift_share=0.5)",
      config: { drift_share: 0.5 },
      value: { count: 1, share: 0.5 },
    },
    {
      id: "4",
      metric_name: "ValueDrift(column=score,method=psi,threshold=0.1)",
      config: { column: "score", method: "psi", threshold: 0.1 },
      value: 0.3,
    },
    {
      id: "5",
      metric_name: "ValueDrift(column=topic,method=TVD,threshold=0.1)",
      config: { column: "topic", method: "TVD", threshold: 0.1 },
      value: 0.2,
    },
    { id: "6", metric_name: "Accuracy()", config: {}, value: 0.9 },
    { id: "7", metric_name: "MAE()", config: {}, value: { mean: 1.5, std: 0.2 } },
    {
      id: "8",
      metric_name: "UniqueValueCount(column=customer)",
      config: { column: "customer" },
      value: { counts: { "Rosa Diaz": 3 }, shares: { "Rosa Diaz": 1 } },
    },
  ],
  tests: [{ name: "Accuracy at least 0.8", status: "SUCCESS" }],
};

describe("an Evidently report of 0.7.16 and later", () => {
  const result = read(current);
  const draft = record(result);

  it("gets its verdicts from method, score and bound", () => {
    expect(metric(draft, "ValueDrift(column=score,method=psi,threshold=0.1)")).toMatchObject({
      id: "psi",
      passed: false,
      with: { n_cur: 1000, method: "psi" },
    });
    // A p-value under the name of a distance: 0.2 is no drift.
    expect(metric(draft, "ValueDrift(column=topic,method=TVD,threshold=0.1)")).toMatchObject({
      id: "drift_test_pvalue",
      passed: true,
      variant: "TVD",
    });
    expect(metric(draft, "DriftedColumnsCount(drift_share=0.5).share")).toMatchObject({
      id: "drift_share",
      passed: false,
      with: { columns: 2, method: "TVD, psi" },
    });
    expect(codes(result)).not.toContain("import-verdict-differs");
  });

  it("says that it has no time", () => {
    expect(codes(result)).toContain("import-time-unknown");
    expect(draft.window).toBeUndefined();
  });

  it("takes quality, and statistics of the data only with --all, but never the values that occur in it", () => {
    expect(metric(draft, "Accuracy()")).toMatchObject({ id: "accuracy", value: 0.9 });
    expect(metric(draft, "MAE().mean")).toMatchObject({ id: "mae", value: 1.5 });
    expect(metricsIn(draft).map(({ raw }) => raw)).not.toContain("RowCount()");
    const all = read(current, { all: true });
    expect(metric(record(all), "RowCount()").value).toBe(1200);
    expect(JSON.stringify(all.records)).not.toContain("Rosa");
  });

  it("counts its tests", () => {
    expect(metric(draft, "tests.failed")).toMatchObject({ value: 0, with: { checks: 1 } });
  });
});

describe("an Evidently report of 0.7.0 to 0.7.15", () => {
  const older = (names: readonly (readonly [string, unknown])[]) => ({
    metrics: names.map(([metric_id, value]) => ({ id: metric_id, metric_id, value })),
    tests: [],
  });

  it("gives a verdict only where the name says method and bound", () => {
    const result = read(
      older([
        ["DriftedColumnsCount(drift_share=0.3)", { count: 1, share: 0.5 }],
        ["ValueDrift(column=a,b=c,method=Wasserstein distance (normed),threshold=0.1)", 0.4],
        ["ValueDrift(column=score)", 0.9],
      ]),
    );
    const draft = record(result);
    expect(draft.source.format).toBe("evidently/0.7.0-0.7.15");
    expect(metric(draft, "ValueDrift(column=a,b=c,method=Wasserstein distance (normed),threshold=0.1)")).toMatchObject({
      id: "wasserstein_norm",
      slice: { column: "a,b=c" },
      passed: false,
    });
    const open = metric(draft, "ValueDrift(column=score)");
    expect(open.id).toBe("x-drift-score");
    expect(open).not.toHaveProperty("passed");
    expect(codes(result)).toContain("import-verdict-open");
    expect(metric(draft, "DriftedColumnsCount(drift_share=0.3).share")).toMatchObject({
      threshold: 0.3,
      passed: false,
    });
  });
});

describe("what is no Evidently report", () => {
  it.each([
    { timestamp: "2026-11-09", metrics: [{ type: "drift", config: {}, results: { psi: 0.2 } }] },
    { timestamp: "2026-11-09", metrics: { accuracy: 0.9, DriftMetric: 3 } },
    { drift_detected: true, columns: { age: { psi: 0.2, drift: true } } },
    { metrics: [{ metric: "accuracy", value: 0.9 }] },
  ])("is not taken for one: %j", (document) => {
    expect(read(document).records.filter(({ kind }) => kind === "monitoring")).toEqual([]);
    expect(codes(importFrom(input(JSON.stringify(document)), {}, "evidently"))).toContain("import-wrong-adapter");
  });

  it("names what writes the file where it is a stored snapshot", () => {
    const stored = { report: { items: [] }, timestamp: "2026-11-09", metric_results: {}, widgets: [] };
    const [note] = importFrom(input(JSON.stringify(stored)), {}, "evidently").notes;
    expect(JSON.stringify(note?.args)).toContain("save_json");
  });
});

describe("the verdict on a drift score", () => {
  it.each([
    // method, verdict at a score of exactly the bound, below it, above it
    ["ks", true, true, false],
    ["cramer_von_mises", true, true, false],
    ["anderson", false, true, false],
    ["Total-Variation-Distance", false, true, false],
    ["z", false, true, false],
    ["PSI", true, false, true],
    ["Hellinger distance", true, false, true],
    ["kl_div", true, false, true],
    ["Energy-distance", false, false, true],
    ["Absolute text content drift", false, false, true],
  ])("of %s at, below and above its bound", (method, at, below, above) => {
    expect([0.1, 0.05, 0.2].map((score) => driftVerdict(method, score, 0.1))).toEqual([at, below, above]);
  });

  it("is open where the bound is not in the report or the method is unknown", () => {
    expect(driftVerdict("Percentile text content drift", 0.9, 0.95)).toBeUndefined();
    expect(driftVerdict("my own test", 0.9, 0.95)).toBeUndefined();
    expect(driftVerdict("psi", 0.9, undefined)).toBeUndefined();
    expect(driftVerdict("psi", undefined, 0.1)).toBeUndefined();
  });
});
