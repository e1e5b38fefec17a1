import { sha256 } from "../core/digest.ts";
import { fix, say } from "../core/findings/catalogue.ts";
import type { Finding, Severity } from "../core/findings/finding.ts";
import { pointer } from "../core/findings/out.ts";
import { actionLines } from "../core/scoring/action-text.ts";
import type { OutCriterion, OutScore, OutVersionScore } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { manyLines, oneLine } from "./sanitise.ts";

/** One thing that a format for machines tells of: a finding, or a criterion that a version does not satisfy. */
export interface Result {
  /** The code, or the criterion's id. */
  readonly rule: string;
  readonly severity: Severity;
  /** As code quality tools grade it. */
  readonly grade: "blocker" | "critical" | "major" | "minor" | "info";
  /** `support-llm@1.2.0`; empty for what is not about one version. */
  readonly subject: string;
  /** One line. */
  readonly message: string;
  /** What mends it; lines. */
  readonly fix: string;
  /** From the top of the repository; mlc.yaml where nothing better is known. */
  readonly file: string;
  readonly line: number;
  readonly column: number | undefined;
  /** The same for the same trouble tomorrow: nothing of lines, values and dates. Hexadecimal, unique in one report. */
  readonly fingerprint: string;
  /** Why it is let off, where an approved waiver says so. */
  readonly waived?: string;
}

/** All of them, findings first in the outcome's order; criteria only of what is scored as it stands, never of a comparison. */
export function resultsOf(outcome: Outcome): readonly Result[] {
  const { body, prefix = "" } = outcome;
  const criteria = body.schema === "mlc.out.score/v1" ? openCriteria(body, prefix) : [];
  return [...foundIn(outcome), ...fingerprinted(criteria)];
}

/** The findings alone. */
export function foundIn({ findings, prefix = "" }: Outcome): readonly Result[] {
  return fingerprinted(findings.map((each) => fromFinding(each, prefix)));
}

/** Criteria of a version up to its target level, gravest first of each level; a retired one is not asked any more. */
export function askedCriteria(scored: OutVersionScore): readonly OutCriterion[] {
  return scored.retired === undefined ? scored.criteria.filter((each) => each.level <= scored.level.target) : [];
}

/** The approved waiver of a criterion in words. */
export function waiverOf({ exceptions = [] }: OutVersionScore, id: string): string | undefined {
  const found = exceptions.find((each) => each.criterion === id && each.effect === "waive" && each.state === "active");
  if (found === undefined) return undefined;
  return oneLine(`waived through ${found.through}, approved by ${found.approved_by ?? "nobody"}: ${found.reason}`);
}

/** Why a criterion is not satisfied, one line. */
export function reasonText({ reasons, title }: OutCriterion): string {
  return oneLine(reasons.length === 0 ? title : reasons.map((each) => each.message).join("; "));
}

/** What to run or edit for a criterion, else what it says in words; lines. */
export function fixFor(scored: OutVersionScore, { id, fix: words = "" }: OutCriterion): string {
  const step = scored.next.find((each) => each.criterion === id);
  const lines = actionLines(step?.do ?? []);
  return manyLines(lines.length === 0 ? words : lines.join("\n"));
}

/** A sentence with its full stop. */
export function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

type Unmarked = Omit<Result, "fingerprint"> & { readonly place: string };

function fromFinding(found: Finding, prefix: string): Unmarked {
  const { at, code, severity } = found;
  const { version, criterion, id } = found.args as Readonly<Record<string, unknown>>;
  const subject = typeof version === "string" ? version : "";
  const about = [criterion, id].filter((each) => typeof each === "string");
  return {
    rule: code,
    severity,
    grade: ({ error: "critical", warning: "minor", note: "info" } as const)[severity],
    subject: oneLine(subject),
    message: oneLine(say(found)),
    fix: manyLines(fix(found)),
    file: oneLine(prefix + (at?.file ?? "mlc.yaml")),
    line: at?.line ?? 1,
    column: at?.line === undefined ? undefined : at.column,
    place: JSON.stringify([code, subject, ...about, at?.file ?? "", at?.path === undefined ? "" : pointer(at.path)]),
  };
}

function openCriteria({ base, what_if: whatIf, models }: OutScore, prefix: string): readonly Unmarked[] {
  if (base !== undefined || whatIf !== undefined) return [];
  return models.flatMap((scored) =>
    askedCriteria(scored)
      .filter(({ status }) => status !== "pass" && status !== "not-applicable")
      .map((row) => fromCriterion(scored, row, prefix)),
  );
}

function fromCriterion(scored: OutVersionScore, row: OutCriterion, prefix: string): Unmarked {
  const subject = `${scored.model}@${scored.version}`;
  const at = row.reasons.find((each) => each.file !== undefined);
  const waived = waiverOf(scored, row.id);
  return {
    rule: row.id,
    severity: severityOf(row),
    grade: gradeOf(row),
    subject: oneLine(subject),
    message: `${oneLine(subject)}: ${row.id} ${STATUS[row.status]}: ${reasonText(row)}`,
    fix: fixFor(scored, row),
    file: oneLine(prefix + (at?.file ?? scored.file)),
    line: at?.line ?? 1,
    column: at?.line === undefined ? undefined : at.column,
    place: JSON.stringify(["criterion", row.id, scored.model, scored.version]),
    ...(waived === undefined ? {} : { waived }),
  };
}

const STATUS = {
  fail: "fails",
  unknown: "is unknown",
  stale: "is stale",
  error: "cannot be read",
  pass: "passes",
  "not-applicable": "does not apply",
} as const satisfies Record<OutCriterion["status"], string>;

function severityOf({ status, req }: OutCriterion): Severity {
  if (status === "error") return "error";
  if (req === "should") return "note";
  return status === "fail" ? "error" : "warning";
}

function gradeOf({ veto, req, severity }: OutCriterion): Result["grade"] {
  if (req === "should") return "info";
  if (veto === true) return "blocker";
  return ({ critical: "critical", high: "major", medium: "minor", low: "info" } as const)[severity];
}

/** The second of two that stand at one place gets another mark than the first, in the order they are told. */
function fingerprinted(results: readonly Unmarked[]): readonly Result[] {
  const seen = new Map<string, number>();
  return results.map(({ place, ...result }) => {
    const count = (seen.get(place) ?? 0) + 1;
    seen.set(place, count);
    const key = count === 1 ? place : `${place}#${String(count)}`;
    return { ...result, fingerprint: sha256(key).slice("sha256:".length) };
  });
}
