import { columnOf, type Source } from "./edit-source.ts";
import type { Place } from "./place.ts";
import { isBlank, isRestEmpty, lineEnd, lineStart, nextLine, type Splice } from "./splice.ts";

/** The splices that add an entry, as written, at the end of a collection in brackets. */
export function addToFlow(source: Source, place: Place, written: string): readonly Splice[] {
  const { text, eol } = source;
  const last = place.steps.at(-1);
  if (last === undefined) return [{ start: place.start + 1, end: place.start + 1, text: written }];

  const end = last.value.end;
  const ownLine = lineEnd(text, end);
  const comma = commaAfter(text, end, place.end - 1);
  if (ownLine > place.end - 1 || comma > ownLine) return [{ start: end, end, text: `, ${written}` }];
  // One entry a line: the comma goes where the entry ends, the new line below, so that comments stay with their entries.
  const indent = " ".repeat(indentOf(text, last.start));
  const line = eol + indent + written + (comma === -1 ? "" : ",");
  const splices = [{ start: ownLine, end: ownLine, text: line }];
  return comma === -1 ? [{ start: end, end, text: "," }, ...splices] : splices;
}

/** The splices that take entry `index` out of a collection in brackets that has others. */
export function removeFromFlow(source: Source, place: Place, index: number): readonly Splice[] {
  const { text } = source;
  const step = place.steps[index];
  const before = place.steps[index - 1];
  if (step === undefined) return [];
  const { start } = step;
  const { end } = step.value;
  const comma = commaAfter(text, end, place.end - 1);
  if (comma !== -1) return [withItsLine(text, start, comma + 1)];
  if (before === undefined) return [{ start, end, text: "" }];
  // The last one: the comma that now has nothing after it goes too.
  const left = commaAfter(text, before.value.end, start);
  const gap = text.slice(left, start);
  if (left === -1) return [{ start, end, text: "" }];
  if (!gap.includes("\n")) return [{ start: left, end, text: "" }];
  const alone = isBlank(text, lineStart(text, start), start) && isRestEmpty(text, end);
  return [{ start: left, end: left + 1, text: "" }, alone ? ownLines(text, start, end) : { start, end, text: "" }];
}

// Whole lines where nothing else stands on them, else the entry and the spaces on one side of it.
function withItsLine(text: string, start: number, end: number): Splice {
  const first = isBlank(text, lineStart(text, start), start);
  if (first && isRestEmpty(text, end)) return { start: lineStart(text, start), end: nextLine(text, end), text: "" };
  let from = start;
  let to = end;
  if (isBlank(text, end, lineEnd(text, end)) && !first) while (text[from - 1] === " ") from--;
  else while (text[to] === " ") to++;
  return { start: from, end: to, text: "" };
}

// From the end of the line before to the end of its own, comment included.
function ownLines(text: string, start: number, end: number): Splice {
  const from = lineEnd(text, lineStart(text, lineStart(text, start) - 1));
  return { start: from, end: lineEnd(text, end), text: "" };
}

// Offset of the next comma that is not in a comment; -1 where none comes before `limit`.
function commaAfter(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (text[at] === ",") return at;
    if (text[at] === "#") at = nextLine(text, at) - 1;
    else if (text[at]?.trim() !== "") return -1;
  }
  return -1;
}

function indentOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  const blank = /^ */.exec(text.slice(start))?.[0].length ?? 0;
  return Math.min(blank, columnOf(text, offset));
}
