import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
  type Stats,
} from "node:fs";
import { dirname, join } from "node:path";

/**
 * Puts `bytes` in place of a file so that every reader sees the whole old or the whole new content, also after a power cut.
 * Keeps mode and owner; a link is replaced, never followed. Errors leave the old file as it was and nothing beside it.
 */
export function replaceFile(file: string, bytes: Uint8Array): void {
  const old = lstatSync(file, { throwIfNoEntry: false });
  const fresh = writeBeside(file, bytes, old);
  try {
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  syncDirectory(dirname(file));
}

/** Like `replaceFile` for a file that must not exist: throws EEXIST when somebody made it meanwhile, and leaves theirs. */
export function createFile(file: string, bytes: Uint8Array): void {
  const fresh = writeBeside(file, bytes, undefined);
  try {
    linkSync(fresh, file);
  } catch (error) {
    if (!isCode(error, "EPERM", "ENOTSUP", "ENOSYS", "EMLINK")) throw error;
    // A file system without hard links: the look before the rename is as close as it gets.
    if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) throw exists(file);
    renameSync(fresh, file);
  } finally {
    rmSync(fresh, { force: true });
  }
  syncDirectory(dirname(file));
}

/** Makes the missing directories above `file`, one by one from the top; the ones it made, so that they can be removed again. */
export function makeDirectories(file: string): readonly string[] {
  const missing: string[] = [];
  for (let dir = dirname(file); lstatSync(dir, { throwIfNoEntry: false }) === undefined; dir = dirname(dir)) {
    missing.unshift(dir);
  }
  const made: string[] = [];
  for (const dir of missing) {
    try {
      mkdirSync(dir);
    } catch (error) {
      // Another process writing next to us made it between the look and now: then it is not ours to remove.
      if (isCode(error, "EEXIST") && lstatSync(dir).isDirectory()) continue;
      throw Object.assign(error as Error, { made });
    }
    made.push(dir);
    syncDirectory(dirname(dir));
  }
  return made;
}

/** Makes the names in a directory durable. Windows and some network file systems cannot; there it does nothing. */
export function syncDirectory(dir: string): void {
  let fd: number;
  try {
    fd = openSync(dir, "r");
  } catch {
    return;
  }
  try {
    fsyncSync(fd);
  } catch (error) {
    if (!isCode(error, "EPERM", "EISDIR", "EINVAL", "ENOTSUP", "EBADF")) throw error;
  } finally {
    closeSync(fd);
  }
}

/** True when an error of the operating system carries one of these codes. */
export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? "");
}

/** A new file in the same directory, complete and synced. The leading dot keeps every loader away from it. */
function writeBeside(file: string, bytes: Uint8Array, old: Stats | undefined): string {
  const fresh = join(dirname(file), `.mlc-${process.pid}-${randomBytes(4).toString("hex")}.tmp`);
  const fd = openSync(fresh, "wx", 0o666);
  try {
    try {
      // One write may store less than it was given, on a nearly full disk without an error.
      for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done);
      if (old?.isFile() === true) keepOwner(fd, fresh, old);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  return fresh;
}

function keepOwner(fd: number, fresh: string, old: Stats): void {
  const mine = lstatSync(fresh);
  if (mine.uid !== old.uid || mine.gid !== old.gid) {
    try {
      chownSync(fresh, old.uid, old.gid);
    } catch (error) {
      if (!isCode(error, "EPERM", "ENOSYS", "EINVAL")) throw error;
    }
  }
  fchmodSync(fd, old.mode & 0o7777);
}

function exists(file: string): Error {
  return Object.assign(new Error(`EEXIST: file already exists, '${file}'`), { code: "EEXIST" });
}
