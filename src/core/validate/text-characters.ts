/** A character that makes a name read differently from what it is. */
export interface Deception {
  /** `U+043E`. */
  readonly character: string;
  readonly because:
    | "invisible"
    | "changes the direction of text"
    | "a space that is not the ordinary one"
    | "looks like a Latin letter";
}

/**
 * The first character of an id or key that deceives the eye: controls, invisible ones, bidirectional controls (Unicode
 * TR 9), spaces other than U+0020, and letters of other alphabets that look Latin among Latin letters (Unicode TR 39).
 */
export function deceptionIn(text: string): Deception | undefined {
  if (/^[\x20-\x7e]*$/.test(text)) return undefined;
  const latin = /[A-Za-z]/.test(text);
  for (const character of text) {
    const because = reason(character, latin);
    if (because !== undefined) return { character: codePoint(character), because };
  }
  return undefined;
}

/** `U+200B`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
// Besides controls, formats, surrogates and private use: the Hangul fillers and the braille blank are letters that show nothing.
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0]/u;
const SPACE = /\p{Zs}/u;
// Cyrillic, Greek and Armenian letters drawn like Latin ones. Small alpha, mu and the like are left out: they have names
// of their own in formulas (`lora_α`).
const LOOKALIKE =
  /[авеікморсухѕһјԁԛԝɡАВЕІКМНОРСТУХЅЈԌԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲօսոհցԼՍՕ\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D6A3}]/u;

function reason(character: string, latin: boolean): Deception["because"] | undefined {
  if (character === " ") return undefined;
  if (BIDI.test(character)) return "changes the direction of text";
  if (INVISIBLE.test(character)) return "invisible";
  if (SPACE.test(character)) return "a space that is not the ordinary one";
  return latin && LOOKALIKE.test(character) ? "looks like a Latin letter" : undefined;
}
