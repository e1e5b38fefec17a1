import { describe, expect, it } from "vitest";
import { shapeErrors } from "../../src/generated/validators.ts";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportInput } from "../../src/importers/importer.ts";
import { recordOf } from "../../src/importers/record.ts";
import { codes, evaluation, input, metric } from "./fixtures.ts";

type Part = Readonly<Record<string, unknown>>;

const first = "1da815e5cf3a2fe1b2204d46b7597a5d24cf5f0cf2cc58f93b6b5818c33700bd";
const second = "6a11ed6e0716e9d3bb487c11ccf12304f2aef20a7d64cbbc82206099a113516d";

/** A prompt on a provider, as `results.prompts` of version 3 lists it. */
function column(passed: number, failed: number, errors: number, more: Part = {}, metrics: Part = {}): Part {
  return {
    raw: "You are a support agent of Acme. {{ticket}}",
    label: "prompts/agent.txt",
    id: first,
    provider: "openai:chat:gpt-4o-mini",
    metrics: {
      ...{ score: passed, testPassCount: passed, testFailCount: failed, testErrorCount: errors },
      ...{ totalLatencyMs: 0, cost: 0, namedScores: {}, namedScoresCount: {}, ...metrics },
    },
    ...more,
  };
}

/** A test of a prompt; failureReason 0 passed, 1 failed, 2 ended in an error. */
function row(failureReason: 0 | 1 | 2, namedScores: Part = {}, more: Part = {}): Part {
  return {
    ...{ success: failureReason === 0, failureReason, namedScores, promptIdx: 0, promptId: first },
    provider: { id: "openai:chat:gpt-4o-mini", label: "" },
    prompt: { raw: "You are a support agent of Acme.", label: "prompts/agent.txt" },
    vars: { ticket: "My e-mail is ana@acme.example" },
    ...more,
  };
}

function output(prompts: readonly Part[], results: readonly Part[], more: Part = {}): ImportInput {
  const stats = { successes: 0, failures: 0, errors: 0 };
  const text = {
    evalId: "eval-x1y-2026-10-12T09:30:00",
    results: { version: 3, timestamp: "2026-10-12T09:30:00.120Z", prompts, results, stats },
    config: { env: { OPENAI_API_KEY: "sk-notarealkeybutlongenough" }, description: "Agent of /home/ben" },
    metadata: { promptfooVersion: "0.120.19", platform: "linux" },
    ...more,
  };
  return input(JSON.stringify(text), "promptfoo/output.json");
}

describe("promptfoo output of version 3", () => {
  const result = importFrom(output([column(7, 3, 0, {}, { totalLatencyMs: 8000, cost: 0.02 })], []));
  const draft = evaluation(result);

  it("gives the share of tests that passed, what it cost and how long an answer took", () => {
    expect(draft.metrics.map(({ id, raw, value, sample_size }) => [id, raw, value, sample_size])).toEqual([
      ["pass_rate", "pass_rate", 0.7, 10],
      ["latency_mean_ms", "latency_mean_ms", 800, 10],
      ["evaluation_cost_usd", "cost", 0.02, 10],
    ]);
    expect(draft).toMatchObject({
      run_status: "complete",
      run_id: "eval-x1y-2026-10-12T09:30:00",
      tool_version: "0.120.19",
      subject_named: { name: "openai:chat:gpt-4o-mini" },
      observed: { at: "2026-10-12T09:30:00.120Z", zone: "utc" },
      source: { format: "promptfoo/v3", adapter: "promptfoo@1" },
    });
  });

  it("is evidence once somebody says which suite it was", () => {
    expect(codes(result)).toContain("metric-without-companions");
    const said = importFrom(output([column(7, 3, 0)], []), { map: { pass_rate: { with: { suite: "agent@3" } } } });
    expect(codes(said)).toEqual([]);
    expect(metric(evaluation(said), "pass_rate").with).toEqual({ suite: "agent@3" });
  });

  it("takes nothing of configuration, variables and prompts", () => {
    const all = importFrom(output([column(1, 0, 0)], [row(0)]), { all: true });
    expect(JSON.stringify(all.records)).not.toMatch(/sk-|\/home|ana@|support agent|agent\.txt|linux/);
  });

  it("has the mean of a named score over the tests that have it, whatever the tool's own sum says", () => {
    const rows = [row(0, { tone: 1, exact: 1 }), row(1, { tone: 0.5 }), row(2, { tone: 0 })];
    const sums = { namedScores: { tone: 4.5, exact: 1, gone: 2 }, namedScoresCount: { tone: 9 } };
    const named = evaluation(importFrom(output([column(1, 1, 1, {}, sums)], rows), { allowPartial: true }));
    expect(metric(named, "tone")).toMatchObject({ value: 0.75, sample_size: 2 });
    expect(metric(named, "exact")).toMatchObject({ value: 1, sample_size: 1 });
    expect(named.metrics.some(({ raw }) => raw === "gone")).toBe(false);
    expect(named.skipped).toEqual({ non_numeric: 1, names: ["gone"] });
  });

  it("takes a derived metric as it is: it is no sum", () => {
    const sums = { namedScores: { tone: 1.5, f_beta: 0.62 } };
    const config = { derivedMetrics: [{ name: "f_beta", value: "(tp / total)" }] };
    const named = evaluation(importFrom(output([column(2, 0, 0, {}, sums)], [row(0, { tone: 1 })], { config })));
    expect(metric(named, "f_beta").value).toBe(0.62);
    expect(metric(named, "tone").value).toBe(1);
  });
});

