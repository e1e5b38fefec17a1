import type { OutCommit, OutFileChange } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";

/** What every writer's result holds. */
export interface WrittenBody {
  readonly dry_run: boolean;
  readonly changes: readonly OutFileChange[];
  readonly commit?: OutCommit;
}

/** What was written and in which commit; for a dry run the plan as a diff. `what` says what happened, in a few words. */
export function written(body: WrittenBody, what: string, pen: Pen): string {
  if (body.changes.length === 0) return `${pen.marks.bullet} ${what}: nothing to change\n`;
  if (body.dry_run)
    return [`${pen.bold("Would do:")} ${what}\n`, ...body.changes.map((change) => diff(change, pen))].join("");
  const files = body.changes.map((change) => `    ${change.created === true ? "+" : "~"} ${change.file}\n`);
  const { commit } = body;
  const where =
    commit === undefined
      ? ""
      : ` in commit ${commit.id.slice(0, 7)}${commit.branch === undefined ? "" : ` on ${commit.branch}`}`;
  return [`${pen.good(`${pen.marks.good} ok`)}  ${what}${where}\n`, ...files].join("");
}

/** One file of a plan, as a diff. */
export function diff(change: OutFileChange, pen: Pen): string {
  const lines = (change.diff ?? []).map((line) => {
    const paint = line.startsWith("+") ? pen.good : line.startsWith("-") ? pen.bad : pen.dim;
    return `    ${paint(line)}\n`;
  });
  return [`  ${change.created === true ? "+" : "~"} ${change.file}\n`, ...lines].join("");
}

/** Criteria whose status a change moves, and the level. */
export function effectLines(
  body: {
    readonly effects: readonly { criterion: string; before: string; after: string }[];
    readonly level?: { before: number; after: number };
  },
  pen: Pen,
): string {
  const arrow = pen.marks.arrow;
  const lines = body.effects.map((each) => `    ${each.criterion.padEnd(8)} ${each.before} ${arrow} ${each.after}\n`);
  const { level } = body;
  const levels =
    level === undefined || level.before === level.after
      ? []
      : [`    level ${String(level.before)} ${arrow} ${String(level.after)}\n`];
  return lines.length + levels.length === 0 ? "    no criterion changes its status\n" : [...lines, ...levels].join("");
}
