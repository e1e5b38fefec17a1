import { pageOf } from "../core/audit/page.ts";
import type { Block as PageBlock, Cell } from "../core/audit/page-blocks.ts";
import type { OutAudit } from "../generated/types.ts";
import { cardMarkdown } from "./markdown.ts";
import { code, labelled, list, table, text, type Block, type Line, type Section } from "./sections.ts";

/** The page of an audit as a Markdown document. Ends with LF. */
export function auditMarkdown(audit: OutAudit): string {
  const { title, blocks } = pageOf(audit);
  return cardMarkdown({ title, sections: sectionsOf(blocks), missing: [] });
}

/** What stands before the first heading is the overview; a heading of depth 3 stands below the one of depth 2 before it. */
function sectionsOf(blocks: readonly PageBlock[]): readonly Section[] {
  const sections: Section[] = [];
  for (const group of grouped(blocks, 2)) {
    const [own, ...inner] = grouped(group.blocks, 3);
    sections.push({
      id: group.title === "" ? "overview" : group.title,
      title: group.title,
      blocks: (own?.blocks ?? []).flatMap(blockOf),
      sections: inner.map((each) => ({
        id: each.title,
        title: each.title,
        blocks: each.blocks.flatMap(blockOf),
        sections: [],
      })),
    });
  }
  return sections;
}

interface Group {
  readonly title: string;
  readonly blocks: readonly PageBlock[];
}

/** The blocks cut at each heading of a depth; the first group is what stands before any, and has no title. */
function grouped(blocks: readonly PageBlock[], depth: number): readonly Group[] {
  const groups: { title: string; blocks: PageBlock[] }[] = [{ title: "", blocks: [] }];
  for (const block of blocks) {
    if (block.kind === "heading" && block.depth === depth) groups.push({ title: block.text, blocks: [] });
    else groups.at(-1)?.blocks.push(block);
  }
  return groups;
}

function blockOf(block: PageBlock): readonly Block[] {
  switch (block.kind) {
    case "heading":
      return [];
    case "text":
      return [{ kind: "paragraph", line: [text(block.text)] }];
    case "rows":
      return list(block.rows.flatMap(({ label, lines }) => lines.map((each) => labelled(label, lineOf(each)))));
    case "table":
      return table(
        block.head,
        block.rows.map((cells) => cells.map(lineOf)),
      );
  }
}

function lineOf({ text: said, verbatim }: Cell): Line {
  return said === "" ? [] : [verbatim === true ? code(said) : text(said)];
}
