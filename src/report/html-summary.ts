import { addDays } from "../core/dates.ts";
import { markup, type Markup } from "./html-markup.ts";
import { counted } from "./html-parts.ts";
import type { Report } from "./report.ts";

/** How many days ahead count as soon. */
const SOON = 30;

/** The counts at the top: what is there, what may move, what is wrong, what is due. */
export function summary(report: Report): Markup {
  const { models, calendar, asOf } = report;
  const soon = addDays(asOf, SOON);
  const rows: readonly (readonly [number, string])[] = [
    [new Set(models.map((each) => each.score.model)).size, "models"],
    [models.length, "versions"],
    [models.filter((each) => each.score.level.value >= each.score.level.target).length, "at their target level"],
    [models.filter(mayMove).length, "may move on now"],
    [models.filter((each) => each.score.on_hold !== undefined).length, "on hold"],
    [calendar.filter((each) => each.day < asOf).length, "overdue"],
    [calendar.filter((each) => each.day >= asOf && each.day <= soon).length, `due within ${counted(SOON, "day")}`],
  ];
  return markup`<dl class="counts">
    ${rows.map(
      ([count, words]) =>
        markup`<div>
          <dt>${words}</dt>
          <dd>${count}</dd>
        </div>`,
    )}
  </dl> `;
}

function mayMove({ score }: Report["models"][number]): boolean {
  return score.gates.some(({ decision }) => decision === "go" || decision === "go-with-conditions");
}
