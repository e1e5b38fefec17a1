import type { Severity } from "./finding.ts";

/** One kind of finding: how bad it is, how it is said, how it is mended, and why mlc looks for it. */
export interface Entry<A extends object> {
  readonly severity: Severity;
  /** One sentence without a full stop; quotes values with backticks. */
  readonly say: (args: A) => string;
  /** The exact command or edit that mends it. */
  readonly fix: (args: A) => string;
  /** What `mlc explain CODE` prints: two to five sentences. */
  readonly why: string;
}

/** Declares one entry; only there so that the argument type is inferred and checked. */
export function entry<A extends object>(e: Entry<A>): Entry<A> {
  return e;
}
