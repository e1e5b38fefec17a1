import { calledBy, type Facts } from "../facts/facts.ts";
import { homeOf, originOf } from "../facts/origin.ts";
import { factAt, parsePath, pathText } from "../facts/path.ts";
import type { Action, Finding } from "../findings/finding.ts";
import { isList, isMap, type Json, type Path } from "../json.ts";
import { assignment } from "./assignments.ts";
import { exampleFor, hasExample } from "./examples.ts";
import { growing, rawAt } from "./growing.ts";
import { peopleEdit, isOfPerson } from "./people-actions.ts";
import { runFor } from "./runs.ts";
import type { Judged } from "./status.ts";

/**
 * What to run or edit so that an open criterion can be met, in order: datasheets that are named and not there, commands
 * that set facts, edits of lists and datasheets, commands that record. Values are examples; paths and commands are exact.
 */
export function actionsFor(row: Judged, facts: Facts): readonly Action[] {
  const paths = [...new Set(row.node.reasons.flatMap((reason) => pathsOf(reason, row)))].map(parsePath);
  const settable = paths.filter((path) => isSettable(path, facts));
  const edits = paths.filter((path) => !settable.includes(path)).flatMap((path) => editFor(row, facts, path));
  const runs = row.node.reasons.flatMap((reason) => runFor(reason, row, facts));
  return [
    ...new Map(
      [...sheets(facts, paths), ...setting(row, facts, settable), ...edits, ...runs].map((action) => [
        JSON.stringify(action),
        action,
      ]),
    ).values(),
  ];
}

/** How much work a step is: fields before measurements before people. */
export function costOf(row: Judged): number {
  const codes = row.node.reasons.map((reason) => reason.code);
  if (codes.some((code) => code.startsWith("review-") || code === "same-person")) return 2;
  if (codes.some((code) => MEASURED.has(code))) return 1;
  return 0;
}

const MEASURED: ReadonlySet<string> = new Set([
  "records-missing",
  "metric-missing",
  "evidence-unbound",
  "target-unmet",
  "companions-missing",
  "sample-inadequate",
]);

/** The fact paths that a reason asks to be answered. */
function pathsOf(reason: Finding, row: Judged): readonly string[] {
  const args = reason.args as { path?: string; hits?: readonly string[] };
  switch (reason.code) {
    case "fact-missing":
    case "list-missing":
    case "too-few":
    case "card-field-unanswered":
      return args.path === undefined ? [] : [args.path];
    case "value-unmet":
      // An entry of another kind is no entry that is wrong.
      return args.path === undefined || KINDS.test(args.path) ? [] : [args.path];
    case "subject-missing":
      return ["weights.digest"];
    case "must-be-none":
      return (args.hits ?? []).flatMap((hit) => ANSWERS_TO[pathRoot(hit)]?.map((key) => `${hit}.${key}`) ?? []);
    case "evidence-old":
      return sinceOf(reason, row);
    default:
      return [];
  }
}

const KINDS = /\]\.(?:kind|step|role|format|metric)$/;

/** What has to be said of an entry that must not be as it is. */
const ANSWERS_TO: Readonly<Record<string, readonly string[]>> = {
  datasets: ["rights.status"],
  risks: ["acceptance.by"],
  artifacts: ["scan.scanned_on"],
};

/** A date that a criterion ages by is renewed itself: confirming its file would not make it younger. */
function sinceOf(reason: Finding, row: Judged): readonly string[] {
  const { since } = row.criterion.fresh;
  if (since === undefined) return [];
  if (!since.includes("[].")) return [since];
  const [list = "", key = ""] = since.split("[].");
  const { what } = reason.args as { what?: string };
  const at = /^[^[]*\[\d+\]/.exec(what ?? "")?.[0];
  return at?.startsWith(`${list}[`) === true ? [`${at}.${key}`] : [];
}

function pathRoot(path: string): string {
  return path.split(/[.[]/, 1)[0] ?? "";
}

function setting(row: Judged, facts: Facts, paths: readonly Path[]): readonly Action[] {
  if (paths.length === 0) return [];
  const roots = new Set(paths.map((path) => String(path[0])));
  // Without what it is called, the rest of it would not be a valid document.
  const names = Object.entries(NAMED_BY)
    .filter(([root, key]) => roots.has(root) && !paths.some((path) => path[1] === key))
    .filter(([root, key]) => factAt(facts.values, [root, key]) === undefined)
    .map(([root, key]): Path => [root, key]);
  const words = [...names, ...paths].map((path) => assignment(path, answerTo(row, facts, path)));
  return [{ run: ["mlc", "set", calledBy(facts), ...words] }];
}

/** The value that a check asks for, where it names one; else an example. */
function answerTo(row: Judged, facts: Facts, path: Path): Json {
  const unmet = row.node.reasons.find(
    ({ code, args }) => code === "value-unmet" && (args as { path?: string }).path === pathText(path),
  );
  const wanted = (unmet?.args as { wanted?: Json } | undefined)?.wanted;
  return wanted === undefined || hasExample(path) ? exampleFor(path, facts.asOf, row.id) : wanted;
}

const NAMED_BY: Readonly<Record<string, string>> = { base_model: "id", baseline: "name", adaptation: "method" };

/** `mlc set` writes scalars and lists of texts in single documents; the rest is an edit. */
function isSettable(path: Path, facts: Facts): boolean {
  const home = homeOf(path);
  if (home === undefined || home.document === "record" || home.document === "derived") return false;
  if (home.document === "datasheet" || home.document === "workspace" || isOfPerson(path)) return false;
  const example = exampleFor(path, facts.asOf);
  return isScalar(example) || (isList(example) && example.length > 0 && example.every(isScalar));
}

function editFor(row: Judged, facts: Facts, path: Path): readonly Action[] {
  const home = homeOf(path);
  if (home === undefined || home.document === "record" || home.document === "derived") return [];
  if (isOfPerson(path)) return peopleEdit(facts, path);
  const at = originOf(facts, path);
  if (at === undefined) return [];
  const example = exampleFor(path, facts.asOf, row.id);
  const place = home.document === "datasheet" || path[0] === "datasets" ? (at.path ?? []) : home.pointer;
  if (isList(example) && example.some(isMap)) return growing(at.file, place, example, rawAt(facts, at.file, place));
  return [{ edit: { file: at.file, path: place, example } }];
}

/** Datasheets that the version's data names and that do not exist yet are made first. */
function sheets(facts: Facts, paths: readonly Path[]): readonly Action[] {
  const named = facts.document.value.data ?? [];
  const wanted = new Set(paths.filter((path) => path[0] === "datasets").map((path) => path[1]));
  return named.flatMap((line, at): Action[] => {
    const exists = facts.files.datasheets.some((sheet) => sheet.file.endsWith(`/${line.dataset}.yaml`));
    return exists || !wanted.has(at) ? [] : [{ run: ["mlc", "new", "datasheet", line.dataset, facts.model] }];
  });
}

function isScalar(value: Json): boolean {
  return typeof value !== "object" || value === null;
}
