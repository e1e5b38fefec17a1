import { describe, expect, it } from "vitest";
import type { MeasuredMetric } from "../../src/core/metrics/measured.ts";
import type { EvaluationDraft } from "../../src/importers/importer.ts";
import { importFrom } from "../../src/importers/index.ts";
import { known, present, sample } from "./support/imports.ts";

function evaluationIn(path: string): EvaluationDraft {
  const [draft] = importFrom(sample(path)).records;
  if (draft?.kind !== "evaluation") throw new Error(`no evaluation record in ${path}`);
  return draft;
}

/** The value as the file has it: signs that the catalogue turns are turned back. */
function written({ value, rescaled }: MeasuredMetric): number | undefined {
  return value === undefined || rescaled === undefined ? value : value / rescaled.by;
}

/** `('pre', 'Gender', '0', {'CDDL': 0.21, …})` of FACTS.md. */
function facets(says: string) {
  return [...says.matchAll(/\('(pre|post)', '([^']+)', '([^']+)', \{([^}]*)\}\)/g)].map(
    ([, when, facet, value, all = ""]) => ({
      place: `${when ?? ""}_training_bias_metrics/${facet ?? ""}/${value ?? ""}`,
      values: [...all.matchAll(/'(\w+)': (None|[-\d.e]+)/g)].map(
        ([, name = "", number = ""]) => [name, number] as const,
      ),
    }),
  );
}

describe.skipIf(!present)("sagemaker samples", () => {
  const bias = known("sagemaker").filter(({ says }) => says.includes("training_bias_metrics"));

  it.each(bias)("$path gives every value of every facet, and none for null", ({ path, says }) => {
    const { metrics } = evaluationIn(path);
    const stated = facets(says);
    expect(stated.length).toBeGreaterThan(1);
    for (const { place, values } of stated) {
      for (const [name, number] of values) {
        const found = metrics.find(({ raw }) => raw === `${place}/${name}`);
        if (number === "None") expect(found).toBeUndefined();
        else expect([name, found === undefined ? undefined : written(found)]).toEqual([name, Number(number)]);
      }
    }
    expect(metrics).toHaveLength(
      stated.flatMap(({ values }) => values).filter(([, number]) => number !== "None").length,
    );
    expect(metrics.every(({ id }) => !id.startsWith("x-"))).toBe(true);
  });

  it.each(known("sagemaker").filter(({ says }) => says.includes("'explanations'")))(
    "$path gives the strongest features",
    ({ path, says }) => {
      const [metric] = evaluationIn(path).metrics;
      const [, method, label, features, top = ""] = /\('(\w+)', '(\w+)', (\d+), \[(.*?)\]\)/.exec(says) ?? [];
      const strongest = [...top.matchAll(/\('(\w+)', ([\d.e-]+)\)/g)].map(([, feature, value]) => ({
        feature,
        value: Number(value),
      }));
      expect(metric).toMatchObject({
        id: "attribution_top_share",
        slice: { label },
        with: { method, features: Number(features) },
      });
      expect((metric?.with?.["top_features"] as unknown[]).slice(0, strongest.length)).toEqual(strongest);
      expect(importFrom(sample(path)).facts.map((fact) => fact.path)).toEqual(["explainability.methods"]);
    },
  );

  // FACTS.md has no numbers of this one: these are read in the file itself.
  it("model quality of a monitor gives its values, the spread apart", () => {
    const path = known("sagemaker").find(({ path: each }) => each.includes("model_monitor_model_quality"))?.path ?? "";
    const { metrics } = evaluationIn(path);
    expect(metrics.map(({ id, value }) => [id, value])).toEqual([
      ["accuracy", 0.5],
      ["roc_auc", 1],
      ["x-f0-5", 0.38461538461538],
      ["f1", 0.5],
      ["x-f2", 0.71428571428571],
      ["false_negative_rate", 0],
      ["false_positive_rate", 0.66666666666667],
      ["precision", 0.33333333333333],
      ["recall", 1],
      ["specificity", 0.33333333333333],
    ]);
    expect(metrics.find(({ id }) => id === "roc_auc")).toMatchObject({ with: { standard_deviation: 0.1 } });
    expect(metrics.every(({ stderr }) => stderr === undefined)).toBe(true);
  });

  it("the schema of the model card is no model card", () => {
    const schema = known("sagemaker").find(({ path }) => path.includes("schema/"))?.path ?? "";
    expect(importFrom(sample(schema)).records).toEqual([]);
  });
});
