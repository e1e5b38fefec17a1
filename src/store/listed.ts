import { byCodePoint, type Kind, type Tree } from "./tree.ts";

/** The same files, each directory listed once: for a command that asks for parts of what it has listed already. */
export function listedOnce(tree: Tree): Tree {
  const known = new Map<string, readonly string[]>();
  return {
    describe: tree.describe,
    kind: (path): Kind | undefined => tree.kind(path),
    read: (file) => tree.read(file),
    files(dir) {
      const around = known.get(dir) ?? listingAround(known, dir);
      if (around !== undefined) return around;
      const files = tree.files(dir);
      known.set(dir, files);
      return files;
    },
  };
}

/** The part of a listing that lies below a directory: files are in order, so it is one run of them. */
function listingAround(known: ReadonlyMap<string, readonly string[]>, dir: string): readonly string[] | undefined {
  for (let cut = dir.lastIndexOf("/"); cut > 0; cut = dir.lastIndexOf("/", cut - 1)) {
    const files = known.get(dir.slice(0, cut));
    if (files === undefined) continue;
    return filesBelow(files, dir);
  }
  return undefined;
}

/** The run of an ordered listing that lies below a directory. */
export function filesBelow(files: readonly string[], dir: string): readonly string[] {
  // `0` is the character after `/`.
  return files.slice(firstFrom(files, `${dir}/`), firstFrom(files, `${dir}0`));
}

/** True where an ordered listing has a file below a directory. */
export function hasFilesBelow(files: readonly string[], dir: string): boolean {
  return files[firstFrom(files, `${dir}/`)]?.startsWith(`${dir}/`) === true;
}

/** The place of the first file that does not come before a text. */
function firstFrom(files: readonly string[], text: string): number {
  let [low, high] = [0, files.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byCodePoint(files[middle] ?? "", text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
