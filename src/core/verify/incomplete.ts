import type { Finding } from "../findings/finding.ts";

/** Codes of what is missing: nothing can be said, which outweighs what was found. */
const INCOMPLETE: ReadonlySet<string> = new Set([
  "history-shallow",
  "history-partial",
  "object-missing",
  "not-replayable",
  "signature-unchecked",
]);

/** True for a finding that says that something needed is missing. */
export function isIncomplete(found: Finding): boolean {
  return INCOMPLETE.has(found.code);
}
