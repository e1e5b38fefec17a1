import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { cannot } from "../errors.ts";

/** What stands at a path. `other` is a device, a pipe, a socket or a submodule: never opened. */
export type Kind = "file" | "directory" | "link" | "other";

/** A read-only set of files: a directory on disk, a commit, the index. Paths are relative to its root, POSIX. */
export interface Tree {
  /** For people: a directory, or `commit 4f2a91c`. */
  readonly describe: string;
  /** Every path below `dir` (`""` = all), links and submodules included, by code point; empty where there is no `dir`. */
  files(dir: string): readonly string[];
  kind(path: string): Kind | undefined;
  /**
   * The bytes of a regular file, at most `readLimit` of them; undefined for anything else and for what lies behind a link.
   * Throws CannotRun `unreadable-file` where there is a file that may not be read.
   */
  read(file: string): Uint8Array | undefined;
}

/** Longer files are cut here (16 MiB), which is beyond the size limit of every reader. */
export const readLimit = 16 * 2 ** 20;

/** The files below a directory on disk. Never follows a link, never leaves the directory, skips `.git`. */
export function diskTree(rootDir: string): Tree {
  const plainDirectories = new Set<string>();
  const plainFiles = new Set<string>();
  return { describe: rootDir, files, kind, read };

  function files(dir: string): readonly string[] {
    if (dir !== "" && (!reachable(dir) || kind(dir) !== "directory")) return [];
    const found: string[] = [];
    walk(rootDir, dir, found, plainFiles);
    return inOrder(found);
  }

  function kind(path: string): Kind | undefined {
    if (!reachable(path)) return undefined;
    const stat = lstatSync(join(rootDir, path), { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    if (stat.isFile()) return "file";
    if (stat.isDirectory()) return "directory";
    return stat.isSymbolicLink() ? "link" : "other";
  }

  function read(file: string): Uint8Array | undefined {
    // Put together by hand, thousands of times: a path that stays inside is normal already.
    return reachable(file) ? readPlain(`${rootDir}/${file}`, file, plainFiles.has(file)) : undefined;
  }

  /** True when every directory on the way is a directory of its own, not a link. */
  function reachable(path: string): boolean {
    const last = path.lastIndexOf("/");
    // Asked of thousands of files, most of them beside one that was asked for before.
    if (last > 0 && plainDirectories.has(path.slice(0, last))) return staysInside(path.slice(last + 1));
    if (!staysInside(path)) return false;
    for (let cut = path.indexOf("/"); cut !== -1; cut = path.indexOf("/", cut + 1)) {
      const dir = path.slice(0, cut);
      if (plainDirectories.has(dir)) continue;
      if (lstatSync(join(rootDir, dir), { throwIfNoEntry: false })?.isDirectory() !== true) return false;
      plainDirectories.add(dir);
    }
    return true;
  }
}

/** True for a relative POSIX path without empty, `.` or `..` steps, backslashes or NUL: one that cannot leave its root. */
export function staysInside(path: string): boolean {
  if (path.includes("\\") || path.includes("\0")) return false;
  return !LEAVING.test(path);
}

/** A step that is empty, `.` or `..`; asked of thousands of paths. */
const LEAVING = /(?:^|\/)\.{0,2}(?:\/|$)/;

/** True for a path that mlc may write below a repository's root: it stays inside, is nothing of git's own, and fits a file system. */
export function isWritable(path: string): boolean {
  if (!staysInside(path) || /[\u0000-\u001f\u007f]/.test(path)) return false;
  return path.split("/").every((step) => !/^\.git$/i.test(step) && Buffer.byteLength(step) <= 255);
}

/** Orders strings by Unicode code point, as git, Python and a C locale do; JavaScript's own order differs above U+FFFF. */
export function byCodePoint(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  for (let i = 0; i < end; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const high = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
    if (high(x) === high(y)) return x - y;
    return high(x) ? 1 : -1;
  }
  return a.length - b.length;
}

/** The same order; where no character is above U+FFFF it is JavaScript's own, which sorts several times faster. */
function inOrder(paths: string[]): readonly string[] {
  return paths.some((path) => SURROGATE.test(path)) ? paths.sort(byCodePoint) : paths.sort();
}

const SURROGATE = /[\ud800-\udfff]/;

function walk(rootDir: string, dir: string, found: string[], plain: Set<string>): void {
  for (const entry of entriesOf(join(rootDir, dir), dir)) {
    if (entry.name === ".git" || entry.name.includes(undecodable)) continue;
    const path = dir === "" ? entry.name : `${dir}/${entry.name}`;
    if (entry.isDirectory()) {
      walk(rootDir, path, found, plain);
      continue;
    }
    found.push(path);
    if (entry.isFile()) plain.add(path);
  }
}

/** Node writes U+FFFD for bytes that are no UTF-8; no path of ours holds one, and such a name cannot be opened again. */
const undecodable = "\ufffd";

function entriesOf(absolute: string, dir: string) {
  try {
    return readdirSync(absolute, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw cannot("unreadable-file", { file: dir === "" ? "." : dir, reason: code ?? "unknown" });
  }
}

/**
 * Opened without following a link and without waiting for a pipe's writer, then looked at, then read. What a listing showed
 * as a plain file need not be looked at again, which takes longer than reading it.
 */
function readPlain(absolute: string, file: string, isPlain: boolean): Uint8Array | undefined {
  let fd: number;
  try {
    fd = openSync(absolute, constants.O_RDONLY | noFollow);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== undefined && absent.has(code)) return undefined;
    throw cannot("unreadable-file", { file, reason: code ?? "unknown" });
  }
  try {
    const short = isPlain ? readShort(fd) : undefined;
    if (short !== undefined) return short;
    const stat = fstatSync(fd);
    if (!stat.isFile()) return undefined;
    const bytes = roomFor(Math.min(stat.size, readLimit));
    let length = 0;
    for (let got = 1; got > 0 && length < bytes.length; length += got) {
      got = readSync(fd, bytes, length, bytes.length - length, length);
    }
    return bytes.subarray(0, length);
  } catch (error) {
    throw cannot("unreadable-file", { file, reason: (error as NodeJS.ErrnoException).code ?? "unknown" });
  } finally {
    closeSync(fd);
  }
}

/** The bytes of a file that fits into one piece of memory, undefined for a longer one. */
function readShort(fd: number): Uint8Array | undefined {
  let length = 0;
  for (let got = 1; got > 0; length += got) {
    if (length === common.length) return undefined;
    got = readSync(fd, common, length, common.length - length, null);
  }
  const bytes = roomFor(length);
  common.copy(bytes, 0, 0, length);
  return bytes;
}

const common = Buffer.alloc(2 ** 15);

/** Room for one file, cut from a larger piece: an allocation for each file is more to clear away than there is to read. */
function roomFor(size: number): Buffer {
  if (size > PIECE / 8) return Buffer.allocUnsafe(size);
  if (used + size > piece.length) {
    piece = Buffer.allocUnsafeSlow(PIECE);
    used = 0;
  }
  used += size;
  return piece.subarray(used - size, used);
}

const PIECE = 2 ** 18;
let piece = Buffer.alloc(0);
let used = 0;

/** Windows has neither flag: there they are undefined, which `|` takes for 0. */
const noFollow = constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** No such file, a file where a directory should be, a link (ELOOP), a socket (ENXIO), a directory on Windows. */
const absent: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR", "ELOOP", "ENXIO", "EISDIR", "ENAMETOOLONG"]);
