import type { OutShow } from "../../generated/types.ts";
import type { TablePen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";

/** Facts stand in a table. */
export const tables = true;

/** A fact is asked for to be read: printed even under -q. */
export const isDocument = true;

/** Every fact with its place; a single one as its value alone, for scripts, and its place on a terminal. */
export function render(clean: OutShow, _outcome: OutcomeOf<OutShow>, pen: TablePen): string {
  return pen.table(
    [{ head: "FACT" }, { head: "VALUE" }, { head: "WHERE" }],
    clean.facts.map((each) => [each.path, valueText(each.value), place(each)]),
  );
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
