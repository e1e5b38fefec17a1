import type { OutAsked, OutCriterion, OutNode } from "../../generated/types.ts";
import type { Pen } from "../pen.ts";
import { wrap } from "../width.ts";

/** `mlc score --explain`: a criterion's standing, who asks for it, its check step by step, what decided it, and the fix. */
export function explanation(criterion: OutCriterion, pen: Pen): readonly string[] {
  const wrapped = (label: string, text: string): readonly string[] =>
    wrap(`${label}: ${text}`, pen.style.width - 2).map((line) => `  ${line}\n`);
  const { when, check, records, fix } = criterion;
  return [
    `${pen.bold(criterion.id)} ${criterion.title}\n`,
    `  ${standing(criterion)}\n`,
    ...wrapped("asked by", askedBy(criterion)),
    ...wrapped("evidence", freshness(criterion)),
    "\n",
    ...(when === undefined ? [] : ["  applies where\n", ...nodeLines(when, 2, pen)]),
    ...(check === undefined ? ["  it does not apply, so it was not checked\n"] : nodeLines(check, 1, pen)),
    "\n",
    ...(records.length === 0 ? [] : wrapped("decided by", records.join(", "))),
    ...(fix === undefined ? [] : wrapped("fix", fix)),
    ...Object.entries(criterion.controls ?? {}).map(([framework, ids]) => `  ${framework}: ${ids.join(", ")}\n`),
    "\n",
  ];
}

function standing(criterion: OutCriterion): string {
  const raised = criterion.raised_from === undefined ? "" : ` (raised from ${criterion.raised_from})`;
  return [
    criterion.status + (criterion.self === true ? " (self)" : ""),
    `level ${String(criterion.level)} ${criterion.req}`,
    criterion.severity + raised,
    ...(criterion.veto === true ? ["veto"] : []),
    criterion.dimension,
    ...(criterion.valid_until === undefined ? [] : [`valid until ${criterion.valid_until}`]),
  ].join("   ");
}

function askedBy({ asked_by: by }: OutCriterion): string {
  if (by === undefined) return "the catalogue";
  return by.source === "catalogue" ? `the catalogue ${by.name}` : `your own, ${place(by.name, by.line)}`;
}

function freshness({ freshness: fresh }: OutCriterion): string {
  if (fresh === undefined) return "not known";
  const { days, catalogue_days: usual, risk_tier: tier, bind, since } = fresh;
  const bound = { version: "bound to the weights of this version", data: "bound to its data", none: "not bound" }[bind];
  const from = since === undefined ? "" : ` from ${since}`;
  if (days === 0) return `${bound}, counts without limit`;
  const usually = days === usual ? "" : ` (${String(usual)} in the catalogue)`;
  return `${bound}, counts ${String(days)} days${from}${usually} at risk tier ${tier}`;
}

function nodeLines(node: OutNode, depth: number, pen: Pen): readonly string[] {
  const indent = "  ".repeat(depth);
  const good = node.truth === "true";
  const bad = node.truth === "false" || node.truth === "error";
  const paint = good ? pen.good : bad ? pen.bad : pen.warn;
  const mark = good ? pen.marks.good : bad ? pen.marks.bad : pen.marks.warn;
  const asks = node.asks ?? [];
  const own = asks.filter((each) => each.source === "check").map((each) => `  ${each.rule}`);
  const met = node.met === undefined ? "" : `  ${node.met} met`;
  const until = node.valid_until === undefined ? "" : `  until ${node.valid_until}`;
  const because = node.parts === undefined ? (node.because ?? []) : [];
  return [
    `${indent}${paint(`${mark} ${node.truth}`)}  ${node.predicate}${own.join("")}${entry(node, pen)}${met}${pen.dim(until)}\n`,
    ...asks.filter((each) => each.source !== "check").map((each) => `${indent}    ${threshold(each, pen)}\n`),
    ...(node.reads ?? []).map((read) => `${indent}    ${readLine(read, pen)}\n`),
    ...because.flatMap((text) =>
      wrap(text, pen.style.width - indent.length - 4).map((line) => `${indent}    ${line}\n`),
    ),
    ...(node.parts ?? []).flatMap((part) => nodeLines(part, depth + 1, pen)),
  ];
}

function entry({ entry: read }: OutNode, pen: Pen): string {
  if (read === undefined) return "";
  return `  ${read.path}${read.file === undefined ? "" : `  ${pen.dim(place(read.file, read.line))}`}`;
}

/** The threshold and where it comes from: a target of the team with its place, or the catalogue's default with its basis. */
function threshold({ rule, source, basis, file, line }: OutAsked, pen: Pen): string {
  const said = basis === undefined ? "" : ` (${basis})`;
  const from = source === "scorecard" ? `your target${said}` : `the catalogue's default${said}`;
  return `needs ${rule}: ${from}${file === undefined ? "" : `  ${pen.dim(place(file, line))}`}`;
}

function readLine(read: NonNullable<OutNode["reads"]>[number], pen: Pen): string {
  const value = read.value === undefined ? "not there" : shown(JSON.stringify(read.value));
  const at = read.file === undefined ? "" : `  ${pen.dim(place(read.file, read.line))}`;
  return `${read.path} = ${value}${at}`;
}

/** Longest value on a line; the whole of it is in the JSON and in the file. */
const SHOWN = 120;

function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function place(file: string, line: number | undefined): string {
  return line === undefined ? file : `${file}:${String(line)}`;
}
