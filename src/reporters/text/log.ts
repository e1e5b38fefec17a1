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
  const several = clean.models.length > 1;
  return pen.table(
    [
      { head: "DATE" },
      ...(several || !pen.style.tty ? [{ head: "MODEL" }] : []),
      { head: "VERSION" },
      { head: "EVENT" },
      { head: "WHAT" },
      { head: "BY" },
      { head: "VIA" },
      { head: "COMMIT" },
      { head: "SIGNED" },
      { head: "NOTE" },
      { head: "RECORD", machine: true },
    ],
    clean.entries.map((each) => [
      each.at.slice(0, 10),
      ...(several || !pen.style.tty ? [each.model] : []),
      each.version ?? "",
      event(each, pen),
      arrows(each.what, pen),
      who(each),
      each.commit?.pull_request ?? "",
      each.commit?.id.slice(0, 7) ?? "",
      signed(each),
      { text: note(each, pen), paint: isLoud(each) ? pen.warn : pen.dim },
      each.record ?? each.file,
    ]),
  );
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
