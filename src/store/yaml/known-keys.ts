import { COLON, isGap, type Scan } from "./scan.ts";

/**
 * A key without quotes that the fast reader has read in a mapping after certain others. Documents of one kind hold the same
 * keys in the same order, and so do the mappings of a list: a key that came there before need not be checked again, copied
 * out of the text, or compared with those before it.
 */
export interface Known {
  readonly key: string;
  /** The codes of its characters, all of them ASCII. */
  readonly spelt: Uint8Array;
  /** What was read after it. */
  next: Known | undefined;
  /** What else was read where this one was. */
  readonly other: Known | undefined;
}

/** What starts mappings of one form; those in brackets end keys elsewhere and have their own. */
export function firstOfKeys(): Known {
  return { key: "", spelt: new Uint8Array(), next: undefined, other: undefined };
}

/** The key that stands at `scan.at` where one that came after `before` does, passed with its `:`. */
export function passKnown(scan: Scan, before: Known): Known | undefined {
  const { codes, at } = scan;
  for (let each = before.next; each !== undefined; each = each.other) {
    const { spelt } = each;
    const { length } = spelt;
    let same = 0;
    while (same < length && codes[at + same] === spelt[same]) same++;
    const end = at + length;
    if (same < length || codes[end] !== COLON || !isGap(codes[end + 1])) continue;
    scan.at = end + 1;
    return each;
  }
  return undefined;
}

/** A key without quotes that was read in full after `before`, and is none of those before it, is known from now on. */
export function learn(before: Known, key: string): Known | undefined {
  let others = 0;
  for (let each = before.next; each !== undefined; each = each.other) {
    if (each.key === key) return each;
    others++;
  }
  // Names of people and of slices are many, and hardly ever come again in the same order.
  if (others === MOST_OTHERS || learnt === MOST_LEARNT || !ASCII.test(key)) return undefined;
  learnt++;
  before.next = { key, spelt: Buffer.from(key), next: undefined, other: before.next };
  return before.next;
}

let learnt = 0;
const MOST_LEARNT = 4000;
const MOST_OTHERS = 24;
const ASCII = /^[\x20-\x7e]*$/;
