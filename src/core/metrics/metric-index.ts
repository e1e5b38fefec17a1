import type { JsonMap } from "../json.ts";
import { once } from "../lazy.ts";
import { nameForms } from "./names.ts";
import type { Factor } from "./rescale.ts";
import type { MetricEntry, MetricFile, NamedMetric } from "./entry.ts";

/** What a tool's name means in the catalogue. `with` and `variant` come from the name; `split` from its prefix. */
export interface MappedName {
  readonly id: string;
  readonly with?: JsonMap;
  readonly variant?: string;
  readonly factor?: Factor;
  readonly split?: string;
}

/** What chooses between entries that a tool writes under one name: Evidently's method, a Prometheus quantile. */
export interface NameContext {
  readonly method?: string;
  readonly quantile?: number;
}

/** The catalogue, ready to be asked. Names are compared exactly; a tool's own meaning beats an alias. */
export interface MetricIndex {
  readonly metricOf: (id: string) => MetricEntry | undefined;
  readonly mapMetric: (raw: string, tool: string, context?: NameContext) => MappedName | undefined;
}

/** Builds the look-up over one catalogue file; the rules are those of the file's own header. */
export function metricIndex(file: MetricFile): MetricIndex {
  const entries = new Map(file.metrics.map((entry) => [entry.id, entry]));
  // Only importers ask for names, and there are many.
  const names = once(() => namesIn(file));
  return {
    metricOf: (id) => entries.get(id),
    mapMetric: (raw, tool, context = {}) => {
      const { general, byTool } = names();
      for (const form of nameForms(raw, tool)) {
        const own = byTool.get(toolKey(tool, form.name))?.find((named) => fits(named, context));
        if (own !== undefined) return mapped(own, form.split, tool);
        if (Object.hasOwn(file.ambiguous, form.name)) return undefined;
        const shared = general.get(form.name);
        if (shared !== undefined) return mapped(shared, form.split, tool);
      }
      return undefined;
    },
  };
}

interface Names {
  readonly general: ReadonlyMap<string, Named>;
  readonly byTool: ReadonlyMap<string, readonly Named[]>;
}

function namesIn(file: MetricFile): Names {
  const general = new Map<string, Named>();
  const byTool = new Map<string, Named[]>();
  for (const entry of file.metrics) {
    if (entry.computed === true) continue;
    for (const alias of [entry.id, ...(entry.alias ?? [])]) {
      const named = namedOf(entry, alias);
      general.set(named.name, named);
    }
    for (const [tool, names] of Object.entries(entry.tools ?? {})) {
      for (const each of names) {
        const named = namedOf(entry, each);
        const key = toolKey(tool, named.name);
        byTool.set(key, [...(byTool.get(key) ?? []), named]);
      }
    }
  }
  return { general, byTool };
}

type Named = NamedMetric & { readonly entry: MetricEntry };

function namedOf(entry: MetricEntry, name: string | NamedMetric): Named {
  return typeof name === "string" ? { name, entry } : { ...name, entry };
}

function toolKey(tool: string, name: string): string {
  return `${tool}\u0000${name}`;
}

function fits(named: Named, context: NameContext): boolean {
  if (named.quantile !== undefined && named.quantile !== context.quantile) return false;
  return named.method === undefined || (context.method !== undefined && named.method.includes(context.method));
}

function mapped(named: Named, split: string | undefined, tool: string): MappedName {
  const factor = factorOf(named, tool);
  return {
    id: named.entry.id,
    ...(named.with === undefined ? {} : { with: named.with }),
    ...(named.variant === undefined ? {} : { variant: named.variant }),
    ...(factor === undefined ? {} : { factor }),
    // A run time or an energy figure called train_… is about the run, not measured on training data.
    ...(split === undefined || named.entry.family === "efficiency" ? {} : { split }),
  };
}

function factorOf(named: Named, tool: string): Factor | undefined {
  const why = `${tool} writes \`${named.name}\` on another scale than ${named.entry.id} (${named.entry.unit})`;
  if (named.multiply !== undefined) return { multiply: named.multiply, why };
  return named.divide === undefined ? undefined : { divide: named.divide, why };
}
