import { createHash } from "node:crypto";
import { closeSync, lstatSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { cannot } from "../errors.ts";
import type { SourceFile } from "../importers/importer.ts";
import { isWeights, prefill, saysSomething, type Prefill } from "../importers/prefill.ts";
import { LONGEST_POINTER, lfsPointer, type WeightFile } from "../importers/prefill/weights.ts";
import { below } from "../store/root.ts";
import { diskTree, type Tree } from "../store/tree.ts";
import type { World } from "../world.ts";

/** Reads what the workspace's own directory says about its model, or only the paths of `--from` (relative to where mlc runs). */
export function detect(world: World, root: string, from: readonly string[]): Prefill {
  const tree = diskTree(root);
  const files: SourceFile[] = [];
  const weights: WeightFile[] = [];
  for (const path of from.length === 0 ? lookedAt(tree) : from.flatMap((each) => named(world, root, each))) {
    const absolute = resolve(root, path);
    const stat = lstatSync(absolute, { throwIfNoEntry: false });
    if (stat?.isFile() !== true) continue;
    if (isWeights(path)) weights.push(weightFile(world, absolute, path, stat.size));
    else {
      const bytes = diskTree(resolve(absolute, "..")).read(baseName(path));
      if (bytes !== undefined) files.push({ path, bytes });
    }
  }
  return prefill({ files, weights, exists: (path) => tree.kind(path) !== undefined });
}

/** The files of the top directory that say something, and the DVC files of data/. */
function lookedAt(tree: Tree): readonly string[] {
  const top = entries(tree.describe).filter((name) => saysSomething(name) || isWeights(name));
  const data = entries(join(tree.describe, "data")).filter((name) => name.endsWith(".dvc"));
  return [...top, ...data.map((name) => `data/${name}`)];
}

function named(world: World, root: string, path: string): readonly string[] {
  const absolute = resolve(world.cwd, path);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (stat === undefined) throw cannot("init-no-such-path", { path, option: "--from" });
  const own = below(root, absolute) ?? absolute;
  if (!stat.isDirectory()) return [own];
  const found = entries(absolute).filter((name) => saysSomething(name) || isWeights(name));
  return found.map((name) => (own === "" ? name : `${own}/${name}`));
}

function entries(dir: string): readonly string[] {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(dir).sort();
}

function weightFile(world: World, absolute: string, path: string, size: number): WeightFile {
  if (size <= LONGEST_POINTER) {
    const bytes = diskTree(resolve(absolute, "..")).read(baseName(path));
    const pointer = bytes === undefined ? undefined : lfsPointer(bytes);
    if (pointer !== undefined) return { path, ...pointer };
  }
  return size > LARGEST_HASHED
    ? { path, bytes: size }
    : { path, bytes: size, sha256: hashOf(world, absolute, path, size) };
}

/** Larger files would take more than a few seconds: 2 GiB. */
const LARGEST_HASHED = 2 * 2 ** 30;
const CHUNK = 8 * 2 ** 20;
/** What is read in about half a second; from there on a terminal sees how far it is. */
const QUICK = 256 * 2 ** 20;

function hashOf(world: World, absolute: string, path: string, size: number): string {
  const hash = createHash("sha256");
  const bytes = Buffer.allocUnsafe(Math.min(CHUNK, Math.max(size, 1)));
  const shown = world.err.isTTY && size > QUICK;
  const fd = openSync(absolute, "r");
  try {
    for (let done = 0, got = 1; got > 0; done += got) {
      got = readSync(fd, bytes, 0, bytes.length, null);
      hash.update(bytes.subarray(0, got));
      if (shown) world.err.write(`\rhashing ${baseName(path)}: ${megabytes(done + got)} of ${megabytes(size)} MB `);
    }
  } finally {
    closeSync(fd);
    if (shown) world.err.write("\r\u001b[K");
  }
  return hash.digest("hex");
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1e6));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
