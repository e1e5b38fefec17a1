import { describe, expect, it } from "vitest";
import { html } from "../../src/documents/html.ts";
import { cardFragment } from "../../src/documents/html-fragment.ts";
import type { Facts } from "../../src/core/facts/facts.ts";
import { fc, times } from "../support/fast-check.ts";
import { factsOf, fixtureFacts, options } from "./support/card-facts.ts";
import { hostile } from "./support/hostile.ts";
import { factsSaying } from "./support/hostile-facts.ts";

function page(facts: Facts): string {
  const written = html.write(facts, undefined, { ...options, file: "card.html" });
  return "text" in written ? written.text : "";
}

/** Every tag as mlc writes it, attributes and all; between them there is text alone. */
const TAG =
  /<\/?(?:html|head|body|meta|title|a|div|header|footer|nav|main|section|h[1-6]|p|ul|li|dl|dt|dd|pre|code|strong|table|caption|thead|tbody|tr|th|td)(?: (?:lang|charset|http-equiv|content|name|id|class|href|rel|role|tabindex|scope|aria-label|aria-labelledby)="[^"<>]*")*>|<!doctype html>|<!-- part [a-z-]+ -->|<style>[^<]*<\/style>/g;

/** What is left of a page without its tags must hold no character that could begin or end one. */
function check(text: string): void {
  expect(text.replace(TAG, "")).not.toMatch(/[<>"]/);
  const addresses = [...text.matchAll(/ (?:href|src)="([^"]*)"/g)].map((each) => each[1] ?? "");
  const plain = addresses.map((each) =>
    each.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
  );
  expect(plain.filter((each) => !/^(?:https?:\/\/[^/]|mailto:|#|(?!\/\/)[^:]*$)/i.test(each))).toEqual([]);
}

function tags(text: string): number {
  return text.match(TAG)?.length ?? 0;
}

describe("the card as a page", () => {
  it("stands alone: a policy that allows nothing, no script, no address that would be loaded", async () => {
    const text = page(await fixtureFacts("support-llm"));
    expect(text).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:`,
    );
    expect(text).not.toMatch(/<(?:script|link|img|iframe|object|form|base)\b| src=| style=|@import|url\(/i);
    check(text);
  });

  it("has a language, one h1, headings that skip no level, named landmarks and tables with scopes", async () => {
    const text = page(await fixtureFacts("support-llm"));
    expect(text).toMatch(/^<!doctype html>\n<html lang="en">\n/);
    const levels = [...text.matchAll(/<h([1-6])/g)].map((each) => Number(each[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map((each) => each[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of text.matchAll(/ (?:href="#|aria-labelledby=")([^"]+)"/g)) expect(ids).toContain(target);
    expect(text.match(/<th>/)).toBeNull();
    expect(text.match(/<table>/g)?.length).toBe(text.match(/<caption>/g)?.length);
  });

  it("says what the Markdown card says", () => {
    const text = page(
      factsOf({
        model: { purpose: "Draft answers to customer tickets for a human agent to send." },
        card: {
          license: { id: "apache-2.0" },
          limits: {
            limitations: { withheld: "a trade secret" },
            recommendations: "Read `README` on [the site](https://acme.example/a).",
          },
        },
      }),
    );
    expect(text).toContain("<p>Draft answers to customer tickets for a human agent to send.</p>");
    expect(text).toContain("<dt>License</dt><dd>apache-2.0</dd>");
    expect(text).toContain("Not disclosed: a trade secret");
    expect(text).toContain(
      '<p>Read <code>README</code> on <a href="https://acme.example/a" rel="noopener noreferrer">the site</a>.</p>',
    );
    expect(text).toContain("<p>Not documented: ");
  });

  it("is the same for the same facts", async () => {
    expect(page(await fixtureFacts("support-llm"))).toBe(page(await fixtureFacts("support-llm", "2030-01-01")));
  });
});

describe("a hostile text in every field of the page", { timeout: 60_000 }, () => {
  const most = tags(
    page(factsSaying("- a\n- [b](https://acme.example/b)\n\n`c` https://acme.example/d\n\n```\ne\n```")),
  );

  it("stays text", () => {
    for (const each of hostile) {
      const text = page(factsSaying(each));
      expect(() => check(text), each).not.toThrow();
      expect(tags(text), each).toBeLessThanOrEqual(most);
    }
  });

  it("stays text when it is put together from hostile pieces", () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom("\n", "<", ">", '"', "'", "&", "</p>", "<!--", "-->", "</style>", "&#60;"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        check(page(factsSaying(pieces.join(""))));
      }),
      { numRuns: times(15) },
    );
  });
});

describe("the file of a page", () => {
  const summary = (said: string): Facts => factsOf({ card: { summary: said, contact: "ana@acme.example" } });
  const at = { ...options, file: "card.html" };

  it("is replaced where mlc wrote it", () => {
    const written = html.write(summary("New."), page(summary("Old.")), at);
    expect(written).toEqual({ text: page(summary("New.")), notes: [] });
  });

  it("is left alone where somebody else wrote it", () => {
    const written = html.write(summary("New."), "<!doctype html><title>Ours</title>", at);
    expect("refused" in written ? written.refused.code : undefined).toBe("card-file-not-ours");
    const checked = html.check(summary("New."), "<!doctype html><title>Ours</title>", at);
    expect("refused" in checked ? checked.refused.code : undefined).toBe("card-file-not-ours");
  });

  it("is checked by section", () => {
    expect(html.check(summary("Old."), page(summary("Old.")), at)).toEqual({ differs: [] });
    expect(html.check(summary("New."), page(summary("Old.")), at)).toEqual({ differs: ["Overview"] });
    expect(html.check(summary("New."), undefined, at)).toEqual({ differs: ["it does not exist"] });
    const edited = page(summary("Old.")).replace("ana@acme.example</a>", "ben@acme.example</a>");
    expect(html.check(summary("Old."), edited, at)).toEqual({ differs: ["Model Card Contact"] });
  });
});

describe("a card on somebody else's page", () => {
  it("begins with h3, has no anchors, no style, and nothing that could leave its place", () => {
    for (const each of ["plain", ...hostile]) {
      const text = cardFragment(factsSaying(each));
      check(text);
      expect(text).not.toMatch(/<h[12]| id=| style=|<style/);
    }
    expect(cardFragment(factsSaying("plain"))).toContain("<h3>Model Details</h3>");
  });
});
