import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportOptions, ImportResult, MonitoringDraft } from "../../src/importers/importer.ts";
import { namesOf, publicQuery } from "../../src/importers/prometheus/promql.ts";
import { codes, input, metric } from "./fixtures.ts";

// Answers as the query API of Prometheus 2.x and 3.x gives them (docs/querying/api.md); 2026-11-02 10:00 UTC.
const at = 1793613600;

function answer(resultType: string, result: unknown, more: object = {}): string {
  return JSON.stringify({ status: "success", data: { resultType, result }, ...more });
}

function vector(...series: readonly (readonly [metric: object, value: string])[]): string {
  return answer(
    "vector",
    series.map(([labels, value]) => ({ metric: labels, value: [at, value] })),
  );
}

function read(text: string, options: ImportOptions = {}, path = "answer.json"): ImportResult {
  return importFrom(
    {
      files: [
        { ...input(text, path).files[0], path, bytes: new TextEncoder().encode(text), mtime: "2026-11-03T08:00:00Z" },
      ],
    },
    options,
  );
}

function monitoring(result: ImportResult): MonitoringDraft {
  const found = result.records.find((each): each is MonitoringDraft => each.kind === "monitoring");
  if (found === undefined) throw new Error(codes(result).join(", "));
  return found;
}

const p95 = "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[1d])))";
const served = { load: "20 requests per second", hardware: "1 x A10G" };

describe("an answer of Prometheus", () => {
  it("is named by its query, in the catalogue's unit, over the range it looks back", () => {
    const draft = monitoring(read(vector([{}, "0.19375"]), { query: p95, map: { "*": { with: served } } }));
    expect(draft).toMatchObject({
      observed: { at: "2026-11-02T10:00:00.000Z" },
      window: { from: "2026-11-01T10:00:00Z", to: "2026-11-02T10:00:00Z" },
      run_status: "complete",
      notes: `PromQL: ${p95}`,
    });
    expect(draft.metrics).toMatchObject([{ id: "latency_p95_ms", value: 193.75, with: served }]);
  });

  it("is named as a whole by --map '*=ID', with the days of its window", () => {
    const query = "sum(rate(errors_total[7d])) / sum(rate(requests_total[7d]))";
    const draft = monitoring(
      read(vector([{}, "0.002"]), { query, map: { "*": { id: "error_rate", sample_size: 90_000 } } }),
    );
    expect(draft.metrics).toMatchObject([{ id: "error_rate", raw: "value", value: 0.002, with: { window_days: 7 } }]);
  });

  it("without a query keeps its name and labels, never those of machines", () => {
    const labels = {
      __name__: "queue_depth",
      instance: "10.0.0.7:9090",
      pod: "a-1",
      job: "support-llm",
      language: "de",
    };
    const draft = monitoring(read(vector([labels, "3"])));
    expect(metric(draft, "queue_depth")).toMatchObject({ value: 3, slice: { job: "support-llm", language: "de" } });
    expect(JSON.stringify(draft)).not.toMatch(/10\.0\.0\.7|a-1/);
  });

  it("whose series differ in a machine only has to be put together, or is kept apart", () => {
    const two = vector([{ __name__: "queue_depth", pod: "a-1" }, "3"], [{ __name__: "queue_depth", pod: "a-2" }, "4"]);
    expect(codes(read(two))).toEqual(["import-series-alike"]);
    expect(monitoring(read(two, { labels: true })).metrics.map(({ slice }) => slice)).toEqual([
      { pod: "a-1" },
      { pod: "a-2" },
    ]);
  });

  it("over time needs to be reduced", () => {
    const values = [
      [at - 120, "1"],
      [at - 60, "5"],
      [at, "NaN"],
    ];
    const text = answer("matrix", [{ metric: { __name__: "queue_depth" }, values }]);
    expect(codes(read(text))).toEqual(["import-needs-reduce"]);
    const reduced = (reduce: NonNullable<ImportOptions["reduce"]>) =>
      metric(monitoring(read(text, { reduce })), "queue_depth");
    expect(reduced("max")).toMatchObject({ value: 5, with: { reduced: "max of 3 points, 1 without a number" } });
    expect([reduced("min").value, reduced("avg").value, reduced("last").value_text]).toEqual([1, 3, "NaN"]);
    expect(monitoring(read(text, { reduce: "max" })).window).toEqual({
      from: "2026-11-02T09:58:00Z",
      to: "2026-11-02T10:00:00Z",
    });
  });

  it("that is a scalar is a value too", () => {
    const draft = monitoring(read(answer("scalar", [at, "12.5"]), { map: { "*": { id: "requests_per_day" } } }));
    expect(draft.metrics).toMatchObject([{ id: "requests_per_day", value: 12.5 }]);
  });

  it.each([
    ["no series", answer("vector", [])],
    ["nothing but NaN", vector([{}, "NaN"])],
  ])("with %s is no data, not zero", (_what, text) => {
    expect(codes(read(text))).toEqual(["import-answer-empty"]);
  });

  it("keeps infinity as text, and whole histograms out", () => {
    const text = answer("vector", [
      { metric: { __name__: "a" }, value: [at, "+Inf"] },
      { metric: { __name__: "b" }, histogram: [at, { count: "3", sum: "1", buckets: [] }] },
    ]);
    const result = read(text);
    expect(metric(monitoring(result), "a").value_text).toBe("Infinity");
    expect(codes(result)).toEqual(expect.arrayContaining(["import-histogram-whole", "import-not-finite"]));
  });

  it("of a counter is refused: a total is no rate", () => {
    const result = read(vector([{ __name__: "http_requests_total", code: "500" }, "42"]));
    expect(result.records).toEqual([]);
    expect(result.notes).toMatchObject([{ code: "import-counter-total", severity: "error" }]);
  });

  it("that failed or was warned of is no evidence", () => {
    const failed = JSON.stringify({ status: "error", errorType: "bad_data", error: "parse error" });
    expect(codes(read(failed))).toEqual(["import-answer-error"]);
    const warned = answer("vector", [{ metric: { __name__: "a" }, value: [at, "1"] }], {
      warnings: ["store 2 is down"],
      infos: ["odd"],
    });
    expect(codes(read(warned))).toEqual(
      expect.arrayContaining(["import-answer-warned", "import-answer-hint", "import-run-not-complete"]),
    );
    expect(monitoring(read(warned)).run_status).toBe("partial");
  });

  it("of another kind is not recognised", () => {
    for (const text of ['{"status":"success","data":["a"]}', '{"status":"success"}', answer("string", [at, "a"])]) {
      expect(codes(read(text))).toEqual(["import-not-recognised"]);
    }
  });
});

