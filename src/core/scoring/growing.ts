import type { Facts } from "../facts/facts.ts";
import type { Action } from "../findings/finding.ts";
import { isList, isMap, scalarText, valueAt, type Json, type Path } from "../json.ts";
import type { Doc } from "../workspace.ts";

/**
 * A list of a document with the entries of an example: written whole where there is none; behind what is there, those of
 * the example that are not there yet, all of them where none is new.
 */
export function growing(file: string, path: Path, example: readonly Json[], now: Json | undefined): readonly Action[] {
  if (!isList(now) || now.length === 0) return [{ edit: { file, path, example } }];
  const there = new Set(now.map(nameOf));
  const more = example.filter((each) => !there.has(nameOf(each)));
  return more.map((each, at) => ({ edit: { file, path: [...path, now.length + at], example: each } }));
}

/** What stands at a place of a document of the model; undefined where nothing does. */
export function rawAt(facts: Facts, file: string, path: Path): Json | undefined {
  const { files, document } = facts;
  const documents: readonly (Doc<unknown> | undefined)[] = [
    document,
    files.model,
    files.card,
    files.scorecard,
    files.governance,
    files.operations,
    ...files.datasheets,
  ];
  return valueAt(documents.find((each) => each?.file === file)?.value, path);
}

function nameOf(entry: Json): string {
  if (!isMap(entry)) return scalarText(entry);
  const key = KEYS.find((each) => entry[each] !== undefined);
  const slice = scalarText(entry["slice"] ?? "");
  return key === undefined ? scalarText(entry) : `${key} ${scalarText(entry[key] ?? "")} ${slice}`;
}

/** What tells the entries of a list apart. */
const KEYS = ["id", "dataset", "step", "attribute", "scenario", "metric", "name"];
