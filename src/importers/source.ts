import { createHash } from "node:crypto";
import type { DraftSource, SourceFile } from "./importer.ts";

/** Where a record's numbers come from: the file that holds them first, then the others that were read with it. */
export function sourceOf(files: readonly [SourceFile, ...SourceFile[]], format: string, adapter: string): DraftSource {
  const [main, ...others] = files;
  const also = others.map((file) => ({ path: publicPath(file.path), sha256: digest(file) }));
  return {
    path: publicPath(main.path),
    sha256: digest(main),
    bytes: main.rest?.size ?? main.bytes.length,
    format,
    adapter,
    ...(also.length === 0 ? {} : { "x-also": also.sort((a, b) => (a.path < b.path ? -1 : 1)) }),
  };
}

/** A path below the repository as it is; anything that leads out of it keeps its last part only. */
export function publicPath(path: string): string {
  const parts = path
    .replaceAll("\\", "/")
    .split("/")
    .filter((part) => part !== "." && part !== "");
  const outside =
    /^(?:[/\\~]|[A-Za-z]:)/.test(path) || parts.includes("..") || parts.some((part) => /^\.git$/i.test(part));
  const kept = outside ? parts.slice(-1) : parts;
  return kept.map((part) => part.replaceAll(NOT_IN_PATHS, "_")).join("/") || "stdin";
}

/** The last part of a path: `results.json`. */
export function lastPart(path: string): string {
  return path.split("/").at(-1) ?? path;
}

/** Characters that a path in a record must not have: Windows refuses them, or they hide in a terminal. */
const NOT_IN_PATHS = /[\u0000-\u001f\u007f:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g;

function digest({ bytes, rest }: SourceFile): string {
  return rest?.sha256 ?? createHash("sha256").update(bytes).digest("hex");
}