describe("several prompts and providers", () => {
  const other = { id: second, label: "prompts/short.txt" };

  it("are told apart by prompt, never by its text", () => {
    const draft = evaluation(importFrom(output([column(8, 2, 0), column(5, 5, 0, other)], [])));
    expect(draft.metrics.map(({ raw, value, slice, variant }) => [raw, value, slice, variant])).toEqual([
      ["pass_rate", 0.8, { prompt: "1da815e5" }, "openai:chat:gpt-4o-mini"],
      ["pass_rate", 0.5, { prompt: "6a11ed6e" }, "openai:chat:gpt-4o-mini"],
    ]);
  });

  it("are refused where they are of several models, until one is chosen", () => {
    const file = output([column(8, 2, 0), column(5, 5, 0, { provider: "ollama:chat:llama3.1" })], []);
    expect(importFrom(file).records).toEqual([]);
    expect(codes(importFrom(file))).toEqual(["import-several-models"]);
    const one = evaluation(importFrom(file, { only: ["ollama:chat:llama3.1/*"] }));
    expect(one.metrics).toMatchObject([{ raw: "ollama:chat:llama3.1/pass_rate", variant: "ollama:chat:llama3.1" }]);
    expect(one.subject_named).toEqual({ name: "ollama:chat:llama3.1" });
    const both = evaluation(importFrom(file, { all: true }));
    expect(both.subject_named).toEqual({ name: "openai:chat:gpt-4o-mini, ollama:chat:llama3.1" });
  });

  it.each(["https://llm.acme.example/v1", "exec: python3 ask.py --key x", "file:///home/ben/ask.js", "python:ask.py"])(
    "have no name where the provider is %s",
    (provider) => {
      const draft = evaluation(importFrom(output([column(8, 2, 0, { provider })], [])));
      expect(draft.subject_named).toBeUndefined();
      expect(JSON.stringify(draft.metrics)).not.toContain("ask");
    },
  );
});

describe("tests that ended in an error", () => {
  const failing = output([column(0, 0, 8)], []);

  it("make a failed run where there is nothing else, without a pass rate", () => {
    const result = importFrom(failing);
    expect(evaluation(result)).toMatchObject({
      run_status: "failed",
      run_status_reason: "all 8 tests ended in an error",
      metrics: [{ id: "x-errors", value: 8, sample_size: 8 }],
    });
    expect(codes(result)).toContain("import-run-not-complete");
    expect(codes(importFrom(failing, { allowPartial: true }))).not.toContain("import-run-not-complete");
  });

  it("make a partial run where some passed, and are no failures", () => {
    const draft = evaluation(importFrom(output([column(6, 2, 2)], [])));
    expect(draft.run_status).toBe("partial");
    expect(metric(draft, "pass_rate")).toMatchObject({ value: 0.75, sample_size: 8 });
    expect(metric(draft, "errors").value).toBe(2);
  });
});

