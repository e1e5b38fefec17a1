/**
 * The same judgement of a text, remembered for short ones: keys, names and choices come again thousands of times, and a look
 * into a map costs less than an expression. Bounded, and only for what depends on the text alone.
 */
export function remembered<T>(judge: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly judged: T }>();
  return (text) => {
    if (text.length > LONGEST) return judge(text);
    const before = known.get(text);
    if (before !== undefined) return before.judged;
    const judged = judge(text);
    if (known.size < MOST) known.set(text, { judged });
    return judged;
  };
}

/** The longest text that is remembered. */
export const LONGEST = 32;
const MOST = 5000;
