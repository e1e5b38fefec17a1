/** Text to put in place of a part of a text; `start === end` inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its parts replaced. Parts may touch but not overlap; at the same offset they go in as listed. */
export function splice(text: string, splices: readonly Splice[]): string {
  let result = "";
  let at = 0;
  for (const each of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (each.start < at) throw new RangeError(`splices overlap at ${each.start}`);
    result += text.slice(at, each.start) + each.text;
    at = each.end;
  }
  return result + text.slice(at);
}

/** Offset of the first character of the line. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Offset of the line end (LF or CRLF) of the line, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf("\n", offset);
  if (feed === -1) return text.length;
  return feed > offset && text[feed - 1] === "\r" ? feed - 1 : feed;
}

/** Offset of the first character of the next line, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const feed = text.indexOf("\n", offset);
  return feed === -1 ? text.length : feed + 1;
}

/** True where only spaces and line ends stand between two offsets. */
export function isBlank(text: string, start: number, end: number): boolean {
  return /^[ \r\n]*$/.test(text.slice(start, end));
}

/** True where only spaces, and perhaps a comment, stand between an offset and the end of its line. */
export function isRestEmpty(text: string, offset: number): boolean {
  const rest = text.slice(offset, lineEnd(text, offset));
  return /^[ \t]*$|^[ \t]+#/.test(rest);
}
