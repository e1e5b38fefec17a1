import type { OutDiff, OutDiffRecord, OutDiffSide, OutDiffVersion, OutValueChange } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import { fit } from "../width.ts";
import type { OutcomeOf } from "./index.ts";

/** A comparison is asked for to be read: printed even under -q. */
export const isDocument = true;

/** One block for each version that differs, then people, policy and other facts. */
export function render(clean: OutDiff, _outcome: OutcomeOf<OutDiff>, pen: Pen): string {
  const head = `${side(clean.before)} ${pen.marks.arrow} ${side(clean.after)}   as of ${clean.as_of}\n`;
  if (clean.same) return `${head}nothing differs\n`;
  return [
    head,
    ...clean.models.map((each) => block(clean, each, pen)),
    section("people", clean.people, pen),
    section("policy", clean.policy, pen),
    section("facts", clean.facts, pen),
  ].join("");
}

function side({ name, commit }: OutDiffSide): string {
  return commit === undefined || commit.startsWith(name) ? name : `${name} (${commit.slice(0, 7)})`;
}

function block(clean: OutDiff, version: OutDiffVersion, pen: Pen): string {
  const { evidence, under_policy_before: under } = version;
  const sign = { added: pen.good("+"), removed: pen.bad("-"), changed: "~" }[version.change];
  const name = clean.of === "versions" ? version.model : `${version.model}@${version.version}`;
  return [
    `\n${sign} ${pen.bold(name)}   ${standing(version, pen)}\n`,
    ...(under === undefined
      ? []
      : [`    by the policy of ${clean.before.name}: level ${String(under.level)}, score ${under.score.toFixed(1)}\n`]),
    ...version.criteria.map((each) => {
      const paint = each.worse === true ? pen.bad : each.after === "pass" ? pen.good : (text: string): string => text;
      const change = paint(`${each.before ?? "not asked"} ${pen.marks.arrow} ${each.after ?? "not asked"}`);
      const cause = each.cause === undefined || clean.of === "versions" ? "" : pen.dim(`   ${causes[each.cause]}`);
      return `    ${each.criterion.padEnd(8)} ${change}${cause}\n`;
    }),
    ...evidence.added.map((each) => record(pen.good("+"), each)),
    ...evidence.removed.map((each) => record(pen.bad("-"), each)),
    ...evidence.changed.map((each) => record(pen.warn("~"), each)),
  ].join("");
}

const causes = { edit: "by an edit", "new-evidence": "by new evidence", policy: "by another policy" } as const;

/** `stage data → evaluation   level 1 → 2 Operational Pilot   score 48.4 → 60.1 towards level 2`. */
function standing({ before, after }: OutDiffVersion, pen: Pen): string {
  const pair = (a: string | undefined, b: string | undefined): string =>
    a === undefined || b === undefined || a === b ? (b ?? a ?? "") : `${a} ${pen.marks.arrow} ${b}`;
  const number = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value));
  const target = pair(number(before?.target), number(after?.target));
  return [
    `stage ${pair(before?.stage, after?.stage)}`,
    `level ${pair(number(before?.level), number(after?.level))} ${(after ?? before)?.level_name ?? ""}`,
    `score ${pair(before?.score.toFixed(1), after?.score.toFixed(1))} towards level ${target}`,
  ].join("   ");
}

function record(sign: string, each: OutDiffRecord): string {
  return `    ${sign} ${each.at.slice(0, 10)} ${each.kind}  ${each.what}  (${each.by})\n`;
}

/** The values of one kind; a long list is cut unless more was asked for. */
function section(title: string, changes: readonly OutValueChange[], pen: Pen): string {
  if (changes.length === 0) return "";
  const shown = pen.style.verbose ? changes : changes.slice(0, most);
  const more = changes.length - shown.length;
  return [
    `\n${pen.bold(title)}\n`,
    ...shown.map((each) => `${change(each, pen)}\n`),
    ...(more === 0 ? [] : [`    ${String(more)} more; -v shows them\n`]),
  ].join("");
}

const most = 20;

function change({ file, path, before, after }: OutValueChange, pen: Pen): string {
  const sign = before === undefined ? pen.good("+") : after === undefined ? pen.bad("-") : "~";
  const values = [before, after].filter((each) => each !== undefined).map(value);
  const said = `${file} ${path}: ${values.join(` ${pen.marks.arrow} `)}`;
  const room = pen.style.verbose || !pen.style.tty ? Number.POSITIVE_INFINITY : pen.style.width - 6;
  return `    ${sign} ${fit(said, room, pen.marks.cut)}`;
}

function value(each: unknown): string {
  return typeof each === "string" ? each : JSON.stringify(each);
}
