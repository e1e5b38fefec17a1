import type { Day } from "../dates.ts";
import { foldRecords } from "../facts/fold.ts";
import type { Workspace } from "../workspace.ts";
import { addDatasets, addSources } from "./datasets.ts";
import type { Draft, Lineage, LineageEdge } from "./graph.ts";
import { addIdentities } from "./identities.ts";
import { addVersion } from "./versions.ts";

/**
 * Where the versions of a workspace come from and what came of them: base models, datasets with their sources, the models that
 * generated those, snapshots and weights by digest, across all models. Records observed after the day are left out.
 */
export function lineageOf(workspace: Workspace, asOf: Day): Lineage {
  const draft: Draft = { nodes: new Map(), edges: [] };
  for (const files of workspace.models) addDatasets(draft, files);
  for (const files of workspace.models) addSources(draft, files);
  for (const files of workspace.models) {
    const { records } = foldRecords(files.records, asOf);
    for (const document of files.versions) addVersion(draft, files, document, records);
  }
  addIdentities(draft, workspace);
  const edges = draft.edges.filter(({ from, to }) => draft.nodes.has(from) && draft.nodes.has(to));
  const [out, into] = [by(edges, "from"), by(edges, "to")];
  return { nodes: draft.nodes, out: (key) => out.get(key) ?? [], into: (key) => into.get(key) ?? [] };
}

function by(edges: readonly LineageEdge[], end: "from" | "to"): ReadonlyMap<string, readonly LineageEdge[]> {
  const found = new Map<string, LineageEdge[]>();
  for (const edge of edges) {
    const own = found.get(edge[end]);
    if (own === undefined) found.set(edge[end], [edge]);
    else own.push(edge);
  }
  return found;
}
