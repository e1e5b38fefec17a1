import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import type { OutExport } from "../../src/generated/types.ts";
import { importFrom } from "../../src/importers/index.ts";
import { mlcJson } from "../support/run.ts";
import { evaluation } from "../importers/fixtures.ts";
import { present, sample, sampleText } from "./support/imports.ts";

const folder = "every-eval-ever";

describe.skipIf(!present)("Every Eval Ever", () => {
  it("the sample gives its six scores with the direction that it states, marked as copied", () => {
    const path = `${folder}/98ea850e-7019-4728-a558-8b1819ec47c2.json`;
    const document = JSON.parse(sampleText(path)) as {
      evaluation_results: { evaluation_name: string; score_details: { score: number } }[];
    };
    const draft = evaluation(importFrom(sample(path), { allowPartial: true }));
    expect(draft.metrics.map(({ raw, value, direction }) => [raw, value, direction])).toEqual(
      document.evaluation_results.map((each) => [each.evaluation_name, each.score_details.score, "higher"]),
    );
    expect(draft.metrics).toHaveLength(6);
    expect(draft).toMatchObject({ run_status: "partial", subject_named: { name: "TencentARC/LLaMA-Pro-8B-Instruct" } });
  });

  it.each(["support-llm", "fraud-scorer"])(
    "every document that mlc exports of %s has the shape of the schema 0.3.0",
    async (name) => {
      const schema = JSON.parse(sampleText(`${folder}/eval.schema.json`)) as object;
      const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
      const example = join(import.meta.dirname, "../../examples", name);
      const { body } = await mlcJson<OutExport>(example, "export --to every-eval-ever --out -");
      const documents = (body.text ?? "").split("\n").filter((line) => line !== "");
      expect(documents.length).toBe(body.files.length);
      for (const line of documents) expect([validate(JSON.parse(line)), validate.errors]).toEqual([true, null]);
      expect(documents.length).toBeGreaterThan(0);
    },
  );
});
