import type { OutAuditMove, OutAuditPin, OutAuditProof, OutAuditReview } from "../../generated/types.ts";
import { dayOf } from "../dates.ts";
import { count, evidenceText, momentText, nameOf } from "./answer.ts";
import { plain, verbatim, type Block, type Cell, type Tone } from "./page-blocks.ts";

/** Each move under a heading of its own, then the reviews that no move rests on yet. */
export function moveBlocks(moves: readonly OutAuditMove[], since: readonly OutAuditReview[]): readonly Block[] {
  const later: readonly Block[] =
    since.length === 0
      ? []
      : [
          { kind: "heading", depth: 3, text: "Since the last move" },
          { kind: "rows", rows: [{ label: "Reviews", lines: since.map(reviewLine) }] },
        ];
  return [...moves.flatMap(moveBlock), ...later];
}

/** How a proof is told beside a name. */
export function proofCell({ level, because }: OutAuditProof): Cell {
  const tone = toneOf(level);
  return plain(`${levelWords[level]}: ${because}`, tone);
}

/** How much a strength weighs on a page. */
export function toneOf(level: OutAuditProof["level"]): Tone | undefined {
  return level === "not-by-mlc" ? "bad" : level === "unproven" ? "warn" : level === "author" ? undefined : "good";
}

/** The strengths of a proof in words. */
export const levelWords: Readonly<Record<OutAuditProof["level"], string>> = {
  "signed-record": "signed record",
  "signed-commit": "signed commit",
  author: "commit author only",
  unproven: "unproven",
  "not-by-mlc": "not made by mlc",
};

function moveBlock(move: OutAuditMove): readonly Block[] {
  const { by, at, reason, because, skips = [], decision, conditions, required, reviews, evidence } = move;
  const counted = reviews.filter((each) => each.counted);
  const left = reviews.filter((each) => !each.counted);
  const rows: readonly (readonly [label: string, lines: readonly Cell[]])[] = [
    ["By", [plain(`${nameOf(by)}, ${momentText(at)}${attemptText(move)}`)]],
    ["Proof", [proofCell(move.proof)]],
    ["Via", viaLines(move)],
    ["Chain", chainLines(move)],
    [
      "Decision",
      decision === undefined ? [] : [plain(decisionText(move), decision.startsWith("go") ? undefined : "bad")],
    ],
    ["Conditions", conditions.map((each) => plain(each, "warn"))],
    ["Reason", reason === undefined ? [] : [plain(reason)]],
    ["Skipped", skips.length === 0 ? [] : [plain(`${skips.join(", ")}${because === undefined ? "" : `: ${because}`}`)]],
    ["Rules", rulesLines(move)],
    ["Reviews", counted.map(reviewLine)],
    ["Not counted", left.map(reviewLine)],
    ["Exceptions", move.exceptions.map(verbatim)],
    ["Evidence", required.length === 0 && evidence.length === 0 ? [] : [evidenceLine(move)]],
    ["Read too", documentLines(move)],
    ["Record", [verbatim(move.record)]],
  ];
  return [
    { kind: "heading", depth: 3, text: `${String(move.number)}. ${headingOf(move)}` },
    { kind: "rows", rows: rows.flatMap(([label, lines]) => (lines.length === 0 ? [] : [{ label, lines }])) },
  ];
}

function headingOf({ from, to, move, adopted }: OutAuditMove): string {
  if (from === undefined) return adopted === true ? `adopted at ${to}` : `started at ${to}`;
  return `${from} -> ${to}${move === "forward" ? "" : ` (${move})`}`;
}

function attemptText({ attempt }: OutAuditMove): string {
  return attempt === undefined || attempt < 2 ? "" : `, attempt ${String(attempt)}`;
}

/** How it came into the history; whether the commit is signed is said with the proof. */
function viaLines({ commit }: OutAuditMove): readonly Cell[] {
  if (commit === undefined) return [];
  const { id, author, authored_at, committed_at, pull_request, merge } = commit;
  const parts = [
    `commit ${id.slice(0, 7)} by ${author}`,
    momentText(authored_at),
    ...(dayOf(committed_at) === dayOf(authored_at) ? [] : [`committed ${momentText(committed_at)}`]),
    ...(pull_request === undefined ? [] : [`request ${pull_request}`]),
    ...(merge === undefined ? [] : [`merged in ${merge.slice(0, 7)}`]),
  ];
  return [plain(parts.join(", "))];
}

