import type { Facts } from "../core/facts/facts.ts";
import { cardOf } from "./card.ts";
import type { CardWriter, Checked, WriteOptions, Written } from "./format.ts";
import { readFrontMatter } from "../core/front-matter.ts";
import { bodyMarkdown, titleMarkdown } from "./markdown.ts";
import { marked, place } from "./markers.ts";

/** Plain Markdown: no front matter is written, and what a file has of it stays. */
export const md: CardWriter = { write: renderMd, check: checkMd };

/** The Markdown card in a file: a new one, or the part between the markers of an existing one. */
export function renderMd(facts: Facts, existing: string | undefined, options: WriteOptions, laidOut?: string): Written {
  const card = cardOf(facts);
  const markdown = laidOut ?? bodyMarkdown(card);
  if (existing === undefined || existing.trim() === "") {
    return { text: `${titleMarkdown(card)}\n\n${marked(markdown)}\n`, notes: [] };
  }
  const { body } = readFrontMatter(existing);
  const head = existing.slice(0, existing.length - body.length);
  const placed = place(body, markdown, { ...options, model: facts.model, to: "md", above: head });
  return "refused" in placed ? placed : { text: head + placed.text, notes: [] };
}

/** Whether the part between the markers is what the facts give now. */
export function checkMd(facts: Facts, existing: string | undefined, options: WriteOptions): Checked {
  const written = renderMd(facts, existing, { ...options, insertMarkers: false });
  if ("refused" in written || existing === written.text) return "refused" in written ? written : { differs: [] };
  return { differs: [existing === undefined ? "it does not exist" : "the text between the markers"] };
}
