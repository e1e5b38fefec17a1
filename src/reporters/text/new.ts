import type { OutNew } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";
import { written } from "./written.ts";

/** What was started. */
export function render(clean: OutNew, _outcome: OutcomeOf<OutNew>, pen: Pen): string {
  const of = clean.model === undefined || clean.kind === "model" ? "" : ` of ${clean.model}`;
  return written(clean, `new ${clean.kind} ${clean.id}${of}`, pen);
}
