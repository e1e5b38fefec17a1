import { shellWord } from "../core/scoring/action-text.ts";
import type {
  OutBody,
  OutCompared,
  OutImpacted,
  OutLogEntry,
  OutVersionScore,
  OutVersionStatus,
} from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { foundIn, resultsOf } from "./results.ts";
import { oneLine } from "./sanitise.ts";
import type { Text } from "./style.ts";

/**
 * Tab-separated values with a line of headings: a row for each version, or each entry of a log, where these are the answer, else
 * for each finding. Findings beside an answer go to standard error, a line each.
 */
export function report(outcome: Outcome): Text {
  const answer = answerRows(outcome.body);
  if (answer !== undefined) return { out: table(answer), err: findingLines(outcome) };
  const rows = resultsOf(outcome).map((each) => [
    each.severity,
    each.rule,
    each.file,
    String(each.line),
    String(each.column ?? ""),
    each.message,
    each.fix.replaceAll("\n", "; "),
  ]);
  return { out: table([["severity", "code", "file", "line", "column", "message", "fix"], ...rows]), err: "" };
}

type Rows = readonly (readonly string[])[];

function table(rows: Rows): string {
  return rows.map((row) => `${row.map(oneLine).join("\t")}\n`).join("");
}

function findingLines(outcome: Outcome): string {
  return foundIn(outcome)
    .map(({ severity, rule, message }) => `${severity}[${rule}]: ${message}\n`)
    .join("");
}

function answerRows(body: OutBody): Rows | undefined {
  if (body.schema === "mlc.out.log/v1") return [LOGGED, ...body.entries.map(loggedRow)];
  if (body.schema === "mlc.out.status/v1") return [STATUS, ...body.models.map(statusRow)];
  if (body.schema === "mlc.out.report/v1") return [SCORED, ...body.models.map(({ score }) => scoredRow(score))];
  if (body.schema === "mlc.out.impact/v1") return [IMPACTED, ...body.models.map(impactedRow)];
  if (body.schema !== "mlc.out.score/v1") return undefined;
  if (body.base !== undefined) return [COMPARED, ...body.base.versions.map(comparedRow)];
  return [SCORED, ...body.models.map(scoredRow)];
}

const SCORED = [
  "model",
  "version",
  "stage",
  "level",
  "target",
  "score",
  "upper",
  "coverage",
  "next_gates",
  "open",
  "valid_until",
];

function scoredRow({ model, version, stage, level, score, gates, next }: OutVersionScore): readonly string[] {
  return [
    model,
    version,
    stage,
    String(level.value),
    String(level.target),
    score.value.toFixed(1),
    score.upper.toFixed(1),
    score.coverage.toFixed(1),
    gates.map((gate) => `${gate.to}:${gate.decision}`).join(" "),
    String(next.length),
    level.valid_until ?? "",
  ];
}

const COMPARED = [
  ...["model", "version", "verdict", "stage_before", "stage_after"],
  ...["level_before", "level_after", "score_before", "score_after", "criteria"],
];

function comparedRow({ model, version, verdict, base, head, changes }: OutCompared): readonly string[] {
  const criteria = changes.filter((each) => each.kind === "status");
  return [
    model,
    version,
    verdict,
    base?.stage ?? "",
    head?.stage ?? "",
    String(base?.level ?? ""),
    String(head?.level ?? ""),
    base?.score.toFixed(1) ?? "",
    head?.score.toFixed(1) ?? "",
    criteria.map((each) => `${each.criterion}:${each.before ?? ""}>${each.after ?? ""}`).join(" "),
  ];
}

const STATUS = [
  ...["model", "version", "stage", "days", "served", "level", "score"],
  ...["next_gates", "valid_until", "owner", "stale", "next_due"],
];

function statusRow(each: OutVersionStatus): readonly string[] {
  return [
    each.model,
    each.version,
    each.stage,
    String(each.days ?? ""),
    each.served.map((one) => one.environment).join(" "),
    String(each.level),
    each.score.toFixed(1),
    each.next.map((gate) => `${gate.to}:${gate.decision}`).join(" "),
    each.valid_until ?? "",
    each.owner ?? "",
    each.stale.join(" "),
    each.due[0]?.last_day ?? "",
  ];
}

const IMPACTED = ["model", "version", "reach", "certain", "stage", "owner", "served", "through", "path", "also", "do"];

function impactedRow(each: OutImpacted): readonly string[] {
  const [first] = each.do;
  return [
    ...[each.model, each.version, each.reach, String(each.certain), each.stage, each.owner ?? ""],
    each.served.map((one) => `${one.environment}:${one.exposure}`).join(" "),
    each.through.join(" "),
    each.path.map(({ from, how }) => `${from} ${how}`).join(" > "),
    each.also.map(({ reach }) => reach).join(" "),
    (first?.run ?? []).map(shellWord).join(" "),
  ];
}

const LOGGED = [
  ...["at", "event", "kind", "model", "version", "stage", "from", "to", "decision"],
  ...["by", "record", "file", "commit", "marks", "what", "why"],
];

function loggedRow(each: OutLogEntry): readonly string[] {
  const { version = "", stage = "", from = "", to = "", decision = "", record = "", why = "" } = each;
  return [
    ...[each.at, each.event, each.kind, each.model, version, stage, from, to, decision],
    ...[each.by?.id ?? "", record, each.file, each.commit?.id ?? "", each.marks.join(" ")],
    ...[each.what, why],
  ];
}
