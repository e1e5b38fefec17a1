import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { factsFor } from "../../../src/core/card/audience.ts";
import { composeFacts } from "../../../src/core/facts/compose.ts";
import type { Facts } from "../../../src/core/facts/facts.ts";
import { isList, isMap, type Json, type JsonMap } from "../../../src/core/json.ts";
import { specVersions } from "../../../src/documents/cyclonedx/bom.ts";
import { cyclonedxOf } from "../../../src/documents/cyclonedx/cyclonedx.ts";
import { places } from "../../../src/documents/cyclonedx/places.ts";
import { uuid5 } from "../../../src/documents/cyclonedx/serial.ts";
import { bomText } from "../../../src/documents/cyclonedx/writer.ts";
import { checkBom } from "../../../src/store/cyclonedx-check.ts";
import { diskTree } from "../../../src/store/tree.ts";
import { loadWorkspace } from "../../../src/store/workspace.ts";
import { fc, times } from "../../support/fast-check.ts";
import { evaluation, factsOf, measured, type Parts } from "../support/card-facts.ts";
import { fullFacts, fullParts } from "../support/full-facts.ts";
import { hostile } from "../support/hostile.ts";

const examples = ["support-llm", "fraud-scorer", "policy-rag", "pythia-6.9b"];

/** The facts of every version of an example, for everybody and for an authority. */
async function exampleFacts(name: string): Promise<readonly Facts[]> {
  const { workspace } = await loadWorkspace(diskTree(join("examples", name)));
  return workspace.models.flatMap((files) =>
    files.versions.flatMap((version) => [
      composeFacts(workspace, files, version, "9999-12-31"),
      factsFor(workspace, files, version, "9999-12-31", "public"),
    ]),
  );
}

describe("the BOM of every version of", () => {
  test.each(examples)("%s is good under the official schemas of 1.6 and 1.7, and the same twice", async (name) => {
    for (const facts of await exampleFacts(name)) {
      for (const spec of specVersions) {
        const text = bomText(cyclonedxOf(facts, { spec }).bom);
        expect(checkBom("bom.json", text)).toEqual([]);
        expect(bomText(cyclonedxOf(facts, { spec }).bom)).toBe(text);
      }
    }
  });
});

