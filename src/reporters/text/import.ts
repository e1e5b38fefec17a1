import type { OutImport } from "../../generated/types.ts";
import { pathText } from "../../core/facts/path.ts";
import type { TablePen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";
import { effectLines, written } from "./written.ts";

/** The numbers taken stand in a table. */
export const tables = true;

/** How many numbers are shown without -v. */
const SHOWN = 12;

/** What was recognised, which numbers were taken as which metrics, and what that changes. */
export function render(clean: OutImport, _outcome: OutcomeOf<OutImport>, pen: TablePen): string {
  const already = clean.records.filter((each) => each.already);
  const fresh = clean.records.filter((each) => !each.already);
  const what = `${clean.model}@${clean.version}: ${clean.importer}, ${String(clean.metrics?.length ?? 0)} numbers`;
  const metrics = clean.metrics ?? [];
  const shown = pen.style.verbose ? metrics : metrics.slice(0, SHOWN);
  const proposals = clean.proposals ?? [];
  return [
    ...already.map((each) => `${pen.marks.bullet} already imported as ${each.id}\n`),
    fresh.length > 0 ? written(clean, what, pen) : "",
    pen.table(
      [{ head: "METRIC" }, { head: "VALUE", right: true }, { head: "WHERE" }, { head: "AS THE TOOL WROTE IT" }],
      shown.map((each) => [each.id, String(each.value ?? each.text ?? ""), each.where ?? "", each.raw]),
    ),
    metrics.length > shown.length ? `${String(metrics.length - shown.length)} more with -v\n` : "",
    ...(proposals.length === 0 ? [] : ["The files also say (not written; take what holds with mlc set):\n"]),
    ...proposals.map((each) => `    ${pathText([each.path])}=${JSON.stringify(each.value)}   from ${each.from}\n`),
    fresh.length > 0 ? effectLines(clean, pen) : "",
  ].join("");
}
