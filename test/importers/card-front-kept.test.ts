import { expect, test } from "vitest";
import { parse } from "yaml";
import { isList, type Json, type JsonMap } from "../../src/core/json.ts";
import { parsePath } from "../../src/core/facts/path.ts";
import { assigned } from "../../src/core/plans/assign.ts";
import { renderHf } from "../../src/documents/hf.ts";
import { prefill, type Prefill } from "../../src/importers/prefill.ts";
import { emitYaml } from "../../src/store/yaml/emit.ts";
import { factsOf, options } from "../documents/support/card-facts.ts";
import { fc } from "../support/fast-check.ts";

// Values that YAML 1.1 reads as something else (no, 1.10, dates, times) are where front matter is lost.
const word = fc.constantFrom(
  "summarization",
  "no",
  "1.10",
  "2023-04-03",
  "1:30",
  "on",
  "arxiv:2304.01373",
  "a b: c",
  "x#y",
);
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
const id = fc.constantFrom("acme/base-7b", "org/data", "squad", "the_pile");
const license = fc.constantFrom<JsonMap>(
  { license: "mit" },
  { license: "apache-2.0" },
  { license: "other", license_name: "acme-terms", license_link: "https://acme.example/terms" },
);
const result = fc.record({
  task: fc.constant({ type: "text-generation", name: "Text Generation" }),
  dataset: fc.constant({ type: "squad", name: "SQuAD", split: "validation" }),
  metrics: fc.tuple(fc.record({ type: fc.constantFrom("f1", "exact_match"), value: fc.constantFrom(0.5, 81, 7.25) })),
});
const front = fc
  .record(
    {
      language: fc.uniqueArray(fc.constantFrom("en", "no", "de", "multilingual"), { minLength: 1, maxLength: 3 }),
      library_name: fc.constantFrom("transformers", "peft"),
      pipeline_tag: fc.constantFrom("text-generation", "summarization"),
      tags: words,
      datasets: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
      metrics: fc.uniqueArray(fc.constantFrom("f1", "accuracy", "rouge"), { minLength: 1, maxLength: 2 }),
      base_model: fc.constantFrom("acme/base-7b", "org/other"),
      new_version: fc.constant("acme/next"),
      "model-index": result.map((each) => [{ name: "Support LLM", results: [each] }]),
      co2_eq_emissions: fc.record(
        { emissions: fc.constantFrom(12, 40.5, 1_500_000), source: fc.constant("CodeCarbon") },
        { requiredKeys: ["emissions"] },
      ),
      thumbnail: fc.constant("https://acme.example/a.png"),
      inference: fc.boolean(),
      widget: fc.constant([{ text: "Hello, no: this" }]),
      extra_gated_prompt: word,
      extra_gated_fields: fc.constant({ Company: "text", "I agree": "checkbox" }),
    },
    { requiredKeys: [] },
  )
  .chain((keys) => license.map((said): JsonMap => ({ ...(keys as JsonMap), ...said })));

function read(text: string): Prefill {
  const bytes = new TextEncoder().encode(text);
  return prefill({ files: [{ path: "README.md", bytes }], weights: [], exists: () => true });
}

function documentOf(found: Prefill, root: string): JsonMap {
  const own = found.facts.filter(({ path }) => path.startsWith(`${root}.`));
  return assigned(
    {},
    own.map(({ path, value }) => ({ path: parsePath(path).slice(1), value })),
  );
}

function written(found: Prefill): JsonMap {
  const base = documentOf(found, "base_model");
  const version = { weights: undefined, ...(base["id"] === undefined ? {} : { base_model: base }) };
  const rendered = renderHf(factsOf({ card: documentOf(found, "card"), version }), undefined, options);
  if ("refused" in rendered) throw new Error(rendered.refused.code);
  return parse(rendered.text.split("\n---\n")[0]?.replace(/^---\n/, "") ?? "") as JsonMap;
}

/** One name and a list of one name say the same to the Hub. */
function listed(value: Json | undefined): Json | undefined {
  return value === undefined || isList(value) || typeof value === "object" ? value : [value];
}

test("front matter that is read and written again says everything it said", () => {
  fc.assert(
    fc.property(front, (keys) => {
      const after = written(read(`---\n${emitYaml(keys)}---\n\n# A model\n`));
      for (const [key, value] of Object.entries(keys)) expect([key, listed(after[key])]).toEqual([key, listed(value)]);
    }),
    { numRuns: 150 },
  );
});
