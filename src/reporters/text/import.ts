import type { OutImport } from "../../generated/types.ts";
import { counted } from "../../core/findings/words.ts";
import { pathText } from "../../core/facts/path.ts";
import type { TablePen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";
import { effectLines, written } from "./written.ts";

/** The numbers taken stand in a table. */
export const tables = true;

/** How many numbers are shown without -v. */
const SHOWN = 12;

/** What was recognised, which numbers were taken as which metrics, what that changes and what is next. */
export function render(clean: OutImport, _outcome: OutcomeOf<OutImport>, pen: TablePen): string {
  if (clean.adapters !== undefined) return adapterLines(clean.adapters, pen);
  if (clean.found !== undefined) return foundLines(clean.found, pen);
  const fresh = clean.records.filter((each) => !each.already);
  const { metrics = [], filled = [] } = clean;
  const changed = fresh.length > 0 || filled.length > 0;
  const nothingNew = !changed && clean.records.length === 0;
  const shown = pen.style.verbose ? metrics : metrics.slice(0, SHOWN);
  return [
    ...clean.records.flatMap((each) => (each.already ? [`${pen.marks.bullet} already imported as ${each.id}\n`] : [])),
    changed || nothingNew ? written(clean, whatOf(clean), pen) : "",
    ...filledLines(filled, pen),
    ...fresh.flatMap(({ kind, says }) => (says === undefined ? [] : [`    ${kind}: ${says}\n`])),
    pen.table(
      [{ head: "METRIC" }, { head: "VALUE", right: true }, { head: "WHERE" }, { head: "AS THE TOOL WROTE IT" }],
      shown.map((each) => [each.id, String(each.value ?? each.text ?? ""), each.where ?? "", each.raw]),
    ),
    metrics.length > shown.length ? `${String(metrics.length - shown.length)} more with -v\n` : "",
    ...proposalLines(clean),
    changed ? effectLines(clean, pen) : "",
    ...standing(clean),
  ].join("");
}

/** `support-llm@1.2.0: lm-eval, 4 numbers`, or several tools; records without numbers are counted themselves, and facts. */
function whatOf({ model = "", version = "", importer, records, metrics = [], filled = [] }: OutImport): string {
  const tools = importer ?? [...new Set(records.map((each) => each.importer))].join(", ");
  const held = [
    ...(filled.length > 0 ? [counted(filled.length, "fact")] : []),
    ...(metrics.length > 0
      ? [counted(metrics.length, "number")]
      : records.length > 0
        ? [counted(records.length, "record")]
        : []),
  ];
  return `${model}@${version}: ${[tools, ...held].join(", ")}`;
}

/** The facts that were filled in, as many to a line as fit. */
function filledLines(filled: NonNullable<OutImport["filled"]>, pen: TablePen): readonly string[] {
  const lines: string[] = [];
  for (const { path } of filled) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + path.length + 2 <= WIDTH) lines.splice(-1, 1, `${last}, ${path}`);
    else lines.push(path);
  }
  return lines.map((line) => `    ${pen.dim(line)}\n`);
}

const WIDTH = 90;

function proposalLines({ proposals = [] }: OutImport): readonly string[] {
  if (proposals.length === 0) return [];
  const lines = proposals.map(
    (each) => `    ${pathText([each.path])}=${JSON.stringify(each.value)}   from ${each.from}\n`,
  );
  return ["The files also say (not written; take what holds with mlc set):\n", ...lines];
}

/** Where the version stands now, unless its level moved, and the first step from there. */
function standing({ level, next_step: step }: OutImport): readonly string[] {
  const same =
    level !== undefined && level.before === level.after ? [`    level ${String(level.after)}, as before\n`] : [];
  return [
    ...same,
    ...(step === undefined ? [] : [`Next: ${step.criterion} (${step.status}): ${step.text}\n      ${step.fix}\n`]),
  ];
}

function foundLines(found: NonNullable<OutImport["found"]>, pen: TablePen): string {
  const table = pen.table(
    [{ head: "WHERE" }, { head: "WHAT" }, { head: "NUMBERS", right: true }, { head: "RECORDS" }],
    found.map((each) => [each.path, each.what, String(each.metrics), each.kinds.join(", ")]),
  );
  const lines = found.map(
    (each) =>
      `    ${each.run}\n` +
      (each.already === undefined ? "" : `        already imported as ${each.already}\n`) +
      (each.refused === undefined ? "" : `        ${each.refused}\n`),
  );
  return `${table}To import one:\n${lines.join("")}`;
}

function adapterLines(adapters: NonNullable<OutImport["adapters"]>, pen: TablePen): string {
  return adapters
    .map(({ id, title, detects, example }) => `${pen.bold(id)}  ${title}\n    ${detects}\n    ${example}\n`)
    .join("");
}
