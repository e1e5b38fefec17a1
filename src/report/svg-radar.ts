import { defaultWeights } from "../core/scoring/policy.ts";
import type { OutDimension } from "../generated/types.ts";
import { html, none, type Markup } from "./html-markup.ts";
import { inWords, oneDecimal } from "./html-parts.ts";
import { coordinate, figure } from "./svg.ts";

/** The twelve dimensions in the order of the radar, clockwise from the top. */
export const dimensionIds: readonly string[] = Object.keys(defaultWeights);

const RADIUS = 100;

/** What all radars share, drawn once: rings at 25, 50, 75 and 100, the axes and their names. */
export function radarGrid(): Markup {
  const rings = [25, 50, 75, 100].map(
    (ring) => html`<polygon class="grid" points="${dimensionIds.map((_id, at) => point(at, ring)).join(" ")}" />`,
  );
  const axes = dimensionIds.map((id, at) => {
    const [x, y] = [axisX(at), axisY(at)];
    const anchor = Math.abs(x) < 0.1 ? "middle" : x > 0 ? "start" : "end";
    const [first = "", second] = inWords(id).split(" ");
    const lines = second === undefined ? [first] : [`${first},`, second];
    const label = lines.map(
      (line, row) => html`<tspan x="${coordinate(x * 109)}" dy="${row === 0 ? 0 : 11}">${line}</tspan>`,
    );
    return html`<path class="grid" d="M0 0L${point(at, RADIUS)}" /><text
        text-anchor="${anchor}"
        x="${coordinate(x * 109)}"
        y="${coordinate(y * 109 + 4)}"
        >${label}</text
      >`;
  });
  return html`<svg class="shared" aria-hidden="true" width="0" height="0">
    <defs><g id="radar-grid">${rings}${axes}</g></defs>
  </svg>`;
}

/** The scores of a version by dimension as a closed line; a dimension without a score has no corner. */
export function radar(anchor: string, name: string, dimensions: readonly OutDimension[]): Markup {
  const scored = dimensionIds.flatMap((id, at) => {
    const score = dimensions.find((each) => each.id === id)?.score;
    return score === undefined ? [] : [{ id, at, score }];
  });
  const dots = scored.map(
    ({ at, score }) =>
      html`<circle class="dot" r="2.5" cx="${coordinate(axisX(at) * score)}" cy="${coordinate(axisY(at) * score)}" />`,
  );
  const line =
    scored.length < 3
      ? none
      : html`<polygon class="area" points="${scored.map(({ at, score }) => point(at, score)).join(" ")}" />`;
  return figure(
    `${anchor}-radar`,
    { width: 360, height: 256, left: -180, top: -128 },
    {
      title: `Score of ${name} by dimension`,
      text: scored.map(({ id, score }) => `${inWords(id)} ${oneDecimal(score)}`).join(", "),
    },
    html`<use href="#radar-grid" />${line}${dots}`,
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
