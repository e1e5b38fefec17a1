import type { Block } from "./sections.ts";

/** The blocks with lists that follow each other made one: two in a row would be read as one with gaps. */
export function joinedLists(blocks: readonly Block[]): readonly Block[] {
  return blocks.reduce<readonly Block[]>((done, block) => {
    const last = done.at(-1);
    if (last?.kind !== "list" || block.kind !== "list") return [...done, block];
    return [...done.slice(0, -1), { kind: "list", lines: [...last.lines, ...block.lines] }];
  }, []);
}
