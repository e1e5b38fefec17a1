import { oncePerKey } from "../lazy.ts";

/**
 * The same judgement of a text, remembered for short ones: keys, names and choices come again thousands of times, and a look
 * into a map costs less than an expression. Bounded, and only for what depends on the text alone.
 */
export function remembered<T>(judge: (text: string) => T): (text: string) => T {
  const known = oncePerKey(5000, (text: string) => ({ judged: judge(text) }));
  return (text) => (text.length > LONGEST ? judge(text) : known(text).judged);
}

/** The longest text that is remembered. */
export const LONGEST = 32;
