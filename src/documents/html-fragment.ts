import { htmlText } from "../core/html-text.ts";
import type { Facts } from "../core/facts/facts.ts";
import { cardOf } from "./card.ts";
import { blocksHtml, sectionHtml } from "./html-blocks.ts";

/**
 * The model card as a piece of a page: headings from h3 on, no anchors and no style of its own, every text neutral. The
 * facts are those that the reader may see.
 */
export function cardFragment(facts: Facts): string {
  const { sections, missing } = cardOf(facts);
  const body = sections.map((each) =>
    each.id === "overview" ? blocksHtml(each.blocks, each.title) : sectionHtml(each, 3),
  );
  return body.join("") + missingHtml(missing);
}

/** The last line of a card: what nobody answered. */
export function missingHtml(missing: readonly string[]): string {
  return missing.length === 0 ? "" : `<p>Not documented: ${htmlText(missing.join("; "))}.</p>\n`;
}
