import { END } from "./codes.ts";
import { CR, HASH, SPACE, decline, isLineEnd, note, skipLine, type Scan } from "./scan.ts";

/**
 * A literal (`|`) or folded (`>`) text below a collection at column `parent`; leaves `scan.at` at the start of the line
 * after it. Declines indentation indicators, texts without a line, and blank lines longer than the indentation.
 */
export function readBlockText(scan: Scan, parent: number): string {
  const start = scan.at;
  const folded = scan.codes[start] === 62;
  const chomp = readHeader(scan);
  const { lines, blanks, end, endOfBlanks } = readLines(scan, parent);
  note(scan, "scalar", folded ? "folded" : "literal", start, chomp === "+" ? endOfBlanks : end);
  const body = folded ? fold(lines) : lines.join("\n");
  return chomp === "-" ? body : chomp === "+" ? body + "\n".repeat(blanks + 1) : body + "\n";
}

function readHeader(scan: Scan): "" | "-" | "+" {
  const { text, codes } = scan;
  const sign = text.charAt(++scan.at);
  const chomp = sign === "-" || sign === "+" ? sign : "";
  if (chomp !== "") scan.at++;
  const after = scan.at;
  let code = codes[after];
  while (code === SPACE) code = codes[++scan.at];
  if (!isLineEnd(code) && !(code === HASH && scan.at > after)) decline();
  skipLine(scan);
  return chomp;
}

interface Lines {
  readonly lines: readonly string[];
  /** Blank lines after the last line. */
  readonly blanks: number;
  /** After the last line, and after the blank lines that follow it, without their last line end. */
  readonly end: number;
  readonly endOfBlanks: number;
}

function readLines(scan: Scan, parent: number): Lines {
  const { text, codes } = scan;
  const lines: string[] = [];
  let indent = -1;
  let blanks = 0;
  let longestBlank = 0;
  let end = scan.at;
  let endOfBlanks = scan.at;
  for (;;) {
    const start = scan.at;
    let at = start;
    while (codes[at] === SPACE) at++;
    const code = codes[at];
    if (code === END && at === start) break;
    if (isLineEnd(code)) {
      // Spaces on a blank line belong to the text where they go beyond its indentation.
      longestBlank = Math.max(longestBlank, at - start);
      if (code === END || (indent !== -1 && longestBlank > indent)) decline();
      blanks++;
      endOfBlanks = at;
      scan.at = at;
      skipLine(scan);
      continue;
    }
    if (indent === -1) {
      if (at - start <= parent || longestBlank > at - start) decline();
      indent = at - start;
    }
    if (at - start < indent) {
      if (at - start > parent) decline();
      break;
    }
    for (; blanks > 0; blanks--) lines.push("");
    end = lineEnd(scan, at);
    endOfBlanks = end;
    lines.push(text.slice(start + indent, end));
    scan.at = end;
    skipLine(scan);
  }
  return indent === -1 ? decline() : { lines, blanks, end, endOfBlanks };
}

function lineEnd({ text, codes }: Scan, at: number): number {
  const feed = text.indexOf("\n", at);
  if (feed === -1) return text.length;
  return codes[feed - 1] === CR ? feed - 1 : feed;
}

// Single line ends become spaces, except around lines that are indented more (YAML 1.2.2, 8.1.3).
function fold(lines: readonly string[]): string {
  let text = "";
  let breaks = 0;
  let before: "nothing" | "text" | "deeper" = "nothing";
  for (const line of lines) {
    if (line === "") {
      breaks++;
      continue;
    }
    const deeper = line.charCodeAt(0) === SPACE;
    if (before === "nothing") text = "\n".repeat(breaks);
    else if (deeper || before === "deeper") text += "\n".repeat(breaks + 1);
    else text += breaks === 0 ? " " : "\n".repeat(breaks);
    text += line;
    breaks = 0;
    before = deeper ? "deeper" : "text";
  }
  return text;
}
