/**
 * What an editor or a web page would show as something else, or not at all: controls, soft hyphen, bidirectional and
 * zero-width marks but the joiners that scripts and emoji need, separators, tag characters, half characters.
 */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** The text with every unseen character as a visible `U+202E`, line ends as LF. */
export function visible(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(UNSEEN, (found) => `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
}
