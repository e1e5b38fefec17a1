import type { Facts } from "../core/facts/facts.ts";
import { isMap } from "../core/json.ts";
import { jsonText } from "../core/json-text.ts";
import { croissantOf } from "./croissant.ts";
import { sheetFrom } from "./datasheet-format.ts";
import type { Exported } from "./exports.ts";

/** Croissant metadata of every dataset that the versions name, one file each; a dataset without a datasheet has none. */
export function croissantExport(versions: readonly Facts[]): Exported {
  const files = new Map<string, string>();
  const without = new Set<string>();
  for (const { model, files: own, document, resolves } of versions) {
    for (const line of document.value.data ?? []) {
      const id = isMap(line) ? line["dataset"] : undefined;
      if (typeof id !== "string") continue;
      const path = `${model}/${id}.croissant.json`;
      const sheet = own.datasheets.find(({ file }) => file.endsWith(`/${id}.yaml`));
      if (sheet === undefined) without.add(path);
      else if (!files.has(path)) files.set(path, `${jsonText(croissantOf(sheetFrom(model, sheet, resolves)))}\n`);
    }
  }
  return {
    files: [...files].map(([path, text]) => ({ path, text })),
    left: without.size === 0 ? [] : [{ reason: "dataset without a datasheet", count: without.size }],
  };
}
