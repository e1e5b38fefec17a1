/** A measured value: a finite number, or the text that stands where a number should. */
export type Measured = { readonly value: number } | { readonly value_text: string };

/**
 * What a tool wrote as a value: numbers, and numbers as strings (numpy through `default=str`, Prometheus). NaN, infinity,
 * "N/A" and integers beyond 2^53 keep their text. Undefined for anything else: it is not a measurement.
 */
export function measuredOf(raw: unknown): Measured | undefined {
  if (typeof raw === "number") return Number.isFinite(raw) ? { value: raw } : { value_text: String(raw) };
  if (typeof raw !== "string" || raw.length > LONGEST_NUMBER) return undefined;
  const text = raw.trim();
  if (NOT_FINITE.has(text)) return { value_text: NOT_FINITE.get(text) ?? text };
  if (!DECIMAL.test(text)) return undefined;
  const value = Number(text);
  const kept = Number.isFinite(value) && (!INTEGER.test(text) || Number.isSafeInteger(value));
  return kept ? { value } : { value_text: text };
}

/** The finite number a tool wrote, as number or string; undefined for anything else. */
export function numberOf(raw: unknown): number | undefined {
  const measured = measuredOf(raw);
  return measured !== undefined && "value" in measured ? measured.value : undefined;
}

/** A count a tool wrote: a whole number from 0 to 2^53, also as 164.0 or a string. */
export function countOf(raw: unknown): number | undefined {
  const value = numberOf(raw);
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

const LONGEST_NUMBER = 64;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const INTEGER = /^[+-]?\d+$/;
const NOT_FINITE: ReadonlyMap<string, string> = new Map([
  ["NaN", "NaN"],
  ["nan", "NaN"],
  ["Infinity", "Infinity"],
  ["+Infinity", "Infinity"],
  ["inf", "Infinity"],
  ["Inf", "Infinity"],
  ["+Inf", "Infinity"],
  ["-Infinity", "-Infinity"],
  ["-inf", "-Infinity"],
  ["-Inf", "-Infinity"],
  ["N/A", "N/A"],
]);
