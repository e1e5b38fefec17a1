import { shipped, type Shipped } from "../generated/data.ts";
import { metricIndex, type MetricIndex } from "./metrics/metric-index.ts";
import type { Workspace } from "./workspace.ts";

/** The data that decisions are made with: of this release, or of an earlier one while its decisions are replayed. */
export type Rules = Pick<
  Shipped,
  "catalogue" | "criteria" | "metrics" | "gates" | "gatesDigest" | "checkpoints" | "frameworks"
>;

/** The rules that a workspace is judged by: those of this release, unless it was asked to be judged by others. */
export function rulesOf(workspace: Pick<Workspace, "rules">): Rules {
  return workspace.rules ?? shipped;
}

/** The metric catalogue that is part of the rules, ready to be asked; built once. */
export function metricsUnder(rules: Rules): MetricIndex {
  const known = indexes.get(rules) ?? metricIndex(rules.metrics);
  indexes.set(rules, known);
  return known;
}

const indexes = new WeakMap<Rules, MetricIndex>();
