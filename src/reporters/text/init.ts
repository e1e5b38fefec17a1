import type { OutInit } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import { plural } from "./frame.ts";
import type { OutcomeOf } from "./index.ts";

/** What was adopted, and the files; with --dry-run their content. */
export function render(clean: OutInit, _outcome: OutcomeOf<OutInit>, pen: Pen): string {
  if (clean.already === true) return already(clean, pen);
  const { changes, commit, dry_run: dry } = clean;
  const created = changes.filter((each) => each.created === true).length;
  const appended = changes.length - created;
  const files = `${plural(created, "file")}${appended === 0 ? "" : ` and add to ${String(appended)}`}`;
  const done = dry ? `Would create ${files}` : `Created ${files.replace("add to", "added to")}`;
  const where = commit === undefined ? "" : ` in commit ${commit.id.slice(0, 7)} "${commit.subject}"`;
  return [
    dry ? `${done}\n` : `${pen.good(`${pen.marks.good} ${done}`)}${where}\n`,
    `  ${pen.bold(`${clean.model ?? ""}@${clean.version ?? ""}`)} at ${clean.stage ?? ""}${sources(clean)}\n\n`,
    ...fileLines(clean, pen),
    "\n",
  ].join("");
}

function already(clean: OutInit, pen: Pen): string {
  const { workspace = "mlc.yaml", known = [], changes, commit } = clean;
  const models = known.length === 1 ? (known[0] ?? "") : plural(known.length, "model");
  const head = `already a workspace (${workspace}, ${models})`;
  if (changes.length === 0) return `${head}; nothing changed\n`;
  const where = commit === undefined ? "" : ` in commit ${commit.id.slice(0, 7)} "${commit.subject}"`;
  const done = clean.dry_run ? "would create" : "created";
  return [`${head}; ${done} ${plural(changes.length, "file")}${where}\n`, ...fileLines(clean, pen)].join("");
}

/** `, 9 values from README.md, config.json`. */
function sources({ detected }: OutInit): string {
  if (detected.length === 0) return "";
  const files = [...new Set(detected.map((each) => each.from))];
  return `, ${plural(detected.length, "value")} from ${files.join(", ")}`;
}

function fileLines({ changes, dry_run: dry }: OutInit, pen: Pen): readonly string[] {
  const own = changes.filter((each) => !each.file.startsWith(".mlc/schemas/"));
  const schemas = changes.length - own.length;
  const lines = own.flatMap((each) => [
    `  ${each.created === true ? "+" : "~"} ${each.file}\n`,
    ...(dry ? (each.diff ?? []).slice(1).map((line) => `      ${pen.dim(line.slice(1))}\n`) : []),
  ]);
  if (schemas === 0) return lines;
  return [...lines, `  + .mlc/schemas/   ${plural(schemas, "schema")}, so that editors complete and check the files\n`];
}
