/** A table of Markdown; bars and angle brackets in cells are escaped outside of code. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)].join("\n");
}

/** What stands below the title of a generated page. */
export function generatedNote(source: string): string {
  return `Generated from ${source} by \`npm run docs\`. Do not edit.`;
}

/** A bar ends a cell even inside of code; an angle bracket outside of it would be HTML. */
function cell(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll("<", "&lt;").replaceAll("*", "\\*")))
    .join("")
    .replaceAll("|", "\\|")
    .replaceAll("\n", " ");
}
