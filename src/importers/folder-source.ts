import { createHash } from "node:crypto";
import type { SourceFile } from "./importer.ts";

/**
 * Many small files as one source: `folder`, and the SHA-256 of what `sha256sum` prints of them there (`<digest>  <path>`,
 * by path). Undefined where there are none.
 */
export function folderSource(folder: string, files: readonly SourceFile[]): SourceFile | undefined {
  if (files.length === 0) return undefined;
  const inside = (path: string): string => path.slice(folder.length + 1);
  const lines = files.map(({ path, bytes, rest }) => `${rest?.sha256 ?? sha256(bytes)}  ${inside(path)}\n`);
  const size = files.reduce((sum, { bytes, rest }) => sum + (rest?.size ?? bytes.length), 0);
  const listed = [...lines].sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join("");
  return { path: folder, bytes: new Uint8Array(), rest: { size, sha256: sha256(listed), pieces: () => [] } };
}

function sha256(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}
