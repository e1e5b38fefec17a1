import { describe, expect, it } from "vitest";
import { shapeErrors } from "../../src/generated/validators.ts";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportOptions } from "../../src/importers/importer.ts";
import { mlflow } from "../../src/importers/mlflow.ts";
import { recordOf } from "../../src/importers/record.ts";
import { codes, evaluation, input, metric, training } from "./fixtures.ts";
import { ID, meta, store } from "./mlflow-runs.ts";

describe("an MLflow run directory", () => {
  it("gives the latest step of each metric, then the latest time, then the larger value", () => {
    const result = store({
      "metrics/test_accuracy": "1793614000000 0.7 1\n1793616000000 0.9 3\n1793617000000 0.8 2\n",
      "metrics/val/f1_macro": "1793616000000 0.5 0\n1793616000000 0.6 0\n1793615000000 0.9 0\n",
    });
    expect(metric(evaluation(result), "test_accuracy")).toMatchObject({ value: 0.9, step: 3 });
    expect(metric(evaluation(result), "val/f1_macro")).toMatchObject({
      id: "f1",
      value: 0.6,
      split: "validation",
      with: { average: "macro" },
    });
  });

  it("takes the step asked for, the best one only where it is known which way is better", () => {
    const files = {
      "metrics/test_accuracy": "1 0.7 1\n2 0.9 2\n3 0.8 3\n",
      "metrics/test_loss": "1 0.5 1\n2 0.2 2\n3 0.3 3\n",
      "metrics/test_joy": "1 5 1\n2 2 2\n3 3 3\n",
    };
    const at = (step: ImportOptions["step"]): readonly (number | undefined)[] =>
      evaluation(store(files, step === undefined ? {} : { step })).metrics.map(({ value }) => value);
    expect(at(undefined)).toEqual([0.8, 0.3, 3]);
    expect(at(1)).toEqual([0.7, 0.5, 5]);
    expect(at("best").slice(0, 1)).toEqual([0.9]);
    expect(codes(store(files, { step: "best" }))).toContain("import-step-no-direction");
    expect(codes(store(files, { step: 99 }))).toContain("import-step-missing");
  });

  it("reads lines of two to five fields, twice the same line once, and keeps NaN as text", () => {
    const result = store({
      "metrics/test_mae": "1793614000000 0.6065 0\n1793614000000 0.6065 0\n",
      "metrics/test_mse": "1793614000000 0.4",
      "metrics/test_r2": `1793614000000 0.1 0 ${ID}\n`,
      "metrics/rmse": "1793614000000 0.3 0 holdout ab12cd34\n",
      "metrics/test_log_loss": "1793614000000 nan 0\n",
      "datasets/d1/meta.yaml": "digest: ab12cd34\nname: holdout\nprofile: '{}'\nsource: '{}'\nsource_type: local\n",
      "inputs/i1/meta.yaml":
        "destination_id: d1\ndestination_type: RUN\nsource_id: d1\nsource_type: DATASET\ntags:\n  mlflow.data.context: eval\n",
    });
    expect(metric(evaluation(result), "test_mae")).not.toHaveProperty("step");
    expect(metric(evaluation(result), "test_mse").value).toBe(0.4);
    expect(metric(evaluation(result), "rmse")).toMatchObject({ split: "eval", dataset: { id: "holdout" } });
    expect(metric(evaluation(result), "test_log_loss")).toMatchObject({ value_text: "NaN" });
  });

  it.each([
    ["half a line", "1793614000000 0.60"],
    ["a word", "1793614000000 best 0"],
    ["seven fields", "1 2 3 4 5 6 7"],
  ])("refuses a metric file with %s only where no number can be read", (what, line) => {
    const told = codes(store({ "metrics/test_mae": `${line}\n` }));
    expect(told.includes("import-bad-line")).toBe(what !== "half a line");
  });

  it("keeps names with spaces, and values without a split with the training run", () => {
    const result = store({
      "metrics/Logistic Regression_accuracy": "1793614000000 1.0 0\n",
      "metrics/accuracy": "1793614000000 0.99 0\n",
      "metrics/ranker/accuracy": "1793614000000 0.98 0\n",
      "metrics/system/gpu_0_power_usage_watts": "1793614000000 81 0\n",
    });
    expect(result.records.map(({ kind }) => kind)).toEqual(["training"]);
    expect(training(result).metrics?.map(({ id, variant }) => [id, variant])).toEqual([
      ["x-logistic-regression-accuracy", undefined],
      ["accuracy", undefined],
      ["accuracy", "ranker"],
    ]);
    expect(training(result).skipped).toEqual({ filtered: 1, names: ["system/gpu_0_power_usage_watts"] });
    expect(codes(result)).toEqual(["import-split-unknown"]);
  });

  it("becomes an evaluation where the person says that the data was held out", () => {
    const map = { "*": { split: "test", sample_size: 500 } };
    const result = store({ "metrics/accuracy": "1793614000000 0.99 0\n", "params/C": "1.0" }, { map });
    expect(metric(evaluation(result), "accuracy")).toMatchObject({ split: "test", sample_size: 500 });
    expect(training(result).metrics).toBeUndefined();
    expect(codes(result)).toEqual([]);
  });

  it("says which pattern and which mapping meet nothing, whichever record they are for", () => {
    const files = { "metrics/test_accuracy": "1 0.9 0\n", "metrics/train_loss": "1 0.3 0\n" };
    const chosen = store(files, { only: ["train_*"], map: { train_loss: { variant: "mean" } } });
    expect(chosen.records.map(({ kind }) => kind)).toEqual(["training"]);
    expect(codes(chosen)).toEqual([]);
    expect(codes(store(files, { only: ["tset_*"] }))).toContain("import-only-matches-nothing");
    expect(codes(store(files, { map: { tset_accuracy: { variant: "x" } } }))).toContain("import-map-unused");
  });

  it.each([
    ["1", "partial", "null"],
    ["2", "partial", "null"],
    ["4", "failed", "1793620800000"],
    ["5", "failed", "1793620800000"],
    ["9", "unknown", "1793620800000"],
  ])("with status %s is %s", (status, run_status, end_time) => {
    const files = { "meta.yaml": meta({ status, end_time }), "metrics/test_mae": "1793614000000 0.6 0\n" };
    const result = store(files);
    expect(evaluation(result).run_status).toBe(run_status);
    expect(codes(result).includes("import-run-not-complete")).toBe(run_status !== "unknown");
    expect(codes(store(files, { allowPartial: true }))).not.toContain("import-run-not-complete");
  });

  it("that was deleted gives nothing", () => {
    const result = store({ "meta.yaml": meta({ lifecycle_stage: "deleted" }), "metrics/test_mae": "1 0.6 0\n" });
    expect(result.records).toEqual([]);
    expect(codes(result)).toEqual(["import-run-deleted"]);
  });

  it("shows no setting that may hold a person, a machine, a key or a prompt", () => {
    const params = {
      api_key: "abc123",
      max_tokens: "512",
      output_dir: "/home/ben/out",
      hostname: "node7",
      system_prompt: "You are Ana",
      notes: "ask ben@acme.example about the second run",
      endpoint: "https://api.acme.example",
      __proto__: "x",
      constructor: "x",
      lr: "1e-05",
      seed: "0042",
      steps: "99999999999999999999",
      layers: "[2, 2]",
      __len__: "3",
    };
    const files = Object.entries(params).map(([key, value]) => [`params/${key}`, value] as const);
    const result = store(Object.fromEntries([...files, ["params/__proto__", "x"]]));
    expect(training(result).hyperparameters).toEqual({
      max_tokens: 512,
      lr: 0.00001,
      seed: "0042",
      steps: "99999999999999999999",
      layers: "[2, 2]",
      __len__: 3,
    });
    expect(codes(result)).toContain("import-name-withheld");
  });

  it("is never read from its head alone", () => {
    expect(codes(importFrom(input(meta(), "meta.yaml")))).toEqual(["import-wrong-adapter"]);
  });

  it("gives records with the shape of their schema", () => {
    const head = { model: "support-llm", version: "1.0.0", observed_at: "2026-11-02", by: "ben", subject: {} };
    const result = store({ "metrics/test_mae": "1793614000000 0.6 0\n", "params/lr": "None", "params/flag": "True" });
    for (const draft of result.records) expect(shapeErrors(draft.kind, recordOf(draft, head))).toEqual([]);
    expect(training(result).hyperparameters).toEqual({ lr: null, flag: true });
  });

  it("asks for the files it is made of and for no others", () => {
    const wanted = [
      ["meta.yaml", "metrics/val/loss", "params/lr", "tags/mlflow.source.git.commit", "inputs/a/meta.yaml"],
      [`0/${ID}/metrics/accuracy`, `0/${ID}/params/a/b`, `0/${ID}/artifacts/model/MLmodel`, "0/datasets/d/meta.yaml"],
    ].flat();
    const others = ["tags/mlflow.user", "tags/mlflow.note.content", "src/metrics/accuracy.py", "artifacts/model.pkl"];
    for (const path of wanted) expect([path, mlflow.wants?.(path, 100)]).toEqual([path, true]);
    for (const path of others) expect([path, mlflow.wants?.(path, 100)]).toEqual([path, false]);
  });
});
