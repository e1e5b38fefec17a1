import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import { codes, evaluation, fixture, input, metric } from "./fixtures.ts";

describe("lm-eval 0.2 and 0.3", () => {
  const result = importFrom(fixture("lm-eval/0.3.json"));

  it("gives every metric of every task, with the global number of shots", () => {
    const draft = evaluation(result);
    expect(draft.metrics).toHaveLength(4);
    expect(metric(draft, "piqa/acc")).toEqual({
      id: "accuracy",
      raw: "piqa/acc",
      value: 0.7519,
      stderr: 0.0101,
      dataset: { id: "piqa" },
      n_shot: 5,
      with: { task_version: "0" },
    });
    expect(draft.source.format).toBe("lm-eval/0.2-0.3");
  });

  it("finds the subject and its revision in model_args", () => {
    expect(evaluation(result).subject_named).toEqual({ name: "EleutherAI/pythia-6.9b", revision: "step143000" });
  });

  it("says that the sample size is missing, since this writer has none", () => {
    expect(codes(result)).toContain("metric-without-companions");
  });
});

describe("lm-eval 0.4.0 to 0.4.2", () => {
  const file = fixture("lm-eval/0.4.1-groups.json");

  it("takes a group instead of its tasks", () => {
    const draft = evaluation(importFrom(file));
    expect(draft.metrics.map(({ raw }) => raw)).toEqual(["tickets/acc,none", "summaries/rouge1,none"]);
    expect(draft.skipped).toEqual({ filtered: 2, names: ["tickets_de/acc,none", "tickets_en/acc,none"] });
  });

  it("takes the tasks too with --all, and those that --only names", () => {
    expect(evaluation(importFrom(file, { all: true })).metrics).toHaveLength(4);
    const some = evaluation(importFrom(file, { only: ["tickets_*/acc"] }));
    expect(some.metrics.map(({ raw }) => raw)).toEqual(["tickets_de/acc,none", "tickets_en/acc,none"]);
    expect(metric(some, "tickets_de/acc,none").dataset).toEqual({
      id: "tickets_de",
      hub_id: "acme/tickets",
      config: "de",
    });
  });

  it("keeps the last part of a local model path and says so", () => {
    const result = importFrom(file);
    expect(evaluation(result).subject_named).toEqual({ name: "support-llm-lora", base: "support-llm" });
    expect(codes(result)).toContain("import-name-withheld");
  });

  it("gives a loader name or a local file no hub id", () => {
    expect(metric(evaluation(importFrom(file)), "summaries/rouge1,none").dataset).toEqual({ id: "summaries" });
  });

  it("leaves out a standard error that is N/A", () => {
    expect(metric(evaluation(importFrom(file)), "summaries/rouge1,none")).not.toHaveProperty("stderr");
  });

  it("keeps git describe as the commit of the harness", () => {
    expect(evaluation(importFrom(file)).harness_commit).toBe("v0.4.1-12-g1a2b3c4");
  });
});

