import type { OutReview } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";
import { written } from "./written.ts";

/** The decision, in which role, and what it is bound to. */
export function render(clean: OutReview, _outcome: OutcomeOf<OutReview>, pen: Pen): string {
  const what = `${clean.model}@${clean.version}: ${clean.decision} ${place(clean)} as ${clean.role}${clean.self === true ? " (self)" : ""}`;
  const records = clean.records ?? [];
  const bound = `    bound to ${clean.covers.join(", ")}${records.length === 0 ? "" : ` and ${String(records.length)} records`}\n`;
  return written(clean, what, pen) + (clean.checkpoint === undefined ? "" : bound);
}

function place(clean: OutReview): string {
  if (clean.checkpoint !== undefined) return `at ${clean.checkpoint}`;
  if (clean.criterion !== undefined) return `the exception from ${clean.criterion}`;
  return `that ${clean.obligation ?? "the obligation"} is met,`;
}
