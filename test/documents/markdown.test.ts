import { fc } from "../support/fast-check.ts";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { cardOf } from "../../src/documents/card.ts";
import { visible } from "../../src/core/visible.ts";
import { escapeStart, escapeText } from "../../src/documents/markdown-escape.ts";
import { cardMarkdown } from "../../src/documents/markdown.ts";
import { hostile } from "./support/hostile.ts";
import { factsSaying } from "./support/hostile-facts.ts";

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
  return cardMarkdown(cardOf(factsSaying(said)));
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
