import type { Repository } from "./git.ts";
import { honest } from "./git-stream.ts";
import { askGit, plainPaths, runGit, gitFailed } from "./git-run.ts";

/** The branch that a clone of the bundle stands on. */
export const BUNDLED_BRANCH = "audited";

/**
 * The whole history behind a commit as a git bundle (gitformat-bundle(5)): `git clone FILE` makes a repository of it. `git bundle`
 * takes over whatever the packs here happen to hold, so that two clones give two files; packed anew by one thread, without
 * reuse, from objects in the order of the history, the same commit gives the same bytes with the same git.
 */
export function gitBundle(repo: Repository, commit: string): Buffer {
  const env = honest(repo.env);
  const objects = askGit(repo.root, ["rev-list", "--objects", "--end-of-options", commit], env);
  const packed = runGit(repo.root, packArguments, env, objects, [...plainPaths, ...fixedSettings]);
  if (packed.status !== 0) throw gitFailed("pack-objects", packed);
  return Buffer.concat([Buffer.from(headerOf(commit)), packed.stdout]);
}

function headerOf(commit: string): string {
  const version = commit.length === 64 ? "# v3 git bundle\n@object-format=sha256\n" : "# v2 git bundle\n";
  return `${version}${commit} refs/heads/${BUNDLED_BRANCH}\n${commit} HEAD\n\n`;
}

const packArguments: readonly string[] = [
  "pack-objects",
  "--stdout",
  "--quiet",
  "--no-reuse-object",
  "--no-reuse-delta",
  "--delta-base-offset",
  "--threads=1",
  "--window=10",
  "--depth=50",
  "--compression=6",
];

/** What a configuration could change about a pack beside the arguments: git-config(1), `pack.*`. */
const fixedSettings: readonly string[] = [
  "-c",
  "core.bigFileThreshold=512m",
  "-c",
  "pack.windowMemory=0",
  "-c",
  "pack.packSizeLimit=0",
];
