import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportInput, ImportOptions } from "../../src/importers/importer.ts";
import { codes, directory, evaluation, fixture, input, metric, training } from "./fixtures.ts";

/** The input without the files of these names. */
function without(whole: ImportInput, ...names: readonly string[]): ImportInput {
  return { files: whole.files.filter(({ path }) => !names.some((name) => path.endsWith(name))) };
}

describe("a Hugging Face output directory", () => {
  const run = directory("hf/run");
  const result = importFrom(run);

  it("takes the numbers from the results files and the step whose log has the same", () => {
    expect(metric(evaluation(result), "eval_accuracy")).toEqual({
      id: "accuracy",
      raw: "eval_accuracy",
      value: 0.913,
      sample_size: 1500,
      split: "eval",
      step: 400,
    });
  });

  it("takes perplexity without prefix as that of the evaluation", () => {
    expect(metric(evaluation(result), "perplexity")).toMatchObject({ id: "perplexity", split: "eval" });
  });

  it("calls predictions the test split and gives them no step", () => {
    const predicted = metric(evaluation(result), "predict_accuracy");
    expect(predicted).toMatchObject({ id: "accuracy", split: "test", sample_size: 1000, value: 0.907 });
    expect(predicted).not.toHaveProperty("step");
  });

  it("counts speeds as left out", () => {
    expect(evaluation(result).skipped?.filtered).toBe(6);
  });

  it("makes a training record of its own, with hours and the Trainer's estimate of operations", () => {
    expect(training(result)).toMatchObject({
      run_status: "complete",
      compute: { duration_hours: 1.5, flops: 6.1e16 },
      hyperparameters: { max_steps: 600, num_train_epochs: 3, train_batch_size: 8 },
      metrics: [{ id: "train_loss", value: 0.4102, split: "train", step: 600, sample_size: 12000 }],
    });
  });

  it("names every file it read, the one with the numbers first", () => {
    expect(evaluation(result).source).toMatchObject({ path: "out/eval_results.json", adapter: "hf@1" });
    expect(evaluation(result).source["x-also"]?.map(({ path }) => path)).toEqual([
      "out/all_results.json",
      "out/predict_results.json",
      "out/trainer_state.json",
    ]);
  });

  it("offers what config.json says and records none of it", () => {
    expect(result.facts.map(({ path, value }) => [path, value])).toEqual([
      ["architecture.family", "mistral"],
      ["architecture.name", "MistralForCausalLM"],
      ["architecture.context_length", 32768],
      ["architecture.precision", "bfloat16"],
      ["base_model.id", "mistralai/Mistral-7B-v0.3"],
    ]);
  });

  it("does not import what a README claims", () => {
    expect(codes(result)).toContain("import-self-reported");
    expect(JSON.stringify(result.records)).not.toContain("0.99");
  });

  it("takes the step the run selected where there are no results files", () => {
    const state = evaluation(importFrom(without(run, "_results.json")));
    expect(state.metrics.map(({ value, step }) => [value, step])).toEqual([
      [0.913, 400],
      [0.2871, 400],
    ]);
    expect(state.notes).toContain("best checkpoint");
  });

  it("says when two results files disagree, and takes the special one", () => {
    const stale = {
      path: "out/all_results.json",
      bytes: new TextEncoder().encode('{"eval_accuracy":0.5,"eval_runtime":1,"train_runtime":1}'),
    };
    const mixed = importFrom({ files: [...without(run, "all_results.json").files, stale] });
    expect(metric(evaluation(mixed), "eval_accuracy").value).toBe(0.913);
    expect(codes(mixed)).toContain("import-files-differ");
  });

  it("takes the newest modification time and warns", () => {
    const files = run.files.map((file, index) => ({ ...file, mtime: `2026-10-0${String(index + 1)}T08:00:00Z` }));
    const timed = importFrom({ files });
    expect(evaluation(timed).observed).toEqual({ at: "2026-10-06T08:00:00Z", zone: "utc", from: "mtime" });
    expect(codes(timed)).toContain("import-time-unknown");
  });
});

describe("a run that stopped early", () => {
  const result = importFrom(directory("hf/checkpoints"));

  it("is refused unless it is allowed", () => {
    expect(codes(result)).toContain("import-run-not-complete");
    expect(codes(importFrom(directory("hf/checkpoints"), { allowPartial: true }))).not.toContain(
      "import-run-not-complete",
    );
    expect(training(result).run_status).toBe("partial");
  });

  it("gives the last evaluated step, one dataset for each set of speed keys", () => {
    expect(evaluation(result).metrics.map(({ id, dataset, value, step }) => [id, dataset?.id, value, step])).toEqual([
      ["eval_loss", "books", 2.1, 200],
      ["eval_loss", "news", 2.4, 200],
    ]);
  });

  it("does not echo an epoch count that no number can hold", () => {
    expect(training(result).hyperparameters).toEqual({ max_steps: 600 });
  });

  it("looks past the checkpoints below the directory", () => {
    expect(training(result).source.path).toBe("out/trainer_state.json");
  });
});

