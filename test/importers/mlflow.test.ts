import { describe, expect, it } from "vitest";
import { detectImporter, importFrom } from "../../src/importers/index.ts";
import { codes, evaluation, input, metric, training } from "./fixtures.ts";
import { COMMIT, described, directory, ID, meta, rest, store } from "./mlflow-runs.ts";

describe("an MLflow run as JSON", () => {
  const result = importFrom(input(JSON.stringify(described)));

  it("becomes a training record with its parameters, commit and times, and an evaluation of what was held out", () => {
    expect(training(result)).toMatchObject({
      tracker: "mlflow",
      run_id: ID,
      run_status: "complete",
      code: { commit: COMMIT },
      started_at: "2026-11-02T10:00:00.000Z",
      ended_at: "2026-11-02T12:00:00.000Z",
      hyperparameters: { learning_rate: 0.00005, epochs: 3, revision: "59642e5" },
      metrics: [{ id: "train_loss", value: 0.31 }],
    });
    expect(evaluation(result)).toMatchObject({ run_id: ID, run_status: "complete", observed: { zone: "utc" } });
    expect(metric(evaluation(result), "test_accuracy")).toMatchObject({ id: "accuracy", value: 0.91, split: "test" });
  });

  it("takes the mean of MLflow's own metrics as the metric, and a variance as a name of its own", () => {
    expect(metric(evaluation(result), "toxicity/v1/mean").id).toBe("mean_toxicity");
    expect(metric(evaluation(result), "toxicity/v1/variance").id).toBe("x-toxicity-v1-variance");
  });

  it("copies no path, user or artifact address", () => {
    expect(JSON.stringify(result.records)).not.toMatch(/acme-private|\/home|ben\b/);
  });

  it("gives the same digest of the configuration in every form", () => {
    const files = { "params/learning_rate": "5e-05", "params/epochs": "3", "params/revision": "59642e5" };
    expect(training(store(files)).config_digest).toBe(training(result).config_digest);
  });

  it("is read from the REST interface too, with the dataset that its only input names", () => {
    const answer = importFrom(input(JSON.stringify(rest)));
    expect(metric(evaluation(answer), "val/accuracy")).toMatchObject({
      id: "accuracy",
      split: "validation",
      step: 300,
      sample_size: 1200,
      dataset: { id: "tickets", hub_id: "acme/tickets" },
    });
    expect(metric(evaluation(answer), "val/loss")).toMatchObject({ value_text: "NaN" });
    expect(training(answer)).toMatchObject({
      code: { repo: "github.com/acme/support-llm" },
      inputs: [{ name: "tickets", kind: "data", digest: "ab12cd34", context: "validation", rows: 1200 }],
    });
    expect(answer.facts).toEqual([
      {
        path: "data",
        value: [{ dataset: "tickets", role: "validation", snapshot: { uri: `hf://datasets/acme/tickets@${COMMIT}` } }],
        from: "results.json",
      },
    ]);
    expect(JSON.stringify(answer)).not.toContain("hunter2");
  });

  it("that MLflow's evaluate wrote is an evaluation alone, with its number of rows", () => {
    const metrics = { accuracy_score: 0.8, example_count: 420 };
    const dataset = { name: "holdout", digest: "aa", source_type: "local", source: "{}", profile: "{}" };
    const evaluated = {
      ...described,
      data: { metrics, params: { judge: "none" }, tags: {} },
      inputs: { dataset_inputs: [{ dataset, tags: { "mlflow.data.context": "eval" } }] },
    };
    const answer = importFrom(input(JSON.stringify(evaluated)));
    expect(answer.records.map(({ kind }) => kind)).toEqual(["evaluation"]);
    expect(metric(evaluation(answer), "accuracy_score")).toMatchObject({
      id: "accuracy",
      split: "eval",
      sample_size: 420,
      dataset: { id: "holdout" },
    });
  });

  it("has no step to choose", () => {
    expect(codes(importFrom(input(JSON.stringify(described)), { step: 7 }))).toContain("import-step-missing");
  });
});

