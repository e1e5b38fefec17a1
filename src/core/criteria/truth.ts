/**
 * Kleene's three truth values, with two causes of not knowing kept apart (no evidence; evidence that is stale), and
 * `error` for evidence that cannot be read. An error wins over everything: nothing may be decided on it.
 */
export type Truth = "true" | "false" | "unknown" | "stale" | "error";

/** Conjunction: false wins over not knowing; no evidence is said before stale evidence. True for no parts. */
export function and(parts: readonly Truth[]): Truth {
  return strongest(parts, ["error", "false", "unknown", "stale"]) ?? "true";
}

/** Disjunction: true wins over not knowing; stale evidence is said before none, because there is some. False for no parts. */
export function or(parts: readonly Truth[]): Truth {
  return strongest(parts, ["error", "true", "stale", "unknown"]) ?? "false";
}

/** Negation: not knowing stays not knowing. */
export function not(part: Truth): Truth {
  return part === "true" ? "false" : part === "false" ? "true" : part;
}

/** A plain yes or no as a truth. */
export function truthOf(holds: boolean): Truth {
  return holds ? "true" : "false";
}

function strongest(parts: readonly Truth[], order: readonly Truth[]): Truth | undefined {
  return order.find((truth) => parts.includes(truth));
}
