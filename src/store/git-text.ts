/** Text from outside (git, hooks, file names) with everything invisible or harmful to a terminal written as `\xNN` or `\u{…}`. */
export function visible(text: string): string {
  return text.replace(unseen, (c) => {
    const code = c.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
  });
}

/** The last `count` lines that say something, made visible and joined with ` / `: what a program said before it failed. */
export function lastLines(text: string, count: number): string {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  return lines
    .slice(-count)
    .map((line) => visible(line.trim().slice(0, 300)))
    .join(" / ");
}

/** A command line that a POSIX shell reads as exactly these words. */
export function commandLine(words: readonly string[]): string {
  return words.map((word) => (plainWord.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(" ");
}

const plainWord = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** C0, DEL, C1, line separators, bidirectional controls, zero-width characters, byte order mark, lone surrogates. */

const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu;
