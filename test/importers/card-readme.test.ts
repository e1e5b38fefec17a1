import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import { fc } from "../support/fast-check.ts";
import { bytes, read, values } from "./prefilled.ts";

const codes = (text: string): readonly (readonly [string, number | undefined])[] =>
  read({ "README.md": text }).notes.map((note) => [note.code, note.at?.line] as const);
const said = (text: string): Readonly<Record<string, unknown>> => values(read({ "README.md": text }));

describe("the prose of a card", () => {
  it("goes word for word where its headings say, and lists become lists", () => {
    const text = [
      "# Model Card for Reply Drafts",
      "",
      "Drafts replies for *support agents*.",
      "",
      "## Model Details",
      "",
      "- **Developed by:** [Acme](https://acme.example)",
      "- **Funded by:** nobody",
      "- **License:** Apache 2.0",
      "- **Finetuned from model:** [Base](https://huggingface.co/acme/base)",
      "",
      "## Uses",
      "### Direct Use",
      "- Drafting",
      "  in two languages",
      "- Sorting",
      "### Out-of-Scope Use",
      "Sending without a human.",
      "## Bias, Risks, and Limitations",
      "It may invent prices.",
      "### Recommendations",
      "Read every draft.",
      "## Evaluation",
      "### Metrics",
      "| Metric | Why |",
      "|---|---|",
      "| rouge | habit |",
      "## Citation",
      "```bibtex",
      "@misc{drafts, title = {Drafts}}",
      "```",
      "## Model Card Contact",
      "ana@acme.example",
    ].join("\n");
    expect(read({ "README.md": text }).name).toEqual({ value: "Reply Drafts", from: "README.md" });
    expect(said(text)).toEqual({
      "card.summary": "Drafts replies for *support agents*.",
      "card.developers": [{ name: "Acme", url: "https://acme.example" }],
      "card.description": "- **Funded by:** nobody",
      "card.license.id": "apache-2.0",
      "base_model.id": "acme/base",
      "scope.trained_from_scratch": false,
      "model.intended_use": ["Drafting\n  in two languages", "Sorting"],
      "model.out_of_scope_use": ["Sending without a human."],
      "card.limits.limitations": ["It may invent prices."],
      "card.limits.recommendations": "Read every draft.",
      "card.evaluation.rationale": "| Metric | Why |\n|---|---|\n| rouge | habit |",
      "card.about.citation.bibtex": "@misc{drafts, title = {Drafts}}",
      "card.contact": "ana@acme.example",
    });
  });

  it("keeps what no field holds with its heading, and says where it stood", () => {
    const text = "# Drafts\n\n## Training Data\n\nTickets of 2025.\n\n## Our Story\n\nIt began in a kitchen.\n";
    expect(said(text)).toEqual({
      "card.about.more": "## Training Data\n\nTickets of 2025.\n\n## Our Story\n\nIt began in a kitchen.",
    });
    const [kept] = read({ "README.md": text }).notes;
    expect(kept).toMatchObject({
      code: "card-kept-as-text",
      args: {
        sections: [
          { title: "Training Data", line: 3 },
          { title: "Our Story", line: 7 },
        ],
      },
    });
  });

  it("does not take stand-ins, comments and sentences of the template for answers, and counts the stand-ins", () => {
    const text = [
      "## Uses",
      "<!-- This section is for the model use -->",
      "[More Information Needed]",
      "## How to Get Started with the Model",
      "Use the code below to get started with the model.",
      "## Model Details",
      "- **Developed by:** More information needed",
      "",
      "Made in 2025 by people. [More Information Needed]",
    ].join("\n");
    expect(said(text)).toEqual({ "card.description": "Made in 2025 by people." });
    expect(codes(text)).toEqual([["card-stand-ins", 3]]);
    expect(read({ "README.md": text }).notes[0]?.args).toMatchObject({ lines: [3, 7, 9] });
  });

  it("keeps the words around a stand-in", () => {
    const text = "## Limitations\n\nIt may invent prices and dates. [More Information Needed]\n";
    expect(said(text)).toEqual({ "card.limits.limitations": ["It may invent prices and dates."] });
  });

  it("reads a table of one fact a row", () => {
    const text = [
      "## Model Details: Drafts",
      "| Model Detail | Description |",
      "|---|---|",
      "| Model Authors - Company | Acme |",
      "| Date | May 2026 |",
      "| Decision thresholds | - |",
      "",
      "| Intended Use | Description |",
      "|---|---|",
      "| Primary intended users | Support agents |",
      "| Out-of-scope uses | Legal advice |",
    ].join("\n");
    expect(said(text)).toEqual({
      "card.developers": [{ name: "Acme" }],
      "card.description": "**Date:** May 2026",
      "model.intended_users": ["Support agents"],
      "model.out_of_scope_use": ["Legal advice"],
    });
  });

  it("that only points elsewhere leads there", () => {
    const text =
      "# Model card of Drafts\n## Version 1\n\nPlease see Appendix D in our [paper](https://acme.example/p).\n";
    expect(said(text)).toMatchObject({ "card.description": { see: "https://acme.example/p" } });
    expect(said(text)["card.about.more"]).toContain("Appendix D");
  });

  it("between mlc's markers is read where nothing else is known, and passed over by an import", () => {
    const text =
      "# Model Card for Drafts\n\n<!-- mlc:begin card -->\n\nDrafts \\*replies\\*.\n\n## Glossary\n\nWords.\n\n" +
      "Not documented: Uses.\n\n<!-- mlc:end card -->\n";
    expect(said(text)).toEqual({ "card.summary": "Drafts *replies*.", "card.about.glossary": "Words." });
    const imported = importFrom({ files: [{ path: "README.md", bytes: bytes(text) }] });
    expect(imported.facts).toEqual([]);
    expect(imported.notes.map(({ code }) => code)).toEqual(["card-own-text"]);
  });

  it("of any bytes is read without a throw, and loses no word that is not said to be left", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "# T",
        "## Uses",
        "### Odd",
        "- a",
        "```",
        "| a | b |",
        "|---|---|",
        "<details>",
        "---",
        "**X:** y",
        "",
      ),
      fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){3,6}$/),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const found = read({ "README.md": `## Start\n${lines.join("\n")}` });
        const kept = JSON.stringify(found.facts).replace(/\s+/g, " ");
        const prose = lines.filter((each) => /^[a-z]{3,8}( [a-z]{3,8}){3,6}$/.test(each));
        // A paragraph that is all question is a stand-in, and said to be one.
        const standsIn = found.notes.some(({ code }) => code === "card-stand-ins");
        return standsIn || prose.every((each) => kept.includes(each));
      }),
      { numRuns: 300 },
    );
  });
});

