import { isAscii, isUtf8 } from "node:buffer";
import { codesOf } from "./codes.ts";
import { CONFLICT, FORBIDDEN, nameOf } from "./characters.ts";
import { trouble, type Trouble } from "./found.ts";
import { MAX_FINDINGS } from "./limits.ts";

/**
 * The text of a file without its byte order mark, or undefined where anything about its bytes is wrong: too many, not
 * UTF-8, a character or a conflict marker that may not stand in a file.
 */
export function cleanText(bytes: Uint8Array, maxBytes: number): string | undefined {
  if (bytes.length > maxBytes || !isUtf8(bytes)) return undefined;
  const text = withoutMark(decoded(bytes));
  const forbidden = text.length === bytes.length ? holdsControl(text, bytes) : FORBIDDEN.test(text);
  return forbidden || hasConflict(text) ? undefined : text;
}

/** What is wrong with the bytes, in order, and the text they are positions in. Empty exactly where `cleanText` gives a text. */
export function troubleInBytes(bytes: Uint8Array, maxBytes: number): { text: string; troubles: readonly Trouble[] } {
  if (bytes.length > maxBytes) {
    return { text: "", troubles: [trouble("file-too-large", { bytes: bytes.length, limit: maxBytes }, 0)] };
  }
  if (!isUtf8(bytes)) {
    const bad = firstBadByte(bytes);
    const text = withoutMark(decoded(bytes.subarray(0, bad)));
    const byte = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    return { text, troubles: [trouble("not-utf8", { byte, encoding: encodingOf(bytes) }, text.length)] };
  }
  const text = withoutMark(decoded(bytes));
  const conflict = hasConflict(text) ? CONFLICT.exec(text) : null;
  if (conflict) {
    const marker = conflict[1] ?? conflict[0];
    const offset = conflict.index + conflict[0].length - marker.length;
    return { text, troubles: [trouble("merge-conflict", { marker }, offset)] };
  }
  return { text, troubles: forbiddenCharacters(text) };
}

/** The exact text of valid UTF-8, its byte order mark included. */
export function decoded(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.toString(isAscii(buffer) ? "latin1" : "utf8");
}

/** The text without the byte order mark that may start it. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/**
 * What `FORBIDDEN` says of ASCII text, seven times faster: four characters at a time are seen to hold no control, which is
 * so wherever no line ends.
 */
function holdsControl(text: string, bytes: Uint8Array): boolean {
  const codes = codesOf(text, bytes);
  const words = new Int32Array(codes.buffer, 0, (bytes.length + 3) >> 2);
  for (let at = 0; at < words.length; at++) {
    const four = words[at] as number;
    // The highest bit, which no ASCII character has, is what a character of at least 0x20 gets here: the others are controls.
    const controls = ~(four + 0x60606060) & 0x80808080;
    // In the same way, all but a line feed get it here: most controls are that.
    if (controls === 0 || controls === (~((four ^ 0x0a0a0a0a) + 0x7f7f7f7f) & 0x80808080)) continue;
    for (let i = 4 * at; i < 4 * at + 4; i++) {
      const code = codes[i] as number;
      if (code >= 0x20 || code === 0x0a || code === 0x09 || i >= bytes.length) continue;
      if (code !== 0x0d || codes[i + 1] !== 0x0a) return true;
    }
  }
  return text.includes("\x7f");
}

// Looking for four fixed words is many times faster than the expression that finds the line.
function hasConflict(text: string): boolean {
  return (
    (text.includes("<<<<<<<") || text.includes(">>>>>>>") || text.includes("=======") || text.includes("|||||||")) &&
    CONFLICT.test(text)
  );
}

function forbiddenCharacters(text: string): readonly Trouble[] {
  const troubles: Trouble[] = [];
  for (const match of text.matchAll(new RegExp(FORBIDDEN.source, "gu"))) {
    const found = match[0];
    troubles.push(
      found === "\r"
        ? trouble("lone-carriage-return", {}, match.index)
        : trouble("forbidden-character", nameOf(found), match.index),
    );
    // A second one of the same kind of line end says nothing new.
    if (found === "\r" || troubles.length === MAX_FINDINGS) break;
  }
  return troubles;
}

// UTF-16 starts with a byte order mark that is never UTF-8; what is wrong further down is mostly an old Western file.
function encodingOf([first, second]: Uint8Array): string {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) ? "UTF-16" : "WINDOWS-1252";
}

/** The first byte that no valid UTF-8 sequence (RFC 3629) can hold at its place. */
function firstBadByte(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const length = sequenceLength(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return i;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0] = [bytes[at], bytes[at + 1]];
  if (a < 0x80) return 1;
  const length = a < 0xc2 ? 0 : a < 0xe0 ? 2 : a < 0xf0 ? 3 : a < 0xf5 ? 4 : 0;
  // No overlong forms, no surrogates, nothing above U+10FFFF.
  if ((a === 0xe0 && b < 0xa0) || (a === 0xed && b > 0x9f) || (a === 0xf0 && b < 0x90) || (a === 0xf4 && b > 0x8f)) {
    return 0;
  }
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
