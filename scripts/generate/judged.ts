import type { Json } from "../../src/core/json.ts";
import type { MetricsFile } from "../../src/generated/types.ts";

/**
 * The part of the metric catalogue that decisions read, and that a digest therefore covers: what each metric is, its
 * bounds, its rule, what must stand beside it. Names that tools write (`alias`, `tools`, `ambiguous`, `garak_probes`) only
 * choose an id while something is imported, and notes are for people: a new one leaves every decision as it was.
 */
export function judgedMetrics({ metrics, companions }: MetricsFile): Json {
  const judged = {
    metrics: metrics.map(({ alias: _alias, tools: _tools, note: _note, ...entry }) => entry),
    companions: Object.fromEntries(Object.entries(companions).map(([name, { type }]) => [name, { type }])),
  };
  return judged as unknown as Json;
}
