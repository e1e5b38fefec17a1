import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportResult } from "../../src/importers/importer.ts";
import { bytes } from "./prefilled.ts";

const imported = (value: unknown): ImportResult =>
  importFrom({ files: [{ path: "bom.json", bytes: bytes(JSON.stringify(value, null, 1)) }] });
const said = (result: ImportResult): Readonly<Record<string, unknown>> =>
  Object.fromEntries(result.facts.map(({ path, value }) => [path, value]));
const left = (result: ImportResult): readonly string[] =>
  result.notes.map(({ args, at }) => `${String(at?.line)}: ${(args as { what: string }).what}`);

const bom = (component: object): object => ({
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  metadata: { component: { type: "machine-learning-model", name: "Drafts", ...component } },
});

describe("a CycloneDX BOM", () => {
  it("gives the fields its model card has places for", () => {
    const result = imported(
      bom({
        description: "Drafts replies.\n\nLonger words.",
        manufacturer: { name: "Acme", url: ["https://acme.example"], contact: [{ email: "ana@acme.example" }] },
        licenses: [{ license: { id: "Apache-2.0" } }],
        tags: ["support"],
        pedigree: { ancestors: [{ type: "machine-learning-model", group: "acme", name: "base", version: "r1" }] },
        externalReferences: [{ type: "vcs", url: "https://git.acme.example/x" }],
        modelCard: {
          modelParameters: { task: "text-generation", architectureFamily: "transformer" },
          considerations: {
            users: ["Agents"],
            useCases: ["Drafting", "Out of scope: Legal advice", "Downstream: Translation"],
            ethicalConsiderations: [
              { name: "Wrong prices", mitigationStrategy: "A person reads it. likelihood low, impact high" },
              { name: "Recommendations", mitigationStrategy: "Read every draft." },
            ],
            fairnessAssessments: [{ groupAtRisk: "language: de, en", harms: "worse drafts" }],
          },
          properties: [
            { name: "mlc:architecture.parameters", value: "7000" },
            { name: "mlc:card.languages", value: '["en","no"]' },
            { name: "mlc:absent", value: "card.limits.tradeoffs: na: there were none" },
            { name: "genai:aibom:modelcard:contextLength", value: "2048" },
          ],
        },
      }),
    );
    expect(said(result)).toEqual({
      "model.name": "Drafts",
      "card.summary": "Drafts replies.",
      "card.description": "Longer words.",
      "card.developers": [{ name: "Acme", url: "https://acme.example" }],
      "card.contact": "ana@acme.example",
      "card.license.id": "Apache-2.0",
      "card.tags": ["support"],
      "base_model.id": "acme/base",
      "base_model.revision": "r1",
      "card.links.repository": "https://git.acme.example/x",
      "card.pipeline_tag": "text-generation",
      "architecture.family": "transformer",
      "model.intended_users": ["Agents"],
      "model.intended_use": ["Drafting"],
      "model.out_of_scope_use": ["Legal advice"],
      "model.downstream_use": ["Translation"],
      risks: [
        { id: "R-1", statement: "Wrong prices", mitigation: "A person reads it.", likelihood: "low", impact: "high" },
      ],
      "card.limits.recommendations": "Read every draft.",
      "fairness.groups": [{ attribute: "language", values: ["de", "en"], rationale: "worse drafts" }],
      "architecture.parameters": 7000,
      "card.languages": ["en", "no"],
      "card.limits.tradeoffs": { na: "there were none" },
      "architecture.context_length": 2048,
    });
    expect(result.notes).toEqual([]);
  });

  it("names every place that was not taken, with its line", () => {
    const result = imported(
      bom({
        hashes: [{ alg: "SHA-1", content: "aa" }],
        modelCard: { modelParameters: { approach: { type: "supervised" } }, properties: [{ name: "odd", value: "v" }] },
      }),
    );
    expect(result.notes.map(({ code }) => code)).toEqual(Array.from({ length: 3 }, () => "card-not-understood"));
    expect(left(result)).toEqual([
      '8: `metadata.component.hashes` [{"alg":"SHA-1","content":"aa"}]',
      '15: `metadata.component.modelCard.modelParameters` {"approach":{"type":"supervised"}}',
      "23: `metadata.component.modelCard.properties[0].value` v",
    ]);
  });

  it("without a model in it is not one", () => {
    const result = imported({ bomFormat: "CycloneDX", components: [{ type: "library", name: "x" }] });
    expect(result.facts).toEqual([]);
    expect(result.notes.some(({ severity }) => severity === "error")).toBe(true);
  });
});

describe("a card of the Model Card Toolkit", () => {
  it("gives details, limits and risks, and names numbers and data", () => {
    const result = imported({
      schema_version: "0.0.2",
      model_details: {
        name: "Drafts",
        overview: "Drafts replies.",
        owners: [{ name: "Acme", contact: "ana@acme.example" }],
        version: { name: "1.0", date: "2026-05-01", diff: "first" },
        licenses: [{ identifier: "MIT" }],
        citations: [{ style: "bibtex", citation: "@misc{x}" }],
      },
      quantitative_analysis: { performance_metrics: [{ type: "f1", value: "0.9" }] },
      considerations: {
        users: [{ description: "Agents" }],
        limitations: [{ description: "Prices" }],
        ethical_considerations: [{ name: "Bias", mitigation_strategy: "Review" }],
      },
    });
    expect(said(result)).toEqual({
      "model.name": "Drafts",
      "card.summary": "Drafts replies.",
      "card.developers": [{ name: "Acme" }],
      "card.contact": "ana@acme.example",
      "card.about.changelog": [{ version: "1.0", date: "2026-05-01", change: "first" }],
      "card.license.id": "MIT",
      "card.about.citation.bibtex": "@misc{x}",
      "model.intended_users": ["Agents"],
      "card.limits.limitations": ["Prices"],
      risks: [{ id: "R-1", statement: "Bias", mitigation: "Review" }],
    });
    expect(left(result)).toEqual(['29: `quantitative_analysis` {"performance_metrics":[{"type":"f1","value":"0.9"}]}']);
  });

  it.each([
    [{ identifier: "MIT", custom_text: "Mine." }, {}, 1],
    [{ custom_text: "Mine." }, { "card.license.id": "other", "card.license.name": "Mine." }, 0],
  ])("with the licence %j states %j", (license, expected, notes) => {
    const result = imported({ model_details: { licenses: [license] }, considerations: {} });
    expect(said(result)).toEqual(expected);
    expect(result.notes).toHaveLength(notes);
  });
});