describe("lm-eval 0.4.3 to 0.4.8", () => {
  const result = importFrom(fixture("lm-eval/0.4.5.json"));
  const draft = evaluation(result);

  it("makes a filter a variant and reads a number written as text", () => {
    const strict = metric(draft, "gsm8k/exact_match,strict-match");
    expect(strict).toMatchObject({
      id: "exact_match",
      variant: "strict-match",
      value: 0.4632,
      sample_size: 1319,
      n_shot: 5,
    });
    expect(metric(draft, "gsm8k/exact_match,flexible-extract").variant).toBe("flexible-extract");
  });

  it("keeps the file's direction for a metric the catalogue does not know", () => {
    expect(metric(draft, "ticket_tone/politeness,none")).toMatchObject({ id: "x-politeness", direction: "higher" });
  });

  it("lets the catalogue's direction win over a wrong one, and says so", () => {
    expect(metric(draft, "wmt16-en-de/ter,none")).not.toHaveProperty("direction");
    expect(codes(result)).toContain("import-direction-differs");
  });

  it("adds up the samples of a group over its tasks", () => {
    expect(metric(draft, "mmlu/acc,none").sample_size).toBe(135 + 166);
  });

  it("takes the tasks of a group that has no numbers of its own", () => {
    expect(metric(draft, "loose_one/acc,none").value).toBe(0.5);
  });

  it("does not take what predict-only runs write", () => {
    expect(draft.metrics.map(({ raw }) => raw)).not.toContain("predicted/bypass,none");
    expect(draft.metrics.map(({ value }) => value)).not.toContain(999);
  });

  it("takes the date in seconds as UTC, never the monotonic start_time", () => {
    expect(draft.observed).toEqual({ at: "2025-10-27T10:00:00.500Z", zone: "utc", from: "file" });
  });

  it("keeps revision, commit and seeds", () => {
    expect(draft.subject_named).toEqual({
      name: "acme/support-llm",
      revision: "v1.2.0",
      sha: "8fd1c2b3a4958677f0e1d2c3b4a5968778695a4b",
    });
    expect(draft.seeds).toEqual({ random_seed: 0, numpy_seed: 1234, torch_seed: 1234, fewshot_seed: 1234 });
  });

  it("lets no host, address, prompt, template or token into the record", () => {
    const text = JSON.stringify(draft);
    for (const secret of ["acme.example", "hf_abc", "Question:", "You draft", "chat", "gpu-7", "Ubuntu", "message"]) {
      expect(text).not.toContain(secret);
    }
  });
});

describe("lm-eval 0.4.9 and later", () => {
  const result = importFrom(fixture("lm-eval/0.4.12.json"));
  const draft = evaluation(result);

  it("keeps the tool version and reads model_args as an object", () => {
    expect(draft.tool_version).toBe("0.4.12");
    expect(draft.subject_named).toEqual({ name: "acme/support-llm", revision: "main" });
  });

  it("takes k from the name and the samples drawn from repeats", () => {
    expect(metric(draft, "humaneval/pass@1,create_test")).toMatchObject({
      id: "pass_at_k",
      with: { k: 1, samples: 10, task_version: "1" },
      variant: "create_test",
      dataset: { hub_id: "openai/openai_humaneval", revision: "7dce6050a7d6d172f3cc5c32aa97f52fa1a2e544" },
    });
  });

  it("takes the sample count of a group for that metric", () => {
    expect(metric(draft, "blimp/acc,none").sample_size).toBe(67000);
  });

  it("warns of a limited run and keeps the number of samples really used", () => {
    expect(codes(result)).toContain("import-limited-run");
    expect(metric(draft, "humaneval/pass@1,create_test").sample_size).toBe(20);
    expect(draft.run_status_reason).toBe("limited to 20 samples per task (limit)");
  });
});