describe("the front matter of a card", () => {
  it("keeps every key that no field holds, as huggingface_hub means it", () => {
    const text = [
      "---",
      "datasets: [squad, acme/chats]",
      "metrics: [f1]",
      "new_version: acme/drafts-2",
      "inference: no",
      "thumbnail: 1:30",
      "widget: [{text: 'Hi', example_title: 2026-01-02, max: 0.90}]",
      "extra_gated_fields: {Country: text, I agree: checkbox, gone: ~}",
      "co2_eq_emissions: {emissions: 12.5, source: code carbon, training_type: fine-tuning}",
      "model-index: [{name: Drafts, results: [{task: {type: x}, dataset: {type: y, name: Y}, metrics: [{type: f1, value: 0.90}]}]}]",
      "---",
      "# Drafts",
    ].join("\n");
    expect(said(text)).toMatchObject({
      "card.x-hf.datasets": ["squad", "acme/chats"],
      "card.x-hf.metrics": ["f1"],
      "card.x-hf.new_version": "acme/drafts-2",
      "card.x-hf.inference": false,
      "card.x-hf.thumbnail": "1:30",
      "card.x-hf.widget": [{ text: "Hi", example_title: "2026-01-02", max: 0.9 }],
      "card.x-hf.extra_gated_fields": { Country: "text", "I agree": "checkbox" },
      "card.x-hf.co2_eq_emissions": { training_type: "fine-tuning" },
      "card.environment.co2e_kg": 0.0125,
      "card.environment.co2e_method": "code carbon",
    });
    expect(codes(text)).toEqual([["card-yaml-trap", 6]]);
  });

  it.each([
    [
      "a fence of two dashes",
      "--\nlanguage: en\n--\n",
      [
        ["card-front-matter-hidden", 1],
        ["card-not-understood", 2],
      ],
    ],
    ["a list", "---\n[]\n---\n", [["card-front-matter-not-mapping", 2]]],
    ["a broken flow list", "---\nlicense: mit\ntags: [a\nx: y\n---\n", [["card-front-unread", 4]]],
    ["a key twice", "---\nlicense: mit\ntags: [a]\nlicense: mit\n---\n", [["card-front-unread", 4]]],
    [
      "a result without dataset",
      "---\r\nlicense: mit\r\nmodel-index:\r\n- name: a\r\n  results:\r\n  - task: {type: x}\r\n    metrics: [{type: f1, value: 1}]\r\n---\r\n",
      [["card-model-index-invalid", 6]],
    ],
    ["a language that is false", "---\nlicense: mit\nlanguage: no\n---\n", [["card-yaml-trap", 3]]],
  ])("with %s is told of at its line", (_name, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});
