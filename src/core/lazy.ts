/** Computes something when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The same for each object: what is made from something that never changes is made once while that is around. */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) made.set(key, (known = { value: make(key) }));
    return known.value;
  };
}

/**
 * The same for each text or number: the first `most` of them are kept, the rest is worked out whenever it is asked for, as is
 * what gives undefined. For what comes again and again in every version, and depends on the key alone.
 */
export function oncePerKey<K extends string | number, V>(most: number, make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    if (value !== undefined && made.size < most) made.set(key, value);
    return value;
  };
}

/**
 * Marks an object with getters that compute: most reporters print a few parts of an outcome, and nobody pays for the rest.
 * Whoever copies outcomes part by part asks `hasGetters` first.
 */
export function withGetters<T extends object>(value: T): T {
  marked.add(value);
  return value;
}

/** True for what `withGetters` marked: reading all of its parts would compute them. */
export function hasGetters(value: object): boolean {
  return marked.has(value);
}

/** Passes a few parts off as the whole. Only whoever reads no others may be given it: to read one is a mistake of the program, and throws. */
export function onlySome<T extends object>(held: Partial<T>): T {
  const whole = new Proxy(held, {
    get(parts, key) {
      if (typeof key === "string" && !Object.hasOwn(parts, key)) throw new Error(`\`${key}\` was not kept`);
      return Reflect.get(parts, key) as unknown;
    },
  });
  return withGetters(whole as T);
}

const marked = new WeakSet();
