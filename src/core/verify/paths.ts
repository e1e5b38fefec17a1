import type { FileChange } from "./commits.ts";
import { at, empty, leave, put, type Persistent } from "./persistent.ts";

/** Every path of a tree below the workspace, by directory: what a `see` may point at. */
export type Paths = Persistent<Paths | "file">;

/** The tree without files. */
export const noPaths: Paths = empty;

/** The tree with a file. */
export function withPath(paths: Paths, file: string): Paths {
  const cut = file.indexOf("/");
  if (cut === -1) return put(paths, file, "file");
  const name = file.slice(0, cut);
  const below = at(paths, name);
  return put(paths, name, withPath(below === undefined || below === "file" ? noPaths : below, file.slice(cut + 1)));
}

/** The tree without a file; a directory ends with its last file. */
export function withoutPath(paths: Paths, file: string): Paths {
  const cut = file.indexOf("/");
  if (cut === -1) return at(paths, file) === "file" ? leave(paths, file) : paths;
  const name = file.slice(0, cut);
  const below = at(paths, name);
  if (below === undefined || below === "file") return paths;
  const left = withoutPath(below, file.slice(cut + 1));
  return left.size === 0 ? leave(paths, name) : put(paths, name, left);
}

/** The paths at a commit, put together when they are first asked for: few commits decide anything by them. */
export interface LaterPaths {
  known: Paths | undefined;
  /** What they follow from, as long as they are not known. */
  before: LaterPaths | undefined;
  readonly changes: readonly FileChange[];
}

/** The paths before the first commit. */
export const nowhere: LaterPaths = { known: noPaths, before: undefined, changes: [] };

/** The paths after what a commit changed. */
export function pathsAfter(before: LaterPaths, changes: readonly FileChange[]): LaterPaths {
  const isSame = changes.every((each) => (each.before === undefined) === (each.after === undefined));
  return isSame ? before : { known: undefined, before, changes };
}

/** The paths themselves; each change on the way is followed once, whoever asks. */
export function pathsOf(later: LaterPaths): Paths {
  const way: LaterPaths[] = [];
  let here: LaterPaths | undefined = later;
  for (; here !== undefined && here.known === undefined; here = here.before) way.push(here);
  let paths = here?.known ?? noPaths;
  for (const each of way.reverse()) {
    for (const { file, before, after } of each.changes) {
      if (after === undefined) paths = withoutPath(paths, file);
      else if (before === undefined) paths = withPath(paths, file);
    }
    each.known = paths;
    each.before = undefined;
  }
  return paths;
}

/** True where a file or directory stands at a relative path. */
export function hasPath(paths: Paths, path: string): boolean {
  let here: Paths | "file" | undefined = paths;
  for (const step of path.split("/")) {
    if (here === undefined || here === "file") return false;
    here = at(here, step);
  }
  return here !== undefined;
}
