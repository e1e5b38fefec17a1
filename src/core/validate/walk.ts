import type { Finding } from "../findings/finding.ts";
import { isMap, type Json, type JsonMap, type Path } from "../json.ts";
import { entriesOf, isQuiet, rootOf, under, type Place, type Quiet, type Spot } from "./places.ts";

/** What a walk finds, and the file it is in. */
export interface Report {
  file: string;
  readonly found: Finding[];
}

/**
 * What one rule does with the texts, keys and mappings of a document. `key` gets the place of the mapping that holds it. The path
 * is that of the walk: copy it to keep it.
 */
export interface Visitor {
  readonly text?: (text: string, place: Place, path: Path) => void;
  readonly key?: (key: string, place: Place, path: Path) => void;
  readonly map?: (map: JsonMap, place: Place, path: Path) => void;
  /**
   * Where a visitor looks at texts for what they and their place do not tell: whether a file is there, who is known, what day it
   * is. Without it what is found in a text depends on the text and its place alone.
   */
  readonly asks?: (place: Place) => boolean;
}

/**
 * A walk that shows every text, key and mapping of a document to all visitors, in file order, in one pass; but not what is quiet
 * below `root`, except to visitors that ask there.
 */
export function walker(visitors: readonly Visitor[], root: Spot = LOUD): (value: unknown) => void {
  const each = <K extends keyof Visitor>(kind: K, of = visitors) =>
    of.map((visitor) => visitor[kind]).filter((one) => one !== undefined);
  const asking = visitors.filter((visitor) => visitor.asks !== undefined);
  const shown = { texts: each("text"), asking: each("text", asking), keys: each("key"), maps: each("map"), path: [] };
  return (value) => {
    step(value as Json, root, shown);
  };
}

/** The same for one document, all of it. */
export function walk(root: unknown, visitors: readonly Visitor[]): void {
  walker(visitors)(root);
}

/** What visitors without `asks` find nothing in, by asking them. */
export function quietTo(visitors: (report: Report) => readonly Visitor[]): Quiet {
  const report: Report = { file: "", found: [] };
  const all = visitors(report);
  const silent = all.filter((visitor) => visitor.asks === undefined);
  const heard = (): boolean => report.found.splice(0).length > 0;
  return {
    text(text, place) {
      for (const visitor of silent) visitor.text?.(text, place, []);
      return !heard();
    },
    key(key, place) {
      for (const visitor of all) visitor.key?.(key, place, []);
      return !heard();
    },
    asks: (place) => all.some((visitor) => visitor.asks?.(place) === true),
  };
}

const LOUD = rootOf({ text: () => false, key: () => false, asks: () => true });

interface Shown {
  readonly texts: readonly ((text: string, place: Place, path: Path) => void)[];
  readonly asking: readonly ((text: string, place: Place, path: Path) => void)[];
  readonly keys: readonly ((key: string, place: Place, path: Path) => void)[];
  readonly maps: readonly ((map: JsonMap, place: Place, path: Path) => void)[];
  readonly path: (string | number)[];
}

function step(value: Json, spot: Spot, shown: Shown): void {
  if (typeof value === "string") {
    const quiet = isQuiet(value, spot);
    if (quiet && !spot.asks) return;
    for (const show of quiet ? shown.asking : shown.texts) show(value, spot, shown.path);
  } else if (Array.isArray(value)) {
    list(value as readonly Json[], entriesOf(spot), shown);
  } else if (isMap(value)) {
    map(value, spot, shown);
  }
}

function list(values: readonly Json[], spot: Spot, shown: Shown): void {
  const { path } = shown;
  for (let at = 0; at < values.length; at += 1) {
    path.push(at);
    step(values[at] ?? null, spot, shown);
    path.pop();
  }
}

function map(value: JsonMap, spot: Spot, shown: Shown): void {
  const { path } = shown;
  for (const show of shown.maps) show(value, spot, path);
  // Its own keys: it was read from a document. A list of them would be made for every mapping.
  for (const key in value) {
    const below = under(spot, key);
    if (!below.isKeyQuiet) for (const show of shown.keys) show(key, spot, path);
    const inner = value[key];
    // Nothing is shown of a number.
    if (inner === undefined || (typeof inner !== "string" && typeof inner !== "object")) continue;
    path.push(key);
    step(inner, below, shown);
    path.pop();
  }
}
