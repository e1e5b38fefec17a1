import { dayOf, daysBetween, periodOf } from "../dates.ts";
import { ofKind } from "../facts/fold.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Doc } from "../workspace.ts";
import { isForeign, isPastDateField } from "./fields.ts";
import type { ModelSetting } from "./rules-setting.ts";
import { fieldOf, walk } from "./walk.ts";

/** Dates of what has happened are not in the future, runs end after they start, conditions are due after their review. */
export function dateFindings({ documents, standing, today }: ModelSetting): readonly Finding[] {
  const counted = new Set<Doc<unknown>>(standing);
  return [
    ...documents
      .filter((doc) => !doc.file.includes("/records/") || counted.has(doc))
      .flatMap((doc) => futureFindings(doc, today)),
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

function futureFindings(doc: Doc<unknown>, today: string): readonly Finding[] {
  const found: Finding[] = [];
  walk(doc.value, {
    skip: isForeign,
    text: (date, path) => {
      if (!isPastDateField(path)) return;
      const ahead = daysBetween(today, date);
      if (ahead === undefined || ahead <= 0) return;
      const code = ahead === 1 ? "date-slightly-ahead" : "date-in-future";
      found.push(finding(code, { field: fieldOf(path), date, today }, { file: doc.file, path: [...path] }));
    },
  });
  return found;
}
