import { finding } from "../../core/findings/catalogue.ts";
import type { Finding } from "../../core/findings/finding.ts";
import type { ImportInput } from "../importer.ts";
import { publicPath } from "../source.ts";
import { entriesOf, type DvcEntry, type DvcFile } from "./files.ts";

/** What the files here are, compared with what a lock or a `.dvc` file says. */
export interface Comparison {
  /** By path: true where the file here has the digest, false where it has another; absent where nobody can tell. */
  readonly same: ReadonlyMap<string, boolean>;
  readonly notes: readonly Finding[];
}

/**
 * Compares every pinned file that is here. An output with another digest is an error: what is here is not what the stage
 * wrote. A dependency with another digest is a warning. Of directories DVC keeps the digest of a list in its cache, and
 * before version 3 it took text with LF ends: without that digest of the file here another one proves nothing.
 */
export function compared(file: DvcFile, digestsOf: ImportInput["digestsOf"]): Comparison {
  if (digestsOf === undefined) return { same: new Map(), notes: [] };
  const from = publicPath(file.file.path);
  const same = new Map<string, boolean>();
  const changed: Finding[] = [];
  const [stale, absent, directories, foreign, legacy]: string[][] = [[], [], [], [], []];
  for (const entry of entriesOf(file)) {
    const { path, md5 } = entry;
    const list = md5 === undefined ? foreign : md5.endsWith(".dir") ? directories : undefined;
    if (list !== undefined) {
      list.push(path);
      continue;
    }
    const here = digestsOf(file.file, path);
    if (here === undefined) absent?.push(path);
    else if (here.md5 === md5) same.set(path, true);
    else if (entry.legacy && here.md5_lf === md5) same.set(path, true);
    else if (entry.legacy && here.md5_lf === undefined) legacy?.push(path);
    else {
      same.set(path, false);
      if (entry.role === "dependency") stale?.push(path);
      else changed.push(changedOutput(entry, here, from));
    }
  }
  const notComparable = (files: readonly string[] | undefined, because: string): readonly Finding[] =>
    files === undefined || files.length === 0 ? [] : [finding("dvc-not-comparable", { files, because })];
  return {
    same,
    notes: [
      ...changed,
      ...(stale === undefined || stale.length === 0 ? [] : [finding("dvc-dependency-changed", { files: stale, from })]),
      ...(absent === undefined || absent.length === 0 ? [] : [finding("dvc-not-pulled", { files: absent, from })]),
      ...notComparable(directories, "it is that of a directory"),
      ...notComparable(foreign, "it is no MD5"),
      ...notComparable(legacy, "it differs, and was taken with LF line ends by DVC before 3"),
    ],
  };
}

function changedOutput(
  { path, md5 = "", bytes }: DvcEntry,
  here: { readonly md5: string; readonly bytes: number },
  from: string,
): Finding {
  const stated = `md5:${md5}${bytes === undefined ? "" : ` (${String(bytes)} bytes)`}`;
  return finding("dvc-output-changed", {
    file: path,
    stated,
    found: `md5:${here.md5} (${String(here.bytes)} bytes)`,
    from,
  });
}
