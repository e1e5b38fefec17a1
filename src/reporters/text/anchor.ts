import type { OutAnchor } from "../../generated/types.ts";
import { jsonText } from "../../core/json-text.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";

/** Which commit was anchored, on what grounds, and the statement where no file holds it. */
export function render(clean: OutAnchor, _outcome: OutcomeOf<OutAnchor>, pen: Pen): string {
  const { tag, commit, checked, statement, file } = clean;
  const short = commit.slice(0, 7);
  if (statement === undefined) return `${pen.bad(`${pen.marks.bad} refused`)}  ${short} is not anchored\n`;
  const how = clean.signed ? "signed" : "not signed";
  const done = clean.dry_run
    ? `${pen.bold("Would do:")} anchor ${short} as ${tag}, ${how}\n`
    : `${pen.good(`${pen.marks.good} ok`)}  anchored ${short} as ${tag}, ${how}\n`;
  const signatures = checked.signatures ? "; signatures checked" : "; signatures not checked";
  const verified = `    verified ${String(checked.commits)} commits, ${String(checked.records)} records${signatures}\n`;
  const kept =
    file === undefined ? `Keep this where nobody can rewrite it:\n${jsonText(statement)}\n` : `    + ${file}\n`;
  return done + verified + kept;
}
