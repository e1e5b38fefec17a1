import type { Json, JsonMap } from "../../core/json.ts";
import { codesOf, type Codes } from "./codes.ts";
import { readBlockText } from "./fast-block-text.ts";
import { readFlow } from "./fast-flow.ts";
import { readPlain, readQuoted, readQuotedKey, quotedKeyEnd } from "./fast-scalars.ts";
import { firstOfKeys, learn, passKnown, type Known } from "./known-keys.ts";
import { MAX_KEY } from "./limits.ts";
import type { Place } from "./place.ts";
import {
  APOSTROPHE,
  COLON,
  DASH,
  HASH,
  OPEN_LIST,
  OPEN_MAP,
  QUOTE,
  SPACE,
  count,
  decline,
  endLine,
  enter,
  isGap,
  isIndicator,
  isLineEnd,
  newSteps,
  note,
  plainKey,
  skipLine,
  toContent,
  unlessDeclined,
  withoutSpaces,
  type Scan,
} from "./scan.ts";

/**
 * The mapping in a clean text (`cleanText`), for the plain subset of YAML that mlc writes and people mostly write:
 * block and bracket collections, plain and quoted scalars, block texts, comments, LF or CRLF, JSON. The same value as
 * the strict loader's, or undefined: it never has an opinion of its own, and never an error. `bytes`: those the text was
 * decoded from, where they are at hand.
 */
export function readFast(text: string, bytes?: Uint8Array): JsonMap | undefined {
  return unlessDeclined(() => readRoot(start(text, false, bytes)));
}

/** Where everything stands in a text that `readFast` reads. */
export function placesOf(text: string): Place {
  const scan = start(text, true);
  readRoot(scan);
  return scan.place;
}

function start(text: string, tracing: boolean, bytes?: Uint8Array): Scan {
  const place: Place = { kind: "scalar", style: "none", start: 0, end: 0, steps: [] };
  const codes = codesOf(text, bytes);
  return { text, codes, at: 0, column: -1, nodes: 0, depth: 0, brackets: 0, tracing, place };
}

function readRoot(scan: Scan): JsonMap {
  // A tab is rare in these files and its rules are many; what looks like the end must be the end.
  if (scan.text.includes("\t") || scan.text.includes("\0")) decline();
  count(scan, 1);
  toContent(scan);
  const code = scan.codes[scan.at];
  if (code === OPEN_MAP) {
    const value = readFlow(scan, -1) as JsonMap;
    endLine(scan);
    toContent(scan);
    return scan.column === -1 ? value : decline();
  }
  if (scan.column === -1 || !startsKey(scan)) decline();
  const value = readMap(scan, scan.column);
  return scan.column === -1 ? value : decline();
}

/** A block mapping whose keys stand at `column`; the first of them is next. */
function readMap(scan: Scan, column: number): JsonMap {
  enter(scan);
  const value: Record<string, Json> = {};
  const steps = newSteps(scan);
  const first = scan.at;
  let known: Known | undefined = FIRST;
  do {
    count(scan, 2);
    const start = scan.at;
    const next: Known | undefined = known && passKnown(scan, known);
    const key: string = next === undefined ? readKey(scan) : next.key;
    if (next === undefined && Object.hasOwn(value, key)) decline();
    known = next ?? (known && afterPlain(scan, start, known, key));
    const after = scan.at;
    value[key] = readAfter(scan, column, "key");
    if (scan.tracing) steps.push({ key, start, after, value: scan.place });
  } while (scan.column === column);
  if (scan.column > column) decline();
  scan.depth--;
  if (scan.tracing) note(scan, "map", "block", first, steps.at(-1)?.value.end ?? first, steps);
  return value;
}

/** Keys in quotes are read in full each time: what they are is not how they are written. */
function afterPlain(scan: Scan, start: number, known: Known, key: string): Known | undefined {
  const code = scan.codes[start];
  return code === QUOTE || code === APOSTROPHE ? undefined : learn(known, key);
}

const FIRST = firstOfKeys();

