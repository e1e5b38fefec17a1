import { reachWords, stepWords } from "../../core/lineage/words.ts";
import { shellWord } from "../../core/scoring/action-text.ts";
import type { OutImpact, OutImpacted, OutPath } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import { plural } from "./frame.ts";
import type { OutcomeOf } from "./index.ts";
import { servedText } from "./served.ts";

/** An answer that is asked for to be read: printed even under -q. */
export const isDocument = true;

/** How much there is, then each version with the way there, where it is served and what to do. */
export function render(clean: OutImpact, _outcome: OutcomeOf<OutImpact>, pen: Pen): string {
  const roots = clean.roots.map(({ kind, name, certain }) => `${kind} ${name}${certain ? "" : " (no revision named)"}`);
  const head = `${pen.bold(clean.ref)}: ${roots.join(", ")}\n`;
  if (clean.models.length === 0) return `${head}no version of this workspace rests on it\n`;
  const { versions, possible, served } = clean.counts;
  const many = [
    `${plural(versions, "version")} ${versions === 1 ? "rests" : "rest"} on it`,
    ...(possible === 0 ? [] : [`${String(possible)} of them possibly`]),
    served === 0 ? "none of them is served" : `${String(served)} of them ${served === 1 ? "is" : "are"} served`,
  ];
  return `${head}${many.join(", ")}\n${clean.models.map((each) => block(each, pen)).join("")}`;
}

function block(each: OutImpacted, pen: Pen): string {
  const owner = each.owner === undefined ? "no accountable owner" : `owner ${each.owner}`;
  const served =
    each.served.length === 0
      ? "not served"
      : pen.bad(`${pen.marks.bad} served in ${each.served.map(servedText).join("; ")}`);
  const said = `${each.certain ? "" : "possibly "}${reachWords[each.reach]}`;
  const way = [
    `    ${each.path.length === 0 ? said : `${said}:`}\n`,
    ...each.path.map((step) => `        ${line(step, pen)}\n`),
    ...each.also.map(({ reach, certain }) => `    and ${certain ? "" : "possibly "}${reachWords[reach]}\n`),
  ];
  const steps = each.do.map(
    ({ run, why }) => `    ${pen.marks.arrow} ${why}\n        ${run.map(shellWord).join(" ")}\n`,
  );
  return [
    `\n${pen.bold(`${each.model}@${each.version}`)}  ${each.stage}  ${served}  ${owner}\n`,
    ...way,
    ...steps,
  ].join("");
}

function line(step: OutPath[number], pen: Pen): string {
  const at = step.file === undefined ? "" : `${step.file}${step.line === undefined ? "" : `:${String(step.line)}`}`;
  return at === "" ? stepWords(step) : `${stepWords(step)}  ${pen.dim(at)}`;
}
