import type { Facts } from "../core/facts/facts.ts";
import type { JsonMap } from "../core/json.ts";
import { cardOf } from "./card.ts";
import { cardJson } from "./card-json.ts";
import type { CardWriter, Written } from "./format.ts";
import { blocksHtml, sectionHtml } from "./html-blocks.ts";
import { renderLayout, type Layout } from "./layout.ts";
import { sectionMarkdown } from "./markdown.ts";
import { renderMd } from "./md.ts";
import { html } from "./html.ts";
import { finding } from "../core/findings/catalogue.ts";

/** The writer of a form with a layout of the workspace in place of the one that mlc has. */
export function layoutWriter(form: "html" | "md", layout: Layout): CardWriter {
  const write: CardWriter["write"] = (facts, existing, options): Written => {
    const rendered = renderLayout(layout, layoutData(facts, form), form);
    if ("refused" in rendered) return rendered;
    const { text } = rendered;
    if (form === "md") return renderMd(facts, existing, options, text);
    const own = html.write(facts, existing, options);
    if ("refused" in own) return own;
    if (text.includes(GENERATOR)) return { text, notes: [] };
    const reason = `its page has no \`${GENERATOR}\`, by which mlc knows the file again`;
    return { refused: finding("card-layout-wrong", { reason }, { file: layout.file }) };
  };
  return {
    write,
    check(facts, existing, options) {
      const written = write(facts, existing, { ...options, insertMarkers: false });
      if ("refused" in written) return written;
      if (existing === undefined) return { differs: ["it does not exist"] };
      return { differs: existing === written.text ? [] : ["the text of the layout"] };
    },
  };
}

const GENERATOR = '<meta name="generator" content="mlc card">';

/** What a layout sees: the card as data, and each section of it as it would stand in the form. */
function layoutData(facts: Facts, form: "html" | "md"): JsonMap {
  const card = cardOf(facts);
  const chapters = card.sections.map((each) => ({
    id: each.id,
    title: each.title,
    ...(form === "html"
      ? { html: each.id === "overview" ? blocksHtml(each.blocks, each.title) : sectionHtml(each, 2) }
      : { markdown: sectionMarkdown(each, 2).join("\n\n") }),
  }));
  const byId = Object.fromEntries(chapters.map((each) => [each.id.replaceAll("-", "_"), each]));
  return { ...cardJson(facts), chapters, chapter: byId };
}