describe("a query", () => {
  it.each([
    [p95, { name: "http_request_duration_seconds", quantile: 0.95, range: 86_400 }],
    [
      'histogram_quantile(0.99, sum(rate({"gen_ai.server.request.duration"}[5m])))',
      { name: "gen_ai.server.request.duration", quantile: 0.99, range: 300 },
    ],
    [
      'sum by (job) (rate(vllm:generation_tokens_total{job="a/b"}[1h30m] offset 1d))',
      { name: "vllm:generation_tokens_total", range: 5400 },
    ],
    ["sum(rate(a_seconds_sum[1h])) / sum(rate(a_seconds_count[1h]))", { name: "a_seconds/mean", range: 3600 }],
    ["sum(rate(errors_total[1h])) / sum(rate(requests_total[1h]))", { range: 3600 }],
    ["1 - avg_over_time(up[1d])", { range: 86_400 }],
    ["max_over_time(queue_depth[1d:5m])", { name: "queue_depth", range: 86_400 }],
    ['nv_inference_request_summary_us{quantile="0.5"}', { name: "nv_inference_request_summary_us", quantile: 0.5 }],
    ["increase(http_requests_total[1d])", { range: 86_400 }],
    ["", {}],
  ])("%s is named %j", (query, names) => {
    expect(namesOf(query)).toEqual(names);
  });

  it("is kept without machines, addresses and keys", () => {
    expect(publicQuery('up{instance="prod-7", job="api",\n url="http://10.0.0.7/x", lang=~"de|en"}')).toBe(
      'up{instance="…", job="api", url="…", lang=~"de|en"}',
    );
  });
});

