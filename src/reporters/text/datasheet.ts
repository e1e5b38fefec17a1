import { percent, type Tally } from "../../core/datasheet/completeness.ts";
import type { OutDatasheet } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";

/** A datasheet is a document: printed whole, as it is, even under -q. */
export const isDocument = true;

/** What a form leaves out is no part of the document; what `--check` finds is its result. */
export function findingsAside(body: OutDatasheet): boolean {
  return body.text !== "" || body.written !== undefined;
}

/** Without --out the datasheet itself; with it what was written; with --check whether it is up to date, or how complete it is. */
export function render(clean: OutDatasheet, outcome: OutcomeOf<OutDatasheet>, pen: Pen): string {
  const { file, questions } = clean;
  if (file === undefined) return outcome.body.text === "" ? completeness(clean) : outcome.body.text;
  const good = `${pen.good(`${pen.marks.good} ok`)}  `;
  const open =
    questions.open === 0
      ? ""
      : ` (${percent(clean.completeness.score)} complete, ${String(questions.open)} of ${String(questions.all)} questions open)`;
  if (clean.written === true) return `${good}wrote ${file}${open}\n`;
  if (clean.up_to_date === true) return `${good}${file} is up to date${open}\n`;
  return clean.written === false ? `${pen.bold("Would write")} ${file}${open}\n` : "";
}

/** One line for each part of the datasheet, and one for the whole. */
function completeness({ completeness: whole }: OutDatasheet): string {
  const rows = [...whole.sections, { ...whole, title: "All" }].map(({ title, score, must, should }) => {
    const counts = `must ${tally(must)}, should ${tally(should)}`;
    return `${title.padEnd(WIDTH)} ${percent(score).padStart(5)}   ${counts}\n`;
  });
  const lists = (["withheld", "unknown"] as const).flatMap((answer) =>
    whole[answer].length === 0 ? [] : [`${answer}: ${whole[answer].join(", ")}\n`],
  );
  return [...rows, ...lists].join("");
}

const WIDTH = 34;

function tally({ answered, asked }: Tally): string {
  return `${String(answered)} of ${String(asked)}`;
}
