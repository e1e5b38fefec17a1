import { htmlText } from "../core/html-text.ts";

/** A piece of HTML that is safe to put into a page: made by `markup` or from a fragment that is already neutral. */
export interface Markup {
  readonly text: string;
}

/** What may stand in a template: text and numbers are escaped, markup stands as it is, undefined is nothing. */
export type Part = string | number | Markup | readonly Markup[] | undefined;

/**
 * HTML from a template literal. Every value that is not markup goes through `htmlText`, in elements and in quoted
 * attributes alike. Line breaks and indentation of the template become one space: they are for who reads the source.
 */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const pieces = folded.get(literals) ?? literals.map((literal) => literal.replace(/\n\s*/g, " "));
  folded.set(literals, pieces);
  return { text: pieces.map((piece, at) => (at === 0 ? "" : written(parts[at - 1])) + piece).join("") };
}

/** The literals of every template met so far: a portfolio fills the same ones thousands of times. */
const folded = new WeakMap<TemplateStringsArray, readonly string[]>();

/** A fragment that another part of mlc has made neutral already, such as a model card. */
export function fragment(text: string): Markup {
  return { text };
}

/** Nothing at all. */
export const none: Markup = { text: "" };

function written(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string") return htmlText(part);
  if (typeof part === "number") return String(part);
  if ("text" in part) return part.text;
  return part.map((each) => each.text).join("");
}
