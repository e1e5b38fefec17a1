import { finding } from "../../core/findings/catalogue.ts";
import type { Finding } from "../../core/findings/finding.ts";
import type { JsonMap } from "../../core/json.ts";
import type { ImportOptions } from "../importer.ts";
import { withoutUndefined, type Reading } from "../measure.ts";
import type { Measured } from "../numbers.ts";
import { isPublicLabel, publicLabel } from "../public-text.ts";
import type { Check, ColumnDrift, DatasetDrift, Found } from "./found.ts";
import { driftVerdict, shortMethod } from "./verdict.ts";

/** Columns taken from one report where nobody asks for more; the drifted ones come first. */
const MOST_COLUMNS = 50;

/** The readings of a report: dataset, columns, quality, tests, and what to say where the tool's verdicts do not add up. */
export function readingsOf(
  found: Found,
  path: string,
  options: ImportOptions,
): { readonly readings: readonly Reading[]; readonly filtered: readonly string[]; readonly notes: readonly Finding[] } {
  const judged = found.columns.map((column) => ({ column, drifted: verdictOf(column) }));
  // A column whose verdict nobody can give may have drifted: it comes with those that did.
  const ordered = [...judged].sort((a, b) => Number(a.drifted === false) - Number(b.drifted === false));
  const everything = options.all === true || options.only !== undefined;
  const taken = everything ? ordered : ordered.slice(0, MOST_COLUMNS);
  const cut = ordered.slice(taken.length);
  return {
    readings: [
      ...found.datasets.flatMap((dataset) => datasetReadings(dataset, found.columns)),
      ...taken.map(({ column, drifted }) => columnReading(column, drifted)),
      ...found.readings,
      ...checkReadings(found.checks),
    ],
    filtered: cut.map(({ column }) => column.raw),
    notes: [
      ...disagreements(found, path),
      ...summary(found, judged, path),
      ...(cut.length === 0 ? [] : [finding("import-columns-cut", { path, taken: taken.length, left: cut.length })]),
      ...checkNotes(found.checks, path),
    ],
  };
}

function datasetReadings(dataset: DatasetDrift, columns: readonly ColumnDrift[]): readonly Reading[] {
  const { raws, share, count, bound } = dataset;
  const methods = columns.flatMap(({ method }) => (method === undefined ? [] : [shortMethod(method)]));
  const method = dataset.method ?? (methods.length === 0 ? undefined : [...new Set(methods)].sort().join(", "));
  const beside = withoutUndefined({ columns: dataset.columns, method });
  const drifted = dataset.drifted ?? datasetVerdict(dataset);
  const shared = Object.keys(beside).length === 0 ? {} : { with: beside as JsonMap };
  const judged = withoutUndefined({ threshold: bound, passed: drifted === undefined ? undefined : !drifted });
  return [
    { raw: raws.share, name: lastWord(raws.share), measured: share, ...judged, ...shared },
    ...(count === undefined ? [] : [{ raw: raws.count, name: lastWord(raws.count), measured: count, ...shared }]),
  ];
}

/** `share_of_drifted_columns`, or with its metric `DriftedColumnsCount.share`: the names of the catalogue. */
function lastWord(raw: string): string {
  const [, type, part = ""] = /^(\w+)(?:\(.*\))?\.(\w+)$/s.exec(raw) ?? [];
  return raw.includes("(") ? `${type ?? ""}.${part}` : part;
}

function columnReading(column: ColumnDrift, drifted: boolean | undefined): Reading {
  const { raw, measured, method, threshold, counted } = column;
  const label = publicLabel(column.column);
  const short = method === undefined ? undefined : shortMethod(method);
  const beside = { ...counted, ...(short === undefined ? {} : { method: short }) };
  return {
    raw,
    name: "drift_score",
    measured,
    ...withoutUndefined({
      slice: label === undefined ? undefined : { column: label },
      variant: short,
      test: method,
      threshold,
      passed: drifted === undefined ? undefined : !drifted,
      context: method === undefined ? undefined : { method },
      with: Object.keys(beside).length === 0 ? undefined : beside,
    }),
  };
}