describe("a BOM", () => {
  const { bom, losses } = cyclonedxOf(fullFacts, { spec: "1.6" });
  const at = (...path: readonly (string | number)[]): Json => {
    let here: Json = bom;
    for (const step of path) {
      const next: Json | undefined = isList(here) ? here[Number(step)] : isMap(here) ? here[step] : undefined;
      if (next === undefined) throw new Error(`nothing at ${path.join(".")}`);
      here = next;
    }
    return here;
  };
  const model = (...path: readonly (string | number)[]): Json => at("metadata", "component", ...path);
  const card = (...path: readonly (string | number)[]): Json => model("modelCard", ...path);
  const properties = card("properties") as readonly { readonly name: string; readonly value: string }[];
  const valuesOf = (name: string) => properties.filter((each) => each.name === name).map((each) => each.value);

  test("names the model, its weights and what it was made from", () => {
    expect(model()).toMatchObject({
      type: "machine-learning-model",
      name: "Support LLM",
      version: "1.2.0",
      group: "acme",
      purl: "pkg:huggingface/acme/support-llm@main",
      manufacturer: { name: "Acme", contact: [{ email: "support@acme.example" }] },
      authors: [{ name: "Acme Research" }],
      licenses: [{ license: { id: "Apache-2.0" } }],
      tags: ["support"],
      hashes: [{ alg: "SHA-256", content: "9c1e".repeat(16) }],
      pedigree: {
        ancestors: [{ name: "base-7b", group: "acme", version: "v3", licenses: [{ license: { id: "MIT" } }] }],
      },
      releaseNotes: { type: "minor", timestamp: "2026-09-17T00:00:00Z" },
    });
    // A digest of git names a tree, not bytes.
    expect(model("pedigree", "ancestors", 0)).not.toHaveProperty("hashes");
  });

  test("gives files of one name refs of their own", () => {
    const refs = (model("components") as readonly JsonMap[]).map((each) => each["bom-ref"]);
    expect(refs).toEqual([
      "file:support-llm@1.2.0/model.safetensors",
      "file:support-llm@1.2.0/tokenizer",
      "file:support-llm@1.2.0/tokenizer#2",
    ]);
  });

  test("tells two states of one dataset apart, and depends on each and on the base of an adapter", () => {
    const refs = (at("components") as readonly JsonMap[]).map((each) => each["bom-ref"]);
    expect(refs).toEqual([`data:chats#md5:${"34".repeat(16)}.dir`, `data:chats#sha256:${"12".repeat(32)}`, "data:faq"]);
    expect(card("modelParameters", "datasets")).toEqual(refs.map((ref) => ({ ref })));
    expect(at("dependencies")).toEqual([{ ref: "model:support-llm@1.2.0", dependsOn: ["base:acme/base-7b", ...refs] }]);
    expect(at("components", 1, "data", 0, "description")).toBe("Training data (fine-tuning). 1000 tokens");
    expect(at("components", 0, "properties")).toEqual([
      { name: "mlc:snapshot.digest", value: `md5:${"34".repeat(16)}.dir` },
    ]);
  });

  test("says results as texts, with what else was measured in the slice and where an interval is from", () => {
    expect(card("quantitativeAnalysis", "performanceMetrics")).toEqual([
      {
        type: "exact_match",
        value: "0.61",
        slice: "faq; split test; language=de; 5-shot; n=500",
        confidenceInterval: { lowerBound: "0.5708", upperBound: "0.6492" },
      },
      { type: "latency_p95_ms", value: "800", slice: "faq; split test; n=500; unit ms" },
    ]);
    expect(valuesOf("mlc:confidenceInterval")).toEqual([expect.stringContaining("1.96 standard errors")]);
  });

  test("writes uses that have no field as lines that begin with what they are", () => {
    expect(card("considerations", "useCases")).toEqual([
      "Drafting replies",
      "Downstream: May be tuned for other tickets",
      "Out of scope: Legal advice",
      "Foreseen misuse: prompt injection",
    ]);
  });

  test("puts energy and emissions into properties, since nobody is named who provided the energy", () => {
    expect(card("considerations", "environmentalConsiderations")).toEqual({
      properties: [
        { name: "mlc:card.environment.energy_kwh", value: "120" },
        { name: "mlc:card.environment.energy_method", value: "measured" },
        { name: "mlc:card.environment.co2e_kg", value: "31" },
      ],
    });
  });

  test("uses the names of OWASP's registry where it has some, and says why an answer is missing", () => {
    expect(valuesOf("genai:aibom:modelcard:contextLength")).toEqual(["8192"]);
    expect(valuesOf("genai:aibom:modelcard:hyperparameter")).toEqual(['{"rank":16}']);
    expect(valuesOf("genai:aibom:modelcard:quantizationVersion")).toEqual(["int4"]);
    expect(valuesOf("mlc:absent")).toEqual([
      "architecture.parameters: withheld: a secret of the trade",
      "training.runs.compute.flops: unknown: not counted",
    ]);
  });

  test("attests reviews by their records, and red teaming where a report is named", () => {
    const references = model("externalReferences") as readonly JsonMap[];
    expect(
      references.filter((each) => ["attestation", "pentest-report"].includes(each["type"] as string)),
    ).toMatchObject([
      {
        type: "attestation",
        comment: expect.stringContaining("pre-deployment: approved by ethics_reviewer, 2026-11-01, decided as self"),
      },
      { type: "pentest-report", url: "docs/red%20team.pdf", comment: "external red team, 2026-11-02" },
    ]);
  });

  test("is dated by its newest record, and another fact gives it another number", () => {
    expect(at("metadata", "timestamp")).toBe("2026-11-02T00:00:00Z");
    expect(at("serialNumber")).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    const other = factsOf({ ...fullParts, card: { ...fullParts.card, summary: "Drafts." } });
    expect(cyclonedxOf(other, { spec: "1.6" }).bom["serialNumber"]).not.toBe(at("serialNumber"));
  });

  test("has a loss for all that has no field, with what it is carried as", () => {
    expect(losses).toContainEqual({
      path: "model.out_of_scope_use",
      carried_as: expect.stringContaining("Out of scope:"),
    });
    expect(losses).toContainEqual({ path: "evaluations.run_status" });
    expect(losses.map((each) => each.path)).not.toContain("model.intended_use");
    expect(losses.map((each) => each.path)).toEqual([...losses.map((each) => each.path)].sort());
    expect(new Set(places.map((each) => each.path)).size).toBe(places.length);
  });
});

