/**
 * Characters that may not stand in a file as they are: controls other than tab and line ends (C0, DEL, C1), line and
 * paragraph separators, byte order marks, and what is invisible or changes the direction of text (Unicode TR 36, 39).
 */
export const FORBIDDEN =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\r(?!\n)|[\u{e0000}-\u{e007f}]/u;

/** What a key may not hold besides: every white space but the ordinary space, and line ends. */
export const FORBIDDEN_IN_KEY = new RegExp(`${FORBIDDEN.source}|(?! )\\s`, "u");

/**
 * A line that git leaves in a file with a merge conflict, also when it became part of an indented text. A lone `=======`
 * counts only at the start of a line, because indented it underlines headings.
 */
export const CONFLICT = /^[ \t]*(<{7}|>{7}|\|{7})(?=[ \r\n]|$)|^={7}(?=\r?$)/m;

/** `U+202E` and a short name for a forbidden character. */
export function nameOf(character: string): { character: string; name: string } {
  const code = character.codePointAt(0) ?? 0;
  return { character: `U+${code.toString(16).toUpperCase().padStart(4, "0")}`, name: kindOf(code) };
}

function kindOf(code: number): string {
  if (code === 0xfeff) return "byte order mark";
  if (code === 0x2028 || code === 0x2029) return "line or paragraph separator";
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return "control character";
  if (DIRECTION.test(String.fromCodePoint(code))) return "text direction mark";
  if (/\s/u.test(String.fromCodePoint(code))) return "unusual space";
  return "invisible character";
}

const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
