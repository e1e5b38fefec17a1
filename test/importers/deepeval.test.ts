import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import { codes, evaluation, input } from "./fixtures.ts";

type Part = Readonly<Record<string, unknown>>;

function testCase(name: string, evaluationModel: string, threshold: number, endTime?: string): Part {
  return {
    ...{ name: "t1", input: "Mail ana@acme.example about the refund", actualOutput: "No.", success: true },
    metricsData: [{ name, threshold, success: true, score: 0.9, reason: "because of /home/ben", evaluationModel }],
    ...(endTime === undefined ? {} : { trace: { endTime } }),
  };
}

/** A test run as DeepEval 2 and 3 keep it. */
function run(metricsScores: readonly Part[], more: Part = {}): Part {
  return {
    testCases: [testCase("Faithfulness", "gpt-4.1", 0.7)],
    metricsScores,
    testPassed: 3,
    testFailed: 1,
    runDuration: 9,
    ...more,
  };
}

const faithful = { metric: "Faithfulness", scores: [0.5, 1, 0.9, 0.6], passes: 2, fails: 2, errors: 0 };

describe("a DeepEval test run", () => {
  it("gives the mean of each metric with its judge and bound, and what passed", () => {
    const result = importFrom(input(JSON.stringify(run([faithful], { evaluationCost: 0.31 }))));
    const draft = evaluation(result);
    expect(draft.metrics).toMatchObject([
      {
        id: "faithfulness",
        raw: "Faithfulness",
        value: 0.75,
        sample_size: 4,
        threshold: 0.7,
        with: { judge: "gpt-4.1" },
      },
      { id: "pass_rate", raw: "Faithfulness/pass_rate", value: 0.5, sample_size: 4, slice: { metric: "Faithfulness" } },
      { id: "pass_rate", raw: "pass_rate", value: 0.75, sample_size: 4 },
      { id: "evaluation_cost_usd", raw: "evaluationCost", value: 0.31 },
    ]);
    expect(draft.run_status).toBe("complete");
    expect(draft.tool_version).toBeUndefined();
    expect(codes(result)).toEqual(["import-time-unknown", "metric-without-companions"]);
    expect(JSON.stringify(result.records)).not.toMatch(/ana@|refund|\/home|because/);
  });

  it("is found inside its wrapper, with the name of the run and the model it was asked about", () => {
    const inner = run([faithful], {
      identifier: "nightly 12",
      hyperparameters: { model: "acme/support-llm", "system prompt": "x" },
    });
    const draft = evaluation(
      importFrom(input(JSON.stringify({ testRunData: inner, testRunLink: "https://x.example/1" }))),
    );
    expect(draft).toMatchObject({ run_id: "nightly 12", subject_named: { name: "acme/support-llm" } });
    expect(JSON.stringify(draft)).not.toContain("x.example");
  });

  it("was measured when the last traced test ended", () => {
    const testCases = ["2026-10-02T09:00:00.000Z", "2026-10-02T09:05:00.000Z", undefined].map((end) =>
      testCase("x", "y", 1, end),
    );
    const draft = evaluation(importFrom(input(JSON.stringify(run([faithful], { testCases })))));
    expect(draft.observed).toMatchObject({ at: "2026-10-02T09:05:00Z", zone: "utc" });
  });

  it("names no judge and no bound where the tests differ in them", () => {
    const testCases = [testCase("Faithfulness", "gpt-4.1", 0.7), testCase("Faithfulness", "gpt-5", 0.5)];
    const first = evaluation(importFrom(input(JSON.stringify(run([faithful], { testCases }))))).metrics[0];
    expect([first?.with, first?.threshold]).toEqual([undefined, undefined]);
  });

  it("keeps what it does not know without a direction: a Hallucination score is not the share of answers", () => {
    const scores = [
      { metric: "Hallucination", scores: [0.1] },
      { metric: "Tone [GEval]", scores: [0.4, "NaN"] },
    ];
    const draft = evaluation(importFrom(input(JSON.stringify(run(scores)))));
    expect(draft.metrics.slice(0, 2)).toMatchObject([
      { id: "x-hallucination", value: 0.1 },
      { id: "x-tone-geval", value: 0.4, sample_size: 1 },
    ]);
  });

  it("with scores that ended in an error is partial, and with nothing else failed", () => {
    const some = evaluation(importFrom(input(JSON.stringify(run([{ ...faithful, errors: 1 }])))));
    expect(some).toMatchObject({ run_status: "partial", run_status_reason: "1 of 5 scores ended in an error" });
    const none = run([{ metric: "Faithfulness", scores: [], passes: 0, fails: 0, errors: 6 }], {
      testPassed: 0,
      testFailed: 0,
    });
    const failed = importFrom(input(JSON.stringify(none)));
    expect(evaluation(failed)).toMatchObject({
      run_status: "failed",
      run_status_reason: "all 6 scores ended in an error",
    });
    expect(codes(failed)).toContain("import-run-not-complete");
  });
});

describe("what is not a DeepEval test run", () => {
  it.each([
    ["a script's own table of means", '{"testCases": [], "metricsScores": [{"metric": "Faithfulness", "score": 0.6}]}'],
    ["scores without tests", '{"metricsScores": [{"metric": "Faithfulness", "scores": [0.6]}]}'],
    ["half a file", '{"testCases": [], "metricsScores": [{"metric": "Fa'],
  ])("is %s", (_, text) => {
    expect(importFrom(input(text)).records).toEqual([]);
    expect(importFrom(input(text), {}, "deepeval").notes.map(({ severity }) => severity)).toContain("error");
  });

  it("is a run in which nothing was measured", () => {
    const text = '{"testCases": [], "metricsScores": []}';
    expect(codes(importFrom(input(text)))).toEqual(["import-no-metrics"]);
  });
});
