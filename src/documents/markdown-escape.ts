import { visible } from "../core/visible.ts";

/**
 * Text inside a line: one line, nothing of it taken for Markdown, HTML, an entity, a formula or a link. Underscores
 * inside words stay as they are (CommonMark 0.31, 6.2), so that `lambada_openai` can be read in the source.
 */
export function escapeText(text: string): string {
  return (
    visible(text)
      .replace(/\s+/g, " ")
      .replace(/[\\`*[\]<>~$]/g, "\\$&")
      .replace(/(?<![A-Za-z0-9_])_+|_+(?![A-Za-z0-9_])/g, (run) => "\\_".repeat(run.length))
      .replace(/&(?=#?[A-Za-z0-9]{1,40};)/g, "\\&")
      // GitHub makes links of bare addresses and would take the escapes for parts of them.
      .replace(/(https?|ftp)(?=:\/\/)|www(?=\.)/gi, "$&\\")
      // A link may follow: together they would be an image.
      .replace(/!$/, "\\!")
  );
}

/** Text at the start of a block, already escaped: no heading, quote, list, rule or underline begins with it. */
export function escapeStart(escaped: string): string {
  return escaped
    .trimStart()
    .replace(/^(?=[#+>=|:-])/, "\\")
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, "$1\\");
}

/** Text as a code span; undefined for blank text, which has none. */
export function codeSpan(text: string): string | undefined {
  const plain = visible(text).replace(/\s+/g, " ").trim();
  if (plain === "") return undefined;
  const mark = "`".repeat(longestRun(plain) + 1);
  const pad = plain.startsWith("`") || plain.endsWith("`") ? " " : "";
  return `${mark}${pad}${plain}${pad}${mark}`;
}

/** A fenced block that no line of the text can end, and in which no line is a marker of mlc. */
export function fenced(text: string, language: string): string {
  const body = visible(text)
    .replace(/\n+$/, "")
    .replace(/<!--(?=\s*mlc:)/gi, "<!- -");
  const mark = "`".repeat(Math.max(3, longestRun(body) + 1));
  return `${mark}${/^[A-Za-z0-9_+-]{1,20}$/.test(language) ? language : ""}\n${body}\n${mark}`;
}

/** A checked address in the brackets of a link, where entities would be read. */
export function escapeAddress(address: string): string {
  return address.replace(/&(?=#?[A-Za-z0-9]+;)/g, "&amp;");
}

/** The inside of a table cell: a bar does not end it. */
export function escapeCell(markdown: string): string {
  return markdown.replace(/\|/g, "\\|");
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
}
