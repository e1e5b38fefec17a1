import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import { codes, evaluation, input } from "./fixtures.ts";

describe("mlc's own form of metrics", () => {
  const form = {
    ...{ mlc: "metrics/v1", tool: "fairlearn", tool_version: "0.12.0", model: "acme/fraud-scorer", run_id: "7" },
    ...{ timestamp: "2026-10-06T08:00:00Z", dataset: "claims-2026-09", split: "test", with: { model_load: "batch" } },
    metrics: [
      {
        ...{ id: "equalized_odds_difference", value: 0.06, n: 1010, slice: { attribute: "age" } },
        ...{ ci: { low: 0.03, high: 0.09, level: 0.95 }, with: { n_per_group: { "60+": 498, under_60: 512 } } },
      },
      { id: "selection_rate", value: "0.31", n: 512, slice: { age: "under_60", part: 2 }, split: "validation" },
      { id: "label", value: "none" },
    ],
  };
  const read = (change: object = {}): ReturnType<typeof importFrom> =>
    importFrom(input(JSON.stringify({ ...form, ...change })));

  it("is recognised, and keeps what stands beside each value and what is said of all", () => {
    const draft = evaluation(read());
    expect(draft).toMatchObject({
      ...{ tool: "fairlearn", tool_version: "0.12.0", run_id: "7", subject_named: { name: "acme/fraud-scorer" } },
      ...{ observed: { at: "2026-10-06T08:00:00Z" }, source: { format: "mlc/metrics-v1", adapter: "json@1" } },
    });
    expect(draft.metrics).toEqual([
      {
        ...{ id: "equalized_odds_difference", raw: "equalized_odds_difference", value: 0.06, sample_size: 1010 },
        ...{ dataset: { id: "claims-2026-09" }, split: "test", slice: { attribute: "age" } },
        ci: { level: 0.95, low: 0.03, high: 0.09 },
        with: { model_load: "batch", n_per_group: { "60+": 498, under_60: 512 } },
      },
      {
        ...{ id: "x-selection-rate", raw: "selection_rate", value: 0.31, sample_size: 512 },
        ...{ dataset: { id: "claims-2026-09" }, split: "validation", slice: { age: "under_60", part: "2" } },
        with: { model_load: "batch" },
      },
    ]);
    expect(draft.skipped).toEqual({ non_numeric: 1, names: ["label"] });
  });

  it("tells of a key it does not hold, since that is a slip", () => {
    expect(codes(read())).not.toContain("import-neutral-unread");
    const slip = read({ metrics: [{ id: "accuracy", value: 0.9, n: 10, slices: { age: "60+" } }], modle: "x" });
    expect(slip.notes.find(({ code }) => code === "import-neutral-unread")?.args).toMatchObject({
      keys: ["modle", "slices"],
    });
  });

  it("of another version is refused", () => {
    const result = read({ mlc: "metrics/v2" });
    expect(result.records).toEqual([]);
    expect(codes(result)).toEqual(["import-wrong-adapter"]);
  });

  it("lets no prompt, path or address through", () => {
    const text = JSON.stringify(
      read({ metrics: [{ id: "accuracy", value: 0.9, dataset: "/home/ana/x", with: { note: "ana@acme.example" } }] })
        .records,
    );
    expect(text).not.toMatch(/home|acme.example/);
  });
});

describe("mlc's own form of explanations", () => {
  const form = {
    ...{ mlc: "explanation/v1", method: "shap.TreeExplainer", library: "shap", library_version: "0.46.0" },
    ...{ scope: "global", n: 1000, background_n: 100, fidelity: 0.94, limits: "Correlated features share credit." },
    features: { age: 3, income: -6, region: 1, note: "n/a" },
  };
  const result = importFrom(input(JSON.stringify(form), "reports/shap.json"));

  it("is recorded with its method, its strongest features and their shares", () => {
    const draft = evaluation(result);
    expect(draft["x-explanation"]).toEqual({
      ...{ method: "shap.TreeExplainer", scope: "global", background_n: 100, n: 1000, features: 3 },
      top: [
        { feature: "income", value: -6, share: 0.6 },
        { feature: "age", value: 3, share: 0.3 },
        { feature: "region", value: 1, share: 0.1 },
      ],
    });
    expect(draft.metrics.map(({ id, value, sample_size, with: beside }) => [id, value, sample_size, beside])).toEqual([
      ["explanation_fidelity", 0.94, 1000, { method: "shap.TreeExplainer", features: 3 }],
      ["attribution_top_share", 0.6, 1000, { method: "shap.TreeExplainer", features: 3 }],
    ]);
    expect(draft.skipped).toEqual({ non_numeric: 1, names: ["note"] });
    expect(codes(result)).toEqual(["import-time-unknown"]);
  });

  it("is offered for governance.yaml with the file as its evidence", () => {
    expect(result.facts).toEqual([
      {
        path: "explainability.methods",
        value: [
          { name: "shap", kind: "global", limits: "Correlated features share credit.", evidence: "reports/shap.json" },
        ],
        from: "reports/shap.json",
      },
    ]);
  });
});

describe("what evaluate.save writes", () => {
  // huggingface/evaluate, saving.py: the numbers it is given, the time without a zone, and the machine it ran on.
  const text = JSON.stringify({
    ...{
      accuracy: 0.91,
      experiment: "run 42",
      _timestamp: "2026-10-06T10:00:00.959469",
      _git_commit_hash: "123456789abc",
    },
    ...{ _evaluate_version: "0.4.3", _python_version: "3.9.12 (main)", _interpreter_path: "/home/ana/venv/bin/python" },
  });

  it("is recognised by its own version, and nothing of the machine is taken", () => {
    const draft = evaluation(importFrom(input(text)));
    expect(draft.metrics.map(({ id, value }) => [id, value])).toEqual([["accuracy", 0.91]]);
    expect(draft).toMatchObject({ tool: "evaluate", tool_version: "0.4.3" });
    expect(draft.observed).toMatchObject({ at: "2026-10-06", text: "2026-10-06T10:00:00.959469", zone: "none" });
    expect(JSON.stringify(draft)).not.toMatch(/home|3\.9/);
  });
});
