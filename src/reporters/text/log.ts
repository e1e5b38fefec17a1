import type { OutLog, OutLogEntry } from "../../generated/types.ts";
import type { Cell } from "../table.ts";
import type { TablePen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";

/** One row an entry. */
export const tables = true;

/** A log is asked for to be read: printed even under -q. */
export const isDocument = true;

/** What happened, newest first: as a table, or one line each. */
export function render(clean: OutLog, _outcome: OutcomeOf<OutLog>, pen: TablePen): string {
  if (clean.entries.length === 0) return pen.style.tty ? "nothing of that kind happened\n" : "";
  if (clean.oneline === true) return clean.entries.map((each) => line(each, pen)).join("");
  const columns = columnsOf(pen).filter((column) => column.keep?.(clean) ?? true);
  // In a pipe every column stands where it always does; on a terminal those that say nothing give their room away.
  const shown = pen.style.tty
    ? columns.filter((column) => clean.entries.some((each) => says(column.cell(each))))
    : columns;
  return pen.table(
    shown,
    clean.entries.map((each) => shown.map((column) => column.cell(each))),
  );
}

interface LogColumn {
  readonly head: string;
  readonly machine?: boolean;
  readonly cell: (each: OutLogEntry) => Cell;
  readonly keep?: (clean: OutLog) => boolean;
}

function columnsOf(pen: TablePen): readonly LogColumn[] {
  return [
    { head: "DATE", cell: (each) => each.at.slice(0, 10) },
    { head: "MODEL", cell: (each) => each.model, keep: (clean) => clean.models.length > 1 || !pen.style.tty },
    { head: "VERSION", cell: (each) => each.version ?? "" },
    { head: "EVENT", cell: (each) => event(each, pen) },
    { head: "WHAT", cell: (each) => arrows(each.what, pen) },
    { head: "BY", cell: who },
    { head: "VIA", cell: (each) => each.commit?.pull_request ?? "" },
    { head: "COMMIT", cell: (each) => each.commit?.id.slice(0, 7) ?? "" },
    { head: "SIGNED", cell: signed },
    { head: "NOTE", cell: (each) => ({ text: note(each, pen), paint: isLoud(each) ? pen.warn : pen.dim }) },
    { head: "RECORD", machine: true, cell: (each) => each.record ?? each.file },
  ];
}

function says(cell: Cell): boolean {
  const text = typeof cell === "string" ? cell : cell.text;
  return text !== "" && text !== "-";
}

/** `8d41e77 2026-11-21 support-llm@1.2.0 transition evaluation -> deployment (Ana Ruiz, #88)`. */
function line(each: OutLogEntry, pen: TablePen): string {
  const version = each.version === undefined ? "" : `@${each.version}`;
  const people = [who(each), each.commit?.pull_request ?? ""].filter((part) => part !== "").join(", ");
  const said = marksText(each);
  const head = pen.accent(each.commit?.id.slice(0, 7) ?? "-------");
  const rest = `${each.at.slice(0, 10)} ${each.model}${version} ${verb(each)} ${arrows(each.what, pen)}`;
  const loud = said === "" ? "" : ` ${isLoud(each) ? pen.warn(`${pen.marks.warn} ${said}`) : pen.dim(said)}`;
  return `${head} ${rest}${people === "" ? "" : ` (${people})`}${loud}\n`;
}

function event(each: OutLogEntry, pen: TablePen): Cell {
  return { text: verb(each), paint: isLoud(each) ? pen.warn : (text) => text };
}

function verb(each: OutLogEntry): string {
  return each.event === "recorded" || each.event === "edited" ? each.kind : `${each.kind} ${each.event}`;
}

/** What somebody should look at, beside what is only good to know. */
function isLoud(each: OutLogEntry): boolean {
  const quiet: readonly string[] = ["superseded", "before-history", "author-differs", "not-committed"];
  return each.marks.some((mark) => !quiet.includes(mark));
}

function note(each: OutLogEntry, pen: TablePen): string {
  const said = marksText(each);
  return [said === "" ? "" : isLoud(each) ? `${pen.marks.warn} ${said}` : said, each.why ?? ""]
    .filter((part) => part !== "")
    .join("; ");
}

function marksText(each: OutLogEntry): string {
  return [...each.marks.map((mark) => markWords(mark, each)), late(each)].filter((part) => part !== "").join(", ");
}

function markWords(mark: OutLogEntry["marks"][number], each: OutLogEntry): string {
  switch (mark) {
    case "not-made-by-mlc":
      return "not made by mlc";
    case "not-committed":
      return "not committed";
    case "before-history":
      return "commit not in this clone";
    case "author-differs":
      return `committed by ${each.commit?.author ?? "somebody else"}`;
    case "in-merge":
      return "made in a merge";
    case "dated-before-previous":
      return "dated before the transition it follows";
    case "dated-after-commit":
      return "dated after its commit";
    case "superseded":
      return `superseded by ${each.superseded_by ?? "a later record"}`;
    case "unreadable":
      return "cannot be read";
  }
}

/** A decision that reached the history on a later day than it is dated: by a squash, or because it is dated back. */
function late(each: OutLogEntry): string {
  const decided = ["transition", "review", "exception"].includes(each.kind) && each.event === "recorded";
  const day = each.commit?.authored_at.slice(0, 10) ?? "";
  return decided && day > each.at.slice(0, 10) ? `committed ${day}` : "";
}

function who(each: OutLogEntry): string {
  const { by } = each;
  if (by === undefined) return "";
  return by.name ?? (by.id === "unlisted" ? `unlisted (${each.commit?.author ?? "not committed"})` : by.id);
}

function signed(each: OutLogEntry): string {
  if (each.commit === undefined) return "";
  return each.commit.signed === "none" ? "-" : each.commit.signed;
}

function arrows(text: string, pen: TablePen): string {
  return pen.style.tty ? text.replaceAll(" -> ", ` ${pen.marks.arrow} `) : text;
}
