import { dayNumber } from "../core/dates.ts";
import { markup, type Markup } from "./html-markup.ts";
import { oneDecimal } from "./html-parts.ts";
import type { ReportPoint } from "./report.ts";
import { coordinate, dots, figure } from "./svg.ts";

const WIDTH = 360;
const HEIGHT = 150;
const LEFT = 30;
const RIGHT = 14;
const TOP = 12;
const BOTTOM = 24;

/** What all lines share, drawn once: the heights of scores and of levels with their numbers. */
export function trendGrids(): Markup {
  return markup`<g id="score-grid">${heights([0, 25, 50, 75, 100])}</g><g id="level-grid">${heights([0, 1, 2, 3, 4, 5])}</g>`;
}

function heights(ticks: readonly number[]): readonly Markup[] {
  return ticks.map((tick) => {
    const y = up(tick, ticks.at(-1) ?? 1);
    const text = markup`<text class="end" x="${LEFT - 6}" y="${coordinate(y + 3.5)}">${tick}</text>`;
    return markup`<path class="grid" d="M${LEFT} ${y}H${WIDTH - RIGHT}" />${text}`;
  });
}

/** The score of a version on each day, 0 to 100. */
export function scoreLine(anchor: string, name: string, trend: readonly ReportPoint[]): Markup {
  const points = trend.map((each) => ({ x: across(trend, each.day), y: up(each.score, 100) }));
  const path = points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${String(x)} ${String(y)}`).join("");
  return figure(
    `${anchor}-score`,
    { width: WIDTH, height: HEIGHT },
    { title: `Score of ${name} over time`, text: told(trend, (each) => oneDecimal(each.score)) },
    markup`<use href="#score-grid" />${days(trend)}<path class="line" d="${path}" />${dots(points)}`,
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
    markup`<use href="#level-grid" />${days(trend)}<path class="line" d="${path}" />${dots(points)}`,
  );
}

function told(trend: readonly ReportPoint[], value: (point: ReportPoint) => string): string {
  const [first, last] = [trend[0], trend.at(-1)];
  if (first === undefined || last === undefined) return "";
  return `from ${value(first)} on ${first.day} to ${value(last)} on ${last.day}`;
}

function days(trend: readonly ReportPoint[]): Markup {
  const [first, last] = [trend[0]?.day ?? "", trend.at(-1)?.day ?? ""];
  const y = HEIGHT - 6;
  if (first === last) return markup`<text class="mid" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${y}">${first}</text>`;
  return markup`<text x="${LEFT}" y="${y}">${first}</text><text class="end" x="${WIDTH - RIGHT}" y="${y}">${last}</text>`;
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