function chainLines({ on_chain, superseded_by }: OutAuditMove): readonly Cell[] {
  if (superseded_by !== undefined) return [plain(`superseded by ${superseded_by}`, "warn")];
  return on_chain ? [] : [plain("no part of the chain that leads to the stage", "bad")];
}

function decisionText({ decision = "", decided_for, level, score }: OutAuditMove): string {
  const numbers = level === undefined || score === undefined ? "" : `, level ${String(level)}, score ${String(score)}`;
  return `${decision}${decided_for === undefined ? "" : `, decided for ${decided_for}`}${numbers}`;
}

/** What it was decided by; of each the first twelve digits of its digest, the rest is in the record. */
function rulesLines({ catalogue, gates, lifecycle, policy }: OutAuditMove): readonly Cell[] {
  const rules = [
    ["criteria", catalogue],
    ["gates", gates],
    ["lifecycle", lifecycle],
    ["policy", policy],
  ] as const;
  return rules.flatMap(([what, pin]) => (pin === undefined ? [] : [plain(`${what} ${pinText(pin)}`)]));
}

function pinText({ id, version, digest }: OutAuditPin): string {
  const name = id === undefined ? "" : version === undefined || id.includes("@") ? `${id} ` : `${id}@${version} `;
  return `${name}${shortDigest(digest)}`;
}

/** Seven digits of a commit's id, with the `^` behind it where there is one. */
export function shortRevision(revision: string): string {
  return revision.slice(0, 7) + (revision.endsWith("^") ? "^" : "");
}

/** `sha256:` and the first twelve digits. */
export function shortDigest(digest: string): string {
  return `sha256:${digest.replace(/^sha256:/, "").slice(0, 12)}`;
}

function reviewLine({
  by,
  role,
  at,
  about,
  decision,
  self,
  because,
  conditions = [],
  evidence = [],
  proof,
}: OutAuditReview): Cell {
  const day = dayOf(at) ?? at;
  const owed = conditions.map(({ text, due, state }) => `"${text}" by ${due} (${state})`);
  const parts = [
    `${nameOf(by)}, ${role.replaceAll("_", " ")}, ${about}: ${decision.replaceAll("-", " ")} ${day}`,
    ...(self ? ["as self"] : []),
    ...(owed.length === 0 ? [] : [`conditions: ${owed.join(", ")}`]),
    ...(evidence.length === 0 ? [] : [`names ${evidence.join(", ")}`]),
    `${levelWords[proof.level]}${proof.level === "author" || proof.level.startsWith("signed") ? "" : ` (${proof.because})`}`,
  ];
  const tone = self || proof.level === "unproven" ? "warn" : toneOf(proof.level) === "bad" ? "bad" : undefined;
  return plain(`${parts.join("; ")}${because === undefined ? "" : `; not counted: ${because}`}`, tone);
}

function evidenceLine({ required, evidence }: OutAuditMove): Cell {
  const criteria = required.length === 1 ? "1 criterion" : `${String(required.length)} criteria`;
  const bad = evidence.some((each) => each.now !== "present");
  return plain(`${criteria} on ${evidenceText(evidence)}`, bad ? "bad" : undefined);
}

/** Documents may change after a decision; which did is said, and where they still are as they were. */
function documentLines({ documents }: OutAuditMove): readonly Cell[] {
  if (documents.length === 0) return [];
  const other = documents.filter((each) => each.now !== "present");
  const records = other.filter((each) => each.file.includes("/records/"));
  const kept = other.every((each) => each.kept_in !== undefined);
  const where = [...new Set(other.map((each) => shortRevision(each.kept_in ?? "")))].join(" and ");
  const then =
    other.length === 0
      ? "all as they were"
      : `${String(other.length)} changed since${kept ? `, as they were in ${where}` : ""}`;
  return [
    plain(`${count(documents.length, "further file")}, ${then}`),
    ...records.map((each) => plain(`${each.file} ${each.now}`, "bad")),
  ];
}
