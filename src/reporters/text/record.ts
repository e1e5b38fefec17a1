import type { OutRecord } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";
import { effectLines, written } from "./written.ts";

/** The record and what it changes. */
export function render(clean: OutRecord, _outcome: OutcomeOf<OutRecord>, pen: Pen): string {
  return written(clean, `${clean.model}@${clean.version}: recorded ${clean.record}`, pen) + effectLines(clean, pen);
}
