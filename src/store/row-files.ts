import { createHash, randomBytes } from "node:crypto";
import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** What became of one file. */
export interface RowFile {
  readonly path: string;
  readonly bytes: number;
  /** True where it was not there like this. */
  readonly changed: boolean;
}

/** Files that grow row by row and take their place at the end, all or none. */
export interface RowFiles {
  readonly add: (path: string, text: string) => void;
  /** Puts every file that differs from what stands there in its place, and says which. */
  readonly done: () => readonly RowFile[];
  /** Leaves everything as it was. */
  readonly drop: () => void;
}

/**
 * Begins files below a directory. With `dryRun` nothing is written, only compared. Memory holds some rows of each file, however
 * many there are. Throws what the file system throws; call `drop` then.
 */
export function beginRowFiles(directory: string, paths: readonly string[], dryRun: boolean): RowFiles {
  if (!dryRun) mkdirSync(directory, { recursive: true });
  const files = new Map(paths.map((path) => [path, begin(directory, path, dryRun)]));
  return {
    add(path, text) {
      const file = files.get(path);
      if (file === undefined) throw new Error(`no file ${path} was begun`);
      file.waiting.push(text);
      file.length += text.length;
      if (file.length > CHUNK) flush(file);
    },
    done() {
      const ends = [...files].map(([path, file]) => {
        flush(file);
        close(file);
        const changed = digestOf(join(directory, path)) !== file.hash.digest("hex");
        return { path, file, changed };
      });
      return ends.map(({ path, file, changed }) => {
        if (file.fresh !== undefined && changed) renameSync(file.fresh, join(directory, path));
        else if (file.fresh !== undefined) rmSync(file.fresh, { force: true });
        return { path, bytes: file.bytes, changed };
      });
    },
    drop() {
      for (const file of files.values()) {
        close(file);
        if (file.fresh !== undefined) rmSync(file.fresh, { force: true });
      }
    },
  };
}

/** Characters that wait before they are written. */
const CHUNK = 1 << 18;

interface Growing {
  /** The file beside the one to be replaced; undefined in a dry run. */
  readonly fresh: string | undefined;
  fd: number | undefined;
  readonly hash: ReturnType<typeof createHash>;
  waiting: string[];
  length: number;
  bytes: number;
}

function begin(directory: string, path: string, dryRun: boolean): Growing {
  const file = join(directory, path);
  const fresh = dryRun ? undefined : join(dirname(file), `.mlc-${randomBytes(4).toString("hex")}.tmp`);
  const fd = fresh === undefined ? undefined : openSync(fresh, "wx", 0o666);
  return { fresh, fd, hash: createHash("sha256"), waiting: [], length: 0, bytes: 0 };
}

function flush(file: Growing): void {
  const bytes = Buffer.from(file.waiting.join(""));
  file.waiting = [];
  file.length = 0;
  file.bytes += bytes.length;
  file.hash.update(bytes);
  if (file.fd === undefined) return;
  for (let done = 0; done < bytes.length;) done += writeSync(file.fd, bytes, done);
}

function close(file: Growing): void {
  if (file.fd !== undefined) closeSync(file.fd);
  file.fd = undefined;
}

/** The digest of a file, read piece by piece; undefined where there is none. */
function digestOf(file: string): string | undefined {
  let fd: number;
  try {
    fd = openSync(file, "r");
  } catch {
    return undefined;
  }
  try {
    const hash = createHash("sha256");
    const piece = Buffer.alloc(1 << 16);
    for (let read = readSync(fd, piece); read > 0; read = readSync(fd, piece)) hash.update(piece.subarray(0, read));
    return hash.digest("hex");
  } finally {
    closeSync(fd);
  }
}
