import picomatch from "picomatch";

/** Tells for a path whether a glob matches it, as picomatch reads globs. A file of its own, loaded for globs that are more than `DIR/*`. */
export function globMatcher(glob: string): (path: string) => boolean {
  return picomatch(glob);
}
