import type { OutStatus, OutValidate, OutVerify, OutVersionStatus } from "../../generated/types.ts";
import type { Outcome } from "../../outcome.ts";
import { counted, findingChunks } from "./findings.ts";
import { code, prose, table } from "./words.ts";

/** What is wrong with the files. */
export function validated(clean: OutValidate, outcome: Outcome): readonly string[] {
  const files = `${String(clean.files)} ${clean.files === 1 ? "file" : "files"} checked`;
  return [
    `<!-- mlc:validate -->\n### mlc validate: ${clean.ok ? "✓ ok" : "✗ failed"}, ${counted(outcome)}\n\n${files}.\n\n`,
    ...findingChunks(outcome),
  ];
}

/** What replay found. */
export function verified(clean: OutVerify, outcome: Outcome): readonly string[] {
  const { commits, records, replayed } = clean.checked;
  const looked = `${String(commits)} commits, ${String(records)} records, ${String(replayed)} transitions replayed.`;
  const sign = clean.ok ? "✓" : "✗";
  return [
    `<!-- mlc:verify -->\n### mlc verify: ${sign} ${clean.verdict}, ${counted(outcome)}\n\n${looked}\n\n`,
    ...findingChunks(outcome),
  ];
}

/** Where every version is, and what is due. */
export function stated(clean: OutStatus, outcome: Outcome): readonly string[] {
  const due = clean.models.flatMap((each) => [
    ...each.stale.map((id) => [code(`${each.model}@${each.version}`), "stale", code(id), ""]),
    ...each.due.map((one) => [code(`${each.model}@${each.version}`), one.last_day, code(one.id), prose(one.what)]),
  ]);
  return [
    `<!-- mlc:status -->\n### mlc status: ${clean.ok ? "✓ ok" : "✗ failed"}, ${counted(outcome)}\n\nAs of ${clean.as_of}.\n\n`,
    clean.models.length === 0 ? "No version matches.\n" : table(HEAD, clean.models.map(row)),
    ...(due.length === 0 ? [] : [`\n${table(["Version", "Last day", "What", ""], due)}`]),
    ...(outcome.findings.length === 0 ? [] : ["\n"]),
    ...findingChunks(outcome),
  ];
}

const HEAD = ["Version", "Stage", "Served", "Level", "Score", "Next gate", "Valid until", "Owner"];

function row(each: OutVersionStatus): readonly string[] {
  return [
    code(`${each.model}@${each.version}`),
    prose(each.stage),
    each.served.map((one) => prose(one.environment)).join("<br>"),
    `${String(each.level)} ${prose(each.level_name ?? "")}`,
    each.score.toFixed(1),
    each.next.map((gate) => `${prose(gate.to)}: ${gate.decision}`).join("<br>"),
    each.valid_until ?? "",
    prose(each.owner ?? ""),
  ];
}
