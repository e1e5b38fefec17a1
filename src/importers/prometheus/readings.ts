import type { Json } from "../../core/json.ts";
import { mapMetric } from "../../core/metrics/catalogue.ts";
import type { ImportOptions } from "../importer.ts";
import { withoutUndefined, type Reading } from "../measure.ts";
import { measuredOf, type Measured } from "../numbers.ts";
import { isMachineLabel, sliceOf, type Point, type Series } from "./labels.ts";
import type { QueryNames } from "./promql.ts";

/** The name of a value whose series has none and whose query says none. */
export const UNNAMED = "value";

/** One value of a series: its last point, or what `--reduce` makes of several. Undefined where several are not to be reduced. */
export function readingOf(series: Series, names: QueryNames, options: ImportOptions): Reading | undefined {
  const reduced = reduce(series.points, options.reduce);
  if (reduced === undefined) return undefined;
  const name = series.name ?? names.name ?? UNNAMED;
  const stated = series.labels.get("quantile");
  const quantile = stated === undefined ? names.quantile : Number(stated);
  const context = quantile === undefined ? {} : { quantile };
  // Two percentiles of a metric that the catalogue does not know would be one series.
  const known = mapMetric(name, "prometheus", context) !== undefined;
  return {
    raw: quantile === undefined || name === UNNAMED ? name : `${name}/p${percent(quantile)}`,
    name,
    measured: reduced.measured,
    context,
    ...withoutUndefined({
      slice: sliceOf(series, options.labels === true),
      variant: known || quantile === undefined ? undefined : `p${percent(quantile)}`,
      with: reduced.how === undefined ? undefined : { reduced: reduced.how as Json },
    }),
  };
}

/** Labels that alone tell apart series which would be one without them; empty where all are told apart by others. */
export function collidingLabels(series: readonly Series[], labels: boolean): readonly string[] {
  const seen = new Map<string, Series>();
  const differing = new Set<string>();
  for (const each of series) {
    const quantile = each.labels.get("quantile") ?? "";
    const key = JSON.stringify([each.name ?? "", quantile, each.labels.get("le") ?? "", sliceOf(each, labels) ?? {}]);
    const before = seen.get(key);
    seen.set(key, each);
    if (before === undefined) continue;
    for (const name of new Set([...before.labels.keys(), ...each.labels.keys()])) {
      if (before.labels.get(name) !== each.labels.get(name)) differing.add(name);
    }
  }
  return [...differing].sort((a, b) => Number(isMachineLabel(b)) - Number(isMachineLabel(a)) || (a < b ? -1 : 1));
}

/** `95` of 0.95, `99.9` of 0.999. */
function percent(quantile: number): string {
  return String(Number((quantile * 100).toFixed(4)));
}

interface Reduced {
  readonly measured: Measured;
  readonly how?: string;
}

function reduce(points: readonly Point[], how: ImportOptions["reduce"]): Reduced | undefined {
  const [first, second] = points;
  if (first === undefined) return undefined;
  if (second === undefined) return { measured: measuredIn(first.text) };
  if (how === undefined) return undefined;
  const all = points.map(({ text }) => measuredIn(text));
  const numbers = all.flatMap((each) => ("value" in each ? [each.value] : []));
  const without = points.length - numbers.length;
  const said = `${how} of ${String(points.length)} points${without === 0 ? "" : `, ${String(without)} without a number`}`;
  const last = all.at(-1);
  if (how === "last") return last === undefined ? undefined : { measured: last, how: said };
  if (numbers.length === 0) return { measured: { value_text: "NaN" }, how: said };
  return { measured: { value: combine(numbers, how) }, how: said };
}

function measuredIn(text: string): Measured {
  return measuredOf(text) ?? { value_text: "NaN" };
}

function combine(numbers: readonly number[], how: "max" | "min" | "avg"): number {
  if (how === "avg") return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  return numbers.reduce((a, b) => (how === "max" ? Math.max(a, b) : Math.min(a, b)));
}
