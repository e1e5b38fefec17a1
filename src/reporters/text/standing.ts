import type { OutException, OutObligation, OutVersionScore } from "../../generated/types.ts";
import type { TablePen } from "../pen.ts";
import { wrap } from "../width.ts";

/** Hold, exceptions, what is owed and what was decided as self, a line or more each; nothing where there is none. */
export function standing(scored: OutVersionScore, pen: TablePen): readonly string[] {
  const { on_hold = [], exceptions = [], obligations = [], self = [] } = scored;
  const owed = obligations.filter((each) => each.state !== "closed");
  const marks = [...new Set(self.map((each) => `${each.what} by ${each.by} on ${each.decided_on}`))];
  const lines: readonly (readonly [string, string, (text: string) => string])[] = [
    ...on_hold.map((each) => ["On hold", each, pen.bad] as const),
    ...exceptions.map(
      (each) => ["Exception", exceptionText(each), each.state === "active" ? plain : pen.warn] as const,
    ),
    ...owed.map((each) => ["Owed", owedText(each), each.state === "overdue" ? pen.bad : plain] as const),
    ...marks.map((each) => ["Decided as self", each, plain] as const),
  ];
  return lines.flatMap(([head, text, paint]) =>
    wrap(`${head}: ${text}`, pen.style.width - 2).map(
      (line, at) => `${at === 0 ? line.replace(head, paint(head)) : `  ${line}`}\n`,
    ),
  );
}

function plain(text: string): string {
  return text;
}

function exceptionText(each: OutException): string {
  const effect = each.effect === "waive" ? "waived" : "not applicable";
  const gate = each.gate === undefined ? "" : ` for ${each.gate}`;
  const by =
    each.approved_by === undefined ? "" : `, approved by ${each.approved_by}${each.self === true ? " as self" : ""}`;
  return `${each.criterion} ${effect}${gate} through ${each.through} (${each.state}${by}): ${each.reason}`;
}

function owedText({ due, role, state, text }: OutObligation): string {
  return `by ${due}${state === "overdue" ? " (overdue)" : ""}, ${role}: ${text}`;
}
