import type { OutNew } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";
import { written } from "./written.ts";

/** What was started. */
export function render(clean: OutNew, _outcome: OutcomeOf<OutNew>, pen: Pen): string {
  return written(clean, `new ${clean.kind} ${clean.id}${clean.model === undefined ? "" : ` of ${clean.model}`}`, pen);
}
