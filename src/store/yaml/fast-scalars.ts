import type { Json } from "../../core/json.ts";
import type { Codes } from "./codes.ts";
import { plainAt } from "./plain.ts";
import {
  COLON,
  HASH,
  QUOTE,
  SPACE,
  decline,
  declineIndicator,
  endLine,
  fitKey,
  isGap,
  isLineEnd,
  note,
  withoutSpaces,
  type Scan,
} from "./scan.ts";

/** A scalar without quotes in a block collection at column `parent`, over one line or several, with the rest of its line. */
export function readPlain(scan: Scan, parent: number): Json {
  const { text, codes } = scan;
  const start = scan.at;
  declineIndicator(codes, start, false);
  let end = lineOfPlain(codes, start);
  let several: string | undefined;
  scan.at = end;
  // A comment ends the scalar; a deeper line after it is then an error that the caller sees.
  let ended = endLine(scan);
  while (!ended) {
    const next = continuation(scan, parent);
    if (next === undefined) break;
    several ??= text.slice(start, end);
    end = lineOfPlain(codes, next.at);
    several += (next.blanks === 0 ? " " : "\n".repeat(next.blanks)) + text.slice(next.at, end);
    scan.at = end;
    ended = endLine(scan);
  }
  note(scan, "scalar", "plain", start, end);
  const value = several ?? plainAt(scan, start, end);
  return value === undefined ? decline() : value;
}

/** A scalar in quotes on one line; leaves `scan.at` after the closing quote. */
export function readQuoted(scan: Scan): string {
  const { text, codes } = scan;
  const start = scan.at;
  const double = codes[start] === QUOTE;
  let end = text.indexOf(double ? '"' : "'", start + 1);
  if (end === -1) decline();
  let value = text.slice(start + 1, end);
  if (double) {
    if (value.includes("\\")) {
      end = quotedKeyEnd(codes, start) - 1;
      value = unescaped(text.slice(start + 1, end));
    }
  } else if (codes[end + 1] === codes[end]) {
    end = quotedKeyEnd(codes, start) - 1;
    value = text.slice(start + 1, end).replaceAll("''", "'");
  }
  if (text.slice(start, end).includes("\n")) decline();
  scan.at = end + 1;
  note(scan, "scalar", double ? "double" : "single", start, end + 1);
  return value;
}

/** A key in quotes; leaves `scan.at` after the closing quote. */
export function readQuotedKey(scan: Scan): string {
  return fitKey(readQuoted(scan));
}

/** After the closing quote of what opens at `start`; declines where none stands on the line. */
export function quotedKeyEnd(codes: Codes, start: number): number {
  const quote = codes[start];
  const double = quote === QUOTE;
  for (let at = start + 1; ; at++) {
    const code = codes[at];
    if (code === quote) {
      if (double || codes[at + 1] !== quote) return at + 1;
      at++;
    } else if (double && code === 92) at++;
    if (isLineEnd(code)) decline();
  }
}

// Offset after the last character of one line of plain text, spaces at the end left out; declines at `: `.
function lineOfPlain(codes: Codes, start: number): number {
  let at = start;
  for (; ; at++) {
    const code = codes[at] as number;
    if (code > COLON) continue;
    if (code === COLON) {
      if (isGap(codes[at + 1])) decline();
    } else if (isLineEnd(code) || (code === HASH && codes[at - 1] === SPACE)) break;
  }
  return withoutSpaces(codes, at);
}

// The next line that goes on with a plain scalar, and how many blank lines stand before it.
function continuation(scan: Scan, parent: number): { at: number; blanks: number } | undefined {
  const { text, codes } = scan;
  let start = scan.at;
  for (let blanks = 0; ; blanks++) {
    let at = start;
    while (codes[at] === SPACE) at++;
    const code = codes[at];
    if (!isLineEnd(code)) return code === HASH || at - start <= parent ? undefined : { at, blanks };
    const end = text.indexOf("\n", at);
    if (end === -1) return undefined;
    start = end + 1;
  }
}

/** The text between double quotes; declines unknown escapes, and halves of characters. */
function unescaped(source: string): string {
  return source.replace(ESCAPE, (whole: string, digits: string | undefined, simple: string | undefined) => {
    if (digits !== undefined) {
      const code = Number.parseInt(digits.slice(1), 16);
      return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? decline() : String.fromCodePoint(code);
    }
    return SIMPLE_ESCAPES.get(simple ?? whole) ?? decline();
  });
}

const ESCAPE = /\\(?:(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})|(.|$))/gs;
const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["0", "\0"],
  ["a", "\x07"],
  ["b", "\b"],
  ["t", "\t"],
  ["n", "\n"],
  ["v", "\v"],
  ["f", "\f"],
  ["r", "\r"],
  ["e", "\x1b"],
  [" ", " "],
  ['"', '"'],
  ["/", "/"],
  ["\\", "\\"],
  ["N", "\x85"],
  ["_", "\xa0"],
  ["L", "\u2028"],
  ["P", "\u2029"],
]);
