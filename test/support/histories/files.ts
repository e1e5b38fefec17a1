import { applyPatch, structuredPatch } from "diff";
import { byCodePoint, type Kind, type Tree } from "../../../src/store/tree.ts";

/** The files of a workspace by path, as text. Never changed in place. */
export type Files = ReadonlyMap<string, string>;

/** The files as the tree that commands read. */
export function memoryTree(files: Files): Tree {
  const sorted = [...files.keys()].sort(byCodePoint);
  const below = (dir: string) => sorted.filter((path) => path.startsWith(`${dir}/`));
  return {
    describe: "files in memory",
    files: (dir) => (dir === "" ? sorted : below(dir)),
    kind: (path): Kind | undefined => (files.has(path) ? "file" : below(path).length > 0 ? "directory" : undefined),
    read: (file) => bytesOf(files.get(file)),
  };
}

/** The files with others in their place; undefined takes one away. */
export function withFiles(files: Files, changed: ReadonlyMap<string, string | undefined>): Files {
  const after = new Map(files);
  for (const [path, text] of changed) {
    if (text === undefined) after.delete(path);
    else after.set(path, text);
  }
  return after;
}

/** What a commit changes against its parent: the new text by path, undefined where the file is gone. */
export function changesBetween(before: Files, after: Files): ReadonlyMap<string, string | undefined> {
  const changed = new Map<string, string | undefined>();
  for (const [path, text] of after) if (before.get(path) !== text) changed.set(path, text);
  for (const path of before.keys()) if (!after.has(path)) changed.set(path, undefined);
  return changed;
}

/**
 * The three-way merge that git would make: what only one side changed is taken, lines that both changed apart from each
 * other too. Undefined where it would be a conflict.
 */
export function merged(base: Files, ours: Files, theirs: Files): Files | undefined {
  const after = new Map(ours);
  for (const [path, text] of changesBetween(base, theirs)) {
    const [was, mine] = [base.get(path), ours.get(path)];
    if (mine === text) continue;
    if (mine === was) {
      if (text === undefined) after.delete(path);
      else after.set(path, text);
      continue;
    }
    const both = mergedText(was, mine, text);
    if (both === undefined) return undefined;
    after.set(path, both);
  }
  return after;
}

/** One text that both sides changed; undefined where they touch, or where one side took the file away. */
export function mergedText(
  base: string | undefined,
  ours: string | undefined,
  theirs: string | undefined,
): string | undefined {
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  const patch = structuredPatch("file", "file", base, theirs, "", "", { context: 2 });
  const both = applyPatch(ours, patch);
  return both === false ? undefined : both;
}

/** Most texts are read again and again, each time in the tree of another commit. */
const encoded = new Map<string, Uint8Array>();

function bytesOf(text: string | undefined): Uint8Array | undefined {
  if (text === undefined) return undefined;
  let bytes = encoded.get(text);
  if (bytes === undefined) {
    if (encoded.size > 20_000) encoded.clear();
    bytes = new TextEncoder().encode(text);
    encoded.set(text, bytes);
  }
  return bytes;
}
