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
  const { out, head } = compared;
  const version = `${out.model}@${out.version}`;
  const at = { file: out.file };
  const summary = (code: "regression" | "worse" | "new-evidence"): readonly Finding[] => {
    const verdict = finding(any ? "regression" : code, { version, what: dropText(out) }, at);
    return [verdict, ...(head === undefined ? [] : fallen(out, head, verdict.severity))];
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

/** `level 2 -> 1, score 71.0 -> 64.2, GOV-05 pass -> unknown`: every drop of a version. */
export function dropText({ base, head, changes }: OutCompared): string {
  const drops = changes.filter((change) => change.worse === true);
  const texts = drops.map(({ kind, criterion, before = "", after = "" }) => {
    if (kind === "score") return `score ${base?.score.toFixed(1) ?? ""} -> ${head?.score.toFixed(1) ?? ""}`;
    return `${criterion} ${before} -> ${after}`;
  });
  return texts.join(", ");
}

function fallen(
  { model, version, file, changes }: OutCompared,
  head: Assessment,
  severity: Severity,
): readonly Finding[] {
  const drops = changes.filter((change) => change.kind === "status" && change.worse === true);
  return drops
    .flatMap((change) => {
      const row = head.rows.find((each) => each.id === change.criterion);
      return row === undefined ? [] : [{ change, row }];
    })
    .sort(
      (a, b) => Number(b.row.criterion.veto ?? false) - Number(a.row.criterion.veto ?? false) || byPoints(a.row, b.row),
    )
    .map(({ change, row }) => {
      const actions = actionsFor(row, head.facts);
      const found = finding(
        "criterion-dropped",
        { version: `${model}@${version}`, ...worded(change, row), why: because(row).why, fix: fixText(row, actions) },
        row.node.reasons.find((each) => each.at !== undefined)?.at ?? { file },
        actions,
      );
      return weighing(found, severity);
    });
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
