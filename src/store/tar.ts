/** A file in an archive. */
export interface Packed {
  /** POSIX, relative, without `.` and `..`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Files as a tar archive (POSIX.1-2017, pax(1), "ustar Interchange Format"), sorted by path, all with one time and nobody's name:
 * the same files give the same bytes. `mtime` is in seconds since 1970.
 */
export function tarOf(files: readonly Packed[], mtime: number): Buffer {
  const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  const parts = sorted.flatMap((each) => entryOf(each, mtime));
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}

const BLOCK = 512;

function entryOf({ path, bytes }: Packed, mtime: number): readonly Uint8Array[] {
  const split = splitName(path);
  if (split !== undefined) return [...headed({ ...split, type: "0", mtime }, bytes)];
  // A name that fits nowhere, or is not ASCII, stands in an extended header before the file.
  const record = paxRecord("path", path);
  return [
    ...headed({ prefix: "", name: "././@PaxHeader", type: "x", mtime }, Buffer.from(record)),
    ...headed({ prefix: "", name: "long-name", type: "0", mtime }, bytes),
  ];
}

interface Head {
  readonly prefix: string;
  readonly name: string;
  /** `0` a file, `x` an extended header for the next one. */
  readonly type: "0" | "x";
  readonly mtime: number;
}

function headed(head: Head, bytes: Uint8Array): readonly Uint8Array[] {
  const rest = (BLOCK - (bytes.length % BLOCK)) % BLOCK;
  return [headerOf(head, bytes.length), bytes, Buffer.alloc(rest)];
}

function headerOf({ prefix, name, type, mtime }: Head, size: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, "ascii");
  header.write("0000644\0", 100, "ascii");
  header.write("0000000\0", 108, "ascii");
  header.write("0000000\0", 116, "ascii");
  header.write(`${octal(size)}\0`, 124, "ascii");
  header.write(`${octal(mtime)}\0`, 136, "ascii");
  header.write(" ".repeat(8), 148, "ascii");
  header.write(type, 156, "ascii");
  header.write("ustar\u000000", 257, "ascii");
  header.write("0000000\0", 329, "ascii");
  header.write("0000000\0", 337, "ascii");
  header.write(prefix, 345, "ascii");
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "ascii");
  return header;
}

function octal(number: number): string {
  return Math.max(0, number).toString(8).padStart(11, "0");
}

/** A path in the two fields of a header, cut at a slash; undefined where it does not fit or is not ASCII. */
function splitName(path: string): { readonly prefix: string; readonly name: string } | undefined {
  if (!/^[\x20-\x7e]+$/.test(path)) return undefined;
  if (path.length <= NAME) return { prefix: "", name: path };
  for (let cut = path.indexOf("/"); cut !== -1 && cut <= PREFIX; cut = path.indexOf("/", cut + 1)) {
    const name = path.slice(cut + 1);
    if (name !== "" && name.length <= NAME) return { prefix: path.slice(0, cut), name };
  }
  return undefined;
}

const NAME = 100;
const PREFIX = 155;

/** `<length> <key>=<value>\n`, where the length counts its own digits. */
function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const bytes = Buffer.byteLength(rest);
  const digits = String(bytes + String(bytes).length).length;
  return `${String(bytes + digits)}${rest}`;
}
