import type { OutSet } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";
import { written } from "./written.ts";

/** What was set, and where it stands now. */
export function render(clean: OutSet, _outcome: OutcomeOf<OutSet>, pen: Pen): string {
  const what = clean.paths.length === 0 ? "confirmed" : `set ${clean.paths.join(", ")}`;
  return written(clean, `${clean.model}@${clean.version}: ${what}`, pen);
}
