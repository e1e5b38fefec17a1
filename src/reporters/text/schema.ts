import type { OutSchema } from "../../generated/types.ts";
import type { OutcomeOf } from "./index.ts";

/** A schema is asked for to be kept: printed even under -q. */
export const isDocument = true;

/** The schema as JSON, its keys in the order they are written in, or the names one a line. */
export function render(clean: OutSchema, outcome: OutcomeOf<OutSchema>): string {
  const { document } = outcome.body;
  return document === undefined
    ? clean.names.map((name) => `${name}\n`).join("")
    : `${JSON.stringify(document, undefined, 2)}\n`;
}
