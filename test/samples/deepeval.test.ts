import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import { evaluation } from "../importers/fixtures.ts";
import { present, sample, samplesBelow } from "./support/imports.ts";

describe.skipIf(!present)("the deepeval sample", () => {
  it("gives its metrics: read off `metricsScores`, testPassed 0, testFailed 1 and evaluationCost of the file", () => {
    const [path = "", ...others] = samplesBelow("deepeval");
    expect(others).toEqual([]);
    const draft = evaluation(importFrom(sample(path)));
    expect(draft.metrics.map(({ id, value, sample_size }) => [id, value, sample_size])).toEqual([
      ["answer_relevancy", 0.92, 1],
      ["pass_rate", 1, 1],
      ["faithfulness", (0.45 + 0.91 + 0.88) / 3, 3],
      ["pass_rate", 2 / 3, 3],
      ["pass_rate", 0, 1],
      ["evaluation_cost_usd", 0.0214, undefined],
    ]);
    expect(draft.metrics[0]).toMatchObject({ threshold: 0.5, with: { judge: "gpt-5.4" } });
    expect(draft).toMatchObject({ run_status: "complete", observed: { at: "2026-05-12T03:01:11.420Z" } });
  });
});
