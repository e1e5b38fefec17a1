import { markup, type Markup } from "./html-markup.ts";

/** A drawing that a screen reader tells by its title and description; the numbers stand in a table beside it. */
export function figure(
  id: string,
  size: { readonly width: number; readonly height: number; readonly left?: number; readonly top?: number },
  words: { readonly title: string; readonly text: string },
  drawing: Markup,
): Markup {
  const box = [size.left ?? 0, size.top ?? 0, size.width, size.height].join(" ");
  return markup`<svg class="figure" role="img" aria-labelledby="${id}-t ${id}-d" viewBox="${box}" width="${size.width}" height="${size.height}">
    <title id="${id}-t">${words.title}</title>
    <desc id="${id}-d">${words.text}</desc>
    ${drawing}
  </svg>`;
}

/** A bar of 0 to 100 beside the number it shows; hidden from screen readers, which have the number. */
export function bar(percent: number): Markup {
  return markup`<svg class="bar" aria-hidden="true" viewBox="0 0 100 12"><path d="M0 6H${coordinate(percent)}" /></svg>`;
}

/** Dots as one path of points without length, which round ends make visible: a fifth of the bytes of as many circles. */
export function dots(points: readonly { readonly x: number; readonly y: number }[]): Markup {
  return markup`<path class="dots" d="${points.map(({ x, y }) => `M${String(x)} ${String(y)}h0`).join("")}" />`;
}

/** A coordinate with at most one decimal: a tenth of a pixel is not seen, and every digit counts in a large report. */
export function coordinate(value: number): number {
  return Math.round(value * 10) / 10;
}
