import type { GitTree } from "./git-tree.ts";
import type { ReadFile, ReadFiles } from "./workspace.ts";

/** What was read, kept for other trees: give it to `loadWorkspace`, then ask `sharedWith`. */
export function keptReads(): ReadFiles & { readonly all: Map<string, ReadFile> } {
  const all = new Map<string, ReadFile>();
  return { all, get: (file) => all.get(file), set: (file, read) => void all.set(file, read) };
}

/**
 * What need not be read again in a commit, because it holds the same bytes as a tree that was read: one document then stands
 * for both, and whatever is found out about it is found out once. `others` are files whose kind mlc.yaml decides: never shared.
 */
export function sharedWith(known: ReadFiles, tree: GitTree, others: ReadonlySet<string>): ReadFiles {
  return {
    get(file) {
      const read = others.has(file) ? undefined : known.get(file);
      // A text that is no document may have lost bytes on its way.
      if (read?.doc === undefined || read.text === undefined) return undefined;
      const bytes = tree.read(file);
      return bytes !== undefined && Buffer.from(read.text).equals(bytes) ? read : undefined;
    },
    set: () => undefined,
  };
}
