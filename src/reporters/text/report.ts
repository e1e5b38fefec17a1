import type { OutReport } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";

/** With `--out -` the page itself, for a pipe. */
export const isDocument = true;

/** The page is printed alone, so what is to be said of it goes to standard error. */
export function findingsAside({ text }: OutReport): boolean {
  return text !== undefined;
}

/** The page as it is, or which file holds it and what is in it. */
export function render(clean: OutReport, outcome: OutcomeOf<OutReport>, pen: Pen): string {
  if (clean.text !== undefined) return outcome.body.text ?? "";
  const { out = "", bytes = 0, models, calendar } = clean;
  const days = Math.max(0, ...models.map((each) => each.trend.length));
  const facts = [
    `${String(models.length)} ${models.length === 1 ? "version" : "versions"} as of ${clean.as_of}`,
    ...(days > 1 ? [`${String(days)} days of maturity over time`] : []),
    ...(calendar.length > 0 ? [`${String(calendar.length)} last days`] : []),
    `${size(bytes)}, no network`,
  ];
  const what = clean.changed === false ? `${out} is up to date` : `wrote ${out}`;
  return `${pen.good(`${pen.marks.good} ok`)}  ${what}\n    ${facts.join(", ")}\n`;
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${String(Math.ceil(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
