import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportOptions, ImportResult } from "../../src/importers/importer.ts";
import { codes, metricsIn } from "../importers/fixtures.ts";
import { present, sample } from "./support/imports.ts";

// FACTS.md has no section for these tools: the values below were read off the files by eye.
function read(path: string, options: ImportOptions = {}): ImportResult {
  return importFrom(sample(path), options);
}

describe.skipIf(!present)("KServe samples", () => {
  const folder = "kserve/kserve+kserve/docs/samples";
  it.each([
    [
      "v1beta1/rollout/canary.yaml",
      { kind: "canary", limit: "10% of traffic" },
      "flowers-2",
      "gs://kfserving-examples/models/tensorflow/flowers-2",
    ],
    [
      "v1beta1/tensorflow/canary.yaml",
      { kind: "canary", limit: "20% of traffic" },
      "flowers-2",
      "gs://kfserving-examples/models/tensorflow/flowers-2",
    ],
    [
      "storage/hf/hf_isvc.yaml",
      { kind: "production", limit: "100% of traffic" },
      "meta-llama/Llama-2-7b-chat-hf",
      "hf://meta-llama/Llama-2-7b-chat-hf",
    ],
  ])("%s is served with %j", (path, exposure, name, uri) => {
    const { records, facts } = read(`${folder}/${path}`, { environment: "production" });
    expect(records).toMatchObject([
      { kind: "deployment", exposure, subject_named: { name }, serving: { platform: "kserve" } },
    ]);
    expect(facts).toMatchObject([{ path: "weights.uri", value: uri }]);
    expect(codes(read(`${folder}/${path}`))).toContain("import-environment-missing");
  });
});

describe.skipIf(!present)("Triton samples", () => {
  it.each([
    ["densenet_onnx", "Triton, onnxruntime_onnx, batch 0"],
    ["simple_dyna_sequence", "Triton, onnxruntime_onnx, batch 8, 2 x cpu"],
  ])("%s says how it would be served", (name, serving) => {
    const path = `triton/triton-inference-server+server/docs/examples/model_repository/${name}/config.pbtxt`;
    const { records, facts, notes } = read(path);
    expect(records).toEqual([]);
    expect(facts).toMatchObject([{ path: "weights.format", value: "onnx" }]);
    expect(notes).toMatchObject([{ code: "import-configured-only", args: { serving } }]);
  });
});

describe.skipIf(!present)("Prometheus samples", () => {
  const folder = "prometheus/prometheus+prometheus/cmd/promtool/testdata";

  it("a page gives the five quantiles and the means, no counter and no bucket", () => {
    const [draft] = read(`${folder}/metrics-test.prom`).records;
    const metrics = draft === undefined ? [] : metricsIn(draft);
    expect(metrics.map(({ raw, value, sample_size: size }) => [raw, value, size])).toEqual([
      ["go_gc_duration_seconds/p0", 0.00002391, undefined],
      ["go_gc_duration_seconds/p25", 0.000094402, undefined],
      ["go_gc_duration_seconds/p50", 0.000118953, undefined],
      ["go_gc_duration_seconds/p75", 0.000145884, undefined],
      ["go_gc_duration_seconds/p100", 0.005201208, undefined],
      ["go_gc_duration_seconds/mean", 0.036134048 / 232, 232],
      ["prometheus_tsdb_compaction_chunk_size_bytes/mean", 3886707 / 13867, 13867],
    ]);
  });

  it("a dump without types gives what is asked for by name, reduced", () => {
    const path = `${folder}/dump-openmetrics-test.prom`;
    expect(codes(read(path))).toContain("import-untyped-series");
    const value = (reduce: NonNullable<ImportOptions["reduce"]>): unknown => {
      const [draft] = read(path, { only: ["my_gauge"], reduce }).records;
      return draft === undefined ? undefined : metricsIn(draft)[0]?.value;
    };
    expect([value("last"), value("max"), value("min"), value("avg")]).toEqual([7, 9, 0, 5.6]);
  });

  it("a rule file offers its five alerts", () => {
    const { facts } = read("prometheus/guhankesav+crypto-volatility-pipeline/docker/prometheus_alerts.yml");
    expect(facts.map(({ value }) => (value as { id: string }[]).map(({ id }) => id))).toEqual([
      [
        "CryptoApiHighP95Latency",
        "CryptoApiHighErrorRate",
        "CryptoApiPredictionsStale",
        "CryptoKafkaHighConsumerLag",
        "CryptoKafkaLagPollErrors",
      ],
    ]);
  });
});
