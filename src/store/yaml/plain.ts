import type { Codes } from "./codes.ts";
import type { Scan } from "./scan.ts";

/** The same for a scalar that stands in a text; whole numbers and decimal fractions are not cut out of it. */
export function plainAt(
  { text, codes }: Pick<Scan, "text" | "codes">,
  start: number,
  end: number,
): ReturnType<typeof plainValue> {
  return decimalIn(codes, start, end) ?? plainValue(text.slice(start, end));
}

/**
 * The value of a scalar without quotes: YAML 1.2.2 core schema (10.3.2). Undefined where it is a number that cannot be
 * kept: not finite, an integer beyond 2^53 - 1, or not zero and read as zero. Negative zero is zero.
 */
export function plainValue(source: string): string | number | boolean | null | undefined {
  // Most values are words or sentences: their first letter tells.
  switch (source.charCodeAt(0)) {
    case 0x7e: // ~
      return source === "~" ? null : source;
    case 0x6e: // n
    case 0x4e: // N
      return source === "null" || source === "Null" || source === "NULL" ? null : source;
    case 0x74: // t
    case 0x54: // T
      return source === "true" || source === "True" || source === "TRUE" ? true : source;
    case 0x66: // f
    case 0x46: // F
      return source === "false" || source === "False" || source === "FALSE" ? false : source;
    case 0x2b: // +
    case 0x2d: // -
    case 0x2e: // .
      return numberOrText(source);
    default: {
      const first = source.charCodeAt(0);
      return first >= 0x30 && first <= 0x39 ? numberOrText(source) : source;
    }
  }
}

function numberOrText(source: string): number | string | undefined {
  if (INTEGER.test(source)) {
    const number = Number(source);
    return Number.isSafeInteger(number) ? number + 0 : undefined;
  }
  if (FLOAT.test(source)) {
    const number = Number(source);
    if (!Number.isFinite(number)) return undefined;
    return number !== 0 ? number : /^[^eE]*[1-9]/.test(source) ? undefined : 0;
  }
  if (OCTAL_OR_HEX.test(source)) {
    const number = Number(source);
    return Number.isSafeInteger(number) ? number : undefined;
  }
  return NOT_FINITE.test(source) ? undefined : source;
}

/** Digits, with a sign before and a point between them. So few that the quotient of two whole numbers is the nearest there is. */
function decimalIn(codes: Codes, start: number, end: number): number | undefined {
  const negative = codes[start] === DASH;
  const first = negative ? start + 1 : start;
  if (first === end || end - first > MOST_DIGITS) return undefined;
  let digits = 0;
  let scale = 0;
  for (let at = first; at < end; at++) {
    const digit = (codes[at] as number) - ZERO;
    if (digit >= 0 && digit <= 9) {
      digits = digits * 10 + digit;
      scale *= 10;
    } else if (digit === POINT && scale === 0 && at > first && at + 1 < end) scale = 1;
    else return undefined;
  }
  const value = scale > 1 ? digits / scale : digits;
  return negative ? 0 - value : value;
}

const ZERO = 0x30;
const POINT = 0x2e - ZERO;
const DASH = 0x2d;
const MOST_DIGITS = 15;

const INTEGER = /^[-+]?[0-9]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const OCTAL_OR_HEX = /^(?:0o[0-7]+|0x[0-9a-fA-F]+)$/;
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;
