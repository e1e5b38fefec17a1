import type { OutShow, OutVersionShown } from "../../generated/types.ts";
import type { TablePen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";
import { plural } from "./frame.ts";
import { servedText } from "./served.ts";
import { lineageText } from "./show-lineage.ts";

/** Facts stand in a table. */
export const tables = true;

/** A fact is asked for to be read: printed even under -q. */
export const isDocument = true;

/** The versions with their stages so far, then every fact with its place; of one fact only that. */
export function render(clean: OutShow, _outcome: OutcomeOf<OutShow>, pen: TablePen): string {
  const name = `${clean.model}@${clean.version}`;
  const lineage = clean.lineage === undefined ? "" : lineageText(name, clean.lineage, pen);
  // Lineage by itself, or with everything on a terminal: in a pipe every fact is a row.
  if (clean.versions === undefined && clean.lineage !== undefined) return lineage;
  const facts = pen.table(
    [{ head: "FACT" }, { head: "VALUE" }, { head: "WHERE" }],
    clean.facts.map((each) => [each.path, valueText(each.value), place(each)]),
  );
  if (clean.versions === undefined) return facts;
  const versions = pen.table(
    [{ head: "VERSION" }, { head: "STAGE" }, { head: "DAYS", right: true }, { head: "SERVED" }, { head: "SO FAR" }],
    clean.versions.map((each) => [
      `${clean.model}@${each.version}`,
      each.stage,
      String(each.stays.at(-1)?.days ?? ""),
      each.served.map(servedText).join("; ") || "-",
      soFar(each, pen),
    ]),
  );
  return pen.style.tty ? `${versions}\n${lineage}\n${pen.bold(name)}\n${facts}` : versions + facts;
}

/** `problem 4 d → data 12 d → evaluation 3 d (attempt 2); 1 loop; served after 41 days`. */
function soFar(
  { stays, loops, lead_time_days: lead, same_weights_as: twins = [] }: OutVersionShown,
  pen: TablePen,
): string {
  const stages = stays.map(({ stage, days, attempt }) => {
    const again = attempt > 1 ? ` (attempt ${String(attempt)})` : "";
    return `${stage} ${String(days)} d${again}`;
  });
  return [
    stages.join(` ${pen.marks.arrow} `),
    ...(loops === 0 ? [] : [plural(loops, "loop")]),
    ...(lead === undefined ? [] : [`served after ${plural(lead, "day")}`]),
    ...(twins.length === 0 ? [] : [`same weights as ${twins.join(", ")}`]),
  ].join("; ");
}

function valueText(value: unknown): string {
  if (value === undefined) return "-";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function place(each: OutShow["facts"][number]): string {
  if (each.derived === true) return "computed";
  if (each.file === undefined) return "";
  return `${each.file}${each.line === undefined ? "" : `:${String(each.line)}`}`;
}
