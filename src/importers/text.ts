import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { SourceFile } from "./importer.ts";

/** Largest file that is read whole, in bytes, where nobody says otherwise (`--max-size`). */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** The text of a UTF-8 file without its byte order mark, or the finding that says why it has none. */
export function decode(file: SourceFile): string | Finding {
  const { path, bytes, rest } = file;
  if (rest !== undefined)
    return finding("import-too-large", { path, bytes: rest.size, limit: rest.limit ?? LARGEST_FILE });
  const looks = otherEncoding(bytes);
  if (looks !== undefined) return finding("import-not-text", { path, looks });
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? finding("import-empty", { path }) : text;
  } catch {
    return finding("import-not-text", { path, looks: "another encoding" });
  }
}

/** What else than UTF-8 text the first bytes of a file look like. */
export function otherEncoding(bytes: Uint8Array): string | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return "UTF-16";
  if (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04) return "a zip archive";
  if (a === 0x1f && b === 0x8b) return "a gzip file";
  if (a === 0x80 && b >= 2 && b <= 5) return "a Python pickle, which is never opened";
  return bytes.subarray(0, 1024).includes(0) ? "a binary file" : undefined;
}