describe("results", () => {
  const slices = (parts: Parts) => {
    const { bom, losses } = cyclonedxOf(factsOf(parts), { spec: "1.6" });
    return { text: JSON.stringify(bom), paths: losses.map((each) => each.path) };
  };
  const records = {
    "2026-10-30-evaluation-000000000001": {
      ...evaluation(measured()),
      subject: { weights: `sha256:${"7".repeat(64)}` },
    },
  };

  test("of other weights are left out and counted", () => {
    const { text, paths } = slices({ records });
    expect(text).not.toContain("performanceMetrics");
    expect(paths).toContain("evaluations (1 result: measured on other weights)");
  });

  test("of a version without a digest say so", () => {
    expect(slices({ records, version: { weights: undefined } }).text).toContain("digest of the weights not recorded");
  });
});

test.each([
  ["mit", { license: { id: "MIT" } }],
  ["CC-BY-4.0", { license: { id: "CC-BY-4.0" } }],
  ["cc-by-4.0", { license: { id: "CC-BY-4.0" } }],
  ["MIT OR Apache-2.0", { expression: "MIT OR Apache-2.0" }],
  ["GPL-2.0-only WITH Classpath-exception-2.0", { expression: "GPL-2.0-only WITH Classpath-exception-2.0" }],
  ["llama3.1", { license: { name: "llama3.1" } }],
  ["LicenseRef-acme", { license: { name: "LicenseRef-acme" } }],
])("the licence `%s` is written as the schema wants it", (id, written) => {
  const { bom } = cyclonedxOf(factsOf({ card: { license: { id } } }), { spec: "1.6" });
  expect(bom).toMatchObject({ metadata: { component: { licenses: [written] } } });
});

test("a UUID of version 5 is that of RFC 9562, appendix A.4", () => {
  expect(uuid5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com")).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
});

describe("whatever stands in the documents", () => {
  const words = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary", maxLength: 20 }));
  const value: fc.Arbitrary<Json> = fc.letrec<{ any: Json }>((tie) => ({
    any: fc.oneof(
      { depthSize: "small" },
      words,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.record({ withheld: words }),
      fc.record({ see: words }),
      fc.array(tie("any"), { maxLength: 3 }),
    ),
  })).any;
  /** The same documents with a few of their values replaced by others. */
  const damaged = fc.tuple(
    fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
    fc.array(value, { minLength: 12, maxLength: 12 }),
  );

  test("the BOM is good under both schemas", () => {
    fc.assert(
      fc.property(damaged, fc.constantFrom(...specVersions), ([places, values], spec) => {
        const facts = factsOf(replaced(fullParts as unknown as Json, places, values) as Parts);
        expect(checkBom("bom.json", bomText(cyclonedxOf(facts, { spec }).bom))).toEqual([]);
      }),
      { numRuns: times(25) },
    );
  });
});

/** A value with the leaves at some numbers replaced; what names a record, a file or a kind stays. */
function replaced(root: Json, numbers: readonly number[], values: readonly Json[]): Json {
  let count = 0;
  const total = leaves(root);
  const chosen = new Map(numbers.map((each, at) => [each % total, values[at] ?? null]));
  const walk = (here: Json, key: string): Json => {
    if (isList(here)) return here.map((each) => walk(each, key));
    if (isMap(here)) return Object.fromEntries(Object.entries(here).map(([name, each]) => [name, walk(each, name)]));
    const other = chosen.get(count++);
    return other === undefined || FIXED.has(key) ? here : other;
  };
  return walk(root, "");
}

const FIXED: ReadonlySet<string> = new Set([
  "dataset",
  "id",
  "name",
  "path",
  "slice",
  "value",
  "stderr",
  "sample_size",
  "n_shot",
  "role",
  "unit",
  "split",
  "task",
]);

function leaves(value: Json): number {
  if (isList(value)) return value.reduce<number>((sum, each) => sum + leaves(each), 0);
  return isMap(value) ? Object.values(value).reduce<number>((sum, each) => sum + leaves(each), 0) : 1;
}
