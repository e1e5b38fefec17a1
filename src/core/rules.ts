import { shipped, type Shipped } from "../generated/data.ts";
import type { MetricsFile } from "../generated/types.ts";
import { oncePer } from "./lazy.ts";
import type { MetricEntry } from "./metrics/entry.ts";
import type { Workspace } from "./workspace.ts";

/** The data that decisions are made with: of this release, or of an earlier one while its decisions are replayed. */
export type Rules = Pick<Shipped, "catalogue" | "criteria" | "gates" | "gatesDigest" | "checkpoints" | "frameworks"> & {
  /** Without the names that tools write: those are no part of a release's rules. */
  readonly metrics: Pick<MetricsFile, "metrics">;
};

/** The rules that a workspace is judged by: those of this release, unless it was asked to be judged by others. */
export function rulesOf(workspace: Pick<Workspace, "rules">): Rules {
  return workspace.rules ?? shipped;
}

/** The metrics that are part of the rules, each by its id; built once. */
export const metricsUnder = oncePer((rules: Rules): { readonly metricOf: (id: string) => MetricEntry | undefined } => {
  const known = new Map(rules.metrics.metrics.map((entry) => [entry.id, entry]));
  return { metricOf: (id) => known.get(id) };
});
