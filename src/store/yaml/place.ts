import type { Path } from "../../core/json.ts";
import { positions, type Position } from "./position.ts";

/** How a value is written. `none`: nothing stands there, which YAML reads as null. */
export type Style = "block" | "flow" | "plain" | "single" | "double" | "literal" | "folded" | "none";

/** Where a value stands in its text: offsets in UTF-16 code units of the text without byte order mark. */
export interface Place {
  readonly kind: "map" | "list" | "scalar";
  readonly style: Style;
  /** First character: a quote, a bracket, the `|`, the first key or dash; just after the `:` or `-` where nothing stands. */
  readonly start: number;
  /** After the last character, without line end and comment; of a block collection, the end of its last value. */
  readonly end: number;
  /** In the order of the text; empty for a scalar. */
  readonly steps: readonly Step[];
}

/** One key of a mapping, or one place in a list. */
export interface Step {
  readonly key: string | number;
  /** First character of the key, or of the dash; of the value itself in a list in brackets. */
  readonly start: number;
  /** After the `:` or `-`; equal to `start` in a list in brackets. */
  readonly after: number;
  readonly value: Place;
}

/** A 1-based position, and what stands there where that is a scalar: `1.10` for a number that reads as 1.1. */
export interface Located extends Position {
  readonly source?: string;
}

/** Finds places in one text. Of a path that does not exist the nearest parent that does is given. */
export type Locate = (path: Path, atKey?: boolean) => Located;

/** A `locate` over a tree of places that is made when it is first asked for. */
export function locator(text: string, tree: () => Place): Locate {
  let root: Place | undefined;
  let position: ((offset: number) => Position) | undefined;
  return (path, atKey = false) => {
    root ??= tree();
    position ??= positions(text);
    const steps = stepsTo(root, path);
    const last = steps.at(-1);
    const whole = steps.length === path.length;
    if (last === undefined) return position(root.start);
    if (atKey || !whole) return position(whole ? last.start : startOf(last));
    const { kind, start, end } = last.value;
    return kind === "scalar" ? { ...position(start), source: text.slice(start, end) } : position(startOf(last));
  };
}

/** The steps along a path, as far as it exists. */
export function stepsTo(root: Place, path: Path): readonly Step[] {
  const steps: Step[] = [];
  let here = root;
  for (const key of path) {
    const step = here.steps.find((candidate) => candidate.key === key);
    if (step === undefined) break;
    steps.push(step);
    here = step.value;
  }
  return steps;
}

// A block collection starts on the line below its key; what is said about it as a whole is said at the key.
function startOf(step: Step): number {
  return step.value.style === "block" ? step.start : step.value.start;
}
