import { expect, test } from "vitest";
import { htmlText } from "../../src/core/html-text.ts";
import { fc } from "../support/fast-check.ts";

test("markup in text is text", () => {
  expect(htmlText(`<b a="1" c='2'>&amp;`)).toBe("&#60;b a=&#34;1&#34; c=&#39;2&#39;&#62;&#38;amp;");
});

test("what turns the direction of text is seen", () => {
  expect(htmlText("a\u202eb\u0000\ud800\tc\n")).toBe("aU+202EbU+0000U+D800\tc\n");
});

test("no text opens an element or ends an attribute", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(htmlText(text)).not.toMatch(/[<>"']/);
    }),
  );
});
