/** A line of a card with its number in the file. */
export interface CardLine {
  readonly text: string;
  readonly line: number;
}

/** A heading with the lines below it, up to the next heading of any level. What stands before the first has level 0. */
export interface CardPart {
  /** 1 to 6 as in Markdown; 0 for what stands before the first heading. */
  readonly level: number;
  /** The heading's own words, Markdown and all. */
  readonly title: string;
  /** The heading's line as it stands there. */
  readonly heading: string;
  readonly line: number;
  readonly lines: readonly CardLine[];
}

/**
 * The parts of a card by its headings (CommonMark 0.31: `#` and underlined). Headings in fenced code are none, comments
 * outside of it are blanked: a reader of the card never sees them.
 */
export function partsOf(body: string, firstLine: number): readonly CardPart[] {
  const lines = withoutComments(body.split(/\r\n|\r|\n/)).map((each, at) => ({ ...each, line: firstLine + at }));
  const parts: { level: number; title: string; heading: string; line: number; lines: CardLine[] }[] = [
    { level: 0, title: "", heading: "", line: firstLine, lines: [] },
  ];
  for (const [at, { text, line, code }] of lines.entries()) {
    const last = parts.at(-1);
    const hashes = code ? null : HASHES.exec(text);
    const above = lines[at - 1];
    const under = code || above === undefined || above.code ? undefined : underlined(above.text, text);
    if (hashes !== null) {
      const [, marks = "", title = ""] = hashes;
      parts.push({ level: marks.length, title: title.trim(), heading: text.trim(), line, lines: [] });
    } else if (under !== undefined && last?.lines.at(-1)?.line === line - 1) {
      const title = last.lines.pop()?.text.trim() ?? "";
      parts.push({ level: under, title, heading: `${"#".repeat(under)} ${title}`, line: line - 1, lines: [] });
    } else last?.lines.push({ text, line });
  }
  return parts;
}

const HASHES = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;

/** A line of `=` or `-` makes a heading of a plain line above it. */
function underlined(above: string, text: string): 1 | 2 | undefined {
  if (!/^ {0,3}[^\s#>|*+\-`~=<]/.test(above) || above.includes("|")) return undefined;
  if (/^ {0,3}={3,}[ \t]*$/.test(text)) return 1;
  return /^ {0,3}-{3,}[ \t]*$/.test(text) ? 2 : undefined;
}

interface Scanned {
  readonly text: string;
  /** True within fenced code and on its fences. */
  readonly code: boolean;
}

function withoutComments(lines: readonly string[]): readonly Scanned[] {
  let fence: string | undefined;
  let inComment = false;
  return lines.map((raw) => {
    if (fence !== undefined) {
      if (closes(raw, fence)) fence = undefined;
      return { text: raw, code: true };
    }
    const { text, open } = commentsOut(raw, inComment);
    inComment = open;
    const opens = /^\s*(?:[-*+]\s+|>\s*)?(`{3,}|~{3,})[^`]*$/.exec(text)?.[1];
    if (opens === undefined) return { text, code: false };
    fence = opens;
    return { text, code: true };
  });
}

function closes(line: string, fence: string): boolean {
  const bare = line.trim();
  return bare.length >= fence.length && bare === fence.charAt(0).repeat(bare.length);
}

function commentsOut(line: string, inside: boolean): { readonly text: string; readonly open: boolean } {
  let [rest, text, open] = [line, "", inside];
  for (;;) {
    const at = rest.indexOf(open ? "-->" : "<!--");
    if (at < 0) return { text: open ? text : text + rest, open };
    if (!open) text += rest.slice(0, at);
    rest = rest.slice(at + (open ? 3 : 4));
    open = !open;
  }
}
