import type { OutValidate } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";
import { written } from "./written.ts";

/** One line when everything is well; otherwise the findings and their count say it all. */
export function render(clean: OutValidate, _outcome: OutcomeOf<OutValidate>, pen: Pen): string {
  const files = `${String(clean.files)} ${clean.files === 1 ? "file" : "files"}`;
  const mended = clean.fixed === undefined ? "" : mendedText(clean, clean.fixed, pen);
  if (clean.findings.length > 0) return mended;
  const against = clean.base === undefined ? "" : ` against ${clean.base.ref} (${clean.base.commit.slice(0, 7)})`;
  return `${mended}${pen.good(`${pen.marks.good} ok`)}  ${files} checked${against}, nothing wrong\n`;
}

function mendedText(clean: OutValidate, fixed: NonNullable<OutValidate["fixed"]>, pen: Pen): string {
  const { changes = [], dry_run = false, commit } = clean;
  const what = fixed.length === 1 ? "mend 1 finding" : `mend ${String(fixed.length)} findings`;
  const lines = fixed.map(({ code, file = "", line }) => {
    const place = line === undefined ? file : `${file}:${String(line)}`;
    return `    ${code}  ${pen.dim(place)}\n`;
  });
  return written({ dry_run, changes, ...(commit === undefined ? {} : { commit }) }, what, pen) + lines.join("");
}
