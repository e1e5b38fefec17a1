/**
 * A map from text to values that is never changed: putting gives another one that shares all but a few small nodes with it,
 * so that each commit can have its own at the price of what it touched. (A hash array mapped trie: P. Bagwell, Ideal Hash
 * Trees, 2001.)
 */
export interface Persistent<V> {
  readonly size: number;
  readonly root: Branch<V>;
}

/** The map that holds nothing. */
export const empty: Persistent<never> = { size: 0, root: { bits: 0, slots: [] } };

/** The value of a key. */
export function at<V>(map: Persistent<V>, key: string): V | undefined {
  const hash = hashOf(key);
  let slots: Branch<V> = map.root;
  for (let shift = 0; ; shift += WIDTH) {
    const bit = bitOf(hash, shift);
    if ((slots.bits & bit) === 0) return undefined;
    const found = slots.slots[placeOf(slots.bits, bit)];
    if (found === undefined) return undefined;
    if ("bits" in found) slots = found;
    else return inBucket(found, key)?.value;
  }
}

/** The map with a value for a key. */
export function put<V>(map: Persistent<V>, key: string, value: V): Persistent<V> {
  const size = at(map, key) === undefined ? map.size + 1 : map.size;
  return { size, root: putIn(map.root, hashOf(key), 0, { key, value, next: undefined }) };
}

/** The map without a key. */
export function leave<V>(map: Persistent<V>, key: string): Persistent<V> {
  if (at(map, key) === undefined) return map;
  return { size: map.size - 1, root: leaveIn(map.root, hashOf(key), 0, key) ?? empty.root };
}

/** Every key with its value, in no order that means anything. */
export function* entries<V>(map: Persistent<V>): Generator<readonly [string, V]> {
  const open: Slot<V>[] = [map.root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ("bits" in next) open.push(...next.slots);
    else
      for (let each: Bucket<V> | undefined = next; each !== undefined; each = each.next) yield [each.key, each.value];
  }
}

interface Branch<V> {
  /** A bit for each of the 32 slots that is taken. */
  readonly bits: number;
  readonly slots: readonly Slot<V>[];
}

/** One key; beyond the last bits of the hash a list of those that share it. */
interface Bucket<V> {
  readonly key: string;
  readonly value: V;
  readonly next: Bucket<V> | undefined;
}

type Slot<V> = Branch<V> | Bucket<V>;

const WIDTH = 5;
const LAST = 30;

function putIn<V>(branch: Branch<V>, hash: number, shift: number, added: Bucket<V>): Branch<V> {
  const bit = bitOf(hash, shift);
  const place = placeOf(branch.bits, bit);
  const slots = [...branch.slots];
  if ((branch.bits & bit) === 0) {
    slots.splice(place, 0, added);
    return { bits: branch.bits | bit, slots };
  }
  const found = branch.slots[place] as Slot<V>;
  if ("bits" in found) slots[place] = putIn(found, hash, shift + WIDTH, added);
  else if (shift >= LAST || found.key === added.key) slots[place] = { ...added, next: withoutKey(found, added.key) };
  else {
    const below: Branch<V> = { bits: bitOf(hashOf(found.key), shift + WIDTH), slots: [found] };
    slots[place] = putIn(below, hash, shift + WIDTH, added);
  }
  return { bits: branch.bits, slots };
}

function leaveIn<V>(branch: Branch<V>, hash: number, shift: number, key: string): Branch<V> | undefined {
  const bit = bitOf(hash, shift);
  const place = placeOf(branch.bits, bit);
  const found = branch.slots[place];
  if ((branch.bits & bit) === 0 || found === undefined) return branch;
  const left = "bits" in found ? leaveIn(found, hash, shift + WIDTH, key) : withoutKey(found, key);
  const slots = [...branch.slots];
  if (left !== undefined) slots[place] = left;
  else slots.splice(place, 1);
  const bits = left === undefined ? branch.bits & ~bit : branch.bits;
  return slots.length === 0 ? undefined : { bits, slots };
}

function inBucket<V>(bucket: Bucket<V>, key: string): Bucket<V> | undefined {
  for (let each: Bucket<V> | undefined = bucket; each !== undefined; each = each.next) {
    if (each.key === key) return each;
  }
  return undefined;
}

function withoutKey<V>(bucket: Bucket<V>, key: string): Bucket<V> | undefined {
  if (bucket.key === key) return bucket.next;
  const next = bucket.next === undefined ? undefined : withoutKey(bucket.next, key);
  return { ...bucket, next };
}

function bitOf(hash: number, shift: number): number {
  return 1 << ((hash >>> shift) & 31);
}

/** How many slots before the bit's own are taken. */
function placeOf(bits: number, bit: number): number {
  let below = bits & (bit - 1);
  below -= (below >>> 1) & 0x55555555;
  below = (below & 0x33333333) + ((below >>> 2) & 0x33333333);
  return (((below + (below >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** FNV-1a over UTF-16 units, its bits mixed once more, since the low ones choose the slot. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
