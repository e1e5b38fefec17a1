import type { Resolving } from "../core/datasheet/answers.ts";
import { isMap, type Json, type JsonMap, type Path } from "../core/json.ts";
import type { Doc } from "../core/workspace.ts";
import type { DatasheetDocument } from "../generated/types.ts";
import type { Checked, WriteOptions, Written } from "./format.ts";

/** A datasheet with what its forms need to know of it. */
export interface Sheet {
  readonly model: string;
  /** The id of the dataset, which is the file name. */
  readonly id: string;
  /** The name for people. */
  readonly name: string;
  /** Relative to the workspace. */
  readonly file: string;
  readonly value: JsonMap;
  readonly at: Resolving;
  /** The line of a place in the file, from 1. */
  readonly lineOf: (path: Path) => number;
}

/** The datasheet of a model as its forms read it. */
export function sheetFrom(model: string, doc: Doc<DatasheetDocument>, resolves: Resolving["resolves"]): Sheet {
  const id = doc.file.slice(doc.file.lastIndexOf("/") + 1, -".yaml".length);
  return {
    model,
    id,
    name: doc.value.dataset?.name ?? id,
    file: doc.file,
    value: doc.value as unknown as JsonMap,
    at: { resolves },
    lineOf: (path) => doc.locate(path).line,
  };
}

/** How a datasheet is written in one form. */
export interface DatasheetWriter {
  /** The new text of a file; `existing` is its text now, undefined where there is none. */
  readonly write: (sheet: Sheet, existing: string | undefined, options: WriteOptions) => Written;
  /** Compares a file with what `write` would make of it; never adds markers. */
  readonly check: (sheet: Sheet, existing: string | undefined, options: WriteOptions) => Checked;
}

/** The words after `--to` of `mlc datasheet`. */
export type DatasheetForm = "md" | "hf" | "croissant" | "json";

/** A form of a datasheet; its writer is loaded when it is asked for. */
export interface DatasheetFormat {
  readonly id: DatasheetForm;
  readonly load: () => Promise<DatasheetWriter>;
}

/** The forms of a datasheet, in the order help shows them. */
export const datasheetFormats: readonly DatasheetFormat[] = [
  { id: "md", load: async () => (await import("./datasheet.ts")).datasheetMd },
  { id: "hf", load: async () => (await import("./datasheet-hf.ts")).datasheetHf },
  { id: "croissant", load: async () => (await import("./croissant.ts")).croissant },
  { id: "json", load: async () => (await import("./datasheet-json.ts")).datasheetJson },
];

/** What stands at a place of a datasheet, `composition.counts`; undefined where nothing does. */
export function sheetAt(sheet: JsonMap, path: string): Json | undefined {
  return path.split(".").reduce<Json | undefined>((here, key) => (isMap(here) ? here[key] : undefined), sheet);
}
