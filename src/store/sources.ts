import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { cannot } from "../errors.ts";
import { below } from "./root.ts";

/** A file from anywhere, to be read by an importer; `rest` where it is too large to be read whole. */
export interface Source {
  /** Below the workspace its path from there; of a file from elsewhere only its name, which says nothing about the machine. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Last change, ISO 8601 in UTC; absent for standard input. */
  readonly mtime?: string;
  readonly rest?: {
    readonly size: number;
    readonly sha256: string;
    readonly limit: number;
    readonly pieces: () => Iterable<Uint8Array>;
  };
}

/**
 * Reads a file: whole up to `limit` bytes, else its first MiB with its digest and a way to read on. `name` is the path it
 * is known by, where it is not its place below the workspace. Throws CannotRun for what is no plain file.
 */
export function sourceAt(root: string, absolute: string, limit: number, name?: string): Source {
  const stat = statSync(absolute, { throwIfNoEntry: false });
  const file = basename(absolute);
  if (stat === undefined) throw cannot("unreadable-file", { file, reason: "ENOENT" });
  if (!stat.isFile()) throw cannot("unreadable-file", { file, reason: "not a plain file" });
  const head = { path: name ?? below(root, absolute) ?? file, mtime: stat.mtime.toISOString() };
  if (stat.size <= limit) return { ...head, bytes: joined([...piecesOf(absolute, 0)]) };
  const { value = new Uint8Array() } = piecesOf(absolute, 0).next() as { value?: Uint8Array };
  const { sha256 } = hashFile(absolute);
  const pieces = (): Iterable<Uint8Array> => piecesOf(absolute, value.length);
  return { ...head, bytes: value, rest: { size: stat.size, sha256, limit, pieces } };
}

/** The same for bytes that are there already: standard input. */
export function sourceOfBytes(path: string, bytes: Uint8Array, limit: number): Source {
  if (bytes.length <= limit) return { path, bytes };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const pieces = (): Iterable<Uint8Array> => [bytes.subarray(PIECE)];
  return { path, bytes: bytes.subarray(0, PIECE), rest: { size: bytes.length, sha256, limit, pieces } };
}

/**
 * Size and digests of a file of any size, read in pieces; `seen` is told how many bytes are done. `md5_lf` is given for
 * text: the MD5 of what it would be with LF line ends, a MiB at a time, which is what DVC took before version 3.
 */
export function hashFile(
  absolute: string,
  seen: (done: number) => void = () => undefined,
): { readonly bytes: number; readonly md5: string; readonly md5_lf?: string; readonly sha256: string } {
  const [md5, sha256, lf] = [createHash("md5"), createHash("sha256"), createHash("md5")];
  let bytes = 0;
  let isText = true;
  for (const piece of piecesOf(absolute, 0)) {
    if (bytes === 0) isText = looksLikeText(piece.subarray(0, 512));
    md5.update(piece);
    sha256.update(piece);
    if (isText) lf.update(withLineFeeds(piece));
    bytes += piece.length;
    seen(bytes);
  }
  const digests = { bytes, md5: md5.digest("hex"), sha256: sha256.digest("hex") };
  return isText ? { ...digests, md5_lf: lf.digest("hex") } : digests;
}

/** DVC's rule for text: no zero byte, and at most three in ten bytes that are neither printable ASCII nor white space. */
function looksLikeText(beginning: Uint8Array): boolean {
  if (beginning.includes(0)) return false;
  const odd = beginning.filter((byte) => !(byte >= 32 && byte < 127) && ![8, 9, 10, 12, 13].includes(byte));
  return odd.length <= 0.3 * beginning.length;
}

function withLineFeeds(piece: Uint8Array): Uint8Array {
  return piece.includes(13) ? piece.filter((byte, at) => byte !== 13 || piece[at + 1] !== 10) : piece;
}

const PIECE = 2 ** 20;

/** What stands in a file from an offset on, a MiB at a time; the file is closed when the reader stops early, too. */
function* piecesOf(absolute: string, from: number): Generator<Uint8Array, undefined> {
  const fd = opened(absolute);
  try {
    for (let at = from; ;) {
      const piece = Buffer.allocUnsafe(PIECE);
      const got = readSync(fd, piece, 0, PIECE, at);
      if (got === 0) return undefined;
      yield piece.subarray(0, got);
      at += got;
    }
  } finally {
    closeSync(fd);
  }
}

function opened(absolute: string): number {
  try {
    return openSync(absolute, "r");
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "unknown";
    throw cannot("unreadable-file", { file: basename(absolute), reason });
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only, second] = pieces;
  return only !== undefined && second === undefined ? only : Buffer.concat(pieces);
}
