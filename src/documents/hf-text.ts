import { visible } from "./markdown-escape.ts";

/** A text as a front-matter value: one line, nothing unseen in it. */
export function oneLine(value: string): string {
  return visible(value).replace(/\s+/g, " ").trim();
}
