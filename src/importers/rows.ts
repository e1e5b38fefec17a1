import { isList, isMap, type Json, type JsonMap } from "../core/json.ts";
import { companionType } from "../core/metrics/catalogue.ts";
import { withoutUndefined, type Reading } from "./measure.ts";
import type { LeftOut } from "./metrics.ts";
import { countOf, measuredOf, numberOf } from "./numbers.ts";
import { publicLabel } from "./public-text.ts";

/** True for a row that names a metric and gives its value: the one shape of home-made results that means one thing. */
export function isMetricRow(row: unknown): row is JsonMap {
  return isMap(row) && typeof row["metric"] === "string" && Object.hasOwn(row, "value");
}

/**
 * Readings from rows `{metric, value, …}`. Beside them may stand sample_size, dataset, split, task, variant, n_shot, step,
 * stderr, unit, direction, ci_low, ci_high, ci_level, `slice_<name>`, attribute_name with attribute_value (as Aequitas
 * writes a slice) and the companions of the catalogue.
 */
export function readingsOfRows(rows: readonly JsonMap[]): {
  readonly readings: readonly Reading[];
  readonly left: LeftOut;
} {
  const readings: Reading[] = [];
  const nonNumeric: string[] = [];
  for (const row of rows) {
    const raw = typeof row["metric"] === "string" ? row["metric"].trim() : "";
    const measured = measuredOf(row["value"]);
    if (raw === "" || measured === undefined) nonNumeric.push(raw);
    else readings.push({ raw, name: raw, measured, ...besideRow(row) });
  }
  return { readings, left: { non_numeric: nonNumeric, filtered: [] } };
}

type Beside = Omit<Reading, "raw" | "name" | "measured" | "context">;

/** What stands beside the value of a row, or beside the numbers of one level of a JSON file. */
export function besideRow(row: JsonMap): Beside {
  const dataset = publicLabel(row["dataset"]);
  const stderr = numberOf(row["stderr"]);
  return withoutUndefined({
    sample_size: countOf(row["sample_size"]),
    dataset: dataset === undefined ? undefined : { id: dataset },
    split: publicLabel(row["split"]),
    task: publicLabel(row["task"]),
    variant: publicLabel(row["variant"]),
    unit: publicLabel(row["unit"]),
    n_shot: countOf(row["n_shot"]),
    step: countOf(row["step"]),
    stderr: stderr !== undefined && stderr >= 0 ? stderr : undefined,
    ci: intervalOf(row),
    direction: directionOf(row["direction"]),
    slice: sliceOf(row),
    with: companionsOf(row),
  });
}

/**
 * True for a key that says something about the values beside it and is no metric itself. A companion has to have its type:
 * `"loss": "cross-entropy"` names the loss function, `"loss": 0.7` is a number somebody measured.
 */
export function isBeside(name: string, value: Json): boolean {
  return isFixed(name) || companionOf(name, value) !== undefined;
}

function isFixed(name: string): boolean {
  return isBesideName(name) || name.startsWith(SLICE);
}

/** True for the fixed names of fields that stand beside a value; slices and companions are not among them. */
export function isBesideName(name: string): boolean {
  return BESIDE.has(name);
}

/** The columns that say nothing mlc reads, in the order of the rows; nothing of them reaches the record. */
export function unreadColumns(rows: readonly JsonMap[]): readonly string[] {
  const unread = rows.flatMap((row) =>
    Object.entries(row).filter(([name, value]) => value !== "" && value !== null && !isBeside(name, value)),
  );
  return [...new Set(unread.map(([name]) => name))];
}

function companionOf(name: string, value: Json): Json | undefined {
  if (isFixed(name)) return undefined;
  switch (companionType(name)) {
    case undefined:
      return undefined;
    case "number":
      return numberOf(value);
    case "integer":
      return countOf(value);
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "object":
      return groupSizes(value);
    case "array": {
      const list = typeof value === "string" && value.includes("|") ? value.split("|") : value;
      return isList(list) && list.length > 0 && list.every((each) => publicLabel(each) !== undefined)
        ? list
        : undefined;
    }
    case "string":
    case "date":
      return measuredOf(value) === undefined ? publicLabel(value) : undefined;
  }
}

/** Sizes by group: a mapping, or `a:120|b:133` where a cell has to hold it. */
function groupSizes(value: Json): Json | undefined {
  const given = typeof value === "string" ? sizesIn(value) : value;
  if (!isMap(given)) return undefined;
  const sizes = Object.entries(given).map(([group, size]) => [publicLabel(group), countOf(size)] as const);
  const known = sizes.length > 0 && sizes.every(([group, size]) => group !== undefined && size !== undefined);
  return known ? (Object.fromEntries(sizes) as Json) : undefined;
}

function sizesIn(cell: string): JsonMap | undefined {
  const parts = cell.split("|").map((part) => /^\s*(.+?)\s*:\s*(\d+)\s*$/.exec(part));
  if (parts.some((part) => part === null)) return undefined;
  return Object.fromEntries(parts.map((part) => [part?.[1] ?? "", Number(part?.[2])]));
}

/** What a column of slices begins with. */
export const SLICE = "slice_";
const BESIDE: ReadonlySet<string> = new Set([
  ...["metric", "value", "sample_size", "dataset", "split", "task", "variant", "unit", "n_shot", "step", "stderr"],
  ...["ci_low", "ci_high", "ci_level", "direction", "timestamp", "date", "observed_at", "created_at"],
  ...["attribute_name", "attribute_value"],
]);

function intervalOf(row: JsonMap): Beside["ci"] {
  const [low, high, level] = [row["ci_low"], row["ci_high"], row["ci_level"]].map(numberOf);
  if (low === undefined || high === undefined || low > high) return undefined;
  return level !== undefined && level > 0 && level < 1 ? { level, low, high } : undefined;
}

function directionOf(raw: Json | undefined): Beside["direction"] {
  return raw === "higher" || raw === "lower" || raw === "band" || raw === "none" ? raw : undefined;
}

function sliceOf(row: JsonMap): Beside["slice"] {
  const attribute = row["attribute_name"];
  const named = typeof attribute === "string" ? { [`${SLICE}${attribute}`]: row["attribute_value"] ?? null } : {};
  const parts = Object.entries({ ...row, ...named }).flatMap(([name, value]) => {
    const text = publicLabel(typeof value === "number" || typeof value === "boolean" ? String(value) : value);
    const key = name.slice(SLICE.length);
    return name.startsWith(SLICE) && SLICE_NAME.test(key) && text !== undefined ? [[key, text] as const] : [];
  });
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

const SLICE_NAME = /^[A-Za-z][\w-]{0,39}$/;

function companionsOf(row: JsonMap): Beside["with"] {
  const known = Object.entries(row).flatMap(([name, value]) => {
    const kept = companionOf(name, value);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return known.length === 0 ? undefined : Object.fromEntries(known);
}
