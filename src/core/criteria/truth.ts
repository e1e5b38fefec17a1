/**
 * Kleene's three truth values, with two causes of not knowing kept apart (no evidence; evidence that is stale), and
 * `error` for evidence that cannot be read. An error wins over everything: nothing may be decided on it.
 */
export type Truth = "true" | "false" | "unknown" | "stale" | "error";

/** Conjunction: false wins over not knowing; no evidence is said before stale evidence. True for no parts. */
export function and(parts: readonly Truth[]): Truth {
  let first: Truth = "true";
  for (const part of parts) if (IN_AND[part] < IN_AND[first]) first = part;
  return first;
}

/** The same of what has a truth. */
export function andOf(parts: readonly { readonly truth: Truth }[]): Truth {
  let first: Truth = "true";
  for (const { truth } of parts) if (IN_AND[truth] < IN_AND[first]) first = truth;
  return first;
}

/** Disjunction: true wins over not knowing; stale evidence is said before none, because there is some. False for no parts. */
export function or(parts: readonly Truth[]): Truth {
  let first: Truth = "false";
  for (const part of parts) if (IN_OR[part] < IN_OR[first]) first = part;
  return first;
}

/** The same of what has a truth. */
export function orOf(parts: readonly { readonly truth: Truth }[]): Truth {
  let first: Truth = "false";
  for (const { truth } of parts) if (IN_OR[truth] < IN_OR[first]) first = truth;
  return first;
}

/** What wins over what. */
const IN_AND: Readonly<Record<Truth, number>> = { error: 0, false: 1, unknown: 2, stale: 3, true: 4 };
const IN_OR: Readonly<Record<Truth, number>> = { error: 0, true: 1, stale: 2, unknown: 3, false: 4 };

/** Negation: not knowing stays not knowing. */
export function not(part: Truth): Truth {
  return part === "true" ? "false" : part === "false" ? "true" : part;
}

/** A plain yes or no as a truth. */
export function truthOf(holds: boolean): Truth {
  return holds ? "true" : "false";
}