/** A block list whose dashes stand at `column`; the first of them is next. */
function readList(scan: Scan, column: number): readonly Json[] {
  enter(scan);
  const value: Json[] = [];
  const steps = newSteps(scan);
  const first = scan.at;
  do {
    count(scan, 1);
    const start = scan.at++;
    value.push(readAfter(scan, column, "dash"));
    if (scan.tracing) steps.push({ key: steps.length, start, after: start + 1, value: scan.place });
  } while (scan.column === column && isDash(scan));
  if (scan.column > column) decline();
  scan.depth--;
  if (scan.tracing) note(scan, "list", "block", first, steps.at(-1)?.value.end ?? first, steps);
  return value;
}

/** What follows a `:` or a `-` that stands in a collection at column `parent`. */
function readAfter(scan: Scan, parent: number, what: "key" | "dash"): Json {
  const { codes } = scan;
  const after = scan.at;
  let code = codes[after];
  while (code === SPACE) code = codes[++scan.at];
  if (isLineEnd(code) || (code === HASH && scan.at > after)) {
    skipLine(scan);
    toContent(scan);
    if (scan.column > parent) return readBelow(scan, parent, scan.column, after);
    // A list may stand at the column of its key.
    if (what === "key" && scan.column === parent && isDash(scan)) return readList(scan, parent);
    note(scan, "scalar", "none", after, after);
    return null;
  }
  if (what === "dash") return readBelow(scan, parent, parent + 1 + scan.at - after, scan.at);
  return readValue(scan, parent);
}

/** A value that may be a block collection; its first character is next and stands at `column`. `after`: where its key ended. */
function readBelow(scan: Scan, parent: number, column: number, after: number): Json {
  if (isDash(scan)) return readList(scan, column);
  if (startsKey(scan)) return readMap(scan, column);
  // The strict loader is of two minds about a comment between a key and a scalar on a line of its own.
  if (after !== scan.at && scan.text.slice(after, scan.at).includes("#")) decline();
  return readValue(scan, parent);
}

/** A scalar or a collection in brackets, with the rest of its line. */
function readValue(scan: Scan, parent: number): Json {
  let value: Json;
  switch (scan.codes[scan.at]) {
    case QUOTE:
    case APOSTROPHE:
      value = readQuoted(scan);
      endLine(scan);
      break;
    case OPEN_LIST:
    case OPEN_MAP:
      value = readFlow(scan, parent);
      endLine(scan);
      break;
    case 62: // >
    case 124: // |
      value = readBlockText(scan, parent);
      break;
    default:
      value = readPlain(scan, parent);
  }
  toContent(scan);
  return value;
}

/** A key and its `:`. */
function readKey(scan: Scan): string {
  const { text, codes } = scan;
  const start = scan.at;
  const code = codes[start];
  if (code === QUOTE || code === APOSTROPHE) {
    const end = quotedKeyEnd(codes, start);
    if (codes[end] !== COLON || !isGap(codes[end + 1]) || end - start > MAX_KEY) decline();
    const key = readQuotedKey(scan);
    scan.at = end + 1;
    return key;
  }
  const end = plainKeyEnd(codes, start);
  if (end - start > MAX_KEY || end === -1) decline();
  scan.at = end + 1;
  return plainKey(text.slice(start, withoutSpaces(codes, end)));
}

function startsKey(scan: Scan): boolean {
  const { codes, at } = scan;
  const code = codes[at];
  if (code !== QUOTE && code !== APOSTROPHE) return plainKeyEnd(codes, at) !== -1;
  const end = quotedKeyEnd(codes, at);
  return codes[end] === COLON && isGap(codes[end + 1]);
}

/** Offset of the `:` that ends a key without quotes; -1 where the line has none, or does not start like plain text. */
function plainKeyEnd(codes: Codes, start: number): number {
  if (isIndicator(codes[start] as number)) return -1;
  for (let at = start; ; at++) {
    const code = codes[at] as number;
    if (code > COLON) continue;
    if (code === COLON) {
      if (isGap(codes[at + 1])) return at;
    } else if (isLineEnd(code) || (code === HASH && codes[at - 1] === SPACE)) return -1;
  }
}

function isDash(scan: Scan): boolean {
  return scan.codes[scan.at] === DASH && isGap(scan.codes[scan.at + 1]);
}
