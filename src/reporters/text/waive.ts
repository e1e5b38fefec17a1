import type { OutWaive } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";
import { written } from "./written.ts";

/** What is asked for, until when, and who has to approve it before it counts. */
export function render(clean: OutWaive, _outcome: OutcomeOf<OutWaive>, pen: Pen): string {
  const effect = clean.effect === "waive" ? "waive" : "not applicable:";
  const gate = clean.gate === undefined ? "" : `, for ${clean.gate} only`;
  const renewal = clean.renewal === undefined ? "" : `, renewal ${String(clean.renewal)}`;
  const what = `${clean.model}@${clean.version}: ${effect} ${clean.criterion} through ${clean.through}${gate}${renewal}: requested`;
  const people = clean.approvers.length === 0 ? "" : `: ${clean.approvers.join(" or ")}`;
  return written(clean, what, pen) + `    counts once the ${clean.approver_role} approves it${people}\n`;
}