describe("a page of metrics", () => {
  const page = [
    "# TYPE queue_depth gauge",
    "queue_depth 4",
    "# HELP http_request_duration_seconds Time.",
    "# TYPE http_request_duration_seconds histogram",
    'http_request_duration_seconds_bucket{le="0.1"} 7',
    'http_request_duration_seconds_bucket{le="+Inf"} 10',
    "http_request_duration_seconds_sum 2.5",
    "http_request_duration_seconds_count 10",
    "# TYPE nv_inference_request_summary_us summary",
    'nv_inference_request_summary_us{model="fraud-scorer",quantile="0.95"} 8400',
    "# TYPE requests_total counter",
    "requests_total 99",
    "# TYPE process_start_time_seconds gauge",
    "process_start_time_seconds 1.7936e+09",
    "",
  ].join("\n");

  it("gives gauges, quantiles and means since the start, and says what it cannot give", () => {
    const result = read(page, { map: { "*": { with: served } } }, "metrics.prom");
    const draft = monitoring(result);
    expect(metric(draft, "queue_depth").value).toBe(4);
    expect(metric(draft, "http_request_duration_seconds/mean")).toMatchObject({
      id: "latency_mean_ms",
      value: 250,
      sample_size: 10,
    });
    expect(metric(draft, "nv_inference_request_summary_us/p95")).toMatchObject({
      id: "latency_p95_ms",
      value: 8.4,
      slice: { model: "fraud-scorer" },
    });
    expect(draft.window?.from).toBe("2026-11-02T06:13:20Z");
    expect(codes(result)).toContain("import-counter-total");
    expect(draft.skipped?.names).toEqual(["http_request_duration_seconds_bucket", "requests_total"]);
  });

  it("without types is asked for by name, and reduced where it is over time", () => {
    const dump = `depth{a="1"} 4 ${String(at - 60)}.000\ndepth{a="1"} 6 ${String(at)}.000\n# EOF\n`;
    expect(codes(read(dump, {}, "dump.txt"))).toContain("import-untyped-series");
    const draft = monitoring(read(dump, { only: ["depth"], reduce: "max" }, "dump.txt"));
    expect(draft.metrics).toMatchObject([{ raw: "depth", value: 6 }]);
    expect(draft.window).toEqual({ from: "2026-11-02T09:59:00Z", to: "2026-11-02T10:00:00Z" });
  });

  it("that is cut is refused with its line", () => {
    expect(read(page.replace("queue_depth 4", "queue_depth{a="), {}, "m.prom").notes).toMatchObject([
      { code: "import-bad-exposition", args: { line: 2 } },
    ]);
  });

  it("in the forms of OpenMetrics is read: exemplars, quoted names, escapes", () => {
    const text = '# TYPE "a.b" gauge\n{"a.b",x="q\\"\\n"} 1 # {id="7"} 1\n# EOF\n';
    expect(metric(monitoring(read(text, {}, "m.txt")), "a.b").value).toBe(1);
  });
});

describe("alert rules", () => {
  it("offer monitors with their thresholds, never an owner or a status", () => {
    const expression = "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))";
    const text = [
      "groups:",
      "- name: live",
      "  rules:",
      `  - {alert: Slow, expr: "${expression} > 0.8", for: 5m, annotations: {summary: "call ana@acme.example"}}`,
      "  - {record: a, expr: b}",
      "",
    ].join("\n");
    expect(read(text, {}, "rules.yml").facts).toEqual([
      {
        path: "monitors",
        value: [
          {
            id: "Slow",
            kind: "health",
            metrics: ["latency_p95_ms"],
            alert: { threshold: `${expression} > 0.8 for 5m` },
            source: "Prometheus alert rule",
          },
        ],
        from: "rules.yml",
      },
    ]);
    expect(codes(read("groups: [a, b]\n", {}, "rules.yml"))).toEqual(["import-not-recognised"]);
  });
});
