import type { OutAudit, OutAuditVersion } from "../../generated/types.ts";
import { count, momentText } from "./answer.ts";
import { plain, verbatim, type Block, type Cell, type Page } from "./page-blocks.ts";
import { moveBlocks } from "./page-moves.ts";
import { deploymentRows, editRows, evidenceRows, exceptionRows, obligationRows, peopleRows } from "./page-tables.ts";

/** The page of an audit: the question with its answer, each move, what it rests on, people, integrity, limits. */
export function pageOf(audit: OutAudit): Page {
  const [version] = audit.models;
  if (version === undefined) return { title: "Audit", blocks: [] };
  return {
    title: `Audit of ${version.model} ${version.version}`,
    blocks: [
      { kind: "rows", rows: headRows(audit, version) },
      ...section("Moves", moveBlocks(version.moves, version.reviews_since ?? [])),
      ...section("Evidence", evidenceRows(version)),
      ...section("Not made by mlc", editRows(version.edits)),
      ...section("Exceptions", exceptionRows(version.exceptions)),
      ...section("Owed", obligationRows(version)),
      ...section("Deployments", deploymentRows(version.deployments)),
      ...section("People", peopleRows(version.people)),
      ...section("Integrity", integrityRows(audit, version)),
      ...section("What this cannot tell", [{ kind: "text", text: audit.limits }]),
    ],
  };
}

function section(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: "heading", depth: 2, text: title }, ...blocks];
}

function headRows(audit: OutAudit, version: OutAuditVersion) {
  const { stage, since, subject, others, on_hold = [] } = version;
  const at = audit.asked_at === undefined ? "" : ` (asked for: ${audit.asked_at})`;
  const row = (label: string, ...lines: readonly Cell[]) => (lines.length === 0 ? [] : [{ label, lines }]);
  return [
    ...row("Question", plain(version.question)),
    ...row("Answer", ...version.answer.map((each) => plain(each))),
    ...row("Stage", plain(`${stage}${since === undefined ? "" : ` since ${momentText(since)}`}`)),
    ...row("On hold", ...on_hold.map((each) => plain(each, "bad"))),
    ...row("Weights", ...(subject === undefined ? [] : [verbatim(subject)])),
    ...row("Commit", plain(`${audit.commit} of ${momentText(audit.committed_at)}${at}`)),
    ...row("As of", plain(audit.as_of)),
    ...row("Integrity", integrityCell(version)),
    ...row("Others", ...(others.length === 0 ? [] : [plain(others.join(", "))])),
  ];
}

function integrityCell({ integrity: { state, commits, violations, warnings, notes } }: OutAuditVersion): Cell {
  const beside = [
    ...(warnings === 0 ? [] : [count(warnings, "warning")]),
    ...(notes === 0 ? [] : [count(notes, "note")]),
  ];
  const walked = `${count(commits, "commit")} replayed`;
  const also = beside.length === 0 ? "" : `, ${beside.join(", ")}`;
  switch (state) {
    case "ok":
      return plain(`ok: ${walked}, no violation of this model${also}`, "good");
    case "violations":
      return plain(`${count(violations, "violation")} of this model, listed below (${walked}${also})`, "bad");
    case "incomplete":
      return plain(`incomplete: part of the history is not in this clone (${walked}${also})`, "bad");
  }
}

/** What was found, each with who brought it in; then what is to be said about the audit itself. */
function integrityRows({ findings }: OutAudit, { integrity }: OutAuditVersion): readonly Block[] {
  const tones = { error: "bad", warning: "warn", note: undefined } as const;
  const replayed = integrity.found.map(({ severity, code, message, file, commit, who }) => {
    const by = who === undefined ? "" : ` by ${who.replace(/ <.*>$/, "")}`;
    const place = [
      ...(commit === undefined ? [] : [`commit ${commit.slice(0, 7)}${by}`]),
      ...(file === undefined ? [] : [file]),
    ];
    return {
      label: severity,
      lines: [plain(`${code}: ${message} (${place.join(", ")})`.replace(/ \(\)$/, ""), tones[severity])],
    };
  });
  const beside = findings
    .filter(({ code }) => integrity.found.every((each) => each.code !== code))
    .map(({ severity, code, message }) => ({
      label: severity,
      lines: [plain(`${code}: ${message}`, tones[severity])],
    }));
  const rows = [...replayed, ...beside];
  return rows.length === 0 ? [] : [{ kind: "rows", rows }];
}
