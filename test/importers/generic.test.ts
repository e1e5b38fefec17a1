import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import { codes, evaluation, fixture, input, metric } from "./fixtures.ts";

describe("metrics in JSON", () => {
  it("recognises rows with metric and value, and keeps what stands beside them", () => {
    const draft = evaluation(importFrom(fixture("json/rows.json")));
    expect(draft.metrics[1]).toEqual({
      id: "disparate_impact",
      raw: "disparate_impact",
      value: 0.93,
      ci: { level: 0.95, low: 0.86, high: 1.01 },
      slice: { age: "60+" },
      with: { n_per_group: { women: 512, men: 498 }, privileged: "men", unprivileged: "women" },
    });
  });

  it("does not guess that plain numbers are metrics, but says how to read them", () => {
    const result = importFrom(fixture("json/flat.json"));
    expect(result.records).toEqual([]);
    expect(codes(result)).toEqual(["import-needs-adapter"]);
  });

  it("reads nested numbers on request: a split by its name, any other key as a part of the data", () => {
    const draft = evaluation(importFrom(fixture("json/flat.json"), {}, "json"));
    const dataset = { id: "tickets-2026-09" };
    expect(draft.metrics).toEqual([
      {
        id: "accuracy",
        raw: "test/accuracy",
        value: 0.91,
        sample_size: 412,
        dataset,
        split: "test",
        with: { average: "macro" },
      },
      { id: "f1", raw: "test/f1", value: 0.88, sample_size: 412, dataset, split: "test", with: { average: "macro" } },
      { id: "accuracy", raw: "train/accuracy", value: 0.99, dataset, split: "train" },
      { id: "accuracy", raw: "de/accuracy", value: 0.87, dataset, slice: { part: "de" } },
    ]);
  });

  it("takes the file's own time, in UTC, and keeps the text", () => {
    expect(evaluation(importFrom(fixture("json/flat.json"), {}, "json")).observed).toEqual({
      at: "2026-10-06T08:00:00Z",
      text: "2026-10-06T10:00:00+02:00",
      zone: "offset",
      from: "file",
    });
  });

  it("says nothing about how the run ended, since the file does not", () => {
    expect(evaluation(importFrom(fixture("json/rows.json")))).not.toHaveProperty("run_status");
  });

  it("takes a number called like a companion as a metric, and a text as the companion", () => {
    const result = importFrom(input('{"accuracy": 0.9, "loss": 0.7}'), {}, "json");
    expect(metric(evaluation(result), "loss")).toMatchObject({ id: "x-loss", value: 0.7 });
    const said = importFrom(input('{"eval_loss": 0.7, "loss": "cross-entropy"}'), {}, "json");
    expect(metric(evaluation(said), "eval_loss").with).toEqual({ loss: "cross-entropy" });
  });

  it("never maps a name with several meanings", () => {
    for (const name of ["score", "loss", "error", "latency_ms", "eval_score", "test/error"]) {
      const draft = evaluation(importFrom(input(JSON.stringify([{ metric: name, value: 0.5 }]))));
      expect(draft.metrics[0]?.id).toMatch(/^x-/);
      expect(draft.metrics[0]).not.toHaveProperty("direction");
    }
  });

  it("keeps the first of two values of one series under the id and warns of the second", () => {
    const result = importFrom(input('[{"metric":"acc","value":0.8},{"metric":"accuracy","value":0.9}]'));
    expect(evaluation(result).metrics.map(({ id, value }) => [id, value])).toEqual([
      ["accuracy", 0.8],
      ["x-accuracy-2", 0.9],
    ]);
    expect(codes(result)).toContain("import-same-series");
  });

  it("refuses a value that is percent where the catalogue has a ratio", () => {
    const result = importFrom(input('[{"metric":"accuracy","value":95,"sample_size":10}]'));
    expect(codes(result)).toContain("metric-out-of-range");
    const said = importFrom(input('[{"metric":"accuracy","value":95,"sample_size":10}]'), {
      map: { accuracy: { id: "accuracy", divide: 100 } },
    });
    expect(evaluation(said).metrics[0]).toMatchObject({ value: 0.95, rescaled: { by: 0.01 } });
    expect(evaluation(said).metrics[0]?.rescaled?.why).toContain("95");
  });

  it("leaves out names that are paths, addresses or keys", () => {
    const names = ["ana@acme.example", "/home/ana/x", "hf_abcdefghijklmnopqrstuvwx", "10.0.0.7", "a\u202eb", "pass@1"];
    const rows = names.map((name) => ({ metric: name, value: 0.5 }));
    const result = importFrom(input(JSON.stringify(rows)));
    expect(evaluation(result).metrics.map(({ raw }) => raw)).toEqual(["pass@1"]);
    expect(codes(result)).toContain("import-name-withheld");
  });

  it("asks for a choice above 200 metrics", () => {
    const rows = Array.from({ length: 201 }, (_, index) => ({ metric: `m${String(index)}`, value: index }));
    const file = input(JSON.stringify(rows));
    expect(codes(importFrom(file))).toContain("import-too-many-metrics");
    expect(evaluation(importFrom(file, { all: true })).metrics).toHaveLength(201);
    expect(evaluation(importFrom(file, { only: ["m1?"] })).metrics).toHaveLength(10);
  });

  it("refuses a pattern and a mapping that meet nothing", () => {
    const file = fixture("json/rows.json");
    expect(codes(importFrom(file, { only: ["bleu*"] }))).toContain("import-only-matches-nothing");
    expect(codes(importFrom(file, { map: { acuracy: { id: "accuracy" } } }))).toContain("import-map-unused");
  });

  it("fills in what --map says for every metric, without overruling the file", () => {
    const map = { "*": { sample_size: 9, split: "validation" }, disparate_impact: { sample_size: 1010 } };
    const draft = evaluation(importFrom(fixture("json/rows.json"), { map }));
    expect(draft.metrics.map(({ sample_size, split }) => [sample_size, split])).toEqual([
      [412, "test"],
      [1010, "validation"],
    ]);
  });
});

describe("choosing the importer", () => {
  it("names the adapters where the one asked for does not exist", () => {
    expect(codes(importFrom(input("{}"), {}, "lmeval"))).toEqual(["import-unknown-adapter"]);
  });

  it("refuses a file that two tools claim", () => {
    const text = JSON.stringify({
      ...{ results: { t: { acc: 1 } }, versions: { t: 0 }, config: {} },
      ...{ global_step: 1, log_history: [] },
    });
    expect(codes(importFrom(input(text)))).toEqual(["import-several-tools"]);
  });

  it("names what the nearest tools missed where nothing fits", () => {
    const result = importFrom(input('{"results": {"results": [], "timestamp": null}}'));
    const [note] = result.notes;
    expect(note?.code).toBe("import-not-recognised");
    expect(note?.args).toMatchObject({
      nearest: expect.arrayContaining([{ id: "lm-eval", missing: "no `results` that are objects" }]) as unknown,
    });
  });
});
