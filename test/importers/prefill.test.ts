import { describe, expect, it } from "vitest";
import { codes, fields, read, values } from "./prefilled.ts";

const card = (front: string): string => `---\n${front}\n---\n# A card\n`;

describe("the front matter of a README", () => {
  it("gives licence, languages, tags, task, library, base model and name", () => {
    const found = read({
      "README.md": card(
        [
          "language: [en, de]",
          "license: apache-2.0",
          "library_name: transformers",
          "pipeline_tag: text-generation",
          "tags: [support, 'arxiv:2304.01373']",
          "base_model: mistralai/Mistral-7B-v0.3",
          "base_model_relation: finetune",
          "model-index: [{name: Support LLM, results: []}]",
        ].join("\n"),
      ),
    });
    expect(values(found)).toEqual({
      "card.license.id": "apache-2.0",
      "card.languages": ["en", "de"],
      "card.tags": ["support", "arxiv:2304.01373"],
      "card.pipeline_tag": "text-generation",
      "card.library": "transformers",
      "card.links.paper": "https://arxiv.org/abs/2304.01373",
      "base_model.id": "mistralai/Mistral-7B-v0.3",
      "base_model.relation": "finetune",
      "architecture.modalities": ["text"],
      "scope.generative": true,
      "scope.trained_from_scratch": false,
    });
    expect(found.name).toEqual({ value: "Support LLM", from: "README.md" });
    expect(found.notes).toEqual([]);
    expect(new Set(found.facts.map((fact) => fact.from))).toEqual(new Set(["README.md"]));
  });

  it("keeps Norwegian and a version-like tag as text", () => {
    const found = read({ "README.md": card("language: no\ntags: [1.10, yes]") });
    expect(values(found)).toEqual({ "card.languages": ["no"], "card.tags": ["1.10", "yes"] });
  });

  it("names a language that is no code, and keeps the others", () => {
    const found = read({ "README.md": card("language: [en, english, zhs]") });
    expect(values(found)).toEqual({ "card.languages": ["en", "zhs"], "card.x-hf.language": ["english"] });
    expect(fields(found)).toEqual(["card.languages"]);
  });

  it.each([
    ["license: other", ["card.license.id"], { "card.x-hf.license": "other" }],
    ["license: unknown", ["card.license.id"], { "card.x-hf.license": "unknown" }],
    ["license: [mit, gpl-3.0]", ["card.license.id"], { "card.x-hf.license": ["mit", "gpl-3.0"] }],
    ["license: [mit]", [], { "card.license.id": "mit" }],
    [
      "license: other\nlicense_name: acme-1.0\nlicense_link: ./LICENSE",
      [],
      { "card.license.id": "other", "card.license.name": "acme-1.0", "card.license.link": "LICENSE" },
    ],
    [
      "license: other\nlicense_name: acme-1.0\nlicense_link: TERMS.md",
      ["card.license.link"],
      { "card.license.id": "other", "card.license.name": "acme-1.0", "card.x-hf.license_link": "TERMS.md" },
    ],
  ])("with `%s` leaves out %j and keeps it as it is", (front, left, taken) => {
    const found = read({ "README.md": card(front) }, [], ["LICENSE"]);
    expect(fields(found)).toEqual(left);
    expect(values(found)).toEqual(taken);
  });

  it("with several base models states none of them, and keeps them all", () => {
    const found = read({ "README.md": card("base_model: [a/b, c/d]") });
    expect(values(found)).toEqual({ "card.x-hf.base_model": ["a/b", "c/d"] });
    expect(fields(found)).toEqual(["base_model.id"]);
  });

  it("does not take placeholders for answers", () => {
    const found = read({ "README.md": card("library_name: '[More Information Needed]'\npipeline_tag: TBD") });
    expect(values(found)).toEqual({});
    expect(fields(found)).toEqual(["card.pipeline_tag", "card.library"]);
  });

  it.each([
    ["no front matter", "# Only text\n"],
    ["an empty mapping", "---\n{}\n---\n# Only text\n"],
    ["nothing at all", ""],
    ["an empty block", "---\n\n---\n"],
  ])("with %s says nothing, quietly", (_name, text) => {
    expect(read({ "README.md": text })).toEqual({ facts: [], notes: [] });
  });

  it.each([
    ["a fence of two dashes", "--\nlanguage: en\n--\n# text", ["card-front-matter-hidden", "card-not-understood"]],
    ["a list", "---\n- a\n---\n", ["card-front-matter-not-mapping"]],
    ["broken YAML", "---\nlicense: [mit\n---\n", ["card-front-unread"]],
    ["a key twice", "---\nlicense: mit\nlicense: apache-2.0\n---\n", ["card-front-unread"]],
    ["aliases", "---\na: &x [1]\ntags: *x\n---\n", ["card-front-unread"]],
    ["a bomb of aliases", `---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntags: *c\n---\n`, ["card-front-unread"]],
    ["deep nesting", `---\ntags: ${"[".repeat(20_000)}\n---\n`, ["card-front-unread"]],
    ["a megabyte of it", `---\ntags: [${"word, ".repeat(200_000)}]\n---\n`, ["card-front-unread"]],
    ["another encoding", "\ufeff\u0000---\nlicense: mit\n---\n", ["init-file-unread"]],
  ])("with %s is named and left alone", (_name, text, expected) => {
    const found = read({ "README.md": text });
    expect(found.facts).toEqual([]);
    expect(codes(found)).toEqual(expected);
  });

  it("with forty thousand keys is read in no time that counts", () => {
    const keys = Array.from({ length: 40_000 }, (_each, at) => `k${String(at)}: v`).join("\n");
    const found = read({ "README.md": card(`${keys}\nlicense: mit`) });
    expect(values(found)).toMatchObject({ "card.license.id": "mit" });
    expect(found.facts.length).toBeLessThan(5100);
    expect(fields(found)).toEqual(["card.x-hf"]);
  });

  it("never shows or takes what looks like a secret", () => {
    const token = `hf_${"a1B2".repeat(10)}`;
    const found = read({ "README.md": card(`tags: [${token}, fine]\nlibrary_name: ${token}`) });
    expect(JSON.stringify(found)).not.toContain(token);
    expect(values(found)).toEqual({ "card.tags": ["fine"] });
    expect(fields(found)).toEqual(["card.tags", "card.library"]);
  });

  it("is found again in Windows line ends and behind a byte order mark", () => {
    expect(values(read({ "README.md": "\ufeff---\r\nlicense: mit\r\n---\r\n# text\r\n" }))).toEqual({
      "card.license.id": "mit",
    });
  });
});
