import type { OutDatasheet } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";

/** A datasheet is a document: printed whole, as it is, even under -q. */
export const isDocument = true;

/** Without --out the datasheet itself; with it what was written; with --check whether it is up to date. */
export function render(clean: OutDatasheet, outcome: OutcomeOf<OutDatasheet>, pen: Pen): string {
  const { file, questions } = clean;
  if (file === undefined) return outcome.body.text;
  const good = `${pen.good(`${pen.marks.good} ok`)}  `;
  const open = questions.open === 0 ? "" : ` (${String(questions.open)} of ${String(questions.all)} questions open)`;
  if (clean.written === true) return `${good}wrote ${file}${open}\n`;
  if (clean.up_to_date === true) return `${good}${file} is up to date${open}\n`;
  return clean.written === false ? `${pen.bold("Would write")} ${file}${open}\n` : "";
}
