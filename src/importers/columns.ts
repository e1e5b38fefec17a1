import { metricOf, companionType } from "../core/metrics/catalogue.ts";
import type { Json, JsonMap } from "../core/json.ts";
import type { Mapping } from "./mapping.ts";
import { isBesideName, SLICE } from "./rows.ts";

/**
 * Rows whose columns have the names that mlc reads, by rules that map a column to a field instead of a metric:
 * `--map n=sample_size`, `--map region=slice`, `--map name=metric`. What is left of the rules is for the metrics.
 */
export function withColumns(
  rows: readonly JsonMap[],
  map: Mapping = {},
): { readonly rows: readonly JsonMap[]; readonly map: Mapping } {
  const names = new Map(
    Object.entries(map).flatMap(([column, { id }]) => {
      const field = id === undefined ? undefined : fieldCalled(id, column);
      return field === undefined ? [] : [[column, field] as const];
    }),
  );
  if (names.size === 0) return { rows, map };
  return {
    rows: rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]): [string, Json] => [names.get(name) ?? name, value])),
    ),
    map: Object.fromEntries(Object.entries(map).filter(([column]) => !names.has(column))),
  };
}

/** The name under which a row carries the field; undefined for a metric's id. */
function fieldCalled(id: string, column: string): string | undefined {
  if (id === "slice") return `${SLICE}${column.replaceAll(/[^\w-]+/g, "_")}`;
  const isField = isBesideName(id) || companionType(id) !== undefined;
  return isField && metricOf(id) === undefined ? id : undefined;
}
