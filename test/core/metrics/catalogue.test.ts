import { describe, expect, it } from "vitest";
import { companionType, mapMetric, metricOf } from "../../../src/core/metrics/catalogue.ts";
import { metricIndex } from "../../../src/core/metrics/metric-index.ts";
import { rescale } from "../../../src/core/metrics/rescale.ts";
import { isUnknownMetric, unknownMetricId } from "../../../src/core/metrics/slug.ts";
import { shipped } from "../../../src/generated/data.ts";

describe("what a tool's name means", () => {
  it.each([
    ["acc", "json", { id: "accuracy" }],
    ["acc,none", "lm-eval", { id: "accuracy" }],
    ["pass@10", "lm-eval", { id: "pass_at_k", with: { k: 10 } }],
    ["prompt_level_loose_acc", "lm-eval", { id: "instruction_following_accuracy", variant: "prompt-loose" }],
    ["eval_accuracy", "hf", { id: "accuracy", split: "eval" }],
    ["predict_accuracy", "hf", { id: "accuracy", split: "test" }],
    ["eval_bleu", "hf", { id: "bleu", split: "eval" }],
    ["test_rougeL", "hf", { id: "rouge_l", split: "test" }],
    ["train_loss", "hf", { id: "train_loss", split: "train" }],
    ["train_accuracy", "hf", { id: "accuracy", split: "train" }],
    ["val/loss", "wandb", { id: "eval_loss", split: "validation" }],
    ["test/f1", "json", { id: "f1", split: "test" }],
    ["f1_macro", "mlflow", { id: "f1", with: { average: "macro" } }],
  ])("%s of %s is %j", (raw, tool, expected) => {
    expect(mapMetric(raw, tool)).toEqual(expected);
  });

  it("is the tool's own before it is an alias", () => {
    expect(mapMetric("f1_score", "helm")?.id).toBe("token_f1");
    expect(mapMetric("f1_score", "json")?.id).toBe("f1");
  });

  it("carries the factor between the tool's scale and the catalogue's", () => {
    expect(mapMetric("pct_stereotype", "lm-eval")).toMatchObject({ id: "stereotype_score", factor: { multiply: 100 } });
    expect(mapMetric("DPPL", "clarify")).toMatchObject({
      id: "statistical_parity_difference",
      factor: { multiply: -1 },
    });
    expect(mapMetric("train_runtime", "hf")).toMatchObject({ id: "training_duration_hours", factor: { divide: 3600 } });
  });

  it("is the run's and not the training data's for durations", () => {
    expect(mapMetric("train_runtime", "hf")).not.toHaveProperty("split");
  });

  it("depends on method and quantile where the tool has one name for several metrics", () => {
    expect(mapMetric("drift_score", "evidently")).toBeUndefined();
    expect(mapMetric("drift_score", "evidently", { method: "psi" })?.id).toBe("psi");
    expect(mapMetric("drift_score", "evidently", { method: "K-S p_value" })?.id).toBe("ks_pvalue");
    const series = "vllm:e2e_request_latency_seconds";
    expect(mapMetric(series, "prometheus")).toBeUndefined();
    expect(mapMetric(series, "prometheus", { quantile: 0.95 })).toMatchObject({
      id: "latency_p95_ms",
      factor: { multiply: 1000 },
    });
  });

  it.each([
    "score",
    "loss",
    "error",
    "bias",
    "latency_ms",
    "samples_per_second",
    "eval_score",
    "test_error",
    "ACC",
    "acc ",
    "",
  ])("is open for `%s`", (raw) => {
    expect(mapMetric(raw, "json")).toBeUndefined();
    expect(mapMetric(raw, "hf")).toBeUndefined();
  });

  it("is never one that mlc computes itself", () => {
    for (const { id, computed } of shipped.metrics.metrics) {
      if (computed === true) expect(mapMetric(id, "json")).toBeUndefined();
      else expect(mapMetric(id, "json")?.id).toBe(id);
    }
  });

  it("is what the catalogue says for every alias and every tool's name", () => {
    for (const entry of shipped.metrics.metrics.filter(({ computed }) => computed !== true)) {
      for (const alias of entry.alias ?? []) {
        expect(mapMetric(typeof alias === "string" ? alias : alias.name, "json")?.id).toBe(entry.id);
      }
      for (const [tool, names] of Object.entries(entry.tools ?? {})) {
        for (const each of names) {
          const { name, method, quantile } =
            typeof each === "string" ? { name: each, method: [], quantile: undefined } : each;
          const context = {
            ...(method?.[0] === undefined ? {} : { method: method[0] }),
            ...(quantile === undefined ? {} : { quantile }),
          };
          expect(mapMetric(name, tool, context)?.id).toBe(entry.id);
        }
      }
    }
  });

  it("does not come from an object's own properties", () => {
    for (const name of ["__proto__", "constructor", "toString"]) expect(mapMetric(name, "json")).toBeUndefined();
    const empty = metricIndex({ metrics: [], ambiguous: {} });
    expect(empty.mapMetric("accuracy", "json")).toBeUndefined();
  });
});

describe("the catalogue", () => {
  it("finds a metric by id, and nothing for an id it does not have", () => {
    expect(metricOf("accuracy")).toMatchObject({ unit: "ratio", direction: "higher" });
    expect(metricOf("x-accuracy")).toBeUndefined();
  });

  it("knows the type of every companion that a metric needs", () => {
    for (const need of shipped.metrics.metrics.flatMap(({ needs = [] }) => needs))
      expect(companionType(need)).toBeDefined();
    expect(companionType("accuracy")).toBeUndefined();
  });
});

describe("the id of an unknown metric", () => {
  it.each([
    ["Answer Quality (v2)", "x-answer-quality-v2"],
    ["--a__b--", "x-a-b"],
    ["Überdeckung", "x-u-berdeckung"],
    ["точность", "x-unnamed"],
    ["a".repeat(99), `x-${"a".repeat(60)}`],
  ])("of %s is %s", (raw, id) => {
    expect(unknownMetricId(raw)).toBe(id);
    expect(isUnknownMetric(id)).toBe(true);
  });
});

describe("rescaling", () => {
  it("moves the decimal point instead of multiplying", () => {
    expect(rescale(0.57, { multiply: 100, why: "" })).toBe(57);
    expect(rescale(24.9, { divide: 100, why: "" })).toBe(0.249);
    expect(rescale(1e-7, { multiply: 1000, why: "" })).toBe(0.0001);
  });

  it("turns a sign round and divides by what is no power of ten", () => {
    expect(rescale(-0.0177, { multiply: -1, why: "" })).toBe(0.0177);
    expect(rescale(5400, { divide: 3600, why: "" })).toBe(1.5);
  });
});
