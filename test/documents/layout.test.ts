import { describe, expect, it } from "vitest";
import { layoutWriter } from "../../src/documents/layout-writer.ts";
import { renderLayout } from "../../src/documents/layout.ts";
import { factsOf, options } from "./support/card-facts.ts";

const data = {
  title: "<b>*T*</b>",
  list: Array.from({ length: 100 }, (_, at) => ({ at })),
  chapter: { uses: { html: "<p>x</p>" } },
};

function rendered(text: string, parts: Readonly<Record<string, string>> = {}, form: "html" | "md" = "html"): string {
  const part = (name: string) => {
    const found = parts[name];
    return found === undefined ? undefined : { file: `templates/cards/${name}.mustache`, text: found };
  };
  const done = renderLayout({ file: "templates/cards/html.mustache", text, part }, data, form);
  if ("text" in done) return done.text;
  const { file = "", line, column } = (done.refused.at ?? {}) as { file?: string; line?: number; column?: number };
  return `${done.refused.code} ${file}:${String(line)}:${String(column)}`;
}

describe("a layout", () => {
  it("names values, which are escaped, and what mlc rendered, which is not", () => {
    expect(rendered("{{title}}{{{chapter.uses.html}}}{{>foot}}", { foot: "!" })).toBe(
      "&#60;b&#62;*T*&#60;/b&#62;<p>x</p>!",
    );
    expect(rendered("{{title}}", {}, "md")).toBe("\\<b\\>\\*T\\*\\</b\\>");
  });

  it("reaches nothing that JavaScript adds", () => {
    expect(rendered("[{{constructor}}{{constructor.name}}{{__proto__}}{{toString}}{{chapter.constructor}}]")).toBe(
      "[]",
    );
  });

  it.each([
    ["an unescaped value", "a\n {{{title}}}", {}, "card-layout-wrong templates/cards/html.mustache:2:2"],
    ["a tag without end", "a\n{{title", {}, "card-layout-wrong templates/cards/html.mustache:2:8"],
    ["a part that is not there", "{{>no}}", {}, "card-layout-wrong templates/cards/html.mustache:1:1"],
    ["a part elsewhere", "{{>../../mlc}}", {}, "card-layout-wrong templates/cards/html.mustache:1:1"],
    ["parts in a circle", "{{>a}}", { a: "\n{{>b}}", b: "{{>a}}" }, "card-layout-wrong templates/cards/b.mustache:1:1"],
  ])("is refused with %s, at its place", (_what, text, parts, said) => {
    expect(rendered(text, parts)).toBe(said);
  });

  it("is refused where lists inside lists grow without end", () => {
    expect(rendered(`${"{{#list}}".repeat(6)}x${"{{/list}}".repeat(6)}`)).toMatch(/^card-layout-wrong /);
  });
});

describe("a card with a layout of the workspace", () => {
  const facts = factsOf({ card: { summary: "A <i>summary</i>." } });
  const layout = (text: string) => ({ file: "templates/cards/html.mustache", text, part: () => undefined });

  it("has the page of the layout, and knows it again", () => {
    const page = '<meta name="generator" content="mlc card"><h1>{{title}}</h1>{{{chapter.overview.html}}}';
    const writer = layoutWriter("html", layout(page));
    const written = writer.write(facts, undefined, options);
    const text = "text" in written ? written.text : "";
    expect(text).toContain("<h1>Model Card for Support LLM</h1><p>A &#60;i&#62;summary");
    expect(writer.check(facts, text, options)).toEqual({ differs: [] });
    expect("refused" in layoutWriter("html", layout("<p>")).write(facts, undefined, options)).toBe(true);
  });

  it("has the Markdown of the layout between the markers", () => {
    const writer = layoutWriter("md", layout("{{#chapters}}{{{markdown}}}\n{{/chapters}}"));
    const written = writer.write(facts, undefined, options);
    expect("text" in written ? written.text : "").toContain("mlc:begin card");
  });
});
