import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isPlaceholder } from "../placeholders.ts";
import { isChoiceField } from "./fields.ts";
import { remembered } from "./remembered.ts";
import { walk, type Report, type Visitor } from "./walk.ts";

/**
 * A warning for each text of a document or record that stands in for an answer (`TBD`, a bare `N/A`, the question's own
 * help text). Choices such as `adaptation: none` and what a tool wrote word for word are left alone.
 */
export function placeholderFindings(value: unknown, file: string): readonly Finding[] {
  const report: Report = { file, found: [] };
  walk(value, [placeholderVisitor(report)]);
  return report.found;
}

/** Adds what `placeholderFindings` gives to a report, on a walk that others share. */
export function placeholderVisitor(report: Report): Visitor {
  return {
    text: (text, place, path) => {
      if (place.foreign || !standsIn(text) || isChoiceField(place)) return;
      const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
      const at = { file: report.file, path: [...path] };
      report.found.push(finding("placeholder", { text: shown, field: place.field }, at));
    },
  };
}

/** Warns of each `{todo, due}` whose stage is reached. */
export function todoVisitor(report: Report, stageReached: (stage: string) => boolean): Visitor {
  return {
    map: ({ todo, due, by }, { foreign }, path) => {
      if (typeof todo !== "string" || foreign || typeof due !== "string" || !stageReached(due)) return;
      const args = { todo, due, by: typeof by === "string" ? by : undefined };
      report.found.push(finding("todo-overdue", args, { file: report.file, path: [...path] }));
    },
  };
}

const SHOWN = 60;
const standsIn = remembered(isPlaceholder);
