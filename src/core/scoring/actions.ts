import { calledBy, type Facts } from "../facts/facts.ts";
import { homeOf, originOf, type Home } from "../facts/origin.ts";
import { factAt, parsePath, pathText } from "../facts/path.ts";
import type { Action, Finding } from "../findings/finding.ts";
import { isList, isMap, type Json, type Path } from "../json.ts";
import { once, oncePerKey } from "../lazy.ts";
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
  const known = made.get(row);
  if (known?.facts === facts) return known.actions;
  const actions = actionsOf(row, facts);
  made.set(row, { facts, actions });
  return actions;
}

/** A gate and the next steps ask for the same ones. */
const made = new WeakMap<Judged, { readonly facts: Facts; readonly actions: readonly Action[] }>();

function actionsOf(row: Judged, facts: Facts): readonly Action[] {
  const { reasons } = row.node;
  const places = [...new Set(reasons.flatMap((reason) => pathsOf(reason, row)))].map(placeOf);
  const actions = [
    ...sheets(facts, places),
    ...setting(row, facts, places.filter(isSettable)),
    ...places.filter((place) => !isSettable(place)).flatMap((place) => editFor(row, facts, place)),
    ...reasons.flatMap((reason) => runFor(reason, row, facts)),
  ];
  if (actions.length < 2) return actions;
  return [...new Map(actions.map((action) => [JSON.stringify(action), action])).values()];
}

/** How much work a step is: fields before measurements before people. */
export function costOf(row: Judged): number {
  let cost = 0;
  for (const { code } of row.node.reasons) {
    if (code.startsWith("review-") || code === "same-person") return 2;
    if (MEASURED.has(code)) cost = 1;
  }
  return cost;
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

function setting(row: Judged, facts: Facts, places: readonly Place[]): readonly Action[] {
  if (places.length === 0) return [];
  const paths = places.map((place) => place.path);
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

/** A fact path with what is the same for every version: where its answer belongs, and whether `mlc set` can write it. */
interface Place {
  readonly path: Path;
  readonly home: Home | undefined;
  readonly settable: () => boolean;
}

/** The paths of a catalogue come again for every version. */
const placeOf = oncePerKey(2000, (text: string): Place => {
  const path = parsePath(text);
  const home = homeOf(path);
  return { path, home, settable: once(() => canBeSet(path, home)) };
});

function isSettable({ settable }: Place): boolean {
  return settable();
}

/** `mlc set` writes scalars and lists of texts in single documents; the rest is an edit. */
function canBeSet(path: Path, home: Home | undefined): boolean {
  if (home === undefined || home.document === "record" || home.document === "derived") return false;
  if (home.document === "datasheet" || home.document === "workspace" || isOfPerson(path)) return false;
  const example = exampleFor(path, ANY_DAY);
  return isScalar(example) || (isList(example) && example.length > 0 && example.every(isScalar));
}

/** What kind of value an example is does not depend on the day. */
const ANY_DAY = "2000-01-01";

function editFor(row: Judged, facts: Facts, { path, home }: Place): readonly Action[] {
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
function sheets(facts: Facts, places: readonly Place[]): readonly Action[] {
  const wanted = new Set(places.filter(({ path }) => path[0] === "datasets").map(({ path }) => path[1]));
  if (wanted.size === 0) return [];
  const named = facts.document.value.data ?? [];
  return named.flatMap((line, at): Action[] => {
    const exists = facts.files.datasheets.some((sheet) => sheet.file.endsWith(`/${line.dataset}.yaml`));
    return exists || !wanted.has(at) ? [] : [{ run: ["mlc", "new", "datasheet", line.dataset, facts.model] }];
  });
}

function isScalar(value: Json): boolean {
  return typeof value !== "object" || value === null;
}
