import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { lineEnd } from "./line-end.ts";

/** The line before the text that mlc writes. Everything outside the two lines belongs to people. */
export const BEGIN = "<!-- mlc:begin card -->";

/** The line behind the text that mlc writes. */
export const END = "<!-- mlc:end card -->";

/** The rest of a file with the new text between its markers, or why there is no place for it. */
export type Placed = { readonly text: string } | { readonly refused: Finding };

/** What the message says about the file. */
export interface PlaceOptions {
  readonly file: string;
  readonly model: string;
  readonly to: "hf" | "md";
  readonly insertMarkers: boolean;
  /** What writes it, where that is not `mlc card MODEL`. */
  readonly command?: string;
  /** The line under the first marker, where it is not that of a card. */
  readonly note?: string;
  /** What stands in the file above the text, for the line in the message. */
  readonly above: string;
}

/** The text that stands between the markers, markers included, without a line end behind. Lines end with LF. */
export function marked(markdown: string, note = CARD_NOTE): string {
  return `${BEGIN}\n${note}\n\n${markdown.trimEnd()}\n\n${END}`;
}

const CARD_NOTE = "<!-- Written by mlc from the model's files: edit those and run mlc card again. -->";

/**
 * Puts `markdown` (LF) between the markers of an existing text, line ends as there; every byte outside stays. Without
 * markers it is refused, or, asked for, put at the end.
 */
export function place(existing: string, markdown: string, options: PlaceOptions): Placed {
  const eol = lineEnd(existing);
  const block = marked(markdown, options.note).replaceAll("\n", eol);
  const begins = [...existing.matchAll(BEGIN_LINE)];
  const ends = [...existing.matchAll(END_LINE)];
  if (begins.length === 0 && ends.length === 0) {
    if (!options.insertMarkers)
      return {
        refused: finding(
          "card-markers-missing",
          {
            file: options.file,
            model: options.model,
            to: options.to,
            ...(options.command === undefined ? {} : { command: options.command }),
          },
          { file: options.file },
        ),
      };
    return {
      text: existing.trim() === "" ? `${existing}${block}${eol}` : `${existing}${gap(existing, eol)}${block}${eol}`,
    };
  }
  const [begin, end] = [begins[0], ends[0]];
  if (begin === undefined || end === undefined || begins.length + ends.length !== 2 || end.index < begin.index) {
    const line = (options.above + existing.slice(0, (begin ?? end)?.index ?? 0)).split("\n").length;
    const counts = { begins: begins.length, ends: ends.length, file: options.file };
    return { refused: finding("card-markers-broken", counts, { file: options.file, line }) };
  }
  return { text: existing.slice(0, begin.index) + block + existing.slice(end.index + end[0].length) };
}

const BEGIN_LINE = /^<!-- mlc:begin card -->(?=[ \t]*\r?$)/gm;
const END_LINE = /^<!-- mlc:end card -->(?=[ \t]*\r?$)/gm;

/** As many line ends as a blank line before the block needs. */
function gap(existing: string, eol: string): string {
  if (existing.endsWith(eol + eol)) return "";
  return existing.endsWith(eol) ? eol : eol + eol;
}
