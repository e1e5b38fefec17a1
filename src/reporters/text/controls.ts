import type {
  OutControl,
  OutControlDate,
  OutControls,
  OutFramework,
  OutVersionControls,
} from "../../generated/types.ts";
import type { Pen, TablePen } from "../pen.ts";
import { wrap } from "../width.ts";
import type { OutcomeOf } from "./index.ts";

/** One row a framework where there are several versions. */
export const tables = true;

/** A report to keep, and with --to a document for another tool: printed even under -q. */
export const isDocument = true;

/** One version in full, several as a table; with --to the document itself, or what was written. */
export function render(clean: OutControls, outcome: OutcomeOf<OutControls>, pen: TablePen): string {
  if (clean.file !== undefined) return `${pen.good(`${pen.marks.good} ok`)}  ${wrote(clean)} ${clean.file}\n`;
  if (outcome.body.text !== undefined) return outcome.body.text;
  const notice = wrap(clean.notice, pen.style.width).map((line) => `${pen.dim(line)}\n`);
  const [only, ...others] = clean.models;
  if (only === undefined) return "no version to show\n";
  if (others.length > 0) return [overview(clean.models, pen), ...(pen.style.tty ? ["\n", ...notice] : [])].join("");
  const head = `${pen.bold(`${only.model} ${only.version}`)}   ${only.stage}   as of ${clean.as_of}\n`;
  const parts = only.frameworks.map((each) => frameworkLines(each, only, pen).join(""));
  return [head, ...notice, "\n", ...parts].join("");
}

/** A document is printed whole and its findings go to standard error. */
export function findingsAside(body: OutControls): boolean {
  return body.to !== undefined;
}

function wrote({ written }: OutControls): string {
  return written === true ? "wrote" : "nothing to change in";
}

function overview(models: readonly OutVersionControls[], pen: TablePen): string {
  const rows = models.flatMap(({ model, version, frameworks }) =>
    frameworks.map(({ id, counts, next }) => [
      model,
      version,
      id,
      ...[counts.complete, counts.partial, counts.none, counts.exception, counts.not_yet, counts.organisation].map(
        String,
      ),
      next ?? "-",
    ]),
  );
  const heads = ["COMPLETE", "PARTIAL", "NONE", "EXCEPTION", "NOT YET", "ORGANISATION"];
  return pen.table(
    [
      { head: "MODEL" },
      { head: "VERSION" },
      { head: "FRAMEWORK" },
      ...heads.map((head) => ({ head, right: true })),
      { head: "CHANGES ON" },
    ],
    rows,
  );
}

function frameworkLines(framework: OutFramework, version: OutVersionControls, pen: Pen): readonly string[] {
  const { id, title, controls, dates, notes, open_points: open } = framework;
  const { verbose } = pen.style;
  const organisation = controls.filter(({ state }) => state === "organisation");
  return [
    `${pen.bold(id)}  ${title}\n`,
    ...indented(aboutLine(framework), 2, pen),
    ...(dates.length === 0 ? [] : indented(scopeLine(version), 2, pen)),
    ...indented(countLine(framework), 2, pen),
    ...nextLines(framework, pen),
    "\n",
    ...controls
      .filter(({ state }) => state !== "organisation")
      .flatMap((each) => controlLines(each, version.model, pen)),
    ...(organisation.length === 0
      ? []
      : indented(
          `For the organisation, once for all models: ${organisation.map(({ label }) => label).join(", ")}`,
          2,
          pen,
        )),
    ...(dates.length > 0 ? ["\n  Dates\n", ...dates.flatMap((each) => dateLines(each, pen))] : []),
    ...(verbose && notes.length > 0 ? ["\n  Notes\n", ...notes.flatMap((each) => bullet(each, pen))] : []),
    ...(verbose && open.length > 0 ? ["\n  Not certain\n", ...open.flatMap((each) => bullet(each, pen))] : []),
    "\n",
  ];
}

function aboutLine({
  version,
  file,
  replaces,
  last_reviewed: last,
  review_by: by,
  review_due: due,
}: OutFramework): string {
  const from =
    file === undefined ? "" : `, read from ${file}${replaces === undefined ? "" : " instead of the shipped one"}`;
  return `version ${version}${from}, compared with its source on ${last}${due === true ? `, due again since ${by}` : ""}`;
}

function scopeLine({ scope }: OutVersionControls): string {
  const said = (fact: string, value: string | undefined): string => `${fact} ${value ?? "not declared"}`;
  return [
    said("eu_role", scope.eu_role),
    said("eu_risk", scope.eu_risk),
    said("eu_market_date", scope.eu_market_date),
  ].join(", ");
}

