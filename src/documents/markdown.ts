import { codeSpan, escapeAddress, escapeCell, escapeStart, escapeText, fenced } from "./markdown-escape.ts";
import { joinedLists } from "./lists.ts";
import type { Block, Card, Inline, Line, Section } from "./sections.ts";

/** The card as a Markdown document: title, sections, and a last line that names what nobody answered. Ends with LF. */
export function cardMarkdown(card: Card): string {
  return `${titleMarkdown(card)}\n\n${bodyMarkdown(card)}`;
}

/** The heading of the card, without a line end. */
export function titleMarkdown(card: Card): string {
  return heading(1, card.title);
}

/** Everything below the title. Ends with LF. */
export function bodyMarkdown(card: Card): string {
  const missing =
    card.missing.length === 0 ? [] : [escapeStart(escapeText(`Not documented: ${card.missing.join("; ")}.`))];
  const parts = [...card.sections.flatMap((each) => sectionMarkdown(each, 2)), ...missing];
  return `${parts.join("\n\n")}\n`;
}

/** A section as its parts, a blank line apart: heading, blocks, sections inside. */
export function sectionMarkdown(section: Section, depth: number): readonly string[] {
  const title = section.id === "overview" ? [] : [heading(depth, section.title)];
  const inner = section.sections.flatMap((each) => sectionMarkdown(each, Math.min(depth + 1, 6)));
  return [...title, ...joinedLists(section.blocks).flatMap(blockMarkdown), ...inner];
}

function heading(depth: number, title: string): string {
  return `${"#".repeat(depth)} ${escapeText(title).trim().replaceAll("#", "\\#")}`;
}

function blockMarkdown(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return some(escapeStart(lineMarkdown(block.line)));
    case "list":
      return some(
        block.lines
          .map((line) => lineMarkdown(line).trim())
          .filter((line) => line !== "")
          .map((line) => `- ${escapeStart(line)}`)
          .join("\n"),
      );
    case "code":
      return [fenced(block.text, block.language)];
    case "table":
      return [tableMarkdown(block.head, block.rows)];
  }
}

function tableMarkdown(head: readonly string[], rows: readonly (readonly Line[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => escapeCell(cell.trim())).join(" | ")} |`;
  return [
    line(head.map(escapeText)),
    `| ${head.map(() => "---").join(" | ")} |`,
    ...rows.map((row) => line(row.map(lineMarkdown))),
  ].join("\n");
}

function lineMarkdown(line: Line): string {
  return line.map(inlineMarkdown).join("");
}

function inlineMarkdown(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return escapeText(inline.text);
    case "strong":
      return `**${escapeText(inline.text)}**`;
    case "code":
      return codeSpan(inline.text) ?? "";
    case "link":
      if (inline.text === inline.to && /^https?:/i.test(inline.to)) return `<${inline.to}>`;
      return `[${escapeText(inline.text)}](${escapeAddress(inline.to)})`;
  }
}

function some(markdown: string): readonly string[] {
  return markdown.trim() === "" ? [] : [markdown];
}
