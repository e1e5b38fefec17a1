import type { OutControl, OutControls, OutFramework, OutVersionControls } from "../../generated/types.ts";
import type { Outcome } from "../../outcome.ts";
import { counted, findingChunks } from "./findings.ts";
import { code, prose, table } from "./words.ts";

/** The evidence towards controls: a table for each version and framework, and what it is not. */
export function controlled(clean: OutControls, outcome: Outcome): readonly string[] {
  return [
    `<!-- mlc:controls -->\n### mlc controls: ${counted(outcome)}\n\nAs of ${clean.as_of}. ${prose(clean.notice)}\n`,
    ...clean.models.flatMap((version) => version.frameworks.flatMap((each) => framework(version, each))),
    ...(outcome.findings.length === 0 ? [] : ["\n"]),
    ...findingChunks(outcome),
  ];
}

function framework(version: OutVersionControls, each: OutFramework): readonly string[] {
  const { id, title, counts, controls, dates, next, file, replaces } = each;
  const asked = controls.filter(({ state }) => state !== "organisation");
  const from =
    file === undefined
      ? ""
      : ` Read from ${code(file)}${replaces === undefined ? "" : ", instead of the shipped one"}.`;
  const coming = dates.filter((one) => one.from === next && one.concerns !== "no" && one.controls.length > 0);
  return [
    `\n#### ${code(`${version.model}@${version.version}`)}: ${code(id)}\n\n${prose(title)}.${from} ` +
      `${String(counts.all)} controls: ${String(counts.complete)} with complete evidence, ${String(counts.partial)} with part of it, ` +
      `${String(counts.none)} without, ${String(counts.exception)} answered in governance.yaml, ${String(counts.not_yet)} not yet applicable, ` +
      `${String(counts.organisation)} for the organisation.\n`,
    ...coming.map((one) => `\nNext: ${one.from}, ${prose(one.what)}.\n`),
    ...(asked.length === 0 ? [] : [`\n${table(["Control", "", "State", "Evidence", "Criteria"], asked.map(row))}`]),
  ];
}

function row({ label, title, state, said, applies_from: from, criteria, exception }: OutControl): readonly string[] {
  const when = from === undefined ? "" : state === "not-yet" ? ` (from ${from})` : ` (since ${from})`;
  const answered = exception === undefined ? "" : `<br>governance.yaml: ${exception.status}, ${prose(exception.owner)}`;
  return [
    prose(label),
    prose(title),
    `${state}${when}`,
    `${prose(said)}${answered}`,
    criteria.map(({ id, status }) => `${id} ${status}`).join("<br>"),
  ];
}