describe("the step of a run", () => {
  const whole = directory("hf/run");
  const at = (step: NonNullable<ImportOptions["step"]>): ReturnType<typeof importFrom> => importFrom(whole, { step });
  const steps = (step: NonNullable<ImportOptions["step"]>): readonly (number | undefined)[] => [
    ...new Set(evaluation(at(step)).metrics.map((each) => each.step)),
  ];

  it("can be asked for as the best, the last or a number, and then comes from the log alone", () => {
    expect(steps("best")).toEqual([400]);
    expect(steps("last")).toEqual([600]);
    expect(steps(200)).toEqual([200]);
    expect(evaluation(at(200))).toMatchObject({
      notes: "Values of step 200, as asked for.",
      source: { path: "out/trainer_state.json" },
    });
  });

  it("is refused where it was not evaluated, with those that were", () => {
    expect(at(300).records).toEqual([]);
    expect(at(300).notes).toMatchObject([
      { code: "import-step-missing", args: { path: "out/trainer_state.json", step: "300", steps: [200, 400, 600] } },
    ]);
    const kept = { global_step: 2, max_steps: 2, log_history: [{ step: 2, eval_loss: 1, eval_runtime: 1 }] };
    expect(codes(importFrom(input(JSON.stringify(kept)), { step: "best" }))).toEqual(["import-step-missing"]);
    expect(codes(importFrom(fixture("hf/run/eval_results.json"), { step: "last" }))).toEqual(["import-step-missing"]);
  });
});

describe("a README alone", () => {
  const text = `---
language: no
model-index:
- name: "Tickets Bokm\\xE5l"
  results:
  - task: {type: text-classification, name: Tickets}
    dataset: {name: Tickets 2026, type: acme/tickets, config: 'no', split: test, revision: 8fd1c2b}
    metrics:
    - {type: accuracy, value: "0.843", name: Accuracy}
    - {type: wer, value: 24.9}
    - {type: f1, value: 81.2 %}
    - {type: rating, value: good}
  - task: {type: summarization}
    dataset: {name: Local notes}
    metrics: [{type: rouge1, value: NaN}]
---
# Tickets
`.replaceAll("\\\\", "\\");
  const result = importFrom(input(text, "README.md"), { allowPartial: true });

  it("gives its claims, values as strings too, with the dataset as it names it", () => {
    const draft = evaluation(result);
    expect(draft.metrics.map(({ raw, value, unit }) => [raw, value, unit])).toEqual([
      ["acme/tickets/accuracy", 0.843, undefined],
      ["acme/tickets/wer", 24.9, undefined],
      ["acme/tickets/f1", 81.2, "percent"],
      ["Local notes/rouge1", undefined, undefined],
    ]);
    expect(draft.metrics[0]).toMatchObject({
      dataset: { id: "acme/tickets", hub_id: "acme/tickets", name: "Tickets 2026", config: "no", revision: "8fd1c2b" },
      split: "test",
      task: "text-classification",
    });
    expect(draft.subject_named).toEqual({ name: "Tickets Bokmål" });
    expect(draft.skipped).toEqual({ non_numeric: 1, names: ["acme/tickets/rating"] });
  });

  it("is never evidence: it has to be allowed, and the record says partial", () => {
    expect(importFrom(input(text, "README.md")).records).toEqual([]);
    expect(codes(importFrom(input(text, "README.md")))).toContain("import-self-reported");
    expect(codes(importFrom(input(text, "README.md"), {}, "hf"))).toContain("import-run-not-complete");
    expect(evaluation(result).run_status).toBe("partial");
    expect(codes(result)).toEqual(
      expect.arrayContaining(["import-self-reported", "metric-unit-open", "metric-wrong-unit"]),
    );
  });

  it("has its percent converted by the factor that the finding names", () => {
    const map = { "acme/tickets/f1": { id: "f1", divide: 100 } };
    const converted = importFrom(input(text, "README.md"), { allowPartial: true, map });
    expect(metric(evaluation(converted), "acme/tickets/f1")).toMatchObject({ value: 0.812, unit: "ratio" });
    expect(codes(converted)).not.toContain("metric-wrong-unit");
  });
});

describe("an adapter", () => {
  const result = importFrom(directory("hf/adapter"));

  it("gives the base model without the home directory around it, and no record", () => {
    expect(result.records).toEqual([]);
    expect(result.facts.find(({ path }) => path === "base_model.id")?.value).toBe("Mistral-7B-v0.3");
    expect(JSON.stringify(result.facts)).not.toContain("/home");
  });

  it("gives its parameters with the modules in a fixed order", () => {
    expect(result.facts.find(({ path }) => path === "adaptation.parameters")?.value).toMatchObject({
      r: 16,
      lora_alpha: 32,
      target_modules: ["q_proj", "v_proj"],
    });
  });

  it("warns that the base is not pinned", () => {
    expect(codes(result)).toEqual(["import-lineage-not-pinned"]);
  });
});

describe("single files of the Trainer", () => {
  it("are recognised by their keys, whatever they are called", () => {
    const [file] = fixture("hf/run/eval_results.json").files;
    expect(evaluation(importFrom(input(file?.bytes ?? "", "numbers.json"))).metrics).toHaveLength(3);
  });

  it("are not recognised by their name alone", () => {
    expect(codes(importFrom(input('{"accuracy": 0.9}', "all_results.json")))).toEqual(["import-needs-adapter"]);
  });

  it("give the direction the run selected on to a metric the catalogue does not know", () => {
    const entry = (step: number, tone: number): object => ({ step, eval_tone: tone, eval_runtime: 1 });
    const state = { global_step: 2, max_steps: 2, best_metric: 0.2, log_history: [entry(1, 0.4), entry(2, 0.2)] };
    expect(metric(evaluation(importFrom(input(JSON.stringify(state)))), "eval_tone").direction).toBe("lower");
  });

  it("ask for the unit of a word error rate above 1", () => {
    const text = JSON.stringify({ eval_wer: 24.9, eval_runtime: 3 });
    expect(codes(importFrom(input(text)))).toContain("metric-unit-open");
    const said = importFrom(input(text), { map: { eval_wer: { id: "word_error_rate", divide: 100 } } });
    expect(codes(said)).not.toContain("metric-unit-open");
    expect(metric(evaluation(said), "eval_wer")).toMatchObject({ value: 0.249, rescaled: { by: 0.01 } });
  });
});
