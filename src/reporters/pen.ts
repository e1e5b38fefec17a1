import type { ChalkInstance } from "chalk";
import type { Style } from "./style.ts";
import type { DrawTable } from "./table.ts";

/** Colours and symbols for one outcome. Without colour every paint hands the text back unchanged. */
export interface Pen {
  readonly style: Style;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly warn: Paint;
  readonly accent: Paint;
  /** Never a mark alone: a word always stands beside it. */
  readonly marks: Marks;
}

/** A pen that can also draw tables; a text module asks for it with `tables: true`. */
export interface TablePen extends Pen {
  readonly table: DrawTable;
}

/** Wraps a text in one colour. */
export type Paint = (text: string) => string;

/** Symbols, in ASCII where the terminal shows nothing else. */
export interface Marks {
  readonly good: string;
  readonly bad: string;
  readonly warn: string;
  readonly arrow: string;
  readonly bullet: string;
  readonly cut: string;
}

/** A pen for a style; chalk is loaded only where there is colour. */
export async function makePen(style: Style): Promise<Pen> {
  return penWith(style, style.color ? new (await import("chalk")).Chalk({ level: 1 }) : undefined);
}

/** A pen without colour, at once. */
export function plainPen(style: Style): Pen {
  return penWith(style, undefined);
}

function penWith(style: Style, chalk: ChalkInstance | undefined): Pen {
  const plain: Paint = (text) => text;
  return {
    style,
    bold: chalk === undefined ? plain : (text) => chalk.bold(text),
    dim: chalk === undefined ? plain : (text) => chalk.dim(text),
    good: chalk === undefined ? plain : (text) => chalk.green(text),
    bad: chalk === undefined ? plain : (text) => chalk.red(text),
    warn: chalk === undefined ? plain : (text) => chalk.yellow(text),
    accent: chalk === undefined ? plain : (text) => chalk.cyan(text),
    marks: style.unicode
      ? { good: "✓", bad: "✗", warn: "!", arrow: "→", bullet: "•", cut: "…" }
      : { good: "ok", bad: "x", warn: "!", arrow: "->", bullet: "-", cut: "..." },
  };
}
