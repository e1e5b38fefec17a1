import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";

/** The records of one tree: the digest of each file (`sha256:…`, without BOM, CRLF as LF) by its path from the workspace root. */
export type RecordDigests = ReadonlyMap<string, string>;

/**
 * What happened to records between two trees that must not: each record of the base is at the head where it was, with the
 * same content. New records are always fine. In the order of the base's paths. `from` names the base's commit in what to do.
 */
export function appendOnlyFindings(base: RecordDigests, head: RecordDigests, from?: string): readonly Finding[] {
  const moved = new Map<string, string[]>();
  for (const [file, digest] of head) {
    if (!base.has(file)) moved.set(digest, [...(moved.get(digest) ?? []), file]);
  }
  return [...base.keys()].sort().flatMap((file): readonly Finding[] => {
    const digest = base.get(file) ?? "";
    const now = head.get(file);
    if (now === digest) return [];
    const id = stem(file);
    const lost = { id, file, ...(from === undefined ? {} : { base: from }) };
    const to = moved.get(digest)?.shift();
    if (to !== undefined)
      return [finding("record-renamed", { id, file, to }, { file: now === undefined ? to : file, path: [] })];
    if (now !== undefined) return [finding("record-changed", lost, { file, path: [] })];
    return [finding("record-removed", lost, { file })];
  });
}

function stem(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.yaml$/, "");
}
