import { createHash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { cannot } from "../errors.ts";
import { createFile, replaceFile } from "./atomic.ts";
import { tarOf, type Packed } from "./tar.ts";

/** The name of the list of digests in an archive, as `sha256sum -c` reads it. */
export const MANIFEST = "MANIFEST.sha256";

/**
 * Files, and the digests of all of them, as a gzipped tar archive with one directory. The same files, directory and time give the
 * same bytes: gzip notes neither name, time nor system (RFC 1952).
 */
export function archiveOf(directory: string, files: readonly Packed[], mtime: number): Buffer {
  const manifest = [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`)
    .join("");
  const all = [...files, { path: MANIFEST, bytes: Buffer.from(manifest) }];
  const tar = tarOf(
    all.map(({ path, bytes }) => ({ path: `${directory}/${path}`, bytes })),
    mtime,
  );
  const zipped = gzipSync(tar, { level: 9 });
  zipped.fill(0, 4, 8);
  zipped[9] = UNKNOWN_SYSTEM;
  return zipped;
}

/**
 * Writes an archive whole or not at all; false where the file holds just that already. A file that is something else is replaced
 * where `replace` says so. Throws CannotRun `bundle-exists`, `bundle-unwritable`.
 */
export async function writeArchive(
  file: string,
  named: string,
  bytes: Uint8Array,
  replace: () => Promise<boolean>,
): Promise<boolean> {
  const unwritable = (reason: string) => cannot("bundle-unwritable", { file: named, reason });
  try {
    const old = lstatSync(file, { throwIfNoEntry: false });
    if (old === undefined) {
      createFile(file, bytes);
      return true;
    }
    if (!old.isFile()) throw unwritable(old.isDirectory() ? "it is a directory" : "it is no plain file");
    if (old.size === bytes.length && readFileSync(file).equals(bytes)) return false;
    if (!(await replace())) throw cannot("bundle-exists", { file: named });
    replaceFile(file, bytes);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw cannot("bundle-exists", { file: named });
    throw typeof code === "string" ? unwritable(code) : error;
  }
}

/** Digest of bytes as they are, hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

const UNKNOWN_SYSTEM = 255;
