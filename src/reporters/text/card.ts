import type { OutCard } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";

/** A card is a document: printed whole, as it is, even under -q. */
export const isDocument = true;

/** What a card leaves out is no part of it; what `--check` finds is its result. */
export function findingsAside(body: OutCard): boolean {
  return body.text !== "" || body.written !== undefined;
}

/** Without --out the card itself; with it, what was written; with --check whether it is up to date. */
export function render(clean: OutCard, outcome: OutcomeOf<OutCard>, pen: Pen): string {
  const good = `${pen.good(`${pen.marks.good} ok`)}  `;
  if (clean.file === undefined) return outcome.body.text === "" ? checked(clean) : outcome.body.text;
  if (clean.written === true) return `${good}wrote ${clean.file}${undocumented(clean)}\n`;
  if (clean.up_to_date === true) return `${good}${clean.file} is up to date\n`;
  return clean.written === false ? `${pen.bold("Would write")} ${clean.file}${undocumented(clean)}\n` : "";
}

function undocumented(clean: OutCard): string {
  const missing = clean.undocumented ?? [];
  return missing.length === 0 ? "" : ` (${String(missing.length)} sections not documented)`;
}

/** `--check` without a file: the empty fields follow as findings. */
function checked(clean: OutCard): string {
  return clean.findings.length === 0 ? "every field of the card is answered\n" : "";
}
