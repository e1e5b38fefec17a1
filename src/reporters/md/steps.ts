import type { OutStep, OutVersionScore } from "../../generated/types.ts";
import { actionLines } from "../../core/scoring/action-text.ts";
import { block, code, prose } from "./words.ts";

/** The next steps of a version, the first few of them. */
export function steps({ model, version, next }: OutVersionScore): string {
  if (next.length === 0) return "";
  const shown = next.slice(0, SHOWN);
  const more = next.length - shown.length;
  const rest = more === 0 ? "" : `\n${String(more)} more: ${code(`mlc score ${model}@${version} -v`)}\n`;
  return `\n**Next for ${code(`${model}@${version}`)}**, most valuable first:\n\n${shown.map(step).join("")}${rest}`;
}

const SHOWN = 3;

function step({ criterion, status, text, veto, do: actions, fix = "" }: OutStep, at: number): string {
  const head = `${String(at + 1)}. ${code(criterion)} ${status}${veto === true ? " (veto)" : ""}: ${prose(text)}\n`;
  const lines = actionLines(actions);
  if (lines.length === 0) return `${head}   ${prose(fix)}\n`;
  return `${head}${block(lines.join("\n")).replace(/^(?=.)/gm, "   ")}`;
}
