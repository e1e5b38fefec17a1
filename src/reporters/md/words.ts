/** Characters that start something in Markdown, in HTML or in a formula. */
const MARKS = /[\\`*[\]<>~|!$#]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;

/**
 * A sentence inside a line: what it quotes with backticks as code, the rest as plain text. A word that a forge would act on
 * (`@name`, `#12`, an address, markup) becomes code too, where nothing acts. Whatever backticks a value brought along only
 * decide which of the two it is. The text has no line ends.
 */
export function prose(text: string): string {
  return text
    .split("`")
    .map((part, at) => (at % 2 === 1 ? code(part) : part.split(/( +)/).map(word).join("")))
    .join("");
}

/** Text as code; nothing for nothing. */
export function code(text: string): string {
  if (text.trim() === "") return text;
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const mark = "`".repeat(longest + 1);
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${mark}${pad}${text}${pad}${mark}`;
}

/** Lines as a block of code that none of them can end. */
export function block(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const mark = "`".repeat(longest + 1);
  return `${mark}\n${text.replaceAll("<!--", "<!- -")}\n${mark}\n`;
}

/** A table; cells are Markdown already. A bar in one, also within code, does not end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, "\\|")).join(" | ")} |`;
  return `${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}

/** `a → b`, or one of them where both are the same or only one is there. */
export function pair(before: string | undefined, after: string | undefined): string {
  if (before === undefined || after === undefined || before === after) return after ?? before ?? "";
  return `${before} → ${after}`;
}

/** Chunks as far as they fit into a number of UTF-8 bytes; what is left out is said in a last line. */
export function limited(chunks: readonly string[], most: number, rest: (left: number) => string): string {
  const encoder = new TextEncoder();
  const kept: string[] = [];
  let room = most - RESERVED;
  for (const chunk of chunks) {
    room -= encoder.encode(chunk).length;
    if (room < 0) return [...kept, `\n${rest(chunks.length - kept.length)}\n`].join("");
    kept.push(chunk);
  }
  return kept.join("");
}

/** Bytes kept free for the line that says what was left out. */
const RESERVED = 400;

function word(text: string): string {
  if (text === "->") return "→";
  if (/[@<]|#\d|![0-9]|:\/\/|www\./i.test(text)) return code(text);
  return text.replace(/&(?=#?\w+;)/g, "\\&").replace(MARKS, "\\$&");
}
