import { hasGetters } from "../core/lazy.ts";

/**
 * What a terminal may take for a command or show as something else: C0 and C1 controls, DEL, soft hyphen, Arabic
 * letter mark, zero-width and bidirectional marks, line and paragraph separators, byte order mark, tag characters,
 * and lone surrogates. (Unicode Technical Report 36; "Trojan Source", CVE-2021-42574.)
 */
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** One line of text for a terminal: every unsafe character becomes a visible escape (`\x1b`, `\u{202e}`). */
export function oneLine(text: string): string {
  return PRINTABLE.test(text) ? text : text.replace(unsafe, escape);
}

/** Most texts; asking for them is many times faster than looking for each unsafe character. */
const PRINTABLE = /^[\x20-\x7e]*$/;

/** Text of several lines for a terminal: like `oneLine`, but line feeds and tabs stay, and CRLF becomes LF. */
export function manyLines(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(unsafe, (found) => (found === "\n" || found === "\t" ? found : escape(found)));
}

/**
 * The same data with every string, keys included, made `oneLine`: a renderer that only sees this cannot forget. Parts that
 * are clean as they are, are shared with what was given.
 */
export function oneLineDeep<T>(value: T): T {
  return clean(value) as T;
}

/** The value itself where all of it is clean, as most is; a copy only of what is not. */
function clean(value: unknown): unknown {
  if (typeof value === "string") return oneLine(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return cleanList(value);
  const map = value as Readonly<Record<string, unknown>>;
  if (hasGetters(map)) return cleanWhenRead(map);
  let copy: Record<string, unknown> | undefined;
  for (const key in map) {
    if (!isPlainKey(key)) return cleanMap(map);
    const inner = map[key];
    const cleaned = clean(inner);
    if (cleaned === inner) continue;
    copy ??= { ...map };
    copy[key] = cleaned;
  }
  return copy ?? map;
}

function cleanList(list: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [at, inner] of list.entries()) {
    const cleaned = clean(inner);
    if (cleaned === inner) continue;
    copy ??= [...list];
    copy[at] = cleaned;
  }
  return copy ?? list;
}

/** What is computed when it is read is cleaned then, too: nobody is shown all of it. */
function cleanWhenRead(map: Readonly<Record<string, unknown>>): unknown {
  return new Proxy(map, { get: (all, key) => clean(Reflect.get(all, key)) });
}

function cleanMap(map: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(map).map(([key, inner]) => [oneLine(key), clean(inner)]));
}

/** The same few keys come again and again. */
function isPlainKey(key: string): boolean {
  if (plainKeys.has(key)) return true;
  if (!PRINTABLE.test(key)) return false;
  plainKeys.add(key);
  return true;
}

const plainKeys = new Set<string>();

function escape(found: string): string {
  const code = found.codePointAt(0) ?? 0;
  return code <= 0xff ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
}
