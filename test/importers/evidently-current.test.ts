import { describe, expect, it } from "vitest";
import { driftVerdict } from "../../src/importers/evidently/verdict.ts";
import { importFrom } from "../../src/importers/index.ts";
import { read, record } from "./drift-reports.ts";
import { codes, input, metric, metricsIn } from "./fixtures.ts";

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
