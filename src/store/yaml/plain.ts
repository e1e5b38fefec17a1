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

const INTEGER = /^[-+]?[0-9]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const OCTAL_OR_HEX = /^(?:0o[0-7]+|0x[0-9a-fA-F]+)$/;
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;
