import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { SourceFile } from "./importer.ts";
import { otherEncoding } from "./text.ts";

/** Longer lines are cut here, in characters: nobody writes them, and memory has an end. */
export const LONGEST_LINE = 16 * 2 ** 20;

/**
 * The lines of a file of any size, in order and without their ends (LF, CRLF or CR before LF), as UTF-8 without a byte
 * order mark; a last line without an end counts. Bytes that are no UTF-8 become U+FFFD, and a line is cut at `LONGEST_LINE`.
 * Ask `lineFault` first.
 */
export function* linesOf(file: SourceFile): Generator<string> {
  const decoder = new TextDecoder("utf-8");
  let open = "";
  for (const piece of piecesOf(file)) {
    // A character may stand across the border of two pieces: the decoder keeps its first bytes.
    const text = decoder.decode(piece, { stream: true });
    let from = 0;
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", from)) {
      yield withoutReturn(joined(open, text.slice(from, end)));
      open = "";
      from = end + 1;
    }
    open = joined(open, text.slice(from));
  }
  const last = withoutReturn(joined(open, decoder.decode()));
  if (last !== "") yield last;
}

/** Why a file has no lines of text: it is empty or written in something else than UTF-8. Looks at its beginning only. */
export function lineFault(file: SourceFile): Finding | undefined {
  const looks = otherEncoding(file.bytes);
  if (looks !== undefined) return finding("import-not-text", { path: file.path, looks });
  return file.bytes.length === 0 ? finding("import-empty", { path: file.path }) : undefined;
}

function* piecesOf({ bytes, rest }: SourceFile): Generator<Uint8Array> {
  yield bytes;
  if (rest !== undefined) yield* rest.pieces();
}

function joined(open: string, more: string): string {
  return open.length >= LONGEST_LINE ? open : (open + more).slice(0, LONGEST_LINE);
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
