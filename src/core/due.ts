import { daysBetween, type Day } from "./dates.ts";
import { factAt } from "./facts/path.ts";
import type { Location } from "./findings/finding.ts";
import { isList, isMap, scalarText } from "./json.ts";
import { oncePer } from "./lazy.ts";
import { obligationsOf } from "./lifecycle/obligations.ts";
import type { Assessment } from "./scoring/assess.ts";

/** Something with a last day: evidence that goes stale, an obligation, an exception that ends, an incident to be dealt with. */
export interface Due {
  readonly kind: "evidence" | "obligation" | "exception" | "incident";
  /** The criterion, the obligation's id, the exception's id, or the incident's key. */
  readonly id: string;
  readonly what: string;
  /** The last day, inclusive, UTC. */
  readonly on: Day;
  /** Whole days from the day that is judged; negative once it is past. */
  readonly days: number;
  readonly at: Location | undefined;
}

/** Everything with a last day that still stands for a version, the nearest first. What went stale has no day left: it is a status. */
export const dueOf = oncePer((assessment: Assessment): readonly Due[] => {
  const { facts, lifecycle, rows, exceptions } = assessment;
  const evidence = rows.flatMap((row) => {
    if (row.status !== "pass" || row.until === undefined) return [];
    return [{ kind: "evidence" as const, id: row.id, what: row.criterion.title, on: row.until, at: undefined }];
  });
  const owed = obligationsOf(facts, lifecycle)
    .filter((each) => each.state !== "closed")
    .map(({ id, text, due, at }) => ({ kind: "obligation" as const, id, what: text, on: due, at }));
  const excepted = exceptions
    .filter((each) => each.state === "active")
    .map(({ id, criterion, effect, through, record }) => {
      const what = effect === "waive" ? `${criterion} is waived` : `${criterion} is declared not applicable`;
      return { kind: "exception" as const, id, what, on: through, at: { file: record.file, path: ["through"] } };
    });
  return [...evidence, ...owed, ...excepted, ...openIncidents(assessment)]
    .flatMap((each): Due[] => {
      const days = daysBetween(facts.asOf, each.on);
      return days === undefined ? [] : [{ ...each, days }];
    })
    .sort((a, b) => a.days - b.days || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
});

/** True for what somebody should have done by now. Evidence and exceptions end by themselves; these do not. */
export function isOverdue(due: Due): boolean {
  return due.days < 0 && (due.kind === "obligation" || due.kind === "incident");
}

/** The days of `30d`, `4w` or `30`; undefined for a text that is none of them. */
export function windowDays(text: string): number | undefined {
  const [, number, unit] = /^(\d{1,4})([dw]?)$/.exec(text) ?? [];
  return number === undefined ? undefined : Number(number) * (unit === "w" ? 7 : 1);
}

function openIncidents({ facts }: Assessment): readonly Omit<Due, "days">[] {
  const incidents = factAt(facts.values, ["incidents"]);
  return (isList(incidents) ? incidents : []).flatMap((incident, at) => {
    if (!isMap(incident) || incident["status"] === "closed" || typeof incident["due_on"] !== "string") return [];
    const file = facts.recordLists["incidents"]?.[at]?.file;
    const id = scalarText(incident["key"] ?? "");
    const what = `incident ${id}, ${scalarText(incident["severity"] ?? "")}`;
    return [
      { kind: "incident" as const, id, what, on: incident["due_on"], at: file === undefined ? undefined : { file } },
    ];
  });
}
