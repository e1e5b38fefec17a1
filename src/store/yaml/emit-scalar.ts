import { cannot } from "../../errors.ts";
import { FORBIDDEN, FORBIDDEN_IN_KEY } from "./characters.ts";
import { RESERVED_KEYS } from "./limits.ts";

/**
 * One scalar on one line, so that YAML 1.2 and 1.1 readers (PyYAML) see the same value: plain where it is a word or a
 * sentence to all of them, else in double quotes. `flow`: it stands in brackets, where commas and brackets end a value.
 */
export function emitScalar(value: string | number | boolean | null, flow = false): string {
  if (typeof value === "number") return emitNumber(value);
  if (typeof value === "string") return isPlain(value, flow) ? value : emitQuoted(value);
  return String(value);
}

/** A key: plain where it is a plain word, else in double quotes. Throws for keys that no mlc file may hold. */
export function emitKey(key: string): string {
  if (RESERVED_KEYS.has(key)) throw cannot("reserved-key", { key });
  if (PLAIN_KEY.test(key) && !isPlainElsewhere(key)) return key;
  const odd = FORBIDDEN_IN_KEY.exec(key);
  if (odd)
    throw cannot("edit-not-possible", {
      path: JSON.stringify(key),
      reason: "a key holds letters, digits and ordinary spaces only",
    });
  return emitQuoted(key);
}

/** Double quotes, everything escaped that a file may not hold as it is. Throws for half a character. */
export function emitQuoted(text: string): string {
  if (LONE_SURROGATE.test(text)) throw cannot("lone-surrogate", {});
  return JSON.stringify(text).replace(ESCAPED, (character) => {
    const digits = (character.codePointAt(0) ?? 0).toString(16);
    return digits.length > 4 ? `\\U${digits.padStart(8, "0")}` : `\\u${digits.padStart(4, "0")}`;
  });
}

/** Single quotes, where nothing has to be escaped but the quote itself; undefined for texts they cannot hold. */
export function emitSingleQuoted(text: string): string | undefined {
  return NOT_ON_ONE_LINE.test(text) ? undefined : `'${text.replaceAll("'", "''")}'`;
}

/** Header and lines, without indentation, of a literal block; undefined for texts that it could not hold safely. */
export function emitLiteral(text: string): { header: "|" | "|-"; lines: readonly string[] } | undefined {
  const clipped = text.endsWith("\n");
  const lines = (clipped ? text.slice(0, -1) : text).split("\n");
  // The first line sets the indentation; blank lines at the end, and spaces alone on a line, are easily lost in editing.
  if (lines.length < 2 || /^ |^$/.test(lines[0] ?? "") || lines.at(-1) === "") return undefined;
  if (lines.some((line) => NOT_ON_ONE_LINE.test(line) || /^ +$/.test(line) || CONFLICT_MARKER.test(line)))
    return undefined;
  return { header: clipped ? "|" : "|-", lines };
}

/** Decimal digits, never an exponent, because PyYAML reads `5e-7` as text; whole numbers beyond 2^53 - 1 end in `.0`. */
function emitNumber(value: number): string {
  if (!Number.isFinite(value)) throw cannot("number-not-finite", { source: String(value) });
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? String(value + 0) : `${BigInt(value)}.0`;
  const [mantissa = "", exponent] = String(value).split("e-");
  if (exponent === undefined) return mantissa;
  const [, sign = "", digits = ""] = /^(-?)(.*)$/.exec(mantissa.replace(".", "")) ?? [];
  return `${sign}0.${"0".repeat(Number(exponent) - 1)}${digits}`;
}

function isPlain(text: string, flow: boolean): boolean {
  return (flow ? PLAIN_IN_FLOW : PLAIN).test(text) && !isPlainElsewhere(text) && !FORBIDDEN.test(text);
}

// Words and numbers of YAML 1.1 and 1.2: anything that starts like a number and holds nothing but what numbers, dates and
// times are made of; and hexadecimal digests, so that all of them look alike.
function isPlainElsewhere(text: string): boolean {
  return WORD.test(text) || NUMBER_LIKE.test(text) || HEX_DIGEST.test(text);
}

const PLAIN_KEY = /^[A-Za-z_][\w.-]*$/;
// Starts with a letter, a digit or one of `_/($`, ends with no space, and holds neither `:` nor `#`.
const PLAIN = /^[\p{L}\p{N}_/($][\p{L}\p{M}\p{N}\p{So} _./()[\]{}+;=%&*?!'"@<>|~$^\\,…–—·§°€-]*(?<! )$/u;
// PyYAML ends a plain text in brackets at a question mark.
const PLAIN_IN_FLOW = /^[\p{L}\p{N}_/($][\p{L}\p{M}\p{N}\p{So} _./()+;=%&*!'"@<>|~$^\\…–—·§°€-]*(?<! )$/u;
const WORD = /^(?:y|yes|n|no|true|false|on|off|null)$/i;
const NUMBER_LIKE = /^[-+.]?[0-9][0-9a-fA-FoOxXbBtTzZ_.,:+\- ]*$/;
const HEX_DIGEST = /^[0-9a-fA-F]{7,}$/;
const LONE_SURROGATE = /[\ud800-\udfff]/u;
const NOT_ON_ONE_LINE = new RegExp(`${FORBIDDEN.source}|[\\t\\n\\r\\ud800-\\udfff]`, "u");
const ESCAPED = new RegExp(`${FORBIDDEN.source}|\\u00a0`, "gu");
const CONFLICT_MARKER = /^[ \t]*(?:<{7}|>{7}|\|{7}|={7})/;
