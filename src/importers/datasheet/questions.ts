import { anyComments, relatesToPeople, sections, wordings } from "./wordings.ts";

/** A line that asks: which place of a datasheet it asks for (`people`: whether it relates to people), and how deep its heading is. */
export type Asked =
  | { readonly kind: "question"; readonly path: string; readonly line: number }
  | { readonly kind: "section"; readonly key: string }
  | { readonly kind: "title"; readonly text: string }
  /** A heading or numbered question that is none of the 57. */
  | { readonly kind: "other"; readonly text: string; readonly line: number };

/** What a line of a Markdown datasheet asks; undefined for a line of an answer. `section` is the one it stands in. */
export function askedBy(text: string, line: number, section: string | undefined): Asked | undefined {
  const heading = /^(#{1,6})\s+(.+?)\s*#*\s*$/.exec(text);
  const numbered = /^ {0,3}\d{1,3}[.)]\s+(\*\*.+)$/.exec(text);
  const bold = /^ {0,3}(?:[-*]\s+)?(\*\*[^*]+\?\*\*.*)$/.exec(text);
  const words = heading?.[2] ?? numbered?.[1] ?? bold?.[1];
  if (words === undefined) return undefined;
  const plain = plainWords(words);
  const found = sections.find(([, pattern]) => heading !== null && !plain.includes("?") && pattern.test(plain));
  if (found !== undefined) return { kind: "section", key: found[0] };
  if (relatesToPeople.test(plain)) return { kind: "question", path: "people", line };
  if (anyComments.test(plain) && section !== undefined) return { kind: "question", path: `${section}.notes`, line };
  const path = wordings.find(([, pattern]) => pattern.test(plain))?.[0];
  if (path !== undefined) return { kind: "question", path, line };
  if (heading?.[1] === "#") return { kind: "title", text: words };
  return heading === null && bold !== null && numbered === null ? undefined : { kind: "other", text: words, line };
}

/** Lower case, without emphasis, numbering and curly quotes: what wordings are compared with. */
function plainWords(text: string): string {
  return text
    .replace(/[*_`]/g, "")
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/^\s*(?:q?\d{1,3}(?:\.\d{1,3})*[.):]?\s+)/i, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
