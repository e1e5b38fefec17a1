import { Inflate } from "fflate";

/** One member as the list at the end of a zip archive has it (APPNOTE.TXT 4.3.12); sizes in bytes. */
export interface ZipMember {
  readonly name: string;
  /** 0 stored, 8 deflated, 93 zstd. */
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own head begins. */
  readonly at: number;
}

/** Whether the bytes begin as a zip archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > END && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === LOCAL_HEAD;
}

/** The members of an archive, or undefined where its list is broken, longer than the file, or in the 64-bit form. */
export function membersOf(bytes: Uint8Array): readonly ZipMember[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const [count, from] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  const members: ZipMember[] = [];
  let at = from;
  while (members.length < count) {
    if (at + ENTRY > end || view.getUint32(at, true) !== ENTRY_HEAD) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const next = at + ENTRY + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (next > end) return undefined;
    members.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY, at + ENTRY + (name ?? 0))),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return members;
}

/**
 * The content of a stored or deflated member; undefined where it is broken, or not exactly as long as it says. Inflated in
 * pieces, so that one which says less than it holds is left as soon as it has given more.
 */
export function contentOf(bytes: Uint8Array, member: ZipMember): Uint8Array | undefined {
  const packed = packedOf(bytes, member);
  if (packed === undefined || member.method === STORED) return packed?.length === member.size ? packed : undefined;
  const content = new Uint8Array(member.size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > content.length) throw new Error("longer than it says");
    content.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch {
    return undefined;
  }
  return length === content.length ? content : undefined;
}

/** The method of a member that is not packed at all. */
export const STORED = 0;

const LOCAL_HEAD = 0x04034b50;
const ENTRY_HEAD = 0x02014b50;
const END_HEAD = 0x06054b50;
/** Sizes of the fixed parts: of a member's own head, of its entry in the list, of the end. */
const [LOCAL, ENTRY, END] = [30, 46, 22];
const LONGEST_COMMENT = 0xffff;
/** What is inflated at once; deflate grows at most about a thousandfold. */
const PIECE = 16 * 1024;

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_HEAD) return at;
  }
  return undefined;
}

function packedOf(bytes: Uint8Array, { at, packed }: ZipMember): Uint8Array | undefined {
  if (at + LOCAL > bytes.length) return undefined;
  const head = new DataView(bytes.buffer, bytes.byteOffset + at, LOCAL);
  if (head.getUint32(0, true) !== LOCAL_HEAD) return undefined;
  const from = at + LOCAL + head.getUint16(26, true) + head.getUint16(28, true);
  return from + packed > bytes.length ? undefined : bytes.subarray(from, from + packed);
}
