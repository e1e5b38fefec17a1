import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportOptions, ImportResult } from "../../src/importers/importer.ts";
import { codes, evaluation, input, metric } from "./fixtures.ts";

// Schema 0.3.0 of evaleval/every_eval_ever; what 0.2.0 lacks is eval_library and metric_id. Written by hand.
const result = {
  evaluation_name: "faq",
  source_data: {
    dataset_name: "faq",
    source_type: "hf_dataset",
    hf_repo: "acme/faq",
    hf_split: "test",
    samples_number: 900,
  },
  metric_config: {
    metric_id: "exact_match",
    metric_unit: "proportion",
    lower_is_better: false,
    score_type: "continuous",
    min_score: 0,
    max_score: 1,
  },
  score_details: { score: 0.71, uncertainty: { standard_error: { value: 0.02 }, num_samples: 500 } },
  generation_config: { generation_args: { prompt_template: "You are at Acme", execution_command: "run /home/ana/x" } },
};
const document = {
  schema_version: "0.3.0",
  evaluation_id: "lm_eval/acme/support-llm/1",
  evaluation_timestamp: "2026-11-02T10:00:00Z",
  retrieved_timestamp: "1793700000",
  source_metadata: {
    source_type: "evaluation_run",
    source_organization_name: "Acme",
    evaluator_relationship: "first_party",
  },
  eval_library: { name: "lm_eval", version: "unknown" },
  model_info: { name: "support-llm", id: "acme/support-llm", additional_details: {} },
  evaluation_results: [result],
};

function read(more: object, options: ImportOptions = {}): ImportResult {
  return importFrom(input(JSON.stringify({ ...document, ...more })), options);
}

describe("an Every Eval Ever file", () => {
  it("gives its scores with dataset, samples and error, and no word of a prompt", () => {
    const draft = evaluation(read({}));
    expect(draft).toMatchObject({
      tool: "lm_eval",
      run_status: "complete",
      observed: { at: "2026-11-02T10:00:00Z" },
      subject_named: { name: "acme/support-llm" },
    });
    expect(draft.tool_version).toBeUndefined();
    expect(metric(draft, "faq/exact_match")).toMatchObject({
      id: "exact_match",
      value: 0.71,
      stderr: 0.02,
      sample_size: 500,
      split: "test",
      dataset: { id: "faq", hub_id: "acme/faq" },
    });
    expect(JSON.stringify(draft)).not.toMatch(/Acme|home/);
  });

  it("keeps the direction of what the catalogue does not know", () => {
    const config = { metric_id: "rudeness", lower_is_better: true };
    const [first] = evaluation(read({ evaluation_results: [{ ...result, metric_config: config }] })).metrics;
    expect(first).toMatchObject({ id: "x-rudeness", direction: "lower" });
  });

  it("copied from documentation is partial; by the makers of the model it is not imported", () => {
    const copied = { source_metadata: { source_type: "documentation", evaluator_relationship: "third_party" } };
    expect(codes(read(copied))).toEqual(expect.arrayContaining(["import-copied-results", "import-run-not-complete"]));
    expect(evaluation(read(copied, { allowPartial: true })).run_status).toBe("partial");
    const own = { source_metadata: { source_type: "documentation", evaluator_relationship: "first_party" } };
    expect(read(own).records).toEqual([]);
    expect(codes(read(own))).toEqual(["import-self-reported-results"]);
  });

  it("without a time of measurement says that it takes the one of its record", () => {
    const when = read({ evaluation_timestamp: undefined });
    expect(codes(when)).toContain("import-time-unknown");
    expect(evaluation(when).observed.at).toMatch(/^2026-11-03T/);
  });

  it("leaves out a level that stands for unknown", () => {
    const config = {
      metric_id: "tone",
      lower_is_better: false,
      score_type: "levels",
      level_names: ["a"],
      has_unknown_level: true,
    };
    const unknown = { ...result, metric_config: config, score_details: { score: -1 } };
    expect(evaluation(read({ evaluation_results: [result, unknown] })).skipped).toMatchObject({ non_numeric: 1 });
  });

  it("without model_info is not recognised", () => {
    expect(codes(read({ model_info: undefined }))).toEqual(["import-not-recognised"]);
  });
});
