import { finding, weighing } from "../findings/catalogue.ts";
import type { Action, Finding, Severity } from "../findings/finding.ts";
import { actionLines } from "../scoring/action-text.ts";
import { actionsFor } from "../scoring/actions.ts";
import type { Assessment } from "../scoring/assess.ts";
import { pointsOf } from "../scoring/score.ts";
import type { Judged } from "../scoring/status.ts";
import { compare } from "../fraction.ts";
import type { OutAction, OutChange, OutCompared } from "../../generated/types.ts";
import { because } from "./changes.ts";
import type { Compared } from "./compare.ts";

/** What is said of a version that got worse: the verdict, then each criterion that fell at the line that says why, gravest first. */
export function verdictFindings(compared: Compared, any: boolean, base: string): readonly Finding[] {
  const { out } = compared;
  const version = `${out.model}@${out.version}`;
  const at = { file: out.file };
  const summary = (code: "regression" | "worse" | "new-evidence"): readonly Finding[] => {
    const verdict = finding(any ? "regression" : code, { version, what: dropText(out) }, at);
    return [verdict, ...fallen(compared, verdict.severity, base)];
  };
  switch (out.verdict) {
    case "regression":
    case "worse":
    case "new-evidence":
      return summary(out.verdict);
    case "removed":
      return [finding("version-lost", { version, file: out.file, base }, at)];
    case "unchanged":
    case "changed":
    case "better":
    case "new":
      return [];
  }
}

/** `level 2 -> 1, score 71.0 -> 64.2, GOV-05, USE-01`: every drop of a version, criteria by name alone. */
function dropText({ base, head, changes }: OutCompared): string {
  const drops = changes.filter((change) => change.worse === true);
  const texts = drops.map(({ kind, criterion, before = "", after = "" }) => {
    if (kind === "score") return `score ${base?.score.toFixed(1) ?? ""} -> ${head?.score.toFixed(1) ?? ""}`;
    return kind === "level" ? `level ${before} -> ${after}` : criterion;
  });
  return texts.join(", ");
}

function fallen({ out, head }: Compared, severity: Severity, base: string): readonly Finding[] {
  if (head === undefined) return [];
  const version = `${out.model}@${out.version}`;
  return out.changes
    .filter((change) => change.kind === "status" && change.worse === true)
    .flatMap((change) => {
      const row = head.rows.find((each) => each.id === change.criterion);
      return row === undefined ? [] : [{ change, row }];
    })
    .sort(
      (a, b) => Number(b.row.criterion.veto ?? false) - Number(a.row.criterion.veto ?? false) || byPoints(a.row, b.row),
    )
    .map(({ change, row }) => {
      const at = row.node.reasons.find((each) => each.at !== undefined)?.at ?? { file: out.file };
      const actions = actionsFor(row, head.facts);
      const fix = [...undoing(change, at.file, head, base), fixText(row, actions)].join("\nor ");
      const args = { version, ...worded(change, row), why: because(row).why, fix };
      return weighing(finding("criterion-dropped", args, at, actions), severity);
    });
}

/** How to take back the edit of a document that lowered a criterion. Records are told of by themselves. */
function undoing({ cause }: OutChange, file: string, head: Assessment, base: string): readonly string[] {
  if (cause !== "edit" || file.includes("/records/")) return [];
  if (!head.workspace.exists(file)) return [`bring the file back: \`git checkout ${base} -- ${file}\``];
  return [`take the edit back that \`git diff ${base} -- ${file}\` shows`];
}

function byPoints(a: Judged, b: Judged): number {
  return compare(pointsOf(b), pointsOf(a));
}

function worded({ criterion, before = "", after = "" }: OutChange, { criterion: { title } }: Judged) {
  return { criterion, title, before, after };
}

/** The commands and edits as they are typed, else what the criterion says in words. */
function fixText(row: Judged, actions: readonly Action[]): string {
  const lines = actionLines(actions as readonly OutAction[]);
  const only = lines.length === 1 && !(lines[0] ?? "").startsWith("edit") ? lines[0] : undefined;
  if (only !== undefined) return `\`${only}\``;
  return lines.length === 0 ? row.criterion.fix : lines.join("\n");
}
