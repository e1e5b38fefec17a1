/** Deeper than any document that a tool writes; what walks a document may then call itself. */
export const DEEPEST = 200;

/** Where a text stops being JSON, as an offset in UTF-16 units: its length where it ends too early. */
export interface JsonFault {
  readonly offset: number;
  readonly reason: string;
}

/**
 * The first place where a text is not JSON (RFC 8259), or is nested deeper than `DEEPEST`; undefined for one that is.
 * What JSON.parse says of it differs between versions of Node, and some name no place.
 */
export function faultInJson(text: string): JsonFault | undefined {
  const open: string[] = [];
  let wanted: Wanted = "value";
  let at = 0;
  for (;;) {
    const token = tokenAt(text, at);
    if (token === undefined) return fault(text, at);
    const { sign, end } = token;
    if (sign === "space") {
      at = end;
      continue;
    }
    if (sign === "end") return wanted === "after" && open.length === 0 ? undefined : fault(text, at);
    const next = step(wanted, sign, open.at(-1));
    if (next === undefined || (wanted === "after" && open.length === 0)) return fault(text, at);
    if (sign === "{" || sign === "[") open.push(sign);
    if (sign === "}" || sign === "]") open.pop();
    if (open.length > DEEPEST) return { offset: at, reason: `it is nested more than ${String(DEEPEST)} levels deep` };
    wanted = next;
    at = end;
  }
}

type Wanted = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "after";

/** What is wanted behind a sign; undefined where the sign itself is not. */
function step(wanted: Wanted, sign: string, inside: string | undefined): Wanted | undefined {
  switch (wanted) {
    case "colon":
      return sign === ":" ? "value" : undefined;
    case "after":
      if (sign === ",") return inside === "{" ? "key" : "value";
      return sign === (inside === "{" ? "}" : "]") ? "after" : undefined;
    case "key-or-end":
    case "key":
      if (sign === "}" && wanted === "key-or-end") return "after";
      return sign === "text" ? "colon" : undefined;
    case "value-or-end":
    case "value":
      if (sign === "]" && wanted === "value-or-end") return "after";
      if (sign === "{") return "key-or-end";
      if (sign === "[") return "value-or-end";
      return sign === "text" || sign === "plain" ? "after" : undefined;
  }
}

function tokenAt(text: string, at: number): { readonly sign: string; readonly end: number } | undefined {
  if (at >= text.length) return { sign: "end", end: at };
  for (const [sign, pattern] of TOKENS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { sign: sign === "" ? found : sign, end: at + found.length };
  }
  return undefined;
}

const TOKENS: readonly (readonly [string, RegExp])[] = [
  ["space", /[ \t\n\r]+/y],
  ["", /[{}[\],:]/y],
  ["text", /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y],
  ["plain", /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y],
];

function fault(text: string, offset: number): JsonFault {
  const found = text.slice(offset, offset + 1);
  return { offset, reason: found === "" ? "it ends too early" : `\`${found}\` is not expected there` };
}
