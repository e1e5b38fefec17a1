import { describe, expect, it } from "vitest";
import { shapeErrors } from "../../src/generated/validators.ts";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportInput } from "../../src/importers/importer.ts";
import { recordOf } from "../../src/importers/record.ts";
import { wandb } from "../../src/importers/wandb.ts";
import { codes, evaluation, input, metric, training } from "./fixtures.ts";

const COMMIT = "8fd1c0ffee8fd1c0ffee8fd1c0ffee8fd1c0ffee";
const RUN = "run-20261102_110000-ft-k3j9x";

const summary = {
  "train/loss": 0.41,
  "val/accuracy": 0.91,
  "eval/runtime": 12.5,
  reward: 3.5,
  "val/f1": { min: 0.1, max: 0.8, last: 0.7 },
  "val/bleu": { max: 31.5 },
  status: "succeeded",
  sample: { _type: "table-file", path: "media/table.json" },
  _step: 300,
  _runtime: 5400.5,
  _timestamp: 1793622600.25,
  _wandb: { runtime: 60 },
};

/** config.yaml as the client up to 0.17 writes it: `desc` beside each value, its own version and start under `_wandb`. */
const oldConfig = `wandb_version: 1

_wandb:
  desc: null
  value:
    cli_version: 0.16.6
    start_time: 1793617200.5
lr:
  desc: null
  value: 5e-05
revision:
  desc: null
  value: 59642e5
model:
  desc: null
  value:
    layers: 12
    name: org/base
hf_token:
  desc: null
  value: abcdefgh
prompt_template:
  desc: null
  value: You are the helper of Ana
`;

/** config.yaml of the Go writer, 0.18 and later: no version, no `desc`, and the environment under `e`. */
const newConfig = `_wandb:
    value:
        cli_version: 0.24.2
        e:
            k3j9xwriter:
                args: ["--key", "hunter2"]
                email: ben@acme.example
                host: node7
lr:
    value: 0.0005
`;

const metadata = {
  os: "Linux",
  startedAt: "2026-11-02T11:00:00.123456Z",
  args: ["--password", "hunter2"],
  email: "ben@acme.example",
  host: "node7",
  username: "ben",
  root: "/home/ben/support-llm",
  executable: "/home/ben/venv/bin/python",
  state: "running",
  git: { remote: "git@github.com:acme/support-llm.git", commit: COMMIT },
  gpu: "NVIDIA H100",
  gpu_count: 8,
  gpu_nvidia: [{ uuid: "GPU-e071483d" }],
};

function run(files: Readonly<Record<string, string>>, path = `wandb/${RUN}`): ImportInput {
  const encoder = new TextEncoder();
  return {
    directory: path,
    files: Object.entries(files).map(([name, text]) => ({ path: `${path}/${name}`, bytes: encoder.encode(text) })),
  };
}

const whole = {
  "files/wandb-summary.json": JSON.stringify(summary),
  "files/config.yaml": oldConfig,
  "files/wandb-metadata.json": JSON.stringify(metadata),
};

