import { lstatSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { cannot } from "../errors.ts";
import { below } from "./root.ts";
import { hashFile } from "./sources.ts";
import { byCodePoint, diskTree } from "./tree.ts";

/** A file below a directory: its path from there, POSIX, and its size in bytes. */
export interface Listed {
  readonly path: string;
  readonly bytes: number;
}

/** Where somebody is told how much of a file is read, in MiB. */
export interface Progress {
  count(done: number, total?: number): void;
  end(): void;
}

const QUIET: Progress = { count: () => undefined, end: () => undefined };

/** How far a directory is looked through. */
export interface Bounds {
  /** Directories within each other. */
  readonly depth: number;
  /** Files and directories seen. */
  readonly entries: number;
}

/**
 * The plain files below a directory, by code point: never through a link, and never in `.git`, installed packages, virtual
 * environments and caches, nor in a directory that `passOver` names. Undefined where there is more than the bounds allow.
 */
export function filesBelow(
  directory: string,
  bounds: Bounds,
  passOver: (path: string) => boolean,
  progress: Progress = QUIET,
): readonly Listed[] | undefined {
  const found: Listed[] = [];
  let entries = 0;
  const walk = (dir: string, depth: number): boolean => {
    if (depth > bounds.depth) return false;
    const inside = namesIn(join(directory, dir));
    if (dir !== "" && inside.some((entry) => MARKS_ENVIRONMENT.has(entry.name))) return true;
    for (const entry of inside) {
      entries++;
      progress.count(entries);
      if (entries > bounds.entries) return false;
      const path = dir === "" ? entry.name : `${dir}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!PASSED_OVER.has(entry.name) && !passOver(path) && !walk(path, depth + 1)) return false;
      } else if (entry.isFile()) {
        const stat = lstatSync(join(directory, path), { throwIfNoEntry: false });
        if (stat?.isFile() === true && stat.size > 0) found.push({ path, bytes: stat.size });
      }
    }
    return true;
  };
  return walk("", 0) ? found.sort((a, b) => byCodePoint(a.path, b.path)) : undefined;
}

/**
 * Digests of files named by other files: `digests(from, path)` resolves `path` from the directory of `from` (absolute) and
 * reads only plain files below `root` that no link leads to; undefined for everything else. Each file is read once.
 */
export function digestsBelow(
  root: string,
  progress: (path: string) => Progress = () => QUIET,
): (from: string, path: string) => ReturnType<typeof hashFile> | undefined {
  const known = new Map<string, ReturnType<typeof hashFile>>();
  const tree = diskTree(root);
  return (from, path) => {
    const absolute = resolve(dirname(from), path);
    const inside = below(root, absolute);
    if (inside === undefined || inside === "" || tree.kind(inside) !== "file") return undefined;
    const before = known.get(inside);
    if (before !== undefined) return before;
    const size = lstatSync(absolute, { throwIfNoEntry: false })?.size ?? 0;
    const line = progress(inside);
    const digests = hashFile(absolute, (done) => {
      line.count(Math.ceil(done / 2 ** 20), Math.ceil(size / 2 ** 20));
    });
    line.end();
    known.set(inside, digests);
    return digests;
  };
}

/** Directories that hold other people's files, or none that a person would import. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  ...[".git", ".hg", ".svn", ".mlc", "node_modules", "bower_components", "site-packages", "__pycache__"],
  ...[".venv", "venv", ".tox", ".nox", ".cache", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".ipynb_checkpoints"],
]);

/** Files and directories that only a Python environment has (PEP 405, conda). */
const MARKS_ENVIRONMENT: ReadonlySet<string> = new Set(["pyvenv.cfg", "conda-meta"]);

function namesIn(absolute: string) {
  try {
    return readdirSync(absolute, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Gone meanwhile, or not for this person's eyes: the rest can still be looked through.
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EACCES") return [];
    throw cannot("unreadable-file", { file: ".", reason: code ?? "unknown" });
  }
}
