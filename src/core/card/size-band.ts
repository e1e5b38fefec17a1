import type { Json } from "../json.ts";

const BANDS: readonly (readonly [below: number, name: string])[] = [
  [500e6, "1 million to 500 million"],
  [5e9, "500 million to 5 billion"],
  [15e9, "5 billion to 15 billion"],
  [50e9, "15 billion to 50 billion"],
  [100e9, "50 billion to 100 billion"],
  [500e9, "100 billion to 500 billion"],
  [1e12, "500 billion to 1 trillion"],
];

/**
 * The band of a number of parameters that downstream providers are told instead of the number: Model Documentation Form
 * of the EU code of practice for general-purpose AI. Undefined for what is no number of parameters.
 */
export function sizeBand(parameters: Json): string | undefined {
  if (typeof parameters !== "number" || !(parameters > 0)) return undefined;
  if (parameters < 1e6) return "fewer than 1 million";
  return BANDS.find(([below]) => parameters < below)?.[1] ?? "more than 1 trillion";
}