describe("lm-eval in general", () => {
  const small = (change: object): string =>
    JSON.stringify({ results: { t: { "acc,none": 0.5 } }, versions: { t: 1 }, configs: { t: {} }, ...change });
  const read = (change: object): ReturnType<typeof evaluation> => evaluation(importFrom(input(small(change))));

  it("takes a value once that a fork repeats under the old key, and both where they differ", () => {
    const both = (old: number): object => ({ results: { t: { acc: old, "acc,none": 0.5, "acc_stderr,none": 0.1 } } });
    expect(read(both(0.5)).metrics.map(({ raw }) => raw)).toEqual(["t/acc,none"]);
    expect(read(both(0.4)).metrics.map(({ id, value }) => [id, value])).toEqual([
      ["accuracy", 0.4],
      ["x-t-acc-none-2", 0.5],
    ]);
  });

  it("takes sample_len for the metric it was counted for, and for no group", () => {
    const results = {
      t: { "acc,none": 0.5, "f1,none": 0.6, "f1_stderr,none": "N/A", sample_len: 40 },
      g: { "acc,none": 0.5, sample_len: 2 },
    };
    const draft = read({ results, group_subtasks: { g: ["u", "v"] } });
    expect(draft.metrics.map(({ raw, sample_size }) => [raw, sample_size])).toEqual([
      ["t/acc,none", undefined],
      ["t/f1,none", 40],
      ["g/acc,none", undefined],
    ]);
  });

  it("keeps the fingerprint of a task and of the templates, never their text", () => {
    const hash = "9c1e44aa01b7".repeat(4);
    const draft = read({
      task_hashes: { t: hash },
      ...{ chat_template: "{{ messages }}", chat_template_sha: hash, system_instruction: "Be gentle with Ana." },
      ...{ system_instruction_sha: hash, fewshot_as_multiturn: true },
    });
    expect(draft.metrics[0]?.dataset).toEqual({ id: "t", "x-task-hash": hash });
    expect(draft).toMatchObject({
      "x-chat-template-sha": hash,
      "x-system-instruction-sha": hash,
      "x-fewshot-as-multiturn": true,
    });
    expect(JSON.stringify(draft)).not.toMatch(/messages|gentle/);
  });

  it.each([
    ["text", "pretrained=acme/base,peft=acme/support-llm,revision=v1", { name: "acme/support-llm", base: "acme/base" }],
    [
      "JSON",
      '{"pretrained": "acme/base", "delta": "acme/support-llm"}',
      { name: "acme/support-llm", base: "acme/base" },
    ],
    ["an object", { path: "acme/support-llm", dtype: "float16" }, { name: "acme/support-llm" }],
    [
      "values with =",
      "model=support-llm,base_url=http://10.0.0.7:8000/v1?key=abc=,tokenizer=x",
      { name: "support-llm" },
    ],
    ["broken JSON", '{"pretrained": ', undefined],
  ])("finds the subject where model_args is %s", (_, model_args, named) => {
    const draft = read({ config: { model: "hf", model_args } });
    if (named === undefined) expect(draft).not.toHaveProperty("subject_named");
    else expect(draft.subject_named).toMatchObject(named);
    expect(JSON.stringify(draft)).not.toContain("10.0.0.7");
  });

  it("reads the table of samples that simple_evaluate leaves in the file no more than its environment", () => {
    const draft = read({ samples: { t: [{ doc: { q: "What is Ana's number?" } }] }, pretty_env_info: "Host: gpu-7" });
    expect(JSON.stringify(draft)).not.toMatch(/Ana|gpu-7/);
  });

  it("keeps no direction where the tasks of a group disagree", () => {
    const draft = read({ results: { t: { "tone,none": 0.5 } }, higher_is_better: { t: { tone: null } } });
    expect(draft.metrics[0]).not.toHaveProperty("direction");
  });

  it("takes the time in the file name where the file has none, as a day and with its text", () => {
    const result = importFrom(input(small({}), "results_2025-06-09T18-32-58.151999.json"));
    expect(evaluation(result).observed).toEqual({
      at: "2025-06-09",
      text: "2025-06-09T18:32:58.151999",
      zone: "none",
      from: "name",
    });
  });

  it("uses the only direction a task states where the metric has another name", () => {
    const text = small({ results: { t: { "quality@1,none": 0.5 } }, higher_is_better: { t: { quality_at_k: false } } });
    expect(metric(evaluation(importFrom(input(text))), "t/quality@1,none").direction).toBe("lower");
  });

  it("refuses lighteval, whose files look alike", () => {
    const result = importFrom(input(small({ config_general: {} })), {}, "lm-eval");
    expect(result.records).toEqual([]);
    expect(codes(result)).toEqual(["import-wrong-adapter"]);
  });

  it("names the files of a directory with several runs and reads none", () => {
    const [file] = input(small({})).files;
    const files = ["a.json", "b.json"].map((name) => ({ path: `out/${name}`, bytes: file?.bytes ?? new Uint8Array() }));
    const result = importFrom({ files });
    expect(result.records).toEqual([]);
    expect(codes(result)).toEqual(["import-several-files"]);
  });

  it("keeps NaN as text", () => {
    const text = small({}).replace("0.5", "NaN");
    const result = importFrom(input(text));
    expect(metric(evaluation(result), "t/acc,none")).toMatchObject({ value_text: "NaN" });
    expect(metric(evaluation(result), "t/acc,none")).not.toHaveProperty("value");
    expect(codes(result)).toContain("import-not-finite");
  });

  it("takes nothing from groups that contain themselves, and ends", () => {
    const text = small({ results: { t: { "acc,none": 0.5 } }, group_subtasks: { t: ["t", "u"], u: ["t"] } });
    expect(evaluation(importFrom(input(text))).metrics).toHaveLength(1);
  });
});
