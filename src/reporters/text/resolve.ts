import type { OutResolve } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import type { OutcomeOf } from "./index.ts";
import { written } from "./written.ts";

/** What was decided on each side, which one stands, and what was written. */
export function render(clean: OutResolve, _outcome: OutcomeOf<OutResolve>, pen: Pen): string {
  const { model = "", version = "", sides, operation } = clean;
  if (clean.state === "none") return `${pen.marks.bullet} nothing to resolve: every version was moved in one line\n`;
  const name = `${model}@${version}`;
  const during = operation === undefined ? "" : `   a ${operation} is in progress`;
  const head = sides.length > 1 ? `moved on ${String(sides.length)} branches at once` : "moved on one branch";
  const what = `${name} stands at ${clean.stage ?? ""}${operation === undefined ? "" : ", staged"}`;
  return [
    `${pen.bold(name)}   ${head}${during}\n`,
    ...sides.map((side) => sideText(side, pen)),
    written(clean, what, pen),
  ].join("");
}

type OutSide = OutResolve["sides"][number];

function sideText(side: OutSide, pen: Pen): string {
  const verdict = side.kept ? pen.good(`${pen.marks.good} stands`) : pen.dim(`${pen.marks.bad} withdrawn`);
  return [`  ${verdict}\n`, ...side.moves.map((move) => moveText(move, pen))].join("");
}

function moveText(move: OutSide["moves"][number], pen: Pen): string {
  const by = move.by.name ?? move.by.id;
  const when = move.at.slice(0, 16).replace("T", " ");
  const stages = `${move.from ?? "start"} ${pen.marks.arrow} ${move.to}`;
  const said = [stages, by, when, move.decision ?? ""].filter((part) => part !== "").join("   ");
  const reason = move.reason === undefined ? "" : `      because: ${move.reason}\n`;
  return `    ${said}\n${reason}      ${pen.dim(move.record)}\n`;
}
