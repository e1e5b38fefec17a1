import type { OutHelp } from "../../generated/types.ts";
import type { OutcomeOf } from "./index.ts";

/** Help is asked for to be read: printed even under -q. */
export const isDocument = true;

/** The text as the help command laid it out; it holds nothing from anybody's files. */
export function render(_clean: OutHelp, outcome: OutcomeOf<OutHelp>): string {
  return outcome.body.text;
}
