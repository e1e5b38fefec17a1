import type { OutStatus, OutVersionStatus } from "../../generated/types.ts";
import type { TablePen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";

/** One row a version. */
export const tables = true;

/** Where every version is: stage, level, score, next gate, and until when the evidence holds. */
export function render(clean: OutStatus, _outcome: OutcomeOf<OutStatus>, pen: TablePen): string {
  if (clean.models.length === 0) return "no version matches\n";
  return pen.table(
    [
      { head: "MODEL" },
      { head: "VERSION" },
      { head: "STAGE" },
      { head: "DAYS", right: true },
      { head: "LEVEL" },
      { head: "SCORE", right: true },
      { head: "NEXT GATE" },
      { head: "VALID UNTIL" },
      { head: "OWNER", machine: true },
    ],
    clean.models.map((each) => row(each, pen)),
  );
}

function row(each: OutVersionStatus, pen: TablePen): (string | { text: string; paint: (text: string) => string })[] {
  const gates = each.next.map((gate) => gateText(gate, pen));
  const shut = each.next.some((gate) => gate.decision === "no-go" || gate.decision === "refused");
  const open = each.next.length > 0 && each.next.every((gate) => gate.decision.startsWith("go"));
  const paint = shut ? pen.bad : open ? pen.good : pen.warn;
  return [
    each.model,
    each.version,
    each.adopted === true ? `${each.stage} (adopted)` : each.stage,
    each.days === undefined ? "" : String(each.days),
    `${String(each.level)} ${each.level_name ?? ""}`,
    each.score.toFixed(1),
    { text: gates.join("; ") || "-", paint },
    each.valid_until === undefined ? "-" : `${each.valid_until} (${each.expires_first ?? ""})`,
    each.owner ?? "-",
  ];
}

function gateText(gate: OutVersionStatus["next"][number], pen: TablePen): string {
  const good = gate.decision.startsWith("go");
  const mark = good ? pen.marks.good : gate.decision === "indeterminate" ? pen.marks.warn : pen.marks.bad;
  return `${mark} ${gate.to}: ${gate.decision}${good ? "" : `, ${String(gate.open)} open`}`;
}
