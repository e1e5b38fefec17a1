import { htmlText } from "../core/html-text.ts";

/** A piece of HTML that is safe to put into a page: made by `html` or from a fragment that is already neutral. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: text and numbers are escaped, markup stands as it is, undefined is nothing. */
export type Part = string | number | Markup | readonly Markup[] | undefined;

/** HTML from a template literal. Every value that is not markup goes through `htmlText`, in elements and in quoted attributes alike. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: literals.map((literal, at) => (at === 0 ? "" : written(parts[at - 1])) + literal).join("") };
}

/** A fragment that another part of mlc has made neutral already, such as a model card. */
export function fragment(markup: string): Markup {
  return { markup };
}

/** Nothing at all. */
export const none: Markup = { markup: "" };

function written(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string") return htmlText(part);
  if (typeof part === "number") return String(part);
  if ("markup" in part) return part.markup;
  return part.map((each) => each.markup).join("");
}
