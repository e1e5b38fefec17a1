import { finding, type ArgsOf, type Code } from "../../core/findings/catalogue.ts";
import type { Finding } from "../../core/findings/finding.ts";
import { positionAt } from "./position.ts";

/** A finding before its file is known: where in the text, in UTF-16 code units, and how to say it. */
export interface Trouble {
  readonly offset: number;
  readonly in: (file: string, text: string) => Finding;
}

/** A finding of that code at an offset of the text; its arguments may need the text, to name another place in it. */
export function trouble<C extends Code>(
  code: C,
  args: ArgsOf<C> | ((text: string) => ArgsOf<C>),
  offset: number,
): Trouble {
  return {
    offset,
    in: (file, text) => {
      const known = typeof args === "function" ? args(text) : args;
      // A Finding<C> is a Finding: its code and its arguments belong together, which the compiler cannot see.
      return finding(code, known, { file, ...positionAt(text, offset) });
    },
  };
}

/** `3:7`, for sentences that name another place in the same file. */
export function placeName(text: string, offset: number): string {
  const { line, column } = positionAt(text, offset);
  return `${line}:${column}`;
}
