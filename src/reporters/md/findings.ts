import type { Outcome } from "../../outcome.ts";
import { foundIn, type Result } from "../results.ts";
import { block, code, prose } from "./words.ts";

/** The findings as chunks of Markdown: a bullet each with place and what to do, errors first; many notes folded into one chunk. */
export function findingChunks(outcome: Outcome): readonly string[] {
  const found = foundIn(outcome);
  const notes = found.filter((each) => each.severity === "note").map(bullet);
  const folded =
    notes.length > FEW
      ? [`\n<details><summary>${String(notes.length)} notes</summary>\n\n${notes.join("")}\n</details>\n`]
      : notes;
  return [...found.filter((each) => each.severity !== "note").map(bullet), ...folded];
}

/** So many notes are shown as they are. */
const FEW = 3;

/** `2 errors, 1 warning`, `nothing found`. */
export function counted(outcome: Outcome): string {
  const parts = (["error", "warning", "note"] as const).flatMap((severity) => {
    const count = outcome.findings.filter((each) => each.severity === severity).length;
    return count === 0 ? [] : [`${String(count)} ${severity}${count === 1 ? "" : "s"}`];
  });
  return parts.length === 0 ? "nothing found" : parts.join(", ");
}

const SIGNS = { error: "✗ error", warning: "! warning", note: "• note" } as const;

function bullet({ severity, rule, message, fix, file, line }: Result): string {
  const place = code(`${file}:${String(line)}`);
  const head = `- ${SIGNS[severity]} ${code(rule)}: ${prose(message)}  \n  ${place}\n`;
  if (severity === "note") return head;
  const lines = fix.split("\n");
  if (lines.length === 1) return `${head}  Fix: ${prose(fix)}\n`;
  return `${head}  Fix:\n${indented(block(fix))}`;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
