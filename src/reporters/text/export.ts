import type { OutExport } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";

/** With `--out -` the documents themselves, for a pipe; else what was written and what has no place in the form. */
export const isDocument = true;

/** What is printed goes into a pipe by itself. */
export function findingsAside(body: OutExport): boolean {
  return body.out === undefined;
}

/** Documents as they are, or one line a file and one for each reason to leave something out. */
export function render(clean: OutExport, outcome: OutcomeOf<OutExport>, pen: Pen): string {
  const { out, files, left } = clean;
  if (out === undefined) return outcome.body.text ?? "";
  const changed = files.filter((each) => each.changed === true);
  const kind = `${clean.as_of === undefined ? "document" : "table"}${files.length === 1 ? "" : "s"}`;
  const what = `${String(files.length)} ${kind} in ${out}, ${String(changed.length)} new or changed`;
  const head =
    clean.dry_run === true ? `${pen.bold("Would write")} ${what}` : `${pen.good(`${pen.marks.good} ok`)}  ${what}`;
  const aside = left.map(({ reason, count }) => `    left out: ${String(count)} x ${reason}\n`);
  return [`${head}\n`, ...changed.map(({ path }) => `    ${path}\n`), ...aside].join("");
}
