import type { Layout } from "./emit.ts";
import type { Place } from "./place.ts";
import { lineEnd, lineStart } from "./splice.ts";

/** A text to edit: where everything stands in it, and how it is laid out. */
export interface Source {
  readonly text: string;
  readonly root: Place;
  /** The line end of its first line. */
  readonly eol: "\n" | "\r\n";
  readonly layout: Layout;
}

/** Looks how a text is laid out: line ends, and the first mapping and list that stand below a key. */
export function sourceOf(text: string, root: Place): Source {
  const seen: { indent?: number; dash?: number } = {};
  look(text, root, seen);
  const indent = seen.indent ?? (seen.dash || 2);
  return {
    text,
    root,
    eol: text[lineEnd(text, 0)] === "\r" ? "\r\n" : "\n",
    layout: { indent, dash: seen.dash ?? 2, literals: text.endsWith("\n") },
  };
}

/** Column of an offset, from zero. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

function look(text: string, place: Place, seen: { indent?: number; dash?: number }): void {
  if (place.style !== "block") return;
  const column = columnOf(text, place.start);
  for (const { key, after, value } of place.steps) {
    if (value.style === "block" && typeof key === "string" && value.start > lineEnd(text, after)) {
      const below = columnOf(text, value.start) - column;
      if (value.kind === "map") seen.indent ??= below;
      else seen.dash ??= below;
    }
    look(text, value, seen);
  }
}