/** The tool's own verdict, else the one its table gives; the newer reports hold none. */
function verdictOf({ drifted, method, measured, threshold }: ColumnDrift): boolean | undefined {
  return drifted ?? driftVerdict(method, numberIn(measured), threshold);
}

function datasetVerdict({ share, bound }: DatasetDrift): boolean | undefined {
  const value = numberIn(share);
  return value === undefined || bound === undefined ? undefined : value >= bound;
}

/** Where what the report says of a verdict or a count is not what its own scores and bounds give. */
function disagreements({ columns, datasets }: Found, path: string): readonly Finding[] {
  const differs = (what: string, says: string, gives: string): Finding =>
    finding("import-verdict-differs", { path, what, says, gives });
  const perColumn = columns.flatMap((column) => {
    const gives = driftVerdict(column.method, numberIn(column.measured), column.threshold);
    if (column.drifted === undefined || gives === undefined || gives === column.drifted) return [];
    return [differs(`column ${publicLabel(column.column) ?? "(name withheld)"}`, word(column.drifted), word(gives))];
  });
  const verdicts = columns.map(verdictOf);
  const drifted = verdicts.filter((verdict) => verdict === true).length;
  const whole = datasets.flatMap((dataset) => {
    const [count, gives] = [dataset.count === undefined ? undefined : numberIn(dataset.count), datasetVerdict(dataset)];
    // Only where the columns listed are the columns counted, and each has a verdict.
    const counted = dataset.columns === columns.length && !verdicts.includes(undefined);
    return [
      ...(counted && count !== undefined && count !== drifted
        ? [differs("the number of drifted columns", String(count), String(drifted))]
        : []),
      ...(dataset.drifted !== undefined && gives !== undefined && gives !== dataset.drifted
        ? [differs("the dataset", word(dataset.drifted), word(gives))]
        : []),
    ];
  });
  return [...perColumn, ...whole];
}

function word(drifted: boolean): string {
  return drifted ? "drift" : "no drift";
}

/** Dataset and columns together: a third of the columns may drift while the dataset counts as one that did not. */
function summary(
  { datasets }: Found,
  judged: readonly { readonly column: ColumnDrift; readonly drifted: boolean | undefined }[],
  path: string,
): readonly Finding[] {
  const names = judged.flatMap(({ column, drifted }) => (drifted === true ? [publicLabel(column.column) ?? "…"] : []));
  const unjudged = judged.filter(({ drifted }) => drifted === undefined).length;
  const dataset = datasets.map((each) => each.drifted ?? datasetVerdict(each)).find((each) => each !== undefined);
  const verdict = dataset === undefined ? {} : { dataset: word(dataset) };
  return [
    ...(names.length === 0 ? [] : [finding("import-columns-drifted", { path, names, of: judged.length, ...verdict })]),
    ...(unjudged === 0 ? [] : [finding("import-verdict-open", { path, count: unjudged })]),
  ];
}

/** A test that could not be computed has not passed: it counts with those that failed. */
function checkReadings(checks: readonly Check[]): readonly Reading[] {
  if (checks.length === 0) return [];
  const names = [...failed(checks, "FAIL"), ...failed(checks, "ERROR")];
  const count = checks.filter(({ status }) => status === "FAIL" || status === "ERROR").length;
  const beside = { checks: checks.length, ...(names.length === 0 ? {} : { failed: names }) };
  return [{ raw: "tests.failed", name: "tests.failed", measured: { value: count }, with: beside }];
}

function checkNotes(checks: readonly Check[], path: string): readonly Finding[] {
  const count = checks.filter(({ status }) => status === "ERROR").length;
  return count === 0 ? [] : [finding("import-checks-in-error", { path, count, of: checks.length })];
}

const MOST_NAMES = 20;

function failed(checks: readonly Check[], status: string): readonly string[] {
  return checks
    .flatMap((check) => (check.status === status && typeof check.name === "string" ? [check.name] : []))
    .filter(isPublicLabel)
    .slice(0, MOST_NAMES);
}

function numberIn(measured: Measured): number | undefined {
  return "value" in measured ? measured.value : undefined;
}
