import type { Detection, Importer, ImportInput } from "./importer.ts";

/** An importer that did not recognise an input, and what it missed. */
export interface Near {
  readonly id: string;
  readonly missing: string;
}

/**
 * The importers that got furthest with an input, best first, at most three: those with the largest share of the words of
 * their signature (in backquotes in `detects`) in the beginning of its files. None where nothing of any signature is there.
 */
export function nearestOf(
  input: ImportInput,
  seen: readonly { readonly importer: Importer; readonly detection: Detection }[],
): readonly Near[] {
  const text = input.files
    .slice(0, MOST_FILES)
    .map(({ bytes }) => new TextDecoder().decode(bytes.subarray(0, LOOKED_AT)))
    .join("\n");
  return seen
    .flatMap(({ importer: { id, detects }, detection }) =>
      typeof detection === "object" ? [{ id, missing: detection.missing, share: shareOf(detects, text) }] : [],
    )
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_SHOWN)
    .map(({ id, missing }) => ({ id, missing }));
}

const MOST_SHOWN = 3;
const MOST_FILES = 20;
/** Signatures stand early, or their words come again: 64 KiB of each file. */
const LOOKED_AT = 64 * 1024;

function shareOf(detects: string, text: string): number {
  // Of a path (`data.resultType`, `groups[].rules[].expr`) the last key, of `kind: X` the key.
  const quoted = [...detects.matchAll(/`(\w[^`]*)`/g)].map(([, word = ""]) => word.split(/[^\w.[\]-]/, 1)[0] ?? "");
  const words = quoted.map((word) => word.split(/[.[\]]+/).at(-1) ?? word);
  const there = words.filter((word) => standsIn(word, text));
  return words.length === 0 ? 0 : there.length / words.length;
}

/** The word with nothing of a word on either side. */
function standsIn(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const around = `${text[at - 1] ?? " "}${text[at + word.length] ?? " "}`;
    if (!/\w/.test(around)) return true;
  }
  return false;
}