describe("what else MLflow writes", () => {
  it("lists the runs of a whole tracking directory, the last that ended first, and imports none", () => {
    const other = ID.replaceAll("0", "f");
    const gone = ID.replaceAll("0", "e");
    const result = importFrom(
      directory(
        {
          [`0/${ID}/meta.yaml`]: meta(),
          [`0/${other}/meta.yaml`]: meta({ run_id: other, end_time: "1793700000000" }),
          [`0/${gone}/meta.yaml`]: meta({ run_id: gone, lifecycle_stage: "deleted" }),
        },
        "mlruns",
      ),
    );
    expect(result.records).toEqual([]);
    expect(result.notes.map(({ code, args }) => [code, (args as { files: unknown }).files])).toEqual([
      ["import-several-files", [`mlruns/0/${other}`, `mlruns/0/${ID}`]],
    ]);
  });

  it("takes a registry entry for what it is: a label", () => {
    const entry = `aliases:\n- champion\ncurrent_stage: Production\nname: support-llm\nrun_id: ${ID}\nsource: models:/x/1\nstatus: READY\nversion: 3\n`;
    const result = importFrom(input(entry, "meta.yaml"));
    expect(result.records).toEqual([]);
    expect(result.facts).toEqual([{ path: "model.name", value: "support-llm", from: "meta.yaml" }]);
    expect(result.notes).toMatchObject([
      { code: "import-registry-entry", args: { version: "3", labels: ["champion"], run: ID } },
    ]);
    const staged = importFrom(input(entry.replace("- champion", "[]").replace("aliases:\n", "aliases: "), "meta.yaml"));
    expect(staged.notes).toMatchObject([{ args: { labels: ["Production"] } }]);
    const none = importFrom(input("current_stage: None\nname: support-llm\nversion: 1\naliases: []\n", "meta.yaml"));
    expect(none.notes).toMatchObject([{ args: { labels: [] } }]);
  });

  it("offers what an MLmodel file says", () => {
    const text = "flavors:\n  sklearn:\n    pickled_model: model.pkl\nmlflow_version: 2.19.0\nmodel_size_bytes: 2077\n";
    expect(importFrom(input(text, "MLmodel")).facts.map(({ path, value }) => [path, value])).toEqual([
      ["card.library", "sklearn"],
      ["weights.bytes", 2077],
    ]);
  });

  it("does not take a logged model for a run", () => {
    const text = `artifact_location: file:///x\nmodel_id: m-1\nsource_run_id: ${ID}\nstatus: 2\n`;
    expect(detectImporter(input(text, "meta.yaml"))).toMatchObject({ notes: [{ code: "import-not-recognised" }] });
  });
});

describe("files that are made to harm", () => {
  it.each([
    ["an alias bomb", `${meta()}a: &a [x, x]\nb: [*a, *a]\n`],
    ["a key twice", `${meta()}status: 3\n`],
    ["no end of brackets", `${meta()}a: ${"[".repeat(5000)}\n`],
  ])("as %s are refused", (_, text) => {
    const result = importFrom(directory({ "meta.yaml": text }), {}, "mlflow");
    expect(result.records).toEqual([]);
    expect(codes(result)).toEqual(["import-yaml-unread"]);
  });

  it("hold no run where a tag of Python stands for the id", () => {
    const result = importFrom(
      directory({ "meta.yaml": meta({ run_id: "!!python/object:os.system [x]" }) }),
      {},
      "mlflow",
    );
    expect(result.records).toEqual([]);
  });

  it("with keys of JavaScript in JSON leave no trace", () => {
    const text = JSON.stringify(described).replace('"test_accuracy"', '"__proto__"').replace('"epochs"', '"__proto__"');
    const result = importFrom(input(text));
    expect(training(result).hyperparameters).toEqual({ learning_rate: 0.00005, revision: "59642e5" });
    expect(({} as Record<string, unknown>)["test_accuracy"]).toBeUndefined();
  });
});
