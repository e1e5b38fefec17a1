import { defaultWeights } from "../core/scoring/policy.ts";
import type { OutDimension } from "../generated/types.ts";
import { markup, none, type Markup } from "./html-markup.ts";
import { dimensionName, oneDecimal } from "./html-parts.ts";
import { coordinate, dots, figure } from "./svg.ts";

/** The twelve dimensions in the order of the radar, clockwise from the top. */
export const dimensionIds: readonly string[] = Object.keys(defaultWeights);

const RADIUS = 100;

/** What all radars share, drawn once: rings at 25, 50, 75 and 100, the axes and their names. */
export function radarGrid(): Markup {
  const rings = [25, 50, 75, 100].map((ring) => dimensionIds.map((_id, at) => point(at, ring)).join(" "));
  const axes = dimensionIds.map((id, at) => {
    const [x, y] = [coordinate(axisX(at) * 109), coordinate(axisY(at) * 109 + 4)];
    const anchor = Math.abs(x) < 0.1 ? "mid" : x > 0 ? "start" : "end";
    // A name of three words would leave the drawing; its last word stands below.
    const lines = dimensionName(id).split(/ (?=\S+$)/);
    const label = lines.map((line, row) => markup`<tspan x="${x}" dy="${row * 11}">${line}</tspan>`);
    const name = markup`<text class="${anchor}" x="${x}" y="${y}">${label}</text>`;
    return markup`<path class="grid" d="M0 0L${point(at, RADIUS)}" />${name}`;
  });
  return markup`<g id="radar-grid">${rings.map((points) => markup`<polygon class="grid" points="${points}" />`)}${axes}</g>`;
}

/** The scores of a version by dimension as a closed line; a dimension without a score has no corner. */
export function radar(anchor: string, name: string, dimensions: readonly OutDimension[]): Markup {
  const scored = dimensionIds.flatMap((id, at) => {
    const score = dimensions.find((each) => each.id === id)?.score;
    return score === undefined ? [] : [{ id, at, score }];
  });
  const corners = scored.map(({ at, score }) => ({
    x: coordinate(axisX(at) * score),
    y: coordinate(axisY(at) * score),
  }));
  const line =
    scored.length < 3
      ? none
      : markup`<polygon class="area" points="${scored.map(({ at, score }) => point(at, score)).join(" ")}" />`;
  return figure(
    `${anchor}-radar`,
    { width: 360, height: 256, left: -180, top: -128 },
    {
      title: `Score of ${name} by dimension`,
      text: scored.map(({ id, score }) => `${dimensionName(id)} ${oneDecimal(score)}`).join(", "),
    },
    markup`<use href="#radar-grid" />${line}${dots(corners)}`,
  );
}

function axisX(at: number): number {
  return Math.sin((2 * Math.PI * at) / dimensionIds.length);
}

function axisY(at: number): number {
  return -Math.cos((2 * Math.PI * at) / dimensionIds.length);
}

function point(at: number, distance: number): string {
  return `${String(coordinate(axisX(at) * distance))},${String(coordinate(axisY(at) * distance))}`;
}
