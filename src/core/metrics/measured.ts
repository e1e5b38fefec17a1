import type { Measurement } from "../../generated/types.ts";

/** One metric of a record: `value` (finite, in the catalogue's unit), or `value_text` where the tool gave no number. */
export type MeasuredMetric = Readonly<Measurement>;

/** Which way is better. `band`: best at an ideal between two bounds; `none`: recorded, never judged. */
export type MetricDirection = NonNullable<MeasuredMetric["direction"]>;