describe("a local run of Weights & Biases", () => {
  const result = importFrom(run(whole));

  it("becomes a training record, and an evaluation of what is called held out", () => {
    expect(training(result)).toMatchObject({
      tracker: "wandb",
      run_id: "ft-k3j9x",
      run_status: "unknown",
      tool_version: "0.16.6",
      code: { repo: "github.com/acme/support-llm", commit: COMMIT },
      started_at: "2026-11-02T11:00:00.500Z",
      compute: { hardware: "NVIDIA H100", accelerators: 8, duration_hours: 5400.5 / 3600 },
      hyperparameters: { lr: 0.00005, revision: "59642e5", "model.layers": 12, "model.name": "org/base" },
      metrics: [
        { id: "train_loss", value: 0.41, step: 300 },
        { id: "x-reward", value: 3.5 },
      ],
    });
    expect(evaluation(result).observed).toEqual({ at: "2026-11-02T12:30:00.250Z", zone: "utc", from: "file" });
    expect(metric(evaluation(result), "val/accuracy")).toMatchObject({
      id: "accuracy",
      split: "validation",
      step: 300,
    });
  });

  it("takes the last of several summaries of a metric, and an only one as what it is", () => {
    expect(metric(evaluation(result), "val/f1")).toMatchObject({ id: "f1", value: 0.7 });
    expect(metric(evaluation(result), "val/bleu.max")).toMatchObject({ id: "bleu", value: 31.5, variant: "max" });
    const all = evaluation(importFrom(run(whole), { all: true }));
    expect(metric(all, "val/f1.min")).toMatchObject({ id: "f1", value: 0.1, variant: "min" });
  });

  it("counts what is no number, and speeds", () => {
    expect(evaluation(result).skipped).toEqual({
      non_numeric: 2,
      filtered: 3,
      names: ["status", "sample", "eval/runtime", "val/f1.min", "val/f1.max"],
    });
  });

  it("copies nothing that names a person, a machine, a path, a key or a prompt", () => {
    const text = JSON.stringify(result.records);
    expect(text).not.toMatch(/ben|node7|\/home|hunter2|GPU-|abcdefgh|helper of Ana|\w@\w+\./);
    expect(codes(result)).toContain("import-name-withheld");
  });

  it("is never complete by what `state` says, and never refused for it", () => {
    expect(codes(result)).not.toContain("import-run-not-complete");
  });

  it("of the newer client is read the same way, without the environment in its configuration", () => {
    const newer = importFrom(run({ ...whole, "files/config.yaml": newConfig }));
    expect(training(newer)).toMatchObject({
      tool_version: "0.24.2",
      started_at: "2026-11-02T11:00:00.123Z",
      hyperparameters: { lr: 0.0005 },
    });
    expect(JSON.stringify(newer.records)).not.toMatch(/hunter2|node7|\w@\w+\./);
  });

  it("with a patch was started from uncommitted code; without one nothing is known", () => {
    expect(training(importFrom(run({ ...whole, "files/diff.patch": "--- a\n+++ b\n" }))).code?.dirty).toBe(true);
    expect(training(result).code).not.toHaveProperty("dirty");
  });

  it("is found in its files directory and as a bare summary", () => {
    const inside = { "wandb-summary.json": whole["files/wandb-summary.json"], "config.yaml": oldConfig };
    expect(training(importFrom(run(inside, `wandb/${RUN}/files`))).run_id).toBe("ft-k3j9x");
    const bare = importFrom(input(whole["files/wandb-summary.json"], "wandb-summary.json"));
    expect(training(bare)).not.toHaveProperty("run_id");
    expect(training(bare).metrics).toHaveLength(2);
  });

  it("that logged nothing is a training record alone", () => {
    const empty = importFrom(run({ ...whole, "files/wandb-summary.json": '{"_wandb":{"runtime":3}}' }));
    expect(empty.records.map(({ kind }) => kind)).toEqual(["training"]);
    expect(codes(empty)).toContain("import-time-unknown");
  });

  it("keeps what is not finite as text", () => {
    const text = '{"val/accuracy": NaN, "val/f1": -Infinity, "_step": 1, "_runtime": 1}';
    const odd = evaluation(importFrom(input(text, "wandb-summary.json")));
    expect(odd.metrics.map(({ value_text }) => value_text)).toEqual(["NaN", "-Infinity"]);
  });

  it("gives records with the shape of their schema", () => {
    const head = { model: "support-llm", version: "1.0.0", observed_at: "2026-11-02", by: "ben", subject: {} };
    for (const draft of result.records) expect(shapeErrors(draft.kind, recordOf(draft, head))).toEqual([]);
  });
});

describe("several runs", () => {
  it("are listed, the newest first, and none is imported", () => {
    const files = {
      "run-20261101_110000-a1/files/wandb-summary.json": JSON.stringify(summary),
      "run-20261102_110000-b2/files/wandb-summary.json": JSON.stringify(summary),
    };
    const result = importFrom(run(files, "wandb"));
    expect(result.records).toEqual([]);
    expect(result.notes).toMatchObject([
      {
        code: "import-several-files",
        args: { files: ["wandb/run-20261102_110000-b2/files", "wandb/run-20261101_110000-a1/files"] },
      },
    ]);
  });

  it("are not made of one run and of the copy called latest-run", () => {
    const files = {
      [`${RUN}/files/wandb-summary.json`]: JSON.stringify(summary),
      "latest-run/files/wandb-summary.json": JSON.stringify(summary),
    };
    expect(training(importFrom(run(files, "wandb"))).run_id).toBe("ft-k3j9x");
  });
});

describe("files that are none of it", () => {
  it.each([
    ["wandb-metadata.json alone", JSON.stringify(metadata)],
    ["an object that happens to have a step", '{"_step": 3, "loss": 1}'],
    ["a list", "[]"],
  ])("%s is refused, also by force", (_, text) => {
    expect(wandb.detect(input(text))).not.toBe("certain");
    const forced = importFrom(input(text), {}, "wandb");
    expect(forced.records).toEqual([]);
    expect(codes(forced)).toEqual(["import-wrong-adapter"]);
  });

  it("a configuration with aliases is refused with its run", () => {
    const bomb = "a: &a\n  value: [x, x]\nb:\n  value: [*a, *a]\n";
    expect(codes(importFrom(run({ ...whole, "files/config.yaml": bomb })))).toContain("import-yaml-unread");
  });

  it("keys of JavaScript leave no trace", () => {
    const config = "__proto__:\n  value: 1\nconstructor:\n  value: 2\nlr:\n  value: 3\n";
    const odd = importFrom(run({ ...whole, "files/config.yaml": config }));
    expect(training(odd).hyperparameters).toEqual({ lr: 3 });
  });

  it("only the files of a run are asked for", () => {
    const wanted = ["files/wandb-summary.json", "wandb-summary.json", "files/config.yaml", "config.yaml"];
    const others = ["files/output.log", "run-k3j9x.wandb", "src/config.yaml", "files/requirements.txt"];
    expect(wanted.filter((path) => wandb.wants?.(path, 10) !== true)).toEqual([]);
    expect(others.filter((path) => wandb.wants?.(path, 10) === true)).toEqual([]);
  });
});
