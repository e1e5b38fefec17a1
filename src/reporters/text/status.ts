import type { OutStatus, OutVersionStatus } from "../../generated/types.ts";
import type { TablePen } from "../pen.ts";
import type { Cell } from "../table.ts";
import type { OutcomeOf } from "./index.ts";
import { servedText } from "./served.ts";

/** One row a version. */
export const tables = true;

/** Where every version is: stage, where it is served, level, score, next gate; or, with --due, what has its last day when. */
export function render(clean: OutStatus, _outcome: OutcomeOf<OutStatus>, pen: TablePen): string {
  if (clean.models.length === 0) return clean.due_days === undefined ? "no version matches\n" : "nothing is due\n";
  if (clean.due_days !== undefined) return dueTable(clean, pen);
  return pen.table(
    [
      { head: "MODEL" },
      { head: "VERSION" },
      { head: "STAGE" },
      { head: "DAYS", right: true },
      { head: "SERVED" },
      { head: "LEVEL" },
      { head: "SCORE", right: true },
      { head: "NEXT GATE" },
      { head: "VALID UNTIL" },
      { head: "OWNER", machine: true },
    ],
    clean.models.map((each) => row(each, pen)),
  );
}

function row(each: OutVersionStatus, pen: TablePen): readonly Cell[] {
  return [
    each.model,
    each.version,
    stageText(each),
    each.days === undefined ? "" : String(each.days),
    each.served.map((one) => servedText(one)).join("; ") || "-",
    `${String(each.level)} ${each.level_name ?? ""}`,
    each.score.toFixed(1),
    gates(each, pen),
    each.valid_until === undefined ? "-" : `${each.valid_until} (${each.expires_first ?? ""})`,
    each.owner ?? "-",
  ];
}

function stageText({ stage, attempt = 1, adopted, stored }: OutVersionStatus): string {
  const marks = [
    ...(attempt > 1 ? [`attempt ${String(attempt)}`] : []),
    ...(adopted === true ? ["adopted"] : []),
    ...(stored === true ? ["level and score as retired"] : []),
  ];
  return marks.length === 0 ? stage : `${stage} (${marks.join(", ")})`;
}

function gates({ next, on_hold: hold = [] }: OutVersionStatus, pen: TablePen): Cell {
  const shut = next.some((gate) => gate.decision === "no-go" || gate.decision === "refused");
  const open = next.length > 0 && next.every((gate) => gate.decision.startsWith("go"));
  const paint = shut || hold.length > 0 ? pen.bad : open ? pen.good : pen.warn;
  const texts = [...(hold.length > 0 ? [`${pen.marks.bad} on hold`] : []), ...next.map((gate) => gateText(gate, pen))];
  return { text: texts.join("; ") || "-", paint };
}

function gateText(gate: OutVersionStatus["next"][number], pen: TablePen): string {
  const good = gate.decision.startsWith("go");
  const mark = good ? pen.marks.good : gate.decision === "indeterminate" ? pen.marks.warn : pen.marks.bad;
  return `${mark} ${gate.to}: ${gate.decision}${good ? "" : `, ${String(gate.open)} open`}`;
}

/** One row for each last day; what is stale has none left, and stands first. */
function dueTable(clean: OutStatus, pen: TablePen): string {
  const rows = clean.models.flatMap((each) => {
    const version = `${each.model}@${each.version}`;
    const stale: readonly Cell[][] = each.stale.map((id) => ["stale", "", version, "evidence", id, "", ""]);
    const due = each.due.map((one): readonly Cell[] => [
      one.last_day,
      { text: String(one.days), paint: one.days < 0 ? pen.bad : one.days <= 7 ? pen.warn : (text) => text },
      version,
      one.kind,
      one.id,
      one.what,
      one.file === undefined ? "" : `${one.file}${one.line === undefined ? "" : `:${String(one.line)}`}`,
    ]);
    return [...stale, ...due].map((cells, at) => ({
      cells,
      day: at < stale.length ? "" : (each.due[at - stale.length]?.last_day ?? ""),
    }));
  });
  return pen.table(
    [
      { head: "LAST DAY" },
      { head: "DAYS", right: true },
      { head: "VERSION" },
      { head: "KIND" },
      { head: "ID" },
      { head: "WHAT" },
      { head: "WHERE", machine: true },
    ],
    rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ cells }) => cells),
  );
}
