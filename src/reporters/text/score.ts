import type { OutGate, OutScore, OutStep, OutVersionScore } from "../../generated/types.ts";
import { actionLines } from "../../core/scoring/action-text.ts";
import type { TablePen } from "../pen.ts";
import { oneLine } from "../sanitise.ts";
import { wrap } from "../width.ts";
import { compared } from "./compared.ts";
import type { OutcomeOf } from "./index.ts";
import { standing } from "./standing.ts";
import { explanation } from "./score-explain.ts";
import { whatIf } from "./score-what-if.ts";

/** Several versions are one row each. */
export const tables = true;

/** One version in full, several as a table; with --base what changed. */
export function render(clean: OutScore, outcome: OutcomeOf<OutScore>, pen: TablePen): string {
  if (clean.base !== undefined) return compared(clean, pen) + disabledIn(clean.models, pen);
  if (clean.what_if !== undefined) return whatIf(clean.what_if, clean.as_of, pen);
  const [only] = clean.models;
  if (only === undefined) return "no version to score\n";
  if (outcome.criteria === "explained") {
    const explained = clean.models.flatMap((each) => explainedVersion(each, clean.as_of, pen));
    return explained.join("\n");
  }
  // A table shows little of each version: what else there is to it is not even looked at.
  if (clean.models.length > 1) return table(clean.models, pen) + disabledIn(clean.models, pen);
  return version(only, clean.as_of, outcome.criteria?.asSelf.map(oneLine) ?? metAsSelf(only), pen);
}

function table(models: readonly OutVersionScore[], pen: TablePen): string {
  return pen.table(
    [
      { head: "MODEL" },
      { head: "STAGE" },
      { head: "LEVEL" },
      { head: "SCORE", right: true },
      { head: "UP TO", right: true },
      { head: "NEXT GATE" },
    ],
    models.map((each) => [
      `${each.model}@${each.version}`,
      each.stage,
      `${String(each.level.value)} ${each.level.name}`,
      each.score.value.toFixed(1),
      each.score.upper.toFixed(1),
      each.gates.map((gate) => `${gate.to}: ${gate.decision}`).join("; "),
    ]),
  );
}

function version(scored: OutVersionScore, asOf: string, asSelf: readonly string[], pen: TablePen): string {
  const gates = scored.gates.map((gate) => gateLine(gate, pen));
  return [head(scored, asOf, pen), ...steps(scored, asSelf, pen), ...gates, ...foot(scored, asSelf, pen)].join("");
}

/** A version with the criterion whose whole check --explain asked for; nothing for one that does not have it. */
function explainedVersion(scored: OutVersionScore, asOf: string, pen: TablePen): readonly string[] {
  return scored.criteria
    .filter((each) => each.asked_by !== undefined)
    .map((criterion) =>
      [head(scored, asOf, pen), ...explanation(criterion, pen), ...foot(scored, metAsSelf(scored), pen)].join(""),
    );
}

function foot(scored: OutVersionScore, asSelf: readonly string[], pen: TablePen): readonly string[] {
  return [...standing(scored, pen), ...marks(scored, asSelf, pen)];
}

function head(scored: OutVersionScore, asOf: string, pen: TablePen): string {
  const { level, score } = scored;
  const policy = scored.pins.policy.digest.slice("sha256:".length, "sha256:".length + 7);
  const catalogue = `${scored.pins.catalogue.id}@${(scored.pins.catalogue.version ?? "").split(".")[0] ?? ""}`;
  const until =
    level.valid_until === undefined ? "" : `    valid until ${level.valid_until} (${level.expires_first ?? ""})`;
  const off = scored.disabled.length === 0 ? "" : `    ${pen.warn(`${String(scored.disabled.length)} disabled`)}`;
  const adopted = scored.adopted === true ? " (adopted: earlier gates never evaluated)" : "";
  const stage = `${scored.stage}${ending(scored)}${adopted}`;
  return [
    pen.bold(`${scored.model} ${scored.version}`) + `   ${stage}   as of ${asOf}   ${catalogue}   policy ${policy}\n`,
    `${pen.bold(`Level ${String(level.value)}`)}  ${level.name}          target ${String(level.target)}${until}\n`,
    `${pen.bold(`Score ${score.value.toFixed(1)}`)} (up to ${score.upper.toFixed(1)}) towards level ${String(score.target)}    ` +
      `evidence ${score.coverage.toFixed(1)} %    ${String(score.dimensions_scored)} of ${String(score.dimensions_total)} dimensions${off}\n\n`,
  ].join("");
}

function ending({ retired }: OutVersionScore): string {
  if (retired === undefined) return "";
  const after = retired.successor === undefined ? "" : `, successor ${retired.successor}`;
  return ` on ${retired.retired_on}, level and score as they were then${after}`;
}

