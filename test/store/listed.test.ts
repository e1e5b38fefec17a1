import { describe, expect, test } from "vitest";
import { listedOnce } from "../../src/store/listed.ts";
import { byCodePoint, type Tree } from "../../src/store/tree.ts";

const all = [
  "models.yaml",
  "models/a/model.yaml",
  "models/a/records/2026/x.yaml",
  "models/a-b/model.yaml",
  "models/a0/model.yaml",
  "models/\u{1F600}/model.yaml",
].sort(byCodePoint);

function counted(): { readonly tree: Tree; readonly asked: string[] } {
  const asked: string[] = [];
  const files = (dir: string): readonly string[] => {
    asked.push(dir);
    return all.filter((file) => dir === "" || file.startsWith(`${dir}/`));
  };
  return { asked, tree: { describe: "test", files, kind: () => "file", read: () => undefined } };
}

describe("a tree that is listed once", () => {
  test("says the same as the tree itself for every directory, and asks it once", () => {
    const { tree, asked } = counted();
    const once = listedOnce(tree);
    for (const dir of [
      "models",
      "models/a",
      "models/a/records",
      "models/a-b",
      "models/\u{1F600}",
      "models/none",
      "models",
    ])
      expect(once.files(dir), dir).toEqual(all.filter((file) => file.startsWith(`${dir}/`)));
    expect(asked).toEqual(["models"]);
  });
});
