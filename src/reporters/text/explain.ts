import type { ExplainTopic, OutExplain } from "../../generated/types.ts";
import type { TablePen } from "../pen.ts";
import { pad, wrap } from "../width.ts";
import { lifecycleText } from "./explain-lifecycle.ts";
import type { OutcomeOf } from "./index.ts";

/** Every name in one table. */
export const tables = true;

/** Explanations are asked for to be read: printed even under -q. */
export const isDocument = true;

/** One block a topic, or a whole lifecycle; without a name, a table of all topics. */
export function render(clean: OutExplain, _outcome: OutcomeOf<OutExplain>, pen: TablePen): string {
  if (clean.lifecycle !== undefined) return lifecycleText(clean.lifecycle, pen);
  const named = clean.topics.some((topic) => topic.details.length > 0 || topic.text.length > 0);
  if (named) return clean.topics.map((topic) => block(topic, pen)).join("\n");
  return pen.table(
    [{ head: "KIND" }, { head: "NAME" }, { head: "MEANS" }],
    clean.topics.map((topic) => [topic.kind, topic.name, topic.title]),
  );
}

function block(topic: ExplainTopic, pen: TablePen): string {
  const column = Math.max(0, ...topic.details.map((detail) => detail.name.length)) + 2;
  const lines = [
    ...wrap(`${topic.kind} ${topic.name}: ${topic.title}`, pen.style.width).map(pen.bold),
    ...topic.text.flatMap((paragraph) => ["", ...wrap(paragraph, pen.style.width)]),
    ...(topic.details.length === 0 ? [] : [""]),
    ...topic.details.flatMap((detail) => {
      const [first = "", ...rest] = wrap(detail.value, pen.style.width - column - 2);
      return [
        `  ${pen.dim(pad(detail.name, column))}${first}`,
        ...rest.map((line) => `  ${" ".repeat(column)}${line}`),
      ];
    }),
  ];
  return `${lines.join("\n")}\n`;
}