function countLine({ counts, not_asked: left }: OutFramework): string {
  const states = [
    [counts.complete, "with complete evidence"],
    [counts.partial, "with part of it"],
    [counts.none, "without"],
    [counts.exception, "answered in governance.yaml"],
    [counts.not_yet, "not yet applicable"],
    [counts.organisation, "for the organisation"],
  ] as const;
  const parts = states.filter(([count]) => count > 0).map(([count, what]) => `${String(count)} ${what}`);
  const noun = counts.all === 1 ? "1 control applies" : `${String(counts.all)} controls apply`;
  return `${noun}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}; ${String(left)} not asked of this model`;
}

function nextLines({ dates, next, id }: OutFramework, pen: Pen): readonly string[] {
  if (dates.length === 0) return [];
  if (next === undefined) return indented("Nothing more is dated for this model.", 2, pen);
  return dates
    .filter(({ from, concerns, controls }) => from === next && concerns !== "no" && controls.length > 0)
    .flatMap((each) => indented(`${pen.accent("Next")}  ${dated(each, id)}`, 2, pen));
}

function dated({ from, what, controls, concerns, because }: OutControlDate, framework: string): string {
  const many =
    controls.length > 6
      ? `${String(controls.length)} controls`
      : controls.map((id) => id.slice(framework.length + 1)).join(", ");
  return `${from}  ${what} (${many})${concerns === "open" ? `; ${because ?? ""}` : ""}`;
}

function controlLines(control: OutControl, model: string, pen: Pen): readonly string[] {
  const { label, title, said, criteria, exception, assumed = [] } = control;
  const open = pen.style.verbose || (control.evidence !== "complete" && criteria.length > 0);
  return [
    `  ${mark(control, pen)}  ${pen.bold(label)}  ${title}\n`,
    ...indented(`${said}${fromDay(control)}`, 6, pen),
    ...assumed.flatMap((fact) =>
      indented(`${fact} is not declared, so the earlier day counts: \`mlc set ${model} ${fact}=DAY\``, 6, pen),
    ),
    ...(exception === undefined
      ? []
      : indented(
          `governance.yaml: ${exception.status}, ${exception.owner}${exception.reason === undefined ? "" : `: ${exception.reason}`}  ${place(exception)}`,
          6,
          pen,
        )),
    ...(open
      ? criteria.flatMap((each) => [
          `        ${criterionMark(each.status, pen)} ${each.id}  ${each.status}  ${place(each)}\n`,
          ...(pen.style.verbose
            ? indented(`${each.relation}${each.rationale === undefined ? "" : `: ${each.rationale}`}`, 12, pen)
            : []),
        ])
      : []),
  ];
}

function fromDay({ state, applies_from: from }: OutControl): string {
  if (from === undefined) return "";
  return state === "not-yet" ? `; applies from ${from}` : `; in force since ${from}`;
}

const STATES: Readonly<Record<OutControl["state"], string>> = {
  complete: "complete",
  partial: "partial",
  none: "none",
  exception: "exception",
  "not-yet": "not yet",
  organisation: "organisation",
};

function mark({ state }: OutControl, pen: Pen): string {
  const word = STATES[state].padEnd(9);
  if (state === "complete") return pen.good(`${pen.marks.good} ${word}`);
  if (state === "none") return pen.bad(`${pen.marks.bad} ${word}`);
  return state === "partial" ? pen.warn(`${pen.marks.warn} ${word}`) : `${pen.marks.bullet} ${word}`;
}

function criterionMark(status: string, pen: Pen): string {
  if (status === "pass") return pen.good(pen.marks.good);
  if (status === "not-applicable") return pen.marks.bullet;
  return status === "fail" || status === "error" ? pen.bad(pen.marks.bad) : pen.warn(pen.marks.warn);
}

function dateLines(each: OutControlDate, pen: Pen): readonly string[] {
  const { from, what, in_force: now, concerns, because = "", confidence, source } = each;
  const whom = { yes: "", no: ` (not this model: ${because})`, open: ` (${because})` }[concerns];
  const room = pen.style.width - 26;
  const sure = [
    ...(confidence === undefined ? [] : [`confidence ${confidence}`]),
    ...(source === undefined ? [] : [source]),
  ];
  const lines = [...wrap(what + whom, room), ...(pen.style.verbose ? wrap(sure.join("; "), room) : [])];
  const head = `    ${from}  ${now ? "in force" : "to come "}  `;
  const paint = concerns === "no" ? pen.dim : (text: string): string => text;
  return lines.map((line, at) => `${paint(`${at === 0 ? head : " ".repeat(head.length)}${line}`)}\n`);
}

function place({ file, line }: { readonly file: string; readonly line?: number }): string {
  return line === undefined ? file : `${file}:${String(line)}`;
}

function bullet(text: string, pen: Pen): readonly string[] {
  return wrap(text, pen.style.width - 6).map(
    (line, at) => `${at === 0 ? `    ${pen.marks.bullet} ` : "      "}${line}\n`,
  );
}

function indented(text: string, by: number, pen: Pen): readonly string[] {
  return wrap(text, pen.style.width - by).map((line) => `${" ".repeat(by)}${line}\n`);
}
