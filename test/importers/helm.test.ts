import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportInput } from "../../src/importers/importer.ts";
import { codes, evaluation, metric } from "./fixtures.ts";

type Part = Readonly<Record<string, unknown>>;

/** A statistic as HELM writes it; `count` is the number of trials. */
function stat(name: string, mean: number | undefined, more: Part = {}): Part {
  const values =
    mean === undefined ? { count: 0, sum: 0, sum_squared: 0 } : { count: 1, sum: mean, sum_squared: mean, mean };
  return { name: { name, split: "test", ...more }, ...values };
}

const robust = { perturbation: { name: "robustness", computed_on: "worst", robust: true } };
const stats = [
  stat("exact_match", 0.62),
  stat("quasi_exact_match", 0.66),
  stat("rouge_2", 0.21),
  stat("f1_score", 0.7),
  stat("perplexity", 1),
  stat("exact_match", 0.9, { split: "valid" }),
  stat("exact_match", 0.5, robust),
  stat("num_train_instances", 5),
  stat("training_co2_cost", undefined),
  stat("num_instances", 250),
  stat("num_instances", 50, { split: "valid" }),
];
const spec = {
  name: "tickets:lang=de,method=generation,model=acme_support-llm",
  scenario_spec: { class_name: "acme.scenarios.Tickets", args: { path: "/home/ben/tickets" } },
  adapter_spec: {
    method: "generation",
    instructions: "Answer as a support agent.",
    model: "acme/support-llm",
    max_eval_instances: 1000,
  },
};
const state = {
  request_states: [{ result: { request_datetime: 1760450000 } }, { result: { request_datetime: 1760450060.5 } }],
};

function files(parts: Readonly<Record<string, unknown>>, directory = "runs/v1/tickets:lang=de"): ImportInput {
  const all = Object.entries(parts).map(([name, value]) => {
    return { path: `${directory}/${name}.json`, bytes: new TextEncoder().encode(JSON.stringify(value)) };
  });
  return { directory, files: all };
}

describe("the directory of a HELM run", () => {
  const run = files({
    stats,
    run_spec: spec,
    scenario_state: state,
    per_instance_stats: [{ instance_id: "id1", stats: [] }],
  });
  const result = importFrom(run);
  const draft = evaluation(result);

  it("gives the metrics of the test split, with the size of that split and not the number of trials", () => {
    expect(draft.metrics.map(({ id, variant, value, sample_size }) => [id, variant, value, sample_size])).toEqual([
      ["exact_match", undefined, 0.62, 250],
      ["exact_match", "quasi", 0.66, 250],
      ["rouge2", undefined, 21, 250],
      ["token_f1", undefined, 0.7, 250],
    ]);
    expect(metric(draft, "exact_match")).toMatchObject({
      ...{ split: "test", n_shot: 5 },
      dataset: { id: "tickets:lang=de,method=generation" },
    });
    expect(draft.skipped).toMatchObject({ filtered: 7 });
  });

  it("says which model it was of, and when the last answer came", () => {
    expect(draft).toMatchObject({
      run_status: "complete",
      run_id: "tickets:lang=de,method=generation,model=acme_support-llm",
      subject_named: { name: "acme/support-llm" },
      observed: { at: "2025-10-14T13:54:20.500Z", zone: "utc" },
      source: { format: "helm/run", adapter: "helm@1" },
    });
    expect(draft.source["x-also"]).toHaveLength(2);
    expect(codes(result)).toEqual(["metric-without-companions"]);
    expect(JSON.stringify(draft)).not.toMatch(/\/home|support agent/);
  });

  it("gives the other splits and the perturbations with --all, each as what it is", () => {
    const all = evaluation(importFrom(run, { all: true }));
    expect(metric(all, "exact_match/valid")).toMatchObject({ value: 0.9, split: "valid", sample_size: 50 });
    expect(metric(all, "exact_match/robustness/worst")).toMatchObject({
      slice: { perturbation: "robustness", computed_on: "worst" },
      with: { perturbation: "robustness, worst" },
    });
    expect(all.skipped).toEqual({ non_numeric: 1, names: ["training_co2_cost"] });
    const one = evaluation(importFrom(run, { only: ["exact_match*"] }));
    expect(one.metrics).toHaveLength(3);
  });

  it("takes perplexity only of a text that the model was given", () => {
    const given = { ...spec, adapter_spec: { ...spec.adapter_spec, method: "language_modeling" } };
    const draft = evaluation(importFrom(files({ stats, run_spec: given })));
    expect(metric(draft, "perplexity").id).toBe("perplexity");
  });

  it("falls back to the valid split where there is no test", () => {
    const valid = stats.map((each) => ({ ...each, name: { ...(each["name"] as Part), split: "valid" } }));
    const draft = evaluation(importFrom(files({ stats: valid.slice(0, 2), run_spec: spec })));
    expect(draft.metrics.map(({ split }) => split)).toEqual(["valid", "valid"]);
  });

  it("warns where the bound on instances was reached", () => {
    const small = { ...spec, adapter_spec: { ...spec.adapter_spec, max_eval_instances: 300 } };
    const result = importFrom(files({ stats, run_spec: small, scenario_state: state }));
    expect(result.notes).toContainEqual(
      expect.objectContaining({
        code: "import-limited-run",
        args: expect.objectContaining({ limit: "300" }) as unknown,
      }),
    );
    expect(evaluation(result).run_status_reason).toBe("limited to 300 instances (max_eval_instances)");
  });

  it("without times says that it has none", () => {
    expect(codes(importFrom(files({ stats, run_spec: spec })))).toContain("import-time-unknown");
  });

  it("is one of several in a suite, which are not mixed", () => {
    const suite = [files({ stats, run_spec: spec }, "runs/a"), files({ stats, run_spec: spec }, "runs/b")];
    const result = importFrom({ directory: "runs", files: suite.flatMap((each) => each.files) });
    expect(result.records).toEqual([]);
    expect(codes(result)).toEqual(["import-several-files"]);
  });
});

describe("a stats.json alone", () => {
  const alone = files({ stats });

  it("is not taken for HELM's without being told: it names neither model nor data", () => {
    expect(codes(importFrom(alone))).toEqual(["import-needs-adapter"]);
    const draft = evaluation(importFrom(alone, {}, "helm"));
    expect(draft.subject_named).toBeUndefined();
    expect(draft.metrics[0]).toMatchObject({ id: "exact_match", sample_size: 250 });
    expect(draft.source.format).toBe("helm/stats");
  });

  it("of something else is refused", () => {
    for (const other of [[{ name: "accuracy", count: 3 }], [], { exact_match: 0.5 }]) {
      expect(importFrom(files({ stats: other }), {}, "helm").records).toEqual([]);
    }
  });
});
