import { markup, none, type Markup } from "./html-markup.ts";
import type { LevelsOnDay } from "./levels-over-time.ts";
import { coordinate, figure } from "./svg.ts";

const HEIGHT = 240;
const TOP = 10;
const BOTTOM = 26;
const LEFT = 34;

/** One column for each day, built from the lowest level up; every part that has room says its level. */
export function levelColumns(days: readonly LevelsOnDay[]): Markup {
  const most = Math.max(1, ...days.map(sum));
  const step = Math.max(64, Math.floor(640 / Math.max(1, days.length)));
  const width = LEFT + step * days.length;
  const columns = days.map((each, at) => column(each, LEFT + step * at + step * 0.14, step * 0.72, most));
  const ticks = [0, most / 2, most].filter(Number.isInteger).map((tick) => {
    const y = coordinate(HEIGHT - BOTTOM - tick * unit(most));
    return markup`<path class="grid" d="M${LEFT} ${y}H${width}" /><text class="end" x="${LEFT - 6}" y="${coordinate(y + 3.5)}">${tick}</text>`;
  });
  const [first, last] = [days[0], days.at(-1)];
  return figure(
    "levels",
    { width, height: HEIGHT },
    {
      title: "Versions by level over time",
      text: `${first === undefined ? "" : told(first)}; ${last === undefined ? "" : told(last)}`,
    },
    markup`${ticks}${columns}`,
  );
}

function column(on: LevelsOnDay, x: number, width: number, most: number): Markup {
  let y = HEIGHT - BOTTOM;
  const parts = on.counts.map((count, level) => {
    if (count === 0) return none;
    const height = count * unit(most);
    y -= height;
    const label =
      height < 13
        ? none
        : markup`<text class="on mid l${level}" x="${coordinate(x + width / 2)}" y="${coordinate(y + height / 2 + 4)}">L${level} · ${count}</text>`;
    return markup`<rect class="part l${level}" x="${coordinate(x)}" y="${coordinate(y)}" width="${coordinate(width)}" height="${coordinate(height)}" />${label}`;
  });
  return markup`${parts}<text class="mid" x="${coordinate(x + width / 2)}" y="${HEIGHT - 8}">${on.day}</text>`;
}

function unit(most: number): number {
  return (HEIGHT - TOP - BOTTOM) / most;
}

function sum(on: LevelsOnDay): number {
  return on.counts.reduce((total, count) => total + count, 0);
}

function told(on: LevelsOnDay): string {
  return `${on.day}: ${on.counts.map((count, level) => `${String(count)} at level ${String(level)}`).join(", ")}`;
}
