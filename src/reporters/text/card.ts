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
  if (clean.file === undefined) return outcome.body.text === "" ? checked(clean, pen) : outcome.body.text;
  if (clean.written === true) return `${good}wrote ${clean.file}${undocumented(clean)}\n`;
  if (clean.up_to_date === true) return `${good}${clean.file} is up to date\n`;
  return clean.written === false ? `${pen.bold("Would write")} ${clean.file}${undocumented(clean)}\n` : "";
}

function undocumented(clean: OutCard): string {
  const missing = clean.undocumented ?? [];
  return missing.length === 0 ? "" : ` (${String(missing.length)} sections not documented)`;
}

/** `--check` without a file: the two numbers and what they are made of; the empty fields follow as findings. */
function checked({ documentation, findings }: OutCard, pen: Pen): string {
  if (documentation === undefined) return "";
  const { stage, score, musts, sections, evidence } = documentation;
  const head = (title: string, value: number | undefined, more: string): string =>
    `${pen.bold(`${title}  ${value === undefined ? "nothing is asked" : `${value.toFixed(1)} %`}`)}${more}\n`;
  const wide = Math.max(
    ...sections.map((each) => each.title.length),
    ...Object.values(ASKED).map((each) => each.length),
  );
  const row = (title: string, value: string): string => `  ${title.padEnd(wide)}  ${value.padStart(9)}\n`;
  return [
    head("Documentation", score, `   ${String(musts.met)} of ${String(musts.of)} musts   due at ${stage}`),
    ...sections.map((each) => row(each.title, `${each.score.toFixed(1)} %`)),
    "\n",
    head("Evidence", evidence.score, ""),
    ...evidence.checks.map((each) => row(ASKED[each.id], `${String(each.met)} of ${String(each.of)}`)),
    ...(findings.length === 0 ? ["\nevery field of the card is answered\n"] : ["\n"]),
  ].join("");
}

type EvidenceId = NonNullable<OutCard["documentation"]>["evidence"]["checks"][number]["id"];

const ASKED: Readonly<Record<EvidenceId, string>> = {
  "result-tool": "results that name their tool",
  "result-version": "results that name its version",
  "result-source": "results with the digest of their source",
  "risk-owner": "risks with an owner",
  "dataset-datasheet": "datasets with a datasheet",
  "dataset-digest": "datasets with a digest",
};
