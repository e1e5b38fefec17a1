import type { Tree } from "../../src/store/tree.ts";

/** Files by path as a tree, without a disk. */
export function memoryTree(files: Readonly<Record<string, string>>): Tree {
  const paths = Object.keys(files).sort();
  const below = (dir: string) => (path: string) => dir === "" || path.startsWith(`${dir}/`);
  return {
    describe: "memory",
    files: (dir) => paths.filter(below(dir)),
    kind: (path) => (path in files ? "file" : paths.some(below(path)) ? "directory" : undefined),
    read: (path) => (path in files ? new TextEncoder().encode(files[path]) : undefined),
  };
}
