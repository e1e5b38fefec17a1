import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportOptions } from "../../src/importers/importer.ts";
import { parseMapping } from "../../src/importers/mapping.ts";
import { codes, evaluation, input, metric, metricsIn } from "./fixtures.ts";

const facet = (value: string, metrics: readonly object[]) => ({ value_or_threshold: value, metrics });

/** As Clarify writes version 1.0 of its analysis. */
const analysis = {
  version: "1.0",
  post_training_bias_metrics: {
    label: "refund",
    label_value_or_threshold: "1",
    facets: {
      language: [
        facet("de", [
          { name: "DPPL", description: "Difference in Positive Proportions in Predicted Labels (DPPL)", value: 0.04 },
          { name: "DI", description: "Disparate Impact (DI)", value: 0.91 },
          { name: "SD", description: "Specificity Difference (SD)", value: -0.02 },
          { name: "CDDPL", description: "…", value: null, error: "Group variable is empty or not provided" },
        ]),
      ],
      region: [facet("(40.0, 90.5]", [{ name: "DI", description: "Disparate Impact (DI)", value: "Infinity" }])],
    },
  },
  pre_training_bias_metrics: {
    label: "refund",
    label_value_or_threshold: "1",
    facets: {
      language: [
        facet("de", [
          { name: "CI", description: "Class Imbalance (CI)", value: 0.4 },
          { name: "KL", description: "Kullback-Liebler Divergence (KL)", value: 0.01 },
          { name: "JS", description: "Jensen-Shannon Divergence (JS)", value: 0.002 },
        ]),
      ],
    },
  },
  explanations: {
    kernel_shap: {
      label0: { global_shap_values: { words: 0.3, language: -0.1, urgency: 0.1 }, expected_value: 0.2 },
    },
    pdp: [{ feature_name: "words", values: [1, 2] }],
  },
};

function read(options: ImportOptions = {}, document: unknown = analysis) {
  return importFrom(input(JSON.stringify(document), "reports/analysis.json"), options);
}

describe("a Clarify analysis", () => {
  const result = read();
  const draft = evaluation(result);

  it("gives bias of the predictions with the facet as slice and the sign turned where Clarify has the other", () => {
    expect(metric(draft, "post_training_bias_metrics/language/de/DPPL")).toMatchObject({
      id: "statistical_parity_difference",
      value: -0.04,
      slice: { language: "de" },
      rescaled: { by: -1 },
      with: { label: "refund", positive_label: "1", unprivileged: "language de" },
    });
    expect(metric(draft, "post_training_bias_metrics/language/de/SD")).toMatchObject({
      id: "specificity_difference",
      value: -0.02,
    });
    expect(metric(draft, "post_training_bias_metrics/language/de/DI")).toMatchObject({
      id: "disparate_impact",
      value: 0.91,
      with: { privileged: "every other value of language" },
    });
  });

  it("gives bias of the data as metrics of the data, each divergence a series of its own", () => {
    expect(metric(draft, "pre_training_bias_metrics/language/de/CI").id).toBe("class_imbalance");
    expect(metric(draft, "pre_training_bias_metrics/language/de/KL")).toMatchObject({
      id: "label_divergence",
      variant: "kl",
    });
    expect(codes(result)).not.toContain("import-same-series");
  });

  it("leaves out what has no value, with the reason", () => {
    expect(metricsIn(draft).map(({ raw }) => raw)).not.toContain("post_training_bias_metrics/language/de/CDDPL");
    expect(result.notes.find(({ code }) => code === "import-values-absent")?.args).toEqual({
      path: "reports/analysis.json",
      names: ["post_training_bias_metrics/language/de/CDDPL"],
      reason: "Group variable is empty or not provided",
    });
    expect(draft.skipped?.non_numeric).toBe(1);
  });

  it("keeps an infinite ratio as text", () => {
    expect(metric(draft, "post_training_bias_metrics/region/(40.0, 90.5]/DI").value_text).toBe("Infinity");
  });

  it("asks for the sizes of the groups, facet by facet, with a pattern that --map takes", () => {
    const asked = result.notes.filter(({ code }) => code === "import-groups-unsaid");
    expect(asked.map(({ args }) => args)).toEqual([
      { path: "reports/analysis.json", facet: "language", pattern: "*/language/*" },
      { path: "reports/analysis.json", facet: "region", pattern: "*/region/*" },
    ]);
    const { mapping } = parseMapping(["*/language/*=,n_per_group=de:400|en:900"]);
    const said = read({ map: mapping });
    expect(metric(evaluation(said), "post_training_bias_metrics/language/de/DI").with).toMatchObject({
      n_per_group: { de: 400, en: 900 },
    });
    expect(metric(evaluation(said), "post_training_bias_metrics/region/(40.0, 90.5]/DI").with).not.toHaveProperty(
      "n_per_group",
    );
    expect(said.notes.filter(({ code }) => code === "import-groups-unsaid")).toHaveLength(1);
  });

  it("gives the share of the strongest feature, with the strongest beside it, and proposes the method", () => {
    expect(metric(draft, "explanations/kernel_shap/label0/global_shap_values")).toMatchObject({
      id: "attribution_top_share",
      value: 0.6,
      slice: { label: "label0" },
      with: {
        features: 3,
        method: "kernel_shap",
        expected_value: 0.2,
        top_features: [
          { feature: "words", value: 0.3 },
          { feature: "language", value: -0.1 },
          { feature: "urgency", value: 0.1 },
        ],
      },
    });
    expect(draft.skipped?.names).toContain("explanations/pdp");
    expect(result.facts).toEqual([
      {
        path: "explainability.methods",
        value: [
          { name: "kernel_shap (SageMaker Clarify)", kind: "global", evidence: "reports/analysis.json" },
          { name: "pdp (SageMaker Clarify)", kind: "global", evidence: "reports/analysis.json" },
        ],
        from: "reports/analysis.json",
      },
    ]);
  });

  it("says that it has no time", () => {
    expect(codes(result)).toContain("import-time-unknown");
  });
});

describe("what is no Clarify analysis", () => {
  it.each([
    [{ explanations: { kernel_shap: {} } }, "version"],
    [{ version: 1, pre_training_bias_metrics: {} }, "version"],
    [{ version: "1.0", explanations: ["text"] }, "neither"],
  ])("is not taken for one: %j", (document, missing) => {
    const result = importFrom(input(JSON.stringify(document)), {}, "clarify");
    expect(result.records).toEqual([]);
    expect(JSON.stringify(result.notes.map(({ args }) => args))).toContain(missing);
  });

  it("a file that stops in the middle is refused", () => {
    const half = JSON.stringify(analysis).slice(0, 300);
    expect(codes(importFrom(input(half)))).toEqual(["import-truncated"]);
  });
});
