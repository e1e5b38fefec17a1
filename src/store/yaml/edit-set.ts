import type { Json, Path } from "../../core/json.ts";
import { addToFlow } from "./edit-flow.ts";
import { columnOf, type Source } from "./edit-source.ts";
import { notPossible } from "./edit-value.ts";
import { emitKey, emitLiteral, emitQuoted, emitSingleQuoted } from "./emit-scalar.ts";
import { flowText, render, type Rendered } from "./emit.ts";
import { stepsTo, type Place, type Step } from "./place.ts";
import { isBlank, lineEnd, type Splice } from "./splice.ts";

/** The splices that make `path` hold `value`: replaced where it stands, else added with whatever parents are missing. */
export function setSplices(source: Source, path: Path, value: Json): readonly Splice[] {
  const steps = stepsTo(source.root, path);
  if (steps.length === path.length) return replaceSplices(source, steps, value);
  const parent = steps.at(-1)?.value ?? source.root;
  const [step, ...rest] = path.slice(steps.length);
  if (parent.kind === "scalar") return replaceSplices(source, steps, nested(path.slice(steps.length), value));
  if (step === undefined) throw notPossible(path, "it has no place");
  return addSplices(source, steps, step, nested(rest, value));
}

/** The splices that put `value` at the end of the list at `path`. */
export function appendSplices(source: Source, path: Path, value: Json): readonly Splice[] {
  const steps = stepsTo(source.root, path);
  const list = steps.at(-1)?.value;
  if (steps.length < path.length || list === undefined || list.steps.length === 0)
    return setSplices(source, path, [value]);
  return addSplices(source, steps, list.steps.length, value);
}

/** The splices that put `value` in place of what stands at the end of `steps`. */
export function replaceSplices(source: Source, steps: readonly Step[], value: Json): readonly Splice[] {
  const { text, eol } = source;
  const step = steps.at(-1);
  if (step === undefined) throw notPossible([], "the whole document cannot be replaced");
  const { after, value: place } = step;
  const { head, below } = rendered(source, steps, value);
  const lines = below.map((line) => eol + line).join("");
  const endOfLine = lineEnd(text, after);

  if (place.start > endOfLine) {
    // It starts on a line of its own: the new value goes beside the key, or below it, and the old lines go.
    const end = place.style === "block" ? lineEnd(text, place.end) : place.end;
    return [insert(after, spaced(head)), { start: endOfLine, end, text: lines }];
  }
  if (place.style === "literal" || place.style === "folded") {
    // A comment in the header stays; the lines go.
    const header = /^[|>][-+1-9]*/.exec(text.slice(place.start, endOfLine))?.[0] ?? "";
    return [
      { start: head === "" ? after : place.start, end: place.start + header.length, text: head },
      { start: endOfLine, end: place.end, text: lines },
    ];
  }
  if (place.style === "none") {
    const end = isBlank(text, after, endOfLine) ? endOfLine : after;
    return [{ start: after, end, text: spaced(head) }, insert(endOfLine, lines)];
  }
  const start = head === "" ? after : place.start;
  return [{ start, end: place.end, text: head }, insert(lineEnd(text, place.end), lines)];
}

function addSplices(source: Source, steps: readonly Step[], key: string | number, value: Json): readonly Splice[] {
  const { text, eol, layout } = source;
  const place = steps.at(-1)?.value ?? source.root;
  if (place.style === "flow") {
    // An empty collection outside of other brackets may open up into lines.
    if (place.steps.length === 0 && steps.length > 0 && !isInFlow(source, steps)) {
      return replaceSplices(source, steps, typeof key === "number" ? [value] : { [key]: value });
    }
    const quoted = text[place.steps.at(-1)?.start ?? 0] === '"' || isJson(text, steps);
    const inner = flowText(value, quoted);
    const label = typeof key === "number" ? "" : `${quoted ? emitQuoted(key) : emitKey(key)}: `;
    return addToFlow(source, place, label + inner);
  }
  const column = columnOf(text, place.start);
  const { head, below } = render(value, layout, column, typeof key === "number" ? "dash" : "key");
  const label = typeof key === "number" ? "-" : `${emitKey(key)}:`;
  const lines = [" ".repeat(column) + label + spaced(head), ...below];
  return [insert(lineEnd(text, place.end), lines.map((line) => eol + line).join(""))];
}

// How a new value is written where an old one stands.
function rendered(source: Source, steps: readonly Step[], value: Json): Rendered {
  const { text, layout } = source;
  const step = steps.at(-1);
  const old = step?.value;
  if (step === undefined || old === undefined) return { head: "", below: [] };
  const inFlow = isInFlow(source, steps);
  if (inFlow || (old.style === "flow" && old.steps.length > 0)) {
    return { head: inOldQuotes(old, value) ?? flowText(value, isJson(text, steps)), below: [] };
  }
  const quoted = typeof value === "string" && emitLiteral(value) !== undefined ? undefined : inOldQuotes(old, value);
  if (quoted !== undefined) return { head: quoted, below: [] };
  if (typeof step.key === "string") return render(value, layout, columnOf(text, step.start), "key");
  // Beside a dash the first line of a collection goes where the old value stands.
  const moves = old.style === "none" || old.start > lineEnd(text, step.after);
  return render(value, layout, moves ? columnOf(text, step.start) : columnOf(text, old.start) - 2, "dash");
}

// A text stays in the kind of quotes it is in.
function inOldQuotes(old: Place, value: Json): string | undefined {
  if (typeof value !== "string") return undefined;
  if (old.style === "double") return emitQuoted(value);
  return old.style === "single" ? emitSingleQuoted(value) : undefined;
}

function isInFlow(source: Source, steps: readonly Step[]): boolean {
  return [source.root, ...steps.slice(0, -1).map((step) => step.value)].some((place) => place.style === "flow");
}

/** True where the keys beside a value are in double quotes, as in JSON. */
function isJson(text: string, steps: readonly Step[]): boolean {
  const key = steps.findLast((step) => typeof step.key === "string");
  return key !== undefined && text[key.start] === '"';
}

function nested(path: Path, value: Json): Json {
  return path.reduceRight<Json>((inner, step) => (typeof step === "number" ? [inner] : { [step]: inner }), value);
}

function spaced(text: string): string {
  return text === "" ? "" : ` ${text}`;
}

function insert(at: number, text: string): Splice {
  return { start: at, end: at, text };
}
