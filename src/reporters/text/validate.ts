import type { OutValidate } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";

/** One line when everything is well; otherwise the findings and their count say it all. */
export function render(clean: OutValidate, _outcome: OutcomeOf<OutValidate>, pen: Pen): string {
  const files = `${String(clean.files)} ${clean.files === 1 ? "file" : "files"}`;
  if (clean.findings.length > 0) return "";
  const against = clean.base === undefined ? "" : ` against ${clean.base.ref} (${clean.base.commit.slice(0, 7)})`;
  return `${pen.good(`${pen.marks.good} ok`)}  ${files} checked${against}, nothing wrong\n`;
}
