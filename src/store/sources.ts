import { readdirSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { cannot } from "../errors.ts";
import { below } from "./root.ts";
import { diskTree } from "./tree.ts";

/** A file from anywhere, to be read by an importer. */
export interface Source {
  /** Below the workspace its path from there; of a file from elsewhere only its name, which says nothing about the machine. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Last change, ISO 8601 in UTC. */
  readonly mtime: string;
}

/** The files behind a path: the file itself, or those of a directory that `wanted` picks by name and size. */
export function sourcesAt(
  root: string,
  path: string,
  wanted: (name: string, bytes: number) => boolean,
): readonly Source[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw cannot("unreadable-file", { file: basename(path), reason: "ENOENT" });
  if (!stat.isDirectory()) return [sourceAt(root, path)];
  return readdirSync(path)
    .sort()
    .map((name) => resolve(path, name))
    .filter((file) => {
      const inside = statSync(file, { throwIfNoEntry: false });
      return inside?.isFile() === true && wanted(basename(file), inside.size);
    })
    .map((file) => sourceAt(root, file));
}

function sourceAt(root: string, path: string): Source {
  const bytes = diskTree(dirname(path)).read(basename(path));
  if (bytes === undefined) throw cannot("unreadable-file", { file: basename(path), reason: "not a plain file" });
  return { path: below(root, path) ?? basename(path), bytes, mtime: statSync(path).mtime.toISOString() };
}
