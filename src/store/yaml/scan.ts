import { FORBIDDEN_IN_KEY } from "./characters.ts";
import { END, type Codes } from "./codes.ts";
import { MAX_DEPTH, MAX_NODES, RESERVED_KEYS } from "./limits.ts";
import type { Place, Step, Style } from "./place.ts";
import { plainValue } from "./plain.ts";

/** Where the fast reader is. */
export interface Scan {
  readonly text: string;
  /** What is looked at; the text itself is only cut. */
  readonly codes: Codes;
  /** The next character. */
  at: number;
  /** The column of the next line that holds something, once a value has ended; -1 at the end of the text. */
  column: number;
  nodes: number;
  depth: number;
  /** How many brackets are open. */
  brackets: number;
  /** Whether places are wanted; when not, `place` stays as it is. */
  readonly tracing: boolean;
  /** The place of the value just read. */
  place: Place;
}

export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const HASH = 35;
export const APOSTROPHE = 39;
export const COMMA = 44;
export const DASH = 45;
export const COLON = 58;
export const OPEN_LIST = 91;
export const CLOSE_LIST = 93;
export const OPEN_MAP = 123;
export const CLOSE_MAP = 125;

const DECLINED = new Error("the fast reader declined");

/** Leaves the fast reader: what stands here is not of the plain subset, or wrong. */
export function decline(): never {
  throw DECLINED;
}

/** Runs a reader; undefined where it declined. */
export function unlessDeclined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error === DECLINED) return undefined;
    throw error;
  }
}

/** True for a space, a line end, and the end of the text. */
export function isGap(code: number | undefined): boolean {
  return code === SPACE || code === LF || code === CR || code === END;
}

/** True at a line end or the end of the text. */
export function isLineEnd(code: number | undefined): boolean {
  return code === LF || code === CR || code === END;
}

/** Goes on after the line of a value that has ended: only spaces and a comment may follow it. True where one does. */
export function endLine(scan: Scan): boolean {
  const { codes } = scan;
  let at = scan.at;
  let code = codes[at] as number;
  if (code === SPACE) {
    do code = codes[++at] as number;
    while (code === SPACE);
    if (code === HASH) {
      scan.at = at;
      skipLine(scan);
      return true;
    }
  }
  if (code === CR) code = codes[++at] as number;
  if (code === LF) scan.at = at + 1;
  else if (code === END) scan.at = at;
  else decline();
  return false;
}

/** Offset after the last character before `end` that is not a space. */
export function withoutSpaces(codes: Codes, end: number): number {
  let at = end;
  while (codes[at - 1] === SPACE) at--;
  return at;
}

/** Goes to the start of the next line. */
export function skipLine(scan: Scan): void {
  const end = scan.text.indexOf("\n", scan.at);
  scan.at = end === -1 ? scan.text.length : end + 1;
}

/** From the start of a line to the first character that is neither blank nor comment; its column, -1 at the end. */
export function toContent(scan: Scan): void {
  const { codes } = scan;
  for (;;) {
    const start = scan.at;
    let at = start;
    let code = codes[at] as number;
    while (code === SPACE) code = codes[++at] as number;
    if (code !== LF && code !== CR && code !== HASH) {
      scan.at = at;
      scan.column = code === END ? -1 : at - start;
      if (scan.column === 0) declineMarkers(scan.text, at, code);
      return;
    }
    scan.at = at;
    skipLine(scan);
  }
}

// `---`, `...` and `%` at the start of a line are about documents, not about values.
function declineMarkers(text: string, at: number, code: number): void {
  if (code === 37 || (code === DASH && text.startsWith("---", at)) || text.startsWith("...", at)) decline();
}

/** Enters a collection. */
export function enter(scan: Scan): void {
  if (++scan.depth > MAX_DEPTH) decline();
}

/** Counts keys and values. */
export function count(scan: Scan, nodes: number): void {
  if ((scan.nodes += nodes) > MAX_NODES) decline();
}

/** Where the steps of a collection are noted. */
export function newSteps(scan: Scan): Step[] {
  return scan.tracing ? [] : NO_STEPS;
}

const NO_STEPS: Step[] = [];

/** Notes where the value just read stands. */
export function note(
  scan: Scan,
  kind: Place["kind"],
  style: Style,
  start: number,
  end: number,
  steps: readonly Step[] = [],
): void {
  if (scan.tracing) scan.place = { kind, style, start, end, steps };
}

/** A key without quotes, as text; declines what is not text, or means something else. */
export function plainKey(source: string): string {
  if (source === "<<" || plainValue(source) !== source) decline();
  return fitKey(source);
}

/** Declines keys that the strict loader has something to say about. */
export function fitKey(key: string): string {
  if (key.length >= SHORTEST_RESERVED && RESERVED_KEYS.has(key)) decline();
  if (!PRINTABLE.test(key) && FORBIDDEN_IN_KEY.test(key)) decline();
  return key;
}

const PRINTABLE = /^[\x20-\x7e]*$/;

const SHORTEST_RESERVED = Math.min(...[...RESERVED_KEYS].map((key) => key.length));

/**
 * Declines where text without quotes cannot start (YAML 1.2.2, 7.3.3): at an indicator, except that `-`, `?` and `:`
 * may start a text whose next character is neither a gap nor, in brackets, something that ends a value.
 */
export function declineIndicator(codes: Codes, at: number, inBrackets: boolean): void {
  const kind = INDICATORS[codes[at] as number];
  if (kind === 0) return;
  const next = codes[at + 1];
  if (kind === ALWAYS || isGap(next) || (inBrackets && endsInBrackets(next))) decline();
}

/** True for every indicator, also for those that may start a text. */
export function isIndicator(code: number): boolean {
  return INDICATORS[code] !== 0;
}

/** True for `,` and brackets, which end a plain scalar inside brackets. */
export function endsInBrackets(code: number | undefined): boolean {
  return code === COMMA || code === OPEN_LIST || code === CLOSE_LIST || code === OPEN_MAP || code === CLOSE_MAP;
}

const ALWAYS = 1;
const BEFORE_GAP = 2;
const INDICATORS = new Uint8Array(129);
for (const indicator of ",[]{}#&*!|>'\"%@`") INDICATORS[indicator.charCodeAt(0)] = ALWAYS;
for (const indicator of "-?:") INDICATORS[indicator.charCodeAt(0)] = BEFORE_GAP;
