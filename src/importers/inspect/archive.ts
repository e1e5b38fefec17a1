import { contentOf, membersOf, STORED, type ZipMember } from "./zip.ts";

/** What the header of an `.eval` archive holds, or why it cannot be had. */
export type Header =
  | { readonly bytes: Uint8Array }
  /** It is an Inspect log that has no header: the run did not finish. */
  | { readonly unfinished: true }
  /** It is an archive that is not opened, in words. */
  | { readonly refused: string }
  /** It is no Inspect log. */
  | { readonly missing: string };

/** Largest header that is inflated, in bytes; real ones have a few kilobytes. */
export const LARGEST_HEADER = 20 * 1024 * 1024;

/**
 * The member `header.json` of an archive, and no other: the samples stay packed. Nothing is written anywhere, so names that
 * lead out of a directory are only names. An archive that lies about its sizes is refused.
 */
export function headerOf(bytes: Uint8Array): Header {
  const known = headers.get(bytes);
  if (known !== undefined) return known;
  const header = readHeader(bytes);
  headers.set(bytes, header);
  return header;
}

// Detection and reading ask for the same bytes.
const headers = new WeakMap<Uint8Array, Header>();

function readHeader(bytes: Uint8Array): Header {
  const members = membersOf(bytes);
  if (members === undefined) return { refused: "its list of members is broken or in the 64-bit form" };
  // A log that was written again holds the newest header last.
  const header = members.findLast(({ name }) => name === HEADER);
  if (header === undefined) {
    return members.some(({ name }) => name === START) ? { unfinished: true } : { missing: `no member \`${HEADER}\`` };
  }
  const refused = reasonAgainst(header);
  if (refused !== undefined) return { refused };
  const content = contentOf(bytes, header);
  return content === undefined ? { refused: "its header is broken, or not as long as it says" } : { bytes: content };
}

const HEADER = "header.json";
/** Written first, and kept. */
const START = "_journal/start.json";

function reasonAgainst({ method, size }: ZipMember): string | undefined {
  if (method === ZSTD) return "it is packed with zstd";
  if (method !== STORED && method !== DEFLATED) return `it is packed with method ${String(method)}`;
  if (size <= LARGEST_HEADER) return undefined;
  return `its header would have ${String(size)} bytes; the limit is ${String(LARGEST_HEADER)}`;
}

const [DEFLATED, ZSTD] = [8, 93];
