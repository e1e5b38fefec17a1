import type { Finding } from "../core/findings/finding.ts";
import { CannotRun } from "../errors.ts";

/** One thing that was looked at: how it is, or what is wrong with it. */
export type Checked =
  { readonly name: string; readonly says: string } | { readonly name: string; readonly finding: Finding };

/** What a look gives, where it can be had; where mlc could not run because of it, that is what is wrong. */
export function checked(name: string, look: () => string | Finding): Checked {
  try {
    const seen = look();
    return typeof seen === "string" ? { name, says: seen } : { name, finding: seen };
  } catch (error) {
    if (error instanceof CannotRun) return { name, finding: error.finding };
    throw error;
  }
}
