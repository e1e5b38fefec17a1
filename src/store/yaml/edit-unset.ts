import type { Path } from "../../core/json.ts";
import { removeFromFlow } from "./edit-flow.ts";
import { replaceSplices } from "./edit-set.ts";
import type { Source } from "./edit-source.ts";
import { notPossible } from "./edit-value.ts";
import { stepsTo, type Place, type Step } from "./place.ts";
import { isBlank, lineEnd, lineStart, nextLine, type Splice } from "./splice.ts";

/**
 * The splices that take `path` out: its own lines and the comment beside it, never the comments of its neighbours.
 * What was the last key of a mapping leaves `{}`, the last element of a list `[]`.
 */
export function unsetSplices(source: Source, path: Path): readonly Splice[] {
  const steps = stepsTo(source.root, path);
  const step = steps.at(-1);
  if (step === undefined || steps.length !== path.length) throw notPossible(path, "it does not stand in the file");
  const above = steps.slice(0, -1);
  const parent = above.at(-1)?.value ?? source.root;
  if (parent.steps.length === 1) return emptied(source, above, parent);
  const index = parent.steps.indexOf(step);
  return parent.style === "flow"
    ? removeFromFlow(source, parent, index)
    : [removeLines(source.text, parent, index, step)];
}

function emptied(source: Source, above: readonly Step[], parent: Place): readonly Splice[] {
  const { text } = source;
  const [only] = parent.steps;
  const key = above.at(-1);
  if (key === undefined || only === undefined) return [{ start: parent.start, end: parent.end, text: "{}" }];
  if (parent.style === "block" && parent.start > lineEnd(text, key.after)) {
    // Comments that stood around the last one stay where they are.
    const brackets = parent.kind === "map" ? " {}" : " []";
    return [{ start: key.after, end: key.after, text: brackets }, removeLines(text, parent, 0, only)];
  }
  return replaceSplices(source, above, parent.kind === "map" ? {} : []);
}

function removeLines(text: string, parent: Place, index: number, step: Step): Splice {
  const { start } = step;
  const { end } = step.value;
  const ownStart = lineStart(text, start);
  if (isBlank(text, ownStart, start)) {
    let after = nextLine(text, end);
    if (keepsBlanks(text, parent.steps[index - 1]?.value)) {
      // Blank lines that followed it would become part of the text above, which keeps its own (`|+`).
      while (after < text.length && isBlank(text, after, lineEnd(text, after))) after = nextLine(text, after);
    } else if (after === text.length && !text.endsWith("\n")) {
      // Without a line end after it, the one before it goes.
      return { start: lineEnd(text, lineStart(text, ownStart - 1)), end: after, text: "" };
    }
    return { start: ownStart, end: after, text: "" };
  }
  // The first of a mapping or list that starts beside a dash: the next one moves up, unless comments stand between.
  const next = parent.steps[index + 1];
  const line = lineEnd(text, end);
  if (next !== undefined && isBlank(text, line, next.start)) return { start, end: next.start, text: "" };
  let from = start;
  while (text[from - 1] === " ") from--;
  return { start: from, end: line, text: "" };
}

function keepsBlanks(text: string, place: Place | undefined): boolean {
  if (place === undefined) return false;
  const last = place.steps.at(-1)?.value;
  if (last !== undefined) return keepsBlanks(text, last);
  return (
    (place.style === "literal" || place.style === "folded") && /^[|>][1-9]?\+/.test(text.slice(place.start, place.end))
  );
}
