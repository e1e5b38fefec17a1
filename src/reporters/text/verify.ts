import type { OutFinding, OutVerify, OutVerifyCommit } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import { wrap } from "../width.ts";
import { countLine, plural } from "./frame.ts";
import type { OutcomeOf } from "./index.ts";

/** Findings stand under the commit that brings them in. */
export const showsFindings = true;

/** What was found, commit by commit, and a last line that says what was looked at. */
export function render(clean: OutVerify, outcome: OutcomeOf<OutVerify>, pen: Pen): string {
  const shown = new Set(clean.commits.flatMap((commit) => commit.findings.map(({ finding }) => identity(finding))));
  const around = clean.findings.filter((each) => !shown.has(identity(each)));
  const blocks = [
    ...around.map((each) => said(each, pen)),
    ...clean.commits.map((commit) =>
      [head(commit, pen), ...commit.findings.map((each) => inCommit(each, pen))].join(""),
    ),
  ];
  const count = outcome.findings.length === 0 ? "" : `${countLine(outcome.findings)}\n`;
  return `${blocks.map((block) => `${block}\n`).join("")}${count}${verdict(clean, pen)}`;
}

function identity(found: OutFinding): string {
  return JSON.stringify([found.code, found.message, found.file]);
}

/** `commit 8d41e77  Ana Ruiz, 2026-11-21  mlc: promote …`. */
function head({ id, author, committed_at: at, subject }: OutVerifyCommit, pen: Pen): string {
  return `${pen.bold(`commit ${id.slice(0, 7)}`)}  ${author}, ${at.slice(0, 10)}  ${pen.dim(subject)}\n`;
}

function inCommit({ finding, accepted }: OutVerifyCommit["findings"][number], pen: Pen): string {
  if (accepted === undefined) return said(finding, pen);
  const what = wrap(`${finding.code}: ${finding.message}`, pen.style.width - 2).join("\n  ");
  return `${pen.dim(`accepted by ${accepted.by}: ${accepted.reason}`)}\n  ${what}\n`;
}

function said(found: OutFinding, pen: Pen): string {
  const paint = found.severity === "error" ? pen.bad : found.severity === "warning" ? pen.warn : pen.accent;
  const label = "  = help: ";
  const [first = "", ...rest] = wrap(found.fix, pen.style.width - label.length);
  return [
    `${paint(`${found.severity}[${found.code}]`)}: ${found.message}`,
    ...(found.file === undefined ? [] : [`  ${pen.dim("-->")} ${found.file}`]),
    `  ${pen.dim("=")} ${pen.bold("help")}: ${first}`,
    ...rest.map((line) => " ".repeat(label.length) + line),
    "",
  ].join("\n");
}

function verdict({ verdict, checked, base }: OutVerify, pen: Pen): string {
  const word = {
    clean: pen.good(`${pen.marks.good} clean`),
    violations: pen.bad(`${pen.marks.bad} violations`),
    incomplete: pen.bad(`${pen.marks.bad} incomplete`),
  }[verdict];
  const parts = [
    plural(checked.commits, "commit"),
    plural(checked.records, "record"),
    `${plural(checked.replayed, "transition")} replayed`,
    `${String(checked.from_record)} from record`,
    checked.signatures ? "signatures checked" : "signatures not checked",
  ];
  const since = base === undefined ? "" : ` since ${base.slice(0, 7)}`;
  const known =
    verdict === "violations" ? "to accept what cannot be undone, with a reason: mlc verify --known FILE\n" : "";
  return `${word}: ${parts.join(", ")}${since}\n${known}not seen by replay: mlc help trust\n`;
}
