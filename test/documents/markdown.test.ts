import { fc } from "../support/fast-check.ts";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { cardOf } from "../../src/documents/card.ts";
import { visible } from "../../src/core/visible.ts";
import { escapeStart, escapeText } from "../../src/documents/markdown-escape.ts";
import { cardMarkdown } from "../../src/documents/markdown.ts";
import { evaluation, factsOf, measured } from "./support/card-facts.ts";
import { hostile } from "./support/hostile.ts";

const parser = new MarkdownIt({ html: true, linkify: true });
// markdown-it alone takes `//host` for an address; GitHub and the Hub do not.
parser.linkify.add("//", null);
type Token = ReturnType<typeof parser.parse>[number];

/** Every node of a document, inline ones included. */
function nodes(markdown: string): readonly Token[] {
  const flat = (tokens: readonly Token[]): readonly Token[] =>
    tokens.flatMap((each) => [each, ...flat(each.children ?? [])]);
  return flat(parser.parse(markdown, {}));
}

function textOf(markdown: string): string {
  return nodes(markdown)
    .filter((each) => each.type === "text" || each.type === "code_inline")
    .map((each) => each.content)
    .join("");
}

/** A card in which every text a person can write is `said`. */
function cardSaying(said: string): string {
  const list = [said, said];
  return cardMarkdown(
    cardOf(
      factsOf({
        model: {
          name: said,
          purpose: said,
          intended_use: list,
          intended_users: list,
          downstream_use: list,
          out_of_scope_use: { na: said },
          problem: { abuse_vectors: list },
        },
        version: {
          base_model: { id: said, revision: said, license: { withheld: said } },
          architecture: {
            family: said,
            name: said,
            objective: said,
            parameters: 12,
            inputs: [{ modality: said, format: said }],
            rationale: said,
          },
          adaptation: { method: said, parameters: { [said]: said } },
          alignment: { methods: list, objective: said },
          data: [
            { dataset: "faq", role: "fine-tuning", snapshot: { digest: said }, epochs: said, decontamination: said },
          ],
          artifacts: [{ name: said, uri: said, digest: said, format: said }],
          optimizations: [{ method: said, to: said }],
        },
        card: {
          summary: said,
          description: `${said}\n\n- ${said}\n`,
          developers: [{ name: said, url: said }],
          contact: said,
          languages: list,
          links: { repository: said, paper: said },
          license: { id: said, name: said, link: said, acceptable_use: said },
          limits: { limitations: list, tradeoffs: list, recommendations: said },
          evaluation: { approach: said, factors: list, rationale: { see: said }, summary: said },
          environment: { energy_kwh: 1, energy_method: said, note: said },
          about: {
            citation: { bibtex: said, apa: said },
            glossary: said,
            get_started: said,
            more: said,
            authors: list,
            changelog: [{ version: said, date: said, change: said }],
            sources: list,
          },
        },
        scorecard: {
          targets: [{ metric: said, op: ">=", value: 1, rationale: said, dataset: said }],
          disabled: [{ id: said, reason: said }],
        },
        governance: {
          risks: [{ id: "R-1", statement: said, mitigation: said }],
          fairness: { groups: [{ attribute: said, values: list }] },
        },
        datasheets: { faq: { dataset: { id: "faq", name: said, license: said, url: said, hub_id: said } } },
        records: {
          "2026-10-20-training-a1b2c3d4e5f6": {
            hyperparameters: { [said]: said },
            framework: said,
            preprocessing: said,
            code: { repo: said, commit: said },
            compute: { hardware: said, provider: said },
          },
          "2026-10-30-evaluation-77b1c02d9e10": {
            tool: said,
            ...evaluation(
              measured({
                id: said,
                variant: said,
                unit: said,
                slice: { [said]: said },
                dataset: { id: said, name: said },
              }),
            ),
          },
          "2026-11-02-transition-5be01c77a1b2": {
            from: null,
            to: said,
            move: "start",
            adopted: true,
            reason: said,
            reviews: ["2026-11-01-review-5be01c77a1b2"],
          },
          "2026-11-01-review-5be01c77a1b2": { checkpoint: said, role: said, decision: "approved", self: true },
        },
        paths: [said],
      }),
    ),
  );
}

// What people may write on purpose: prose, code, a list, a link, an address.
const benign = [
  "plain words",
  "`a`",
  "- a\n- b",
  "[a](https://acme.example/a)",
  "see https://acme.example/a",
  "```\na\n```",
  "ana@acme.example",
];
const kinds = new Set(benign.flatMap((each) => nodes(cardSaying(each)).map((node) => node.type)));

const headings = nodes(cardSaying("plain words")).filter((each) => each.type === "heading_open").length;

describe("a hostile text in every field of the card", { timeout: 60_000 }, () => {
  const check = (said: string): void => {
    const found = nodes(cardSaying(said));
    expect(found.map((each) => each.type).filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(found.filter((each) => each.type === "heading_open").length).toBeLessThanOrEqual(headings);
    const addresses = found
      .flatMap((each) => [each.attrGet("href"), each.attrGet("src")])
      .map(String)
      .filter((each) => each !== "null");
    expect(addresses.filter((address) => !/^(?:https?:\/\/|mailto:|(?!\/\/)[^:]*$)/i.test(address))).toEqual([]);
  };

  it("adds no kind of node that harmless words do not have, no image, no HTML", () => {
    expect([...kinds].filter((kind) => /html|image|hr|blockquote|ordered|footnote|^s_/.test(kind))).toEqual([]);
    for (const each of hostile) expect(() => check(each), each).not.toThrow();
  });

  it("adds none for texts put together from hostile pieces", () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom("\n", "\n\n", " ", "  \n", "\t", "a", "`", "|"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => check(pieces.join(""))),
      { numRuns: 30 },
    );
  });
});

describe("escaped text", () => {
  it("reads as it was written, unseen characters made visible", () => {
    const plain = new MarkdownIt({ html: true });
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom(..."\\ ` * _ { } [ ] < > ( ) # + - . ! | & ~ $ = : ; a 1 \" '".split(" "), " "),
        maxLength: 30,
      }),
      fc.constantFrom(...hostile),
    );
    fc.assert(
      fc.property(text, (said) => {
        const wanted = visible(said).replace(/\s+/g, " ").trim();
        const markdown = escapeStart(escapeText(said)).trim();
        const [open, inline] = plain.parse(markdown, {});
        if (wanted === "") return;
        expect(open?.type).toBe("paragraph_open");
        expect((inline?.children ?? []).map((each) => each.content).join("")).toBe(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it("leaves words with underscores and plain sentences as they are", () => {
    for (const each of ["lambada_openai", "Costs 5 % more, e.g. at night (or not).", "R&D", "a - b + c"]) {
      expect(escapeStart(escapeText(each))).toBe(each);
    }
  });

  it("shows what cannot be seen", () => {
    expect(escapeText("a\u202eb\u0007")).toBe("aU+202EbU+0007");
    expect(textOf(escapeText("\u200b<b>"))).toBe("U+200B<b>");
  });
});
