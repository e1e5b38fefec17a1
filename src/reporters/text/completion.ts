import type { OutCompletion } from "../../generated/types.ts";
import type { OutcomeOf } from "./index.ts";

/** A script, and an answer to one, are printed even under -q. */
export const isDocument = true;

/** The script or the candidates, as they are: a shell reads them. */
export function render(_clean: OutCompletion, outcome: OutcomeOf<OutCompletion>): string {
  return outcome.body.script ?? outcome.body.answer ?? "";
}
