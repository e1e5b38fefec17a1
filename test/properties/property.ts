import { fc } from "../support/fast-check.ts";
import type { Implementation } from "./implementation.ts";

/** One property of scoring, told of any implementation. */
export interface Property {
  readonly id: string;
  readonly says: string;
  readonly check: (of: Implementation, runs: Runs) => fc.RunDetails<unknown>;
}

/** How often to look, and from which seed where a test must always see the same. */
export interface Runs {
  readonly numRuns: number;
  readonly seed?: number;
  /** The first counterexample will do; nobody needs the smallest. */
  readonly endOnFailure?: boolean;
}

/** A property over one generated value. */
export function property<T>(
  id: string,
  says: string,
  of: fc.Arbitrary<T>,
  holds: (implementation: Implementation, value: T) => boolean,
): Property {
  return {
    id,
    says,
    check: (implementation, runs) =>
      fc.check(
        fc.property(of, (value) => holds(implementation, value)),
        runs,
      ) as fc.RunDetails<unknown>,
  };
}
