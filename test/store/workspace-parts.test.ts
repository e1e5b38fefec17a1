import { describe, expect, it } from "vitest";
import type { Tree } from "../../src/store/tree.ts";
import { loadWorkspace } from "../../src/store/workspace.ts";
import { readInParts } from "../../src/store/workspace-parts.ts";

describe("a workspace that is read in parts", () => {
  it("gives every model once, in the order of the whole, a few at a time", async () => {
    const files = new Map([["mlc.yaml", "schema: mlc.workspace/v1\nmodels: [models/*]\n"]]);
    for (let at = 0; at < 20; at++) files.set(`models/m-${at}/model.yaml`, `schema: mlc.model/v1\nid: m-${at}\n`);
    const parts = await partsOf(files);
    expect(parts.every((part) => part.length <= 2)).toBe(true);
    expect(parts.flat()).toEqual((await loadWorkspace(treeOf(files))).workspace.models.map(({ dir }) => dir));
    expect(parts.flat()).toHaveLength(20);
  });

  it("is read at once where two directories have one name", async () => {
    const files = new Map([["mlc.yaml", "schema: mlc.workspace/v1\nmodels: [a/*, b/*]\n"]]);
    for (const dir of ["a/one", "b/one", "b/two"]) files.set(`${dir}/model.yaml`, "schema: mlc.model/v1\nid: one\n");
    expect(await partsOf(files)).toEqual([["a/one", "b/one", "b/two"]]);
  });
});

async function partsOf(files: ReadonlyMap<string, string>): Promise<string[][]> {
  const { parts, read } = await readInParts(await loadWorkspace(treeOf(files), new Set()));
  const found: string[][] = [];
  for (const part of parts) found.push((await read(part)).workspace.models.map(({ dir }) => dir));
  return found;
}

function treeOf(files: ReadonlyMap<string, string>): Tree {
  return {
    describe: "texts",
    files: (dir) => [...files.keys()].filter((file) => dir === "" || file.startsWith(`${dir}/`)).sort(),
    kind: (path) => (files.has(path) ? "file" : undefined),
    read: (file) => (files.has(file) ? Buffer.from(files.get(file) ?? "") : undefined),
  };
}
