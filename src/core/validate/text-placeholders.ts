import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isPlaceholder } from "../placeholders.ts";
import { isChoiceField } from "./fields.ts";
import { remembered } from "./remembered.ts";
import { walk, type Visitor } from "./walk.ts";

/**
 * A warning for each text of a document or record that stands in for an answer (`TBD`, a bare `N/A`, the question's own
 * help text). Choices such as `adaptation: none` and what a tool wrote word for word are left alone.
 */
export function placeholderFindings(value: unknown, file: string): readonly Finding[] {
  const found: Finding[] = [];
  walk(value, [placeholderVisitor(file, found)]);
  return found;
}

/** Adds what `placeholderFindings` gives to `found`, on a walk that others share. */
export function placeholderVisitor(file: string, found: Finding[]): Visitor {
  return {
    text: (text, place) => {
      if (place.foreign || !standsIn(text) || isChoiceField(place)) return;
      const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
      found.push(finding("placeholder", { text: shown, field: place.field }, { file, path: [...place.path] }));
    },
  };
}

/** Warns of each `{todo, due}` whose stage is reached. */
export function todoVisitor(file: string, found: Finding[], stageReached: (stage: string) => boolean): Visitor {
  return {
    map: ({ todo, due, by }, { path, foreign }) => {
      if (foreign || typeof todo !== "string" || typeof due !== "string" || !stageReached(due)) return;
      const args = { todo, due, by: typeof by === "string" ? by : undefined };
      found.push(finding("todo-overdue", args, { file, path: [...path] }));
    },
  };
}

const SHOWN = 60;
const standsIn = remembered(isPlaceholder);
