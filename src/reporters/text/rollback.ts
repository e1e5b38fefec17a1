import type { OutRollback } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";
import { servedText } from "./served.ts";
import { written } from "./written.ts";

/** What was done, and what the environment serves now. */
export function render(clean: OutRollback, _outcome: OutcomeOf<OutRollback>, pen: Pen): string {
  const { model, environment, from, to, served } = clean;
  const head = !clean.ok
    ? `${pen.bad(`${pen.marks.bad} refused`)}  ${model}: rollback in ${environment}\n`
    : from === to
      ? `${pen.marks.bullet} ${model}@${to ?? ""} is served in ${environment} already\n`
      : written(clean, `${model} in ${environment}: ${from ?? ""} ${pen.marks.arrow} ${to ?? ""}`, pen);
  const then = clean.dry_run && clean.ok && from !== to ? "would serve" : "serves now";
  const lines = served.map((each) => `    ${each.version}   ${servedText(each)}   since ${each.since}\n`);
  return `${head}${environment} ${then}\n${lines.length === 0 ? "    nothing\n" : lines.join("")}`;
}
