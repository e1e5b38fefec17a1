import type { WorkspaceDocument } from "../generated/types.ts";
import type { Tree } from "./tree.ts";

/** Tells for a directory whether the globs of `models:` match it, whether or not there is a model in it now. */
export async function modelDirMatcher(config: Pick<WorkspaceDocument, "models">): Promise<(dir: string) => boolean> {
  const matchers = await Promise.all((config.models ?? DEFAULT).map(matcher));
  return (dir) => matchers.some((matches) => matches(dir));
}

/** The directories below which all models stand or stood; empty where that is the whole workspace. */
export function modelParents(config: Pick<WorkspaceDocument, "models">): readonly string[] {
  return (config.models ?? DEFAULT).map(fixedPart);
}

/**
 * The directories that hold a model: what the globs of `models:` match and that has a model.yaml. Sorted. Of those named `only`,
 * where they are given: then nothing is listed as long as the globs end in one star.
 */
export async function modelDirs(
  tree: Tree,
  config: Pick<WorkspaceDocument, "models">,
  only?: ReadonlySet<string>,
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const glob of config.models ?? DEFAULT) {
    const fixed = fixedPart(glob);
    if (only !== undefined && glob === `${fixed}/*`) {
      const dirs = [...only].map((id) => `${fixed}/${id}`);
      for (const dir of dirs) if (isThere(tree, `${dir}/model.yaml`)) found.add(dir);
      continue;
    }
    const matches = await matcher(glob);
    for (const file of tree.files(fixed)) {
      const dir = file.endsWith("/model.yaml") ? /^(.+)\/model\.yaml$/.exec(file)?.[1] : undefined;
      if (dir !== undefined && matches(dir) && (only === undefined || only.has(dir.slice(dir.lastIndexOf("/") + 1))))
        found.add(dir);
    }
  }
  return [...found].sort();
}

/** Whatever a listing would name: everything but directories. */
function isThere(tree: Tree, path: string): boolean {
  const kind = tree.kind(path);
  return kind !== undefined && kind !== "directory";
}

/**
 * The directories that hold records or versions where a model could stand, and are none of `models`: `{dir, files}`, sorted. What
 * a merge leaves behind of a model that was renamed, or of one whose model.yaml was deleted.
 */
export async function strayDirs(
  tree: Tree,
  config: Pick<WorkspaceDocument, "models">,
  models: ReadonlySet<string>,
): Promise<readonly { readonly dir: string; readonly files: number }[]> {
  const matches = await modelDirMatcher(config);
  const found = new Map<string, number>();
  let within: string | undefined;
  for (const parent of modelParents(config)) {
    for (const file of tree.files(parent)) {
      if (within !== undefined && file.startsWith(within)) continue;
      const [, folder, dir] = /^((.+?)\/(?:records|versions)\/).+\.yaml$/.exec(file) ?? [];
      // Hundreds of records of a model that is there come one after the other.
      if (dir !== undefined && models.has(dir)) within = folder;
      else if (dir !== undefined && matches(dir)) found.set(dir, (found.get(dir) ?? 0) + 1);
    }
  }
  return [...found].map(([dir, files]) => ({ dir, files })).sort((a, b) => (a.dir < b.dir ? -1 : 1));
}

const DEFAULT: readonly string[] = ["models/*"];

/** Globs as people write them almost always end in one star; only the others need the glob library. */
async function matcher(glob: string): Promise<(dir: string) => boolean> {
  const fixed = fixedPart(glob);
  if (glob === `${fixed}/*`) return (dir) => dir.startsWith(`${fixed}/`) && !dir.slice(fixed.length + 1).includes("/");
  return (await import("./globs.ts")).globMatcher(glob);
}

/** The part of a glob before its first wildcard, which is all that must be listed. */
function fixedPart(glob: string): string {
  const steps = glob.split("/");
  const wild = steps.findIndex((step) => /[*?[{!(]/.test(step));
  return (wild < 0 ? steps : steps.slice(0, wild)).join("/");
}
