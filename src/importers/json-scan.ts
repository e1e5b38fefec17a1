/** Where and why a text is not JSON. Offsets count UTF-16 units from 0. */
export type ScanFault =
  { readonly kind: "truncated"; readonly offset: number } | { readonly kind: "unexpected"; readonly offset: number };

/**
 * Reads a text as JSON token by token and gives it back with the numbers that JSON or JavaScript cannot hold turned into
 * strings: NaN, Infinity, -Infinity (Python's json.dump writes them bare) and integers beyond 2^53 (their digits would be
 * changed). Text inside strings is never touched. Never throws; nesting costs memory, not stack.
 */
export function scanJson(text: string): { readonly text: string } | { readonly fault: ScanFault } {
  const out: string[] = [];
  const open: string[] = [];
  let expect: Expect = "value";
  let copied = 0;
  let at = 0;
  for (;;) {
    at = skipSpace(text, at);
    if (at >= text.length) {
      if (expect === "end") return { text: out.join("") + text.slice(copied) };
      return { fault: { kind: "truncated", offset: at } };
    }
    const inside = open.at(-1);
    const token: Token = readToken(text, at);
    if (token.kind === "cut") return { fault: { kind: "truncated", offset: text.length } };
    const next = step(expect, token.kind, inside);
    if (next === undefined) return { fault: { kind: "unexpected", offset: at } };
    if (token.kind === "{" || token.kind === "[") open.push(token.kind);
    if (open.length > DEEPEST) return { fault: { kind: "unexpected", offset: at } };
    if (token.kind === "}" || token.kind === "]") open.pop();
    if (token.quote === true) {
      out.push(text.slice(copied, at), `"${text.slice(at, token.end)}"`);
      copied = token.end;
    }
    expect = next === "after" && open.length === 0 ? "end" : next;
    at = token.end;
  }
}

/** Far below Python's own recursion limit of 1000, far above what any tool writes. */
const DEEPEST = 500;

type Expect = "value" | "value-or-close" | "key" | "key-or-close" | "colon" | "after" | "end";
type Kind = "{" | "}" | "[" | "]" | "," | ":" | "string" | "scalar" | "cut" | "other";
interface Token {
  readonly kind: Kind;
  readonly end: number;
  /** The token must become a string to survive JSON.parse unchanged. */
  readonly quote?: boolean;
}

function step(expect: Expect, kind: Kind, inside: string | undefined): Expect | undefined {
  if (kind === "other" || expect === "end") return undefined;
  if (expect === "colon") return kind === ":" ? "value" : undefined;
  if (expect === "after") {
    if (kind === ",") return inside === "{" ? "key" : "value";
    return (kind === "}" && inside === "{") || (kind === "]" && inside === "[") ? "after" : undefined;
  }
  if (expect === "key" || expect === "key-or-close") {
    if (kind === "string") return "colon";
    return kind === "}" && expect === "key-or-close" ? "after" : undefined;
  }
  if (kind === "{") return "key-or-close";
  if (kind === "[") return "value-or-close";
  if (kind === "string" || kind === "scalar") return "after";
  return kind === "]" && expect === "value-or-close" ? "after" : undefined;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const WORD = /(?:true|false|null)(?!\w)/y;
const PYTHON = /(?:NaN|-?Infinity)(?!\w)/y;
const CUT_NUMBER = /-(?:0|[1-9]\d*)?$|-?(?:0|[1-9]\d*)(?:\.\d*)?(?:(?<=\d)[eE][+-]?)?$/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const CUT_ESCAPE = /\\(?:u[0-9a-fA-F]{0,3})?$/y;
const INTEGER = /^-?\d+$/;
const WORDS = ["true", "false", "null", "NaN", "Infinity", "-Infinity"];
const LONGEST_WORD = 9;

function readToken(text: string, at: number): Token {
  const first = text[at] ?? "";
  if ("{}[],:".includes(first)) return { kind: first as Kind, end: at + 1 };
  if (first === '"') return readString(text, at);
  const word = endOf(WORD, text, at);
  if (word !== undefined) return { kind: "scalar", end: word };
  const python = endOf(PYTHON, text, at);
  if (python !== undefined) return { kind: "scalar", end: python, quote: true };
  const number = endOf(NUMBER, text, at);
  if (number !== undefined) return { kind: "scalar", end: number, quote: isTooLong(text.slice(at, number)) };
  return { kind: isCut(text, at) ? "cut" : "other", end: at };
}

function readString(text: string, at: number): Token {
  let end = at + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === 0x22) return { kind: "string", end: end + 1 };
    if (code < 0x20) return { kind: "other", end };
    if (code === 0x5c) {
      const escape = endOf(ESCAPE, text, end);
      if (escape === undefined) return { kind: endOf(CUT_ESCAPE, text, end) === undefined ? "other" : "cut", end };
      end = escape;
    } else {
      end++;
    }
  }
  return { kind: "cut", end };
}

/** The text stops inside this number or word. */
function isCut(text: string, at: number): boolean {
  const rest = text.slice(at, at + LONGEST_WORD + 1);
  return WORDS.some((word) => word.startsWith(rest)) || endOf(CUT_NUMBER, text, at) !== undefined;
}

function isTooLong(number: string): boolean {
  return INTEGER.test(number) && !Number.isSafeInteger(Number(number));
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function skipSpace(text: string, at: number): number {
  let end = at;
  while (end < text.length && " \t\n\r".includes(text[end] ?? "x")) end++;
  return end;
}
