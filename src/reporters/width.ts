/** Terminal columns a text takes: graphemes count 2 where wide (East Asian, emoji), 0 where they only combine. */
export function columns(text: string): number {
  if (NARROW.test(text)) return text.length;
  let sum = 0;
  for (const { segment } of graphemes().segment(text)) sum += graphemeColumns(segment);
  return sum;
}

/** The text cut to at most `width` columns, never inside a grapheme; a cut is marked by `mark`. */
export function fit(text: string, width: number, mark: string): string {
  if (columns(text) <= width) return text;
  let left = width - columns(mark);
  if (NARROW.test(text)) return text.slice(0, Math.max(0, left)) + mark;
  let kept = "";
  for (const { segment } of graphemes().segment(text)) {
    left -= graphemeColumns(segment);
    if (left < 0) break;
    kept += segment;
  }
  return kept + mark;
}

/** The text with spaces added up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columns(text)));
}

/**
 * Lines of at most `width` columns, broken at spaces; a longer word stands alone. What stands in backticks is never
 * broken, so that a command can be copied. Each line feed starts a new line.
 */
export function wrap(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of wordsOf(paragraph)) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && columns(longer) > width) {
        lines.push(line);
        line = word;
      } else {
        line = longer;
      }
    }
    return [...lines, line];
  });
}

/** A text cut at each space that has an even number of backticks behind it. */
function wordsOf(text: string): readonly string[] {
  if (!text.includes("`")) return text.split(" ");
  const words: string[] = [];
  let inside = text.split("`").length % 2 === 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "`") inside = !inside;
    else if (text[at] === " " && !inside) {
      words.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...words, text.slice(start)];
}

/** Latin letters, dashes, quotes, arrows and our own marks: one column each, and nothing that joins with what is beside it. */
const NARROW =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u203a\u2190-\u21ff\u2260-\u2265\u2713\u2717]*$/;

/** Made when the first text needs it: that takes 12 ms, and most texts are plain. */
function graphemes(): Intl.Segmenter {
  return (segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" }));
}

let segmenter: Intl.Segmenter | undefined;

function graphemeColumns(grapheme: string): number {
  if (/^\p{Mark}+$/u.test(grapheme)) return 0;
  if (/\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u.test(grapheme)) return 2;
  return wide.test(grapheme) ? 2 : 1;
}

/** Blocks whose characters are wide or fullwidth (Unicode Standard Annex 11, without the rare ones). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
