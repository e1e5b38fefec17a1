import { htmlText } from "../core/html-text.ts";
import { safeAddress } from "./address.ts";
import { joinedLists } from "./lists.ts";
import type { Block, Inline, Line, Section } from "./sections.ts";

/** The blocks of a section as HTML; every text in them is text and nothing else. `title` names its tables for readers who cannot see them. */
export function blocksHtml(blocks: readonly Block[], title: string): string {
  let tables = 0;
  return joinedLists(blocks)
    .map((block) => {
      if (block.kind === "table") tables += 1;
      return blockHtml(block, tables < 2 ? title : `${title} (${String(tables)})`);
    })
    .join("");
}

/**
 * A section with its heading and the sections inside it, one level deeper each, h6 at most. `id` gives the heading an
 * anchor; without it there is none, so that many cards can stand on one page.
 */
export function sectionHtml(section: Section, depth: number, id?: (section: Section) => string): string {
  const at = id === undefined ? "" : ` id="${htmlText(id(section))}"`;
  const heading = `<h${String(depth)}${at}>${htmlText(section.title)}</h${String(depth)}>\n`;
  const inner = section.sections.map((each) => sectionHtml(each, Math.min(depth + 1, 6), id)).join("");
  return heading + blocksHtml(section.blocks, section.title) + inner;
}

/** A line of text as HTML. */
export function lineHtml(line: Line): string {
  return line.map(inlineHtml).join("");
}

function blockHtml(block: Block, title: string): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${lineHtml(block.line)}</p>\n`;
    case "list":
      return block.lines.every(isLabelled) ? labelledHtml(block.lines) : listHtml(block.lines);
    case "code":
      return `<pre tabindex="0"><code>${htmlText(block.text.replace(/\n+$/, ""))}</code></pre>\n`;
    case "table":
      return tableHtml(block.head, block.rows, title);
  }
}

function listHtml(lines: readonly Line[]): string {
  return `<ul>\n${lines.map((line) => `<li>${lineHtml(line)}</li>\n`).join("")}</ul>\n`;
}

/** `**License:** apache-2.0`: a name and what stands behind it. */
function isLabelled([label, , ...rest]: Line): boolean {
  return label?.kind === "strong" && label.text.endsWith(":") && rest.length > 0;
}

function labelledHtml(lines: readonly Line[]): string {
  const rows = lines.map(([label, , ...rest]) => {
    const name = htmlText((label?.text ?? "").replace(/:$/, ""));
    return `<div><dt>${name}</dt><dd>${lineHtml(rest)}</dd></div>\n`;
  });
  return `<dl>\n${rows.join("")}</dl>\n`;
}

function tableHtml(head: readonly string[], rows: readonly (readonly Line[])[], title: string): string {
  const name = htmlText(title);
  const heads = head.map((each) => `<th scope="col">${htmlText(each)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map(cellHtml).join("")}</tr>\n`).join("");
  return (
    `<div class="scroll" role="group" aria-label="${name}, table" tabindex="0"><table>\n<caption>${name}</caption>\n` +
    `<thead><tr>${heads}</tr></thead>\n<tbody>\n${body}</tbody>\n</table></div>\n`
  );
}

/** The first cell names its row. */
function cellHtml(cell: Line, at: number): string {
  const inside = lineHtml(cell);
  return at === 0 && inside !== "" ? `<th scope="row">${inside}</th>` : `<td>${inside}</td>`;
}

function inlineHtml(inline: Inline): string {
  const words = htmlText(inline.text);
  switch (inline.kind) {
    case "text":
      return words;
    case "strong":
      return `<strong>${words}</strong>`;
    case "code":
      // A digest may be broken anywhere, a name nowhere.
      return inline.text.length > 40 ? `<code class="long">${words}</code>` : `<code>${words}</code>`;
    case "link": {
      const to = safeAddress(inline.to);
      // On paper the address stands behind a link, unless it is what the link says.
      const bare = to === inline.text ? ' class="bare"' : "";
      return to === undefined ? words : `<a${bare} href="${htmlText(to)}" rel="noopener noreferrer">${words}</a>`;
    }
  }
}
