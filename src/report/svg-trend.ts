import { dayNumber } from "../core/dates.ts";
import { html, type Markup } from "./html-markup.ts";
import { oneDecimal } from "./html-parts.ts";
import type { ReportPoint } from "./report.ts";
import { coordinate, figure } from "./svg.ts";

const WIDTH = 360;
const HEIGHT = 150;
const LEFT = 30;
const RIGHT = 14;
const TOP = 12;
const BOTTOM = 24;

/** The score of a version on each day, 0 to 100. */
export function scoreLine(anchor: string, name: string, trend: readonly ReportPoint[]): Markup {
  const points = trend.map((each) => ({ x: across(trend, each.day), y: up(each.score, 100) }));
  const path = points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${String(x)} ${String(y)}`).join("");
  return figure(
    `${anchor}-score`,
    { width: WIDTH, height: HEIGHT },
    { title: `Score of ${name} over time`, text: told(trend, (each) => oneDecimal(each.score)) },
    html`${frame(trend, [0, 25, 50, 75, 100], 100)}<path class="line" d="${path}" />${dots(points)}`,
  );
}

/** The level of a version on each day, 0 to 5: it stays until the next day that was looked at. */
export function levelLine(anchor: string, name: string, trend: readonly ReportPoint[]): Markup {
  const points = trend.map((each) => ({ x: across(trend, each.day), y: up(each.level, 5) }));
  const path = points
    .map(({ x, y }, at) => (at === 0 ? `M${String(x)} ${String(y)}` : `H${String(x)}V${String(y)}`))
    .join("");
  return figure(
    `${anchor}-level`,
    { width: WIDTH, height: HEIGHT },
    { title: `Level of ${name} over time`, text: told(trend, (each) => String(each.level)) },
    html`${frame(trend, [0, 1, 2, 3, 4, 5], 5)}<path class="line" d="${path}" />${dots(points)}`,
  );
}

function told(trend: readonly ReportPoint[], value: (point: ReportPoint) => string): string {
  const [first, last] = [trend[0], trend.at(-1)];
  if (first === undefined || last === undefined) return "";
  return `from ${value(first)} on ${first.day} to ${value(last)} on ${last.day}`;
}

function dots(points: readonly { readonly x: number; readonly y: number }[]): readonly Markup[] {
  return points.map(({ x, y }) => html`<circle class="dot" r="2.5" cx="${x}" cy="${y}" />`);
}

function frame(trend: readonly ReportPoint[], ticks: readonly number[], most: number): Markup {
  const lines = ticks.map((tick) => {
    const y = up(tick, most);
    return html`<path class="grid" d="M${LEFT} ${y}H${WIDTH - RIGHT}" /><text
        text-anchor="end"
        x="${LEFT - 6}"
        y="${coordinate(y + 3.5)}"
        >${tick}</text
      >`;
  });
  const [first, last] = [trend[0]?.day ?? "", trend.at(-1)?.day ?? ""];
  const days =
    first === last
      ? html`<text text-anchor="middle" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 6}">${first}</text>`
      : html`<text x="${LEFT}" y="${HEIGHT - 6}">${first}</text
          ><text text-anchor="end" x="${WIDTH - RIGHT}" y="${HEIGHT - 6}">${last}</text>`;
  return html`${lines}${days}`;
}

/** Days stand as far apart as they are; a single one stands in the middle. */
function across(trend: readonly ReportPoint[], day: string): number {
  const start = dayNumber(trend[0]?.day ?? "") ?? 0;
  const span = (dayNumber(trend.at(-1)?.day ?? "") ?? 0) - start;
  const share = span === 0 ? 0.5 : ((dayNumber(day) ?? start) - start) / span;
  return coordinate(LEFT + share * (WIDTH - LEFT - RIGHT));
}

function up(value: number, most: number): number {
  return coordinate(HEIGHT - BOTTOM - (value / most) * (HEIGHT - TOP - BOTTOM));
}
