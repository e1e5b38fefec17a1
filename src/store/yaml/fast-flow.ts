import type { Json } from "../../core/json.ts";
import { END } from "./codes.ts";
import { readQuoted, readQuotedKey } from "./fast-scalars.ts";
import { firstOfKeys, learn, passKnown, type Known } from "./known-keys.ts";
import { MAX_KEY } from "./limits.ts";
import { plainAt } from "./plain.ts";
import {
  APOSTROPHE,
  CLOSE_LIST,
  CLOSE_MAP,
  COLON,
  COMMA,
  CR,
  DASH,
  HASH,
  LF,
  OPEN_LIST,
  OPEN_MAP,
  QUOTE,
  SPACE,
  count,
  decline,
  declineIndicator,
  endsInBrackets,
  enter,
  isGap,
  newSteps,
  note,
  plainKey,
  skipLine,
  withoutSpaces,
  type Scan,
} from "./scan.ts";

/** A list or mapping in brackets, below a block collection at column `parent`; leaves `scan.at` after its closing bracket. */
export function readFlow(scan: Scan, parent: number): Json {
  scan.brackets++;
  const value = scan.codes[scan.at] === OPEN_MAP ? readMap(scan, parent) : readList(scan, parent);
  scan.brackets--;
  return value;
}

function readMap(scan: Scan, parent: number): Json {
  enter(scan);
  const value: Record<string, Json> = {};
  const steps = newSteps(scan);
  const first = scan.at++;
  let code = toNext(scan, parent);
  let known: Known | undefined = FIRST;
  while (code !== CLOSE_MAP) {
    count(scan, 2);
    const start = scan.at;
    const next: Known | undefined = known && passKnown(scan, known);
    const key: string = next === undefined ? readKey(scan, code, parent) : next.key;
    if (next === undefined && Object.hasOwn(value, key)) decline();
    known = next ?? (known && code !== QUOTE && code !== APOSTROPHE ? learn(known, key) : undefined);
    const after = scan.at;
    value[key] = readValue(scan, toNext(scan, parent), parent);
    if (scan.tracing) steps.push({ key, start, after, value: scan.place });
    code = afterValue(scan, CLOSE_MAP, parent);
  }
  scan.at++;
  scan.depth--;
  note(scan, "map", "flow", first, scan.at, steps);
  return value;
}

const FIRST = firstOfKeys();

function readList(scan: Scan, parent: number): Json {
  enter(scan);
  const value: Json[] = [];
  const steps = newSteps(scan);
  const first = scan.at++;
  let code = toNext(scan, parent);
  while (code !== CLOSE_LIST) {
    count(scan, 1);
    const start = scan.at;
    value.push(readValue(scan, code, parent));
    if (scan.tracing) steps.push({ key: steps.length, start, after: start, value: scan.place });
    code = afterValue(scan, CLOSE_LIST, parent);
  }
  scan.at++;
  scan.depth--;
  note(scan, "list", "flow", first, scan.at, steps);
  return value;
}

function readValue(scan: Scan, code: number, parent: number): Json {
  switch (code) {
    case QUOTE:
    case APOSTROPHE:
      return readQuoted(scan);
    case OPEN_LIST:
    case OPEN_MAP:
      return readFlow(scan, parent);
    default: {
      const start = scan.at;
      skipPlain(scan);
      const value = plainAt(scan, start, scan.at);
      note(scan, "scalar", "plain", start, scan.at);
      return value === undefined ? decline() : value;
    }
  }
}

function readKey(scan: Scan, code: number, parent: number): string {
  const start = scan.at;
  if (code === QUOTE || code === APOSTROPHE) {
    const key = readQuotedKey(scan);
    if (scan.codes[scan.at] !== COLON || scan.at - start > MAX_KEY) decline();
    scan.at++;
    return key;
  }
  skipPlain(scan);
  const key = plainKey(scan.text.slice(start, scan.at));
  if (scan.at - start > MAX_KEY || toNext(scan, parent) !== COLON || !isGap(scan.codes[scan.at + 1])) decline();
  scan.at++;
  return key;
}

// A comma and what comes after it, or the closing bracket.
function afterValue(scan: Scan, close: number, parent: number): number {
  const code = toNext(scan, parent);
  if (code === close) return code;
  if (code !== COMMA) decline();
  scan.at++;
  return toNext(scan, parent);
}

/** Goes to the end of a plain scalar on one line: after its last character. */
function skipPlain(scan: Scan): void {
  const { codes } = scan;
  const start = scan.at;
  declineIndicator(codes, start, true);
  let at = start;
  for (; ; at++) {
    const code = codes[at];
    if (endsInBrackets(code)) break;
    if (code === LF || code === CR || code === END) break;
    if (code === HASH && codes[at - 1] === SPACE) break;
    if (code === COLON && (isGap(codes[at + 1]) || endsInBrackets(codes[at + 1]))) break;
  }
  at = withoutSpaces(codes, at);
  if (at <= start) decline();
  scan.at = at;
}

/** Skips spaces, line ends and comments; the code of the next character. */
function toNext(scan: Scan, parent: number): number {
  const { codes } = scan;
  let lineStart = -1;
  for (;;) {
    const code = codes[scan.at] as number;
    if (code === SPACE) scan.at++;
    else if (code === LF) lineStart = ++scan.at;
    else if (code === CR) scan.at++;
    else if (code === HASH) {
      if (codes[scan.at - 1] !== SPACE) decline();
      skipLine(scan);
      lineStart = scan.at;
    } else {
      if (code === END || (lineStart !== -1 && !continues(scan, scan.at - lineStart, code, parent))) decline();
      return code;
    }
  }
}

// A line inside brackets is indented more than the block around them, except that the last closing bracket may stand at
// its column; at the start of a line nothing that could be about documents may stand.
function continues(scan: Scan, column: number, code: number, parent: number): boolean {
  if (column === 0 && (code === DASH || code === 46 || code === 37)) return false;
  if (column > parent) return true;
  return column === parent && scan.brackets === 1 && (code === CLOSE_LIST || code === CLOSE_MAP);
}
