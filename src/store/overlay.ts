import { byCodePoint, type Kind, type Tree } from "./tree.ts";

/** A tree with some files as other text, or added: what a directory would be if a plan were applied. Writes nothing. */
export function overlaid(tree: Tree, texts: ReadonlyMap<string, string>): Tree {
  const added = [...texts.keys()];
  return {
    describe: tree.describe,
    files(dir) {
      const below = added.filter((file) => dir === "" || file.startsWith(`${dir}/`));
      return [...new Set([...tree.files(dir), ...below])].sort(byCodePoint);
    },
    kind(path): Kind | undefined {
      if (texts.has(path)) return "file";
      return added.some((file) => file.startsWith(`${path}/`)) ? "directory" : tree.kind(path);
    },
    read(file) {
      const text = texts.get(file);
      return text === undefined ? tree.read(file) : new TextEncoder().encode(text);
    },
  };
}
