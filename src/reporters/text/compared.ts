import type { OutCompared, OutScore } from "../../generated/types.ts";
import type { TablePen } from "../pen.ts";

/** What a range changes: one block a version that differs, worst first; nothing for versions that stay as they are. */
export function compared(clean: OutScore, pen: TablePen): string {
  const base = clean.base;
  if (base === undefined) return "";
  const changed = base.versions.filter((each) => each.verdict !== "unchanged");
  const what = `compared with ${base.ref} (${base.commit.slice(0, 7)})   as of ${clean.as_of}\n`;
  const notes = [
    ...(base.first_adoption ? [`${base.ref} has no workspace: first adoption\n`] : []),
    ...(base.policy_changed ? ["the policy changes: judged by the base's policy, both results shown\n"] : []),
  ];
  if (changed.length === 0)
    return [what, ...notes, `no version changed (${String(base.versions.length)} compared)\n`].join("");
  return [what, ...notes, ...changed.map((each) => block(each, pen))].join("");
}

function block(version: OutCompared, pen: TablePen): string {
  const bad = version.verdict === "regression" || version.verdict === "removed";
  const soft = version.verdict === "new-evidence" || version.verdict === "worse";
  const paint = bad ? pen.bad : soft ? pen.warn : pen.good;
  const mark = bad ? pen.marks.bad : soft ? pen.marks.warn : pen.marks.good;
  const { base, head } = version;
  const arrow = ` ${pen.marks.arrow} `;
  const pair = (a: string | undefined, b: string | undefined): string =>
    a === b || a === undefined ? (b ?? "") : b === undefined ? a : `${a}${arrow}${b}`;
  const stage = pair(base?.stage, head?.stage);
  const level = pair(base && String(base.level), head && String(head.level));
  const score = pair(base?.score.toFixed(1), head?.score.toFixed(1));
  const own = version.own_policy;
  return [
    `${paint(`${mark} ${version.verdict}`)}  ${pen.bold(`${version.model}@${version.version}`)}   stage ${stage}   level ${level}   score ${score}\n`,
    ...(own === undefined
      ? []
      : [`    by its own policy: level ${String(own.level)}, score ${own.score.toFixed(1)}\n`]),
    ...version.changes
      .filter((change) => change.kind === "status")
      .map(
        (change) => `    ${change.criterion}  ${change.before ?? "not there"}${arrow}${change.after ?? "not there"}\n`,
      ),
  ].join("");
}
