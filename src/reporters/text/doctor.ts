import type { DoctorCheck, OutDoctor } from "../../generated/types.ts";
import { wantsColour } from "../colour.ts";
import type { Pen } from "../pen.ts";
import { wrap } from "../width.ts";
import { countLine } from "./frame.ts";
import type { OutcomeOf } from "./index.ts";

/** Every finding stands in its row, with its fix. */
export const showsFindings = true;

/** What is missing is printed under -q, too: it is what was asked for. */
export const isDocument = true;

/** One row for everything that was looked at, the fix under it, how output looks here and why, and the count. */
export function render(clean: OutDoctor, outcome: OutcomeOf<OutDoctor>, pen: Pen): string {
  const rows = pen.style.quiet ? clean.checks.filter((one) => one.status !== "ok") : clean.checks;
  if (pen.style.quiet && rows.length === 0) return "";
  const shown = [...rows.flatMap((one) => row(one, pen)), ...(pen.style.quiet ? [] : terminal(clean.terminal, pen))];
  return `${shown.join("\n")}\n\n${countLine(outcome.findings)}\n`;
}

const NAME = 14;
const INDENT = 11 + NAME;

function row({ name, status, says, fix }: DoctorCheck, pen: Pen): readonly string[] {
  const paint = { ok: pen.good, note: pen.accent, warning: pen.warn, error: pen.bad }[status];
  const mark = { ok: pen.marks.good, note: pen.marks.bullet, warning: pen.marks.warn, error: pen.marks.bad }[status];
  // `ok` in ASCII is the word itself.
  const word = status === "ok" && mark === "ok" ? "" : ` ${status}`;
  const head = `${paint(`${mark}${word}`)}${" ".repeat(Math.max(1, 11 - mark.length - word.length))}${name.padEnd(NAME)}`;
  const [first = "", ...rest] = wrap(says, Math.max(20, pen.style.width - INDENT));
  return [`${head}${first}`, ...rest.map(indented), ...(fix === undefined ? [] : help(fix, pen))];
}

function help(fix: string, pen: Pen): readonly string[] {
  const label = "= help: ";
  const [first = "", ...rest] = wrap(fix, Math.max(20, pen.style.width - INDENT - label.length));
  return [indented(`${pen.dim(label)}${first}`), ...rest.map((line) => indented(`${" ".repeat(label.length)}${line}`))];
}

const indented = (line: string): string => `${" ".repeat(INDENT)}${line}`;

function terminal(where: OutDoctor["terminal"], pen: Pen): readonly string[] {
  const { style } = pen;
  const colour = `${style.color ? "on" : "off"}: ${colourBecause(where)}`;
  const symbols = `${style.unicode ? "Unicode" : "ASCII"}: ${symbolsBecause(where.variables, style.unicode)}`;
  const width = `${String(style.width)} columns: ${where.is_terminal ? "the terminal's" : "the width of a pipe or file"}`;
  return [
    ["colour", colour],
    ["symbols", symbols],
    [
      "width",
      where.variables["COLUMNS"] !== undefined && where.is_terminal
        ? width.replace("the terminal's", "COLUMNS")
        : width,
    ],
  ].map(([name = "", says = ""]) => row({ name, status: "ok", says }, pen).join("\n"));
}

/** Of the variables in their order, the first that decides whatever the stream is. */
function colourBecause({ color_option: option, variables, is_terminal: tty }: OutDoctor["terminal"]): string {
  if (option !== "auto") return `--color ${option}`;
  const deciding = ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "CLICOLOR", "TERM"].find((name) => {
    const alone = { [name]: variables[name] };
    return variables[name] !== undefined && wantsColour("auto", alone, true) === wantsColour("auto", alone, false);
  });
  if (deciding !== undefined) return `${deciding}=${variables[deciding] ?? ""}`;
  return tty ? "standard output is a terminal" : "standard output is no terminal";
}

function symbolsBecause(variables: OutDoctor["terminal"]["variables"], unicode: boolean): string {
  if (variables["MLC_ASCII"] === "1") return "MLC_ASCII=1";
  const named = ["LC_ALL", "LC_CTYPE", "LANG"].find((name) => (variables[name] ?? "") !== "");
  if (named !== undefined) return `${named}=${variables[named] ?? ""}`;
  return unicode ? "the console of Windows" : "no locale is set";
}
