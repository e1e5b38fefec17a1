import { visible } from "../core/visible.ts";

/** A text as a front-matter value: one line, nothing unseen in it. */
export function oneLine(value: string): string {
  return visible(value).replace(/\s+/g, " ").trim();
}
