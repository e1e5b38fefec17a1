import { shipped } from "../../generated/data.ts";
import type { Companion } from "../../generated/types.ts";
import { metricIndex } from "./metric-index.ts";

/** The type a companion value must have, such as `object` for `n_per_group`; undefined for a name that is no companion. */
export function companionType(name: string): CompanionType | undefined {
  return Object.hasOwn(shipped.metrics.companions, name) ? shipped.metrics.companions[name]?.type : undefined;
}

/** The types a companion may have. */
export type CompanionType = Companion["type"];

/** The shipped metric catalogue: `metricOf(id)` gives an entry, `mapMetric(raw, tool)` what a tool's name means. */
export const { metricOf, mapMetric } = metricIndex(shipped.metrics);
