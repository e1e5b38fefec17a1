import { cleanText } from "../../../../src/store/yaml/decode.ts";
import { placesOf, readFast } from "../../../../src/store/yaml/fast.ts";
import { MAX_BYTES } from "../../../../src/store/yaml/limits.ts";
import { readStrict } from "../../../../src/store/yaml/strict.ts";

/** What came of reading one text twice. */
export type Verdict = "unclean" | "declined" | "same" | { readonly disagreement: string };

/** Reads a text with both readers: the fast one gives the values, in their order, and places of the strict one, or declines. */
export function compareReaders(text: string): Verdict {
  const clean = cleanText(Buffer.from(text), MAX_BYTES);
  if (clean === undefined) return "unclean";
  const fast = readFast(clean);
  if (fast === undefined) return "declined";
  const strict = readStrict(clean);
  if (!strict.ok) {
    const why = strict.troubles[0]?.in("f", clean).code ?? "nothing";
    return { disagreement: `fast reads ${JSON.stringify(fast)}, strict says ${why}` };
  }
  const [values, expected] = [JSON.stringify(fast), JSON.stringify(strict.value)];
  if (values !== expected) return { disagreement: `fast reads ${values}, strict reads ${expected}` };
  const [places, there] = [JSON.stringify(placesOf(clean)), JSON.stringify(strict.root)];
  return places === there ? "same" : { disagreement: `fast places ${places}, strict places ${there}` };
}
