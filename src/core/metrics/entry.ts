import type { Metric, MetricAlias, MetricsFile } from "../../generated/types.ts";

/** One metric of the catalogue. */
export type MetricEntry = Readonly<Metric>;

/** A name a tool writes for a metric, with what the name alone says: companions, a variant, a factor, a method. */
export type NamedMetric = Readonly<MetricAlias>;

/** The parts of the catalogue file that say what a name means. */
export type MetricFile = Readonly<Pick<MetricsFile, "metrics" | "ambiguous">>;
