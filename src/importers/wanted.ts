import type { Importer } from "./importer.ts";
import { LARGEST_FILE } from "./text.ts";

/** Whether an importer wants a file of a directory, by its path from there and its size in bytes. */
export function isWanted(importer: Importer, path: string, bytes: number): boolean {
  if (importer.wants !== undefined) return importer.wants(path, bytes);
  return !path.includes("/") && mayHoldResults(path, bytes);
}

/** Whether a file is worth reading for importers that do not say: text of the usual kinds, not too large to be read whole. */
export function mayHoldResults(path: string, bytes: number): boolean {
  return /\.(?:json|csv|tsv|md)$/i.test(path) && bytes > 0 && bytes <= LARGEST_FILE;
}