/** How many next steps are shown without -v. */
const SHOWN = 5;

function steps(scored: OutVersionScore, asSelf: readonly string[], pen: TablePen): readonly string[] {
  const { next, level } = scored;
  if (scored.retired !== undefined) return [];
  if (next.length === 0) return [`Nothing is open towards level ${String(level.target)}.\n\n`];
  const shown = pen.style.verbose ? next : next.slice(0, SHOWN);
  const rest = next.length - shown.length;
  const closest = level.blocked_by.filter((id) => !asSelf.includes(id)).length;
  const open = `${String(next.length)} ${next.length === 1 ? "is" : "are"} open towards level ${String(level.target)}`;
  // At its target, what keeps the next level closed is not among these steps.
  const first =
    closest === 0 || level.value >= level.target
      ? ""
      : `, ${String(closest)} of them for level ${String(level.value + 1)}`;
  return [
    `${open}${first}. Most valuable first:\n`,
    ...shown.map((step, at) => stepText(step, at, pen)),
    rest > 0 ? ` ${pen.dim(`and ${String(rest)} more: mlc score -v`)}\n\n` : "\n",
  ];
}

function stepText(step: OutStep, at: number, pen: TablePen): string {
  const place = step.file === undefined ? "" : `${step.file}${step.line === undefined ? "" : `:${String(step.line)}`}`;
  const head = `${String(at + 1).padStart(2)}. ${step.criterion.padEnd(8)} ${step.status.padEnd(8)} `;
  const text = wrap(step.text + (step.veto ? "   VETO" : ""), pen.style.width - head.length);
  const first = text[0] ?? "";
  const indent = " ".repeat(head.length);
  const doing = actionLines(step.do).map((line) => indent + pen.accent(line));
  return [
    head.replace(step.criterion, pen.bold(step.criterion)) + first,
    ...text.slice(1).map((line) => indent + line),
    ...(place === "" ? [] : [indent + pen.dim(place)]),
    ...(doing.length > 0 ? doing : wrap(step.fix ?? "", pen.style.width - head.length).map((line) => indent + line)),
  ]
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

function gateLine(gate: OutGate, pen: TablePen): string {
  const good = gate.decision === "go" || gate.decision === "go-with-conditions";
  const paint = good ? pen.good : gate.decision === "indeterminate" ? pen.warn : pen.bad;
  const mark = good ? pen.marks.good : gate.decision === "indeterminate" ? pen.marks.warn : pen.marks.bad;
  const why = gate.reasons.map((reason) => reason.message);
  const shown = pen.style.verbose ? why : why.slice(0, 3);
  const more = why.length > shown.length ? `; ${String(why.length - shown.length)} more` : "";
  const head = `Gate ${gate.from} ${pen.marks.arrow} ${gate.to}: ${mark} ${gate.decision}`;
  const reasons = shown.length === 0 ? "" : ` (${shown.join("; ")}${more})`;
  const [first = "", ...rest] = wrap(head + reasons, pen.style.width - 2);
  return [first.replace(gate.decision, paint(gate.decision)), ...rest.map((line) => `  ${line}`)]
    .map((line) => `${line}\n`)
    .join("");
}

function marks(scored: OutVersionScore, self: readonly string[], pen: TablePen): readonly string[] {
  const closing = self.filter((id) => scored.level.blocked_by.includes(id)).join(", ");
  const closed = closing === "" ? "" : `; level ${String(scored.level.value + 1)} stays closed by ${closing}`;
  return [
    ...(scored.scope_undeclared.length === 0
      ? []
      : [
          `Not declared, counted as most demanding: ${scored.scope_undeclared.map((key) => `scope.${key}`).join(", ")}\n`,
        ]),
    ...(self.length === 0 ? [] : [`Met as self: ${self.join(", ")}${closed}\n`]),
    ...scored.disabled.map((each) => disabledLine(each, pen)),
    ...(scored.raised ?? []).map((each) => `Raised ${each.id}: ${each.from} ${pen.marks.arrow} ${each.to}\n`),
    ...(scored.later_records === 0 ? [] : [`${String(scored.later_records)} records observed later are left out.\n`]),
  ];
}

function metAsSelf(scored: OutVersionScore): readonly string[] {
  return scored.criteria.filter((each) => each.self === true).map((each) => each.id);
}

function disabledLine({ id, reason }: OutVersionScore["disabled"][number], pen: TablePen): string {
  return `${pen.warn("Disabled")} ${id}: ${reason}\n`;
}

/** Under several versions: what a scorecard switches off is said wherever a level is. */
function disabledIn(models: readonly OutVersionScore[], pen: TablePen): string {
  const lines = models.flatMap(({ model, disabled }) => disabled.map((each) => `${model}: ${disabledLine(each, pen)}`));
  return [...new Set(lines)].join("");
}
