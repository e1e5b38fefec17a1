import type { OutPath } from "../../generated/types.ts";
import type { Location } from "../findings/finding.ts";
import type { Lineage, LineageEdge } from "./graph.ts";

/** Steps as JSON, with the line of the fact that says each; a step between two names that read the same is left out. */
export function outSteps(
  { nodes }: Lineage,
  steps: readonly LineageEdge[],
  locate: (at: Location) => Location,
): OutPath {
  return steps.flatMap(({ how, from, to, detail, certain, at }) => {
    const [a, b] = [nodes.get(from)?.name ?? from, nodes.get(to)?.name ?? to];
    if (a === b) return [];
    const place = at === undefined ? undefined : locate(at);
    const step = {
      how,
      from: a,
      to: b,
      ...(detail === undefined ? {} : { detail }),
      certain,
      ...(place === undefined ? {} : { file: place.file }),
      ...(place?.line === undefined ? {} : { line: place.line }),
    };
    return [step];
  });
}

/** The versions that a way passes through before it ends, by name. */
export function versionsOn({ nodes }: Lineage, steps: readonly LineageEdge[]): string[] {
  const passed = steps.map(({ from }) => nodes.get(from));
  return passed.flatMap((node) => (node?.kind === "version" ? [node.name] : []));
}
