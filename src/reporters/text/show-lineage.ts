import { stepWords } from "../../core/lineage/words.ts";
import type { OutInherited, OutLineage } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import { plural } from "./frame.ts";

/** Where a version comes from, what was made with it, and what it inherits, each with the file that says so. */
export function lineageText(name: string, { steps, derived, inherited }: OutLineage, pen: Pen): string {
  const from = steps.map((step) => {
    const line = step.line === undefined ? "" : `:${String(step.line)}`;
    return `  ${stepWords(step)}${step.file === undefined ? "" : `  ${pen.dim(`${step.file}${line}`)}`}\n`;
  });
  return [
    `${pen.bold(`${name} comes from`)}\n`,
    ...(from.length === 0 ? ["  nothing that its files name\n"] : from),
    ...(derived.length === 0 ? [] : [`${pen.bold("made with it")}\n`, ...derived.map((each) => `  ${each}\n`)]),
    ...inherited.map((each) => inheritedText(each, pen)),
  ].join("");
}

function inheritedText(
  { from, as, records, datasheets, facts, confirmed_on: confirmed }: OutInherited,
  pen: Pen,
): string {
  const head = pen.bold(`inherited from ${from}: not evidence for these weights`);
  const kinds = [...new Set(records.map(({ kind }) => kind))].map((kind) => {
    const own = records.filter((each) => each.kind === kind);
    return `  ${plural(own.length, `${kind} record`)}, newest ${own.at(-1)?.id ?? ""}  ${pen.dim(own.at(-1)?.file ?? "")}\n`;
  });
  const sheets = datasheets.map(({ dataset, file }) => `  datasheet ${dataset}  ${pen.dim(file)}\n`);
  const said = confirmed === undefined ? "not confirmed since" : `the file was confirmed on ${confirmed}`;
  const taken = facts.length === 0 ? [] : [`  the same as there: ${facts.join(", ")}; ${said}\n`];
  const why = as === "predecessor" ? "  it was started from that version's file\n" : "";
  return `${head}\n${why}${[...kinds, ...sheets, ...taken].join("")}`;
}
