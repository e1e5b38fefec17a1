import type { DatasheetDocument } from "../../generated/types.ts";
import type { Path } from "../json.ts";
import type { Doc, ModelFiles } from "../workspace.ts";
import { add, addDataset, addDigest, addModel, datasetKey, link, same, type Draft } from "./graph.ts";
import { plainName } from "./names.ts";

/** What the datasheets of one model say of what a dataset is: on the Hub, and in files. */
export function addDatasets(draft: Draft, files: ModelFiles): void {
  for (const sheet of files.datasheets) {
    const { file, value } = sheet;
    const key = addDataset(draft, files.id, datasetOf(sheet));
    const hub = value.dataset?.hub_id;
    if (hub !== undefined) same(draft, key, addHub(draft, hub), { file, path: ["dataset", "hub_id"] });
    for (const [index, digest] of (value.dataset?.hashes ?? []).entries()) {
      const path = ["dataset", "hashes", index];
      link(draft, { from: addDigest(draft, digest), to: key, how: "file", at: { file, path } });
    }
  }
}

/**
 * Where the datasets of one model come from, and what generated it. A source that is a dataset with a datasheet of its own,
 * here or on the Hub, is that one; so the datasets of all models have to be in the draft.
 */
export function addSources(draft: Draft, files: ModelFiles): void {
  for (const sheet of files.datasheets) {
    const { file, value } = sheet;
    const id = datasetOf(sheet);
    const to = datasetKey(files.id, id);
    for (const [index, { name, url, generator_model: generator }] of (value.sources ?? []).entries()) {
      const path: Path = ["sources", index];
      const source = add(draft, {
        kind: "source",
        key: `source:${files.id}/${id}#${String(index)}`,
        name: `${name} (${files.id}/${id})`,
        id: name,
        url,
      });
      link(draft, { from: source, to, how: "source", at: { file, path } });
      if (generator !== undefined) {
        const from = addModel(draft, plainName(generator));
        link(draft, { from, to: source, how: "generated", at: { file, path: [...path, "generator_model"] } });
      }
      const other = [datasetKey(files.id, name), hubKey(name), ...(url === undefined ? [] : [hubKey(url)])];
      for (const from of new Set(other)) {
        if (from !== to && draft.nodes.has(from)) link(draft, { from, to: source, how: "source", at: { file, path } });
      }
    }
  }
}

/** Puts a dataset into the draft under its name on the Hub. */
export function addHub(draft: Draft, hub: string): string {
  const { id } = plainName(hub);
  return add(draft, { kind: "dataset", key: hubKey(hub), name: id, id, model: undefined });
}

/** The key of a dataset under its name on the Hub. */
export function hubKey(name: string): string {
  return `hub:${plainName(name).id}`;
}

/** The file name is the id, as the data of a version names it. */
function datasetOf({ file }: Doc<DatasheetDocument>): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.yaml$/, "");
}