describe("promptfoo output of version 2", () => {
  /** Shape of 0.5x to 0.80: prompts in the head of a table, no count of errors, no prompt index, no failureReason. */
  const older = (id: string, label: string, outcome: "pass" | "fail" | "error"): Part => ({
    provider: { id },
    prompt: { raw: "x", label },
    success: outcome === "pass",
    namedScores: { tone: 1 },
    ...(outcome === "pass" ? {} : { error: "it says no" }),
    ...(outcome === "error" ? {} : { gradingResult: { pass: outcome === "pass" } }),
  });
  const head = (provider: string, label: string, passed: number, failed: number): Part => ({
    ...{ provider, label, raw: "x" },
    metrics: { score: 1, testPassCount: passed, testFailCount: failed, totalLatencyMs: 10, namedScores: { tone: 4 } },
  });
  const rows = [
    ...[older("openai:gpt-4", "a", "pass"), older("openai:gpt-4", "a", "fail"), older("openai:gpt-4", "a", "error")],
    ...[older("openai:gpt-4", "b", "pass"), older("openai:gpt-4", "b", "pass")],
  ];
  const table = {
    head: { prompts: [head("openai:gpt-4", "a", 1, 2), head("openai:gpt-4", "b", 2, 0)], vars: [] },
    body: [],
  };
  const results = { version: 2, timestamp: "2024-05-14T10:00:00.000Z", results: rows, table, stats: { successes: 3 } };
  const draft = evaluation(importFrom(input(JSON.stringify({ results, config: {} })), { allowPartial: true }));

  it("counts an error as an error, from the tests themselves", () => {
    expect(draft).toMatchObject({ run_status: "partial", run_status_reason: "1 of 5 tests ended in an error" });
    const rates = draft.metrics.filter(({ id }) => id === "pass_rate");
    expect(rates.map(({ value, sample_size, slice }) => [value, sample_size, slice])).toEqual([
      [0.5, 2, { prompt: "1" }],
      [1, 2, { prompt: "2" }],
    ]);
    expect(draft.source.format).toBe("promptfoo/v2");
    expect(draft.tool_version).toBeUndefined();
  });
});

describe("red teaming with promptfoo", () => {
  const redteam = {
    pluginPassCount: { "harmful:privacy": 8, pii: 10 },
    pluginFailCount: { "harmful:privacy": 2, contracts: 1 },
    strategyPassCount: { jailbreak: 9 },
    strategyFailCount: { jailbreak: 3 },
  };
  const file = output([column(18, 3, 0, {}, { redteam })], []);

  it("gives the share of attacks that got through, by plugin and by strategy", () => {
    const attacks = evaluation(importFrom(file)).metrics.filter(({ id }) => id === "attack_success_rate");
    expect(attacks.map(({ value, sample_size, slice }) => [value, sample_size, slice])).toEqual([
      [0.2, 10, { plugin: "harmful:privacy" }],
      [0, 10, { plugin: "pii" }],
      [1, 1, { plugin: "contracts" }],
      [0.25, 12, { strategy: "jailbreak" }],
    ]);
    expect(attacks[0]?.with).toEqual({ attack_set: "promptfoo 0.120.19 harmful:privacy" });
  });

  it("opens one finding per plugin that got through, where somebody says how bad it is", () => {
    const two = output([column(18, 3, 0, {}, { redteam }), column(18, 3, 0, { id: second }, { redteam })], []);
    const draft = importFrom(two, { findings: "critical" }).records[1];
    expect(draft).toMatchObject({
      kind: "red-team",
      scope: "plugins of promptfoo: contracts, harmful:privacy, pii",
      method: "automated red teaming with promptfoo 0.120.19, strategies jailbreak",
      findings: [
        { id: "promptfoo:harmful:privacy", severity: "critical", status: "open", category: "harmful" },
        { id: "promptfoo:contracts", title: "contracts got through in 2 of 2 tests" },
      ],
    });
    if (draft === undefined) throw new Error("no red-team record");
    const head = { model: "support-llm", version: "1.2.0", observed_at: "2026-10-12", by: "ben", subject: {} };
    expect(shapeErrors("red-team", recordOf(draft, head))).toEqual([]);
  });

  it("is no exercise where nothing was attacked", () => {
    expect(importFrom(output([column(1, 0, 0)], []), { findings: "high" }).records).toHaveLength(1);
  });
});

describe("what is not promptfoo output", () => {
  it.each([
    ["a summary by somebody's own script", '{"results":{"results":[],"timestamp":null}}', "import-not-recognised"],
    ["half a file", '{"results":{"version":3,"results":[{"success":tr', "import-truncated"],
    ["a run without a test", '{"results":{"version":3,"results":[],"prompts":[],"stats":{}}}', "import-no-metrics"],
  ])("is %s", (_, text, code) => {
    const result = importFrom(input(text));
    expect(result.records).toEqual([]);
    expect(codes(result)).toContain(code);
  });

  it("cannot be forced", () => {
    expect(codes(importFrom(input('{"results":{"results":[]}}'), {}, "promptfoo"))).toEqual(["import-wrong-adapter"]);
  });
});
