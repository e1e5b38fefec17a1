import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isPlaceholder } from "../placeholders.ts";
import { isChoiceField, isForeign } from "./fields.ts";
import { fieldOf, walk } from "./walk.ts";

/**
 * A warning for each text of a document or record that stands in for an answer (`TBD`, a bare `N/A`, the question's own
 * help text). Choices such as `adaptation: none` and what a tool wrote word for word are left alone.
 */
export function placeholderFindings(value: unknown, file: string): readonly Finding[] {
  const found: Finding[] = [];
  walk(value, {
    skip: (key, path) => isForeign(key, path) || PREDICATES.has(key),
    text: (text, path) => {
      if (!isPlaceholder(text) || isChoiceField(path)) return;
      const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
      found.push(finding("placeholder", { text: shown, field: fieldOf(path) }, { file, path: [...path] }));
    },
  });
  return found;
}

/** A warning for each `{todo, due}` whose stage is reached. */
export function overdueTodos(
  value: unknown,
  file: string,
  stageReached: (stage: string) => boolean,
): readonly Finding[] {
  const found: Finding[] = [];
  walk(value, {
    skip: isForeign,
    map: ({ todo, due, by }, path) => {
      if (typeof todo !== "string" || typeof due !== "string" || !stageReached(due)) return;
      const args = { todo, due, by: typeof by === "string" ? by : undefined };
      found.push(finding("todo-overdue", args, { file, path: [...path] }));
    },
  });
  return found;
}

const SHOWN = 60;

/** Keys of scorecard.yaml whose texts are paths and values of checks. */
const PREDICATES = new Set(["check", "when"]);
