import { dayOf, daysBetween, periodOf, type Day } from "../dates.ts";
import { ofKind } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isPastDateField } from "./fields.ts";
import type { ModelSetting } from "./rules-setting.ts";
import type { Report, Visitor } from "./walk.ts";

/** Runs end after they start, and conditions are due after their review. */
export function dateFindings({ standing }: ModelSetting): readonly Finding[] {
  return [
    ...ofKind(standing, "training").flatMap(({ file, value }) => {
      const { started_at: started, ended_at: ended } = value;
      if (started === undefined || ended === undefined) return [];
      // Compared as periods: a run that ended "on the 3rd" may have started at noon of the 3rd.
      const [from, to] = [periodOf(started), periodOf(ended)];
      if (from === undefined || to === undefined || to.end >= from.start) return [];
      return [finding("ended-before-started", { started, ended }, { file, path: ["ended_at"] })];
    }),
    ...ofKind(standing, "review").flatMap(({ file, value }) => {
      const reviewed = dayOf(value.observed_at);
      return (value.conditions ?? []).flatMap(({ due }, index) => {
        if (reviewed === undefined || due >= reviewed) return [];
        return [finding("due-before-review", { due, reviewed }, { file, path: ["conditions", index, "due"] })];
      });
    }),
  ];
}

/** Finds dates of what has happened that lie ahead of `today`; one day ahead is a warning, since local dates run ahead of UTC. */
export function futureVisitor(report: Report, today: Day): Visitor {
  return {
    asks: isPastDateField,
    text: (date, place, path) => {
      if (!isPastDateField(place) || place.foreign || date.slice(0, 10) <= today) return;
      const ahead = daysBetween(today, date);
      if (ahead === undefined || ahead <= 0) return;
      const code = ahead === 1 ? "date-slightly-ahead" : "date-in-future";
      report.found.push(finding(code, { field: place.field, date, today }, { file: report.file, path: [...path] }));
    },
  };
}
